"""A caption and its credit told apart. Pure."""

from __future__ import annotations

import re

from tour.documents.signs.lines import is_credit, without_credit_label

_AGENCY = (
    r"AP|AFP|EPA|Reuters|Getty(?: Images)?|Corbis|Alamy|Shutterstock|Magnum(?: Photos)?|Bettmann|"
    r"Wikimedia(?: Commons)?|"
    r"Wikipedia|Flickr|iStock(?:photo)?|Unsplash|Pixabay|Bloomberg|dpa|DPA|Keystone|Xinhua|TASS|UPI|NASA|USGS|"
    r"Library of Congress|National Archives|public domain"
)
_LABEL = (
    r"(?:photos?|photographs?|pictures?|images?|illustrations?|video|art(?:work)?|drawing|painting|map|fotos?|bild(?:er)?|"
    r"fotografi[ae]s?|photographie|cr[eé]dits?(?: photos?)?|credits?|quelle|source|bildnachweis|foto:?|"
    r"bild(?:quelle|rechte)|abbildung|aufnahme|imagen|imagem|immagine|zdjęcie|фото(?:графия)?|снимок|写真|照片|图片|사진)"
)
_START = re.compile(
    rf"(?:(?<=[.!?…\"”’»)\]])\s|^|[\n(\[|/–—])\s*(?:{_LABEL}\s?(?:credits?\s?)?(?:[:：]|©|\(c\)|\bby\s(?=[A-Z])|\bcourtesy\b|\bvia\s(?=[A-Z]))"
    rf"|courtesy\s+(?:of\b|:)|©|\(c\)\s(?=\S))",
    re.I,
)
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,120})[)\]]\s*\.?$")
_BRACKETED = re.compile(rf"^(?:{_AGENCY})$|^[^.;:]{{2,60}}\s?/\s?[^.;:]{{2,60}}$|\b(?:{_AGENCY})$|^(?:via|courtesy)\s")
_BARE = re.compile(rf"^(?:{_AGENCY})(?:\s?/\s?[^\n]{{1,60}})?$", re.I)
_CREDIT_WORDS = 30
_ALONE = 12
"""Most words of a credit behind a caption, and of one that is all there is."""
_ENDS = " \t\n.,;:|-–—/("


def parted(text: str) -> tuple[str, str]:
    """Caption and credit of the words beside a picture; its lines are parted as in Piece.lines. Either may be empty."""
    text = text.strip()
    if is_credit(_folded(text)) and "\n" not in text and not _BRACKET.search(text):
        return "", without_credit_label(_folded(text))
    bracket = _BRACKET.search(text)
    if bracket and (_BRACKETED.search(bracket.group(1).strip()) or is_credit(bracket.group(1))):
        return _folded(text[: bracket.start()]), without_credit_label(_folded(bracket.group(1)))
    first, _, rest = text.partition("\n")
    if rest and is_credit(first):
        return _folded(rest), without_credit_label(_folded(first))
    if _BARE.match(text.strip(" \t|–—-:;,")):
        return "", _folded(text.strip(" \t|–—-:;,"))
    for found in _START.finditer(text):
        tail = text[found.start() :].lstrip(_ENDS)
        if len(tail.split()) <= (_CREDIT_WORDS if found.start() or "\n" in text else _ALONE):
            caption = _folded(text[: found.start()].rstrip(" \t\n,;:|-–—/(["))
            return caption, without_credit_label(_folded(_unbracketed(tail)))
    return _folded(text), ""


def _unbracketed(text: str) -> str:
    text = text.strip()
    if text.endswith((")", "]")) and text.count("(") + text.count("[") < text.count(")") + text.count("]"):
        text = text[:-1]
    return text


def _folded(text: str) -> str:
    return " ".join(text.split())
