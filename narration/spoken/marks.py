"""Marks that are not said, and signs that are words."""

from __future__ import annotations

from narration.spoken.rule import Rule, rule

_SIGNS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "≈": "about",
    "±": "plus or minus",
    "×": "by",
    "§": "section",
    "@": "at",
    "→": "to",
}

FIRST: tuple[Rule, ...] = (
    rule(
        "a footnote's mark", r"\s?\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d+|citation needed|sic|clarification needed)\]", ""
    ),
    rule(
        "a footnote's figure above the line",
        r"(?<=[^\W\d_.,;:!?”’)])[¹²³⁰⁴-⁹]+(?<!m[²³])|(?<=[.,;:!?”’)])[¹²³⁰⁴-⁹]+",
        "",
    ),
    rule("a link to edit", r"\[(?:edit|update)\]", ""),
    rule("a mark of no width", r"[\u200b\u2060\ufeff\u00ad]+", ""),
    rule("a hat that marks a note", r"(?<=\w)\^+|^\^\s", ""),
    rule("a heading's hashes", r"^\s*#{1,6}\s+", ""),
    rule("so many by so many, set apart", r"(?<=\d)\s[x×]\s(?=\d)", " by "),
    rule("a sign below zero", r"(?<!\w)−\s?(?=\d)", "minus "),
    rule("a dagger", r"[†‡]|(?<=\w)\*+|\*+(?=\w)", ""),
    rule("words left out", r"[\[(](?:…|\.\.\.)[\])]", "…"),
)

LAST: tuple[Rule, ...] = (
    rule("an editor's bracket", r"[\[\]]", ""),
    rule("a dash for a pause", r"\s*(?:—|--+|―)\s*|\s+[–-]\s+", " — "),
    rule("a dash between dates", r"(?<=\d)–(?=[A-Z])", " to "),
    rule("a dash between names", r"(?<=\w)[–‒](?=\w)", "-"),
    rule("a quotation mark", r"[“”„‟«»‹›\"]|(?<!\w)[‘‚]", ""),
    rule("a single quotation mark that closes", r"(?<=[\w.,!?])[’'](?![\w])(?<!s[’'])", ""),
    rule("and, or", r"(?<=\band)/(?=or\b)", " "),
    rule("so much for each", r"(?<=[a-z])/(?=(?:day|week|month|year|hour|person|head)\b)", " a "),
    rule("a stroke between words", r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])", ", "),
    rule("a sign that is a word", r"\s?([&+=≈±×§@→])\s?", lambda match: f" {_SIGNS[match[1]]} "),
    rule("about so many", r"~\s?(?=\d)", "about "),
    rule("no more than", r"≤\s?(?=[$£€]?\d)", "at most "),
    rule("no fewer than", r"≥\s?(?=[$£€]?\d)", "at least "),
    rule("a bracket of an address", r"<(?=[\w.+-]+@)|(?<=[a-z])>", ""),
    rule("fewer than", r"<\s?(?=\d)", "less than "),
    rule("more than", r">\s?(?=\d)", "more than "),
    rule("a mark of trade", r"[®™©]", ""),
    rule("a bullet", r"^\s*[•·▪◦*–—-]\s+", ""),
)
