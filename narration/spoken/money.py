"""Sums of money, the old British ones too."""

from __future__ import annotations

import re

from narration.spoken.figures import NUMBER, SPAN, amount_or_span
from narration.spoken.numbers import amount, cardinal
from narration.spoken.rule import Match, Rule, rule

SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_SCALE = r"(?:[\s-]?(?P<scale>thousand|million|billion|trillion)|\s?(?P<short>bn|mn|tn|[bkmBKM]))"
_COINS = {
    "$": ("dollar", "cent"),
    "US$": ("U S dollar", "cent"),
    "NZ$": ("New Zealand dollar", "cent"),
    "HK$": ("Hong Kong dollar", "cent"),
    "CA$": ("Canadian dollar", "cent"),
    "C$": ("Canadian dollar", "cent"),
    "AU$": ("Australian dollar", "cent"),
    "A$": ("Australian dollar", "cent"),
    "S$": ("Singapore dollar", "cent"),
    "USD": ("U S dollar", "cent"),
    "EUR": ("euro", "cent"),
    "GBP": ("pound", ""),
    "£": ("pound", ""),
    "€": ("euro", "cent"),
    "¥": ("yen", ""),
    "₩": ("won", ""),
    "₹": ("rupee", ""),
    "Rs.": ("rupee", ""),
    "Rs": ("rupee", ""),
    "₽": ("ruble", ""),
    "฿": ("baht", ""),
    "₫": ("dong", ""),
    "៛": ("riel", ""),
}
_SAME_IN_PLURAL = ("yen", "riel", "won", "baht", "dong")
_CURRENCY = "|".join(name.replace("$", r"\$").replace(".", r"\.") for name in sorted(_COINS, key=len, reverse=True))


def _coins(coin: str, *, one: bool) -> str:
    return coin if one or coin in _SAME_IN_PLURAL else f"{coin}s"


def _money(match: Match) -> str:
    coin, cents = _COINS[match["currency"]]
    before_noun = match.string[match.end() : match.end() + 1] == "-" or bool(re.search(r"\d-[a-z]", match[0]))
    if scale := match["scale"] or SCALES.get((match["short"] or "").lower(), ""):
        return f"{amount_or_span(match)} {scale} {_coins(coin, one=before_noun)}"
    if match["last"]:
        return f"{amount_or_span(match)} {_coins(coin, one=before_noun)}"
    whole, point, fraction = match["first"].partition(".")
    if point and len(fraction) == 2 and (cents or coin == "pound"):
        return _with_small_coins(coin, whole, fraction, cents)
    return f"{amount(match['first'])} {_coins(coin, one=before_noun or match['first'] == '1')}"


def _with_small_coins(coin: str, whole: str, fraction: str, cents: str) -> str:
    """Such as 2.50: "two dollars and fifty cents", "two pounds fifty"; 2.00 has none."""
    large = f"{amount(whole)} {_coins(coin, one=whole == '1')}"
    small = cardinal(int(fraction))
    if not int(fraction):
        return large
    if not cents:
        return f"{large} {small}"
    small = f"{small} {cents if fraction == '01' else cents + 's'}"
    return small if whole == "0" else f"{large} and {small}"


def _old_money(match: Match) -> str:
    parts = []
    if match["pounds"]:
        parts.append(f"{amount(match['pounds'])} {_coins('pound', one=match['pounds'] == '1')}")
    if match["shillings"]:
        parts.append(f"{amount(match['shillings'])} shilling{'' if match['shillings'] == '1' else 's'}")
    if match["pence"]:
        parts.append("one penny" if match["pence"] == "1" else f"{amount(match['pence'])} pence")
    return " ".join(parts)


_NO_LETTER = r"(?!\w)\.?(?=[\s,;:.)]|$)"

RULES: tuple[Rule, ...] = (
    rule(
        "pounds, shillings and pence",
        rf"£(?P<pounds>{NUMBER})\s(?P<shillings>1?\d)s\.?(?:\s(?P<pence>1?\d)d{_NO_LETTER}|(?!\w))",
        _old_money,
    ),
    rule(
        "shillings and pence",
        rf"(?<![\w.,£-])(?P<pounds>)(?P<shillings>1?\d)s\.?\s(?P<pence>1?\d)d{_NO_LETTER}",
        _old_money,
    ),
    rule(
        "money",
        rf"(?<!\w)(?P<currency>{_CURRENCY})\s?{SPAN}(?:{_SCALE}\b)?(?!\d)",
        _money,
    ),
    rule(
        "cents",
        rf"(?<![\w.,/-])({NUMBER})\s?¢",
        lambda match: f"{amount(match[1])} cent{'' if match[1] == '1' else 's'}",
    ),
)
