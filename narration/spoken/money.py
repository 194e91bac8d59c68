"""Money: coins before their number or after it, and the pounds, shillings and pence of old."""

from __future__ import annotations

from narration.spoken.figures import FREE, NUMBER, SPAN, amount_or_span, before_noun
from narration.spoken.numbers import amount, cardinal
from narration.spoken.rule import Match, Rule, full_stop, rule
from narration.spoken.years import COMPLETE

_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_SCALE = r"(?:[\s-]?(?P<scale>thousand|million|billion|trillion)|\s?(?P<short>bn|mn|tn|[bkmBKM]))"
_COINS = {
    "$": ("dollar", "cent"),
    "US$": ("U S dollar", "cent"),
    "A$": ("Australian dollar", "cent"),
    "AU$": ("Australian dollar", "cent"),
    "C$": ("Canadian dollar", "cent"),
    "CA$": ("Canadian dollar", "cent"),
    "NZ$": ("New Zealand dollar", "cent"),
    "HK$": ("Hong Kong dollar", "cent"),
    "S$": ("Singapore dollar", "cent"),
    "£": ("pound", "pence"),
    "€": ("euro", "cent"),
    "¥": ("yen", ""),
    "៛": ("riel", ""),
    "₹": ("rupee", ""),
    "Rs.": ("rupee", ""),
    "Rs": ("rupee", ""),
    "฿": ("baht", ""),
    "₫": ("dong", ""),
    "₽": ("ruble", ""),
    "₩": ("won", ""),
    "₪": ("shekel", ""),
    "USD": ("U S dollar", "cent"),
    "GBP": ("pound", "pence"),
    "EUR": ("euro", "cent"),
    "DM": ("mark", ""),
}
_SAME_IN_PLURAL = ("yen", "riel", "baht", "dong", "won")
_SIGNS = "|".join(name.replace("$", r"\$").replace(".", r"\.") for name in sorted(_COINS, key=len, reverse=True))


def _money(match: Match) -> str:
    coin, cents = _COINS[match["currency"]]
    coins = coin if coin in _SAME_IN_PLURAL or match["named"] or before_noun(match) else f"{coin}s"
    if scale := match["scale"] or _SCALES.get((match["short"] or "").lower(), ""):
        return f"{amount_or_span(match)} {scale} {coins}"
    if match["last"]:
        return f"{amount_or_span(match)} {coins}"
    whole, point, fraction = match["first"].partition(".")
    if point and cents and len(fraction) == 2:
        return _with_cents(amount(whole), coin if whole == "1" else coins, int(fraction), cents)
    return f"{amount(match['first'])} {coin if match['first'] == '1' else coins}"


def _with_cents(whole: str, coins: str, fraction: int, cents: str) -> str:
    parts = f"{cardinal(fraction)} {cents if cents == 'pence' else cents + 's' * (fraction != 1)}"
    if whole == "zero":
        return parts
    if not fraction:
        return f"{whole} {coins}"
    return f"{whole} {coins} {cardinal(fraction)}" if cents == "pence" else f"{whole} {coins} and {parts}"


def _old_money(match: Match) -> str | None:
    if not (match["pounds"] or match["pence"] or match["dot"]):
        return None
    said = []
    if match["pounds"]:
        said.append(f"{amount(match['pounds'])} pound{'s' * (match['pounds'] != '1')}")
    if match["shillings"]:
        said.append(f"{amount(match['shillings'])} shilling{'s' * (match['shillings'] != '1')}")
    if match["pence"]:
        said.append(("and " if said else "") + _pence(match["pence"], match["part"]))
    return " ".join(said) + full_stop(match)


def _pence(figures: str, part: str | None) -> str:
    half = {"½": " and a half", "¼": " and a farthing", "¾": " and three farthings"}.get(part or "", "")
    return f"{amount(figures)}{half} {'penny' if figures == '1' and not half else 'pence'}"


_PENCE = r"(?P<pence>\d{1,2})(?P<part>[½¼¾])?d\b\.?"

RULES: tuple[Rule, ...] = (
    rule(
        "pounds, shillings and pence",
        rf"(?<![\w.,/'’-])(?:£\s?(?P<pounds>\d[\d,]*)[,.]?\s)?(?P<shillings>\d{{1,2}})s\b(?P<dot>\.(?=\s[a-z]))?\.?"
        rf"(?:,?\s?{_PENCE})?",
        _old_money,
    ),
    rule(
        "shillings with a stroke",
        r"(?<![\w.,/-])(\d{1,3})/-",
        lambda match: f"{amount(match[1])} shilling{'s' * (match[1] != '1')}",
    ),
    rule(
        "pence of old",
        rf"(?<![\w.,/-]){_PENCE}(?!(?<=d)\s[A-Z])",
        lambda match: _pence(match["pence"], match["part"]) + full_stop(match),
    ),
    rule(
        "money",
        rf"(?<![\w$])(?P<currency>{_SIGNS})\s?{SPAN}(?:{_SCALE}\b)?(?P<named>-(?:dollar|pound|euro)\b)?(?!\d)",
        _money,
    ),
    rule(
        "the name of a coin said before",
        r"\b(?:dollars?|billion|million|thousand|[$£€][\d.,]*\d(?:\s?(?:million|billion|thousand|[mk]|bn))?)"
        r"(?P<it>\s(?:USD|GBP|EUR))\b",
        "",
    ),
    rule("cents", rf"{FREE}(?P<first>{NUMBER})\s?¢", lambda match: f"{amount(match['first'])} {_cents(match)}"),
    rule("pence", rf"{FREE}(?P<first>\d{{1,2}})p{COMPLETE}", lambda match: f"{amount(match['first'])} pence"),
    rule(
        "millions cut short",
        rf"{FREE}(?P<first>{NUMBER})"
        rf"(?:(?P<short>m|bn)(?= (?:people|men|women|children|[a-z]{{3,}}s)\b)|(?P<sure>M|bn|k)"
        rf"{COMPLETE}(?!\.?\w))",
        lambda match: f"{amount(match['first'])} {_SCALES[(match['short'] or match['sure']).lower()]}",
    ),
)


def _cents(match: Match) -> str:
    return "cent" if match["first"] == "1" else "cents"
