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
    "−": "minus",
    "§": "section",
    "¶": "paragraph",
    "@": "at",
    "→": "to",
}

_EACH = {"hour": " an "}

FIRST: tuple[Rule, ...] = (
    rule("a mark of no width", r"[\u200b\u2060\ufeff\u00ad]+", ""),
    rule("a hat that marks a note", r"(?<=[^\W\d])\^+|^\^\s", ""),
    rule("a heading's hashes", r"^\s{0,4}#{1,6}\s+", ""),
    rule("no more than", r"≤\s?(?=[$£€]?\d)", "at most "),
    rule("no fewer than", r"≥\s?(?=[$£€]?\d)", "at least "),
    rule(
        "a footnote's mark",
        r"\s?\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,9}|(?:[Nn]ote|nb|n|[a-z]{5}-[a-z]{5}) ?\d+|"
        r"citation needed|sic|clarification needed|edit|"
        r"when\?|who\?|where\?|by whom\?|according to whom\?|emphasis added|[*†‡§]|pp?\. ?\d+(?:[–-]\d+)?)\]"
        r"|(?<=\S)\[(?:[a-z]|[ivx]{2,4})\](?![a-z])",
        "",
    ),
    rule(
        "a footnote's figure above the line",
        r"(?<=[^\W\d_.,;:!?”’)])[¹²³⁰⁴-⁹]+(?<!m[²³])|(?<=[.,;:!?”’)])[¹²³⁰⁴-⁹]+",
        "",
    ),
    rule("a listed building's star", r"\bGrade (?:I|II|1|2)(?P<it>\*)", " star"),
    rule("a dagger", r"[†‡]|(?<=[\w.,;:!?”’)\"])\*+|\*+(?=\w)", ""),
    rule(
        "so much for each",
        r"(?<=\w)/(?=(?:day|night|week|month|year|person|head|hour)\b)",
        lambda match: _EACH.get(match.string[match.end() :][:4], " a "),
    ),
    rule("words left out", r"[\[(](?:…|\.\.\.)[\])]", "…"),
)

LAST: tuple[Rule, ...] = (
    rule("an editor's bracket", r"[\[\]]", ""),
    rule("a dash for a pause", r"\s{0,4}(?:—|--+|―)\s{0,4}|\s{1,4}[–-]\s{1,4}", " — "),
    rule("a dash between dates", r"(?<=\d)–(?=[A-Z])", " to "),
    rule("a dash between names", r"(?<=\w)[–‒](?=\w)", "-"),
    rule("and, cut short", r"\s['’‘][nN]['’]\s", " and "),
    rule(
        "a quotation mark",
        r"[“”„‟«»‹›\"]|(?<!\w)[‘‚]|(?<![\w.])'(?=[^\W\d_])(?!'(?:tis|twas|em|til|cause|round|neath|gainst)\b)",
        "",
    ),
    rule("a single quotation mark that closes", r"(?<=[\w.,!?])[’'](?![\w])(?<!s[’'])", ""),
    rule("and, or", r"(?<=\band)/(?=or\b)", " "),
    rule("care of, without", r"(?<!\w)(?:c/o|w/o)(?!\w)", lambda match: {"c/o": "care of", "w/o": "without"}[match[0]]),
    rule("sections", r"§§\s?", "sections "),
    rule("a stroke between words", r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])", ", "),
    rule("a sign that is a word", r"\s?([&+=≈±×−§¶@→])\s?", lambda match: f" {_SIGNS[match[1]]} "),
    rule("about so many", r"~\s?(?=\d)", "about "),
    rule("fewer than", r"<\s?(?=\d)", "less than "),
    rule("more than", r">\s?(?=\d)", "more than "),
    rule("a mark of trade", r"[®™©]", ""),
    rule("a bullet", r"^\s*[•·▪◦*–—-]\s+", ""),
)
