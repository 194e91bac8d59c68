"""Characters that are written as elements: symbols, tabs, breaks. Source: ECMA-376, part 1, 17.3.3."""

from __future__ import annotations

from lxml import etree

from tour.documents.docx.names import M, W

_PLAIN = {
    W + "tab": " ",
    W + "ptab": " ",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}
_GREEK = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | dict(
    zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)
)
_SYMBOL = _GREEK | {
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xB3: "≥",
    0xA3: "≤",
    0xB9: "≠",
    0xD3: "©",
    0xE3: "©",
    0xD2: "®",
}
"""The letters of the font Symbol that stand in texts."""
_PRIVATE = range(0xE000, 0xF900)


def written(element: etree._Element) -> str:
    """The characters that an element inside a run stands for; "" where it stands for none."""
    tag = element.tag
    if tag in (W + "t", M + "t"):
        return (element.text or "").replace("\xad", "").replace("\r", " ").replace("\n", " ").replace("\t", " ")
    if tag == W + "br":
        return "\n"
    if tag == W + "sym":
        return _symbol(element.get(W + "font", ""), element.get(W + "char", ""))
    return _PLAIN.get(str(tag), "")


def _symbol(font: str, char: str) -> str:
    """A character of a symbol font; ornaments of Wingdings and the like stand for no word."""
    try:
        code = int(char[:6], 16)
    except ValueError:
        return ""
    if font.casefold() == "symbol":
        return _SYMBOL.get(code & 0xFF, "")
    return "" if code in _PRIVATE or not 0x20 <= code < 0xD800 or "dings" in font.casefold() else chr(code)
