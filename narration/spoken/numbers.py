"""Numbers in words, as an American voice says them. Whole numbers below 10**18."""

from __future__ import annotations

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (1000, "thousand"),
    (100, "hundred"),
)
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def cardinal(number: int) -> str:
    """17000 -> "seventeen thousand"."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    for scale, word in _SCALES:
        if number >= scale:
            whole, rest = divmod(number, scale)
            return f"{cardinal(whole)} {word}" + (f" {cardinal(rest)}" if rest else "")
    raise AssertionError(number)


def ordinal(number: int) -> str:
    """21 -> "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    if last in _IRREGULAR:
        return words[:cut] + _IRREGULAR[last]
    return words[:cut] + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(number: int) -> str:
    """1975 -> "nineteen seventy-five", 1905 -> "nineteen oh five", 2006 -> "two thousand six"."""
    century, rest = divmod(number, 100)
    if number < 100 or (century % 10 == 0 and rest < 10):
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {pair(rest)}"


def pair(number: int) -> str:
    """The last two digits of a year: 5 -> "oh five", 75 -> "seventy-five"."""
    return f"oh {cardinal(number)}" if number < 10 else cardinal(number)


def plural(words: str) -> str:
    """Of number words: "nineteen seventy" -> "nineteen seventies", "six" -> "sixes"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return words + ("es" if words.endswith("x") else "s")


def digits(figures: str) -> str:
    """Figure by figure: "002" -> "zero zero two"."""
    return " ".join(cardinal(int(figure)) for figure in figures)


def amount(figures: str) -> str:
    """A number as it is written: "17,000", "2.7", "0.05", "002"."""
    plain = "".join(sign for sign in figures if sign == "." or sign.isdigit())
    whole, point, fraction = plain.partition(".")
    a_code = len(whole) > (9 if figures.partition(".")[0] == whole else 15)
    in_a_row = a_code or (len(whole) > 1 and whole.startswith("0"))
    words = digits(whole) if in_a_row else cardinal(int(whole or 0))
    return f"{words} point {digits(fraction)}" if point else words


def from_roman(numeral: str) -> int:
    """From "XIV" to 14; the numeral is taken to be well formed."""
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
