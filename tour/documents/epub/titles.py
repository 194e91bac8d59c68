"""Whether two titles are one: as a table of contents has it and as a page has it. Pure."""

from __future__ import annotations

import re

from tour.documents.signs.numbering import without_number

_PARTS = re.compile(r"\s[-–—/|]\s|[:;]\s")
_MOST_OF_IT = 0.6
_FEW_LETTERS = 4


def squeezed(text: str) -> str:
    """Letters and digits only, in small letters."""
    return "".join(character for character in text.casefold() if character.isalnum())


def alike(one: str, other: str) -> bool:
    """True where both are one title, but for case, punctuation, a number in front or a subtitle."""
    first, second = (squeezed(without_number(text, counted=True)) for text in (one, other))
    if not first or not second:
        return squeezed(one) == squeezed(other)
    short, long = sorted((first, second), key=len)
    return short == long or (len(short) >= _FEW_LETTERS and (long.startswith(short) or long.endswith(short)))


def is_book_title(text: str, title: str) -> bool:
    """True where a heading is the book's title, or one side of its "Author - Title"."""
    heading, whole = squeezed(text), squeezed(title)
    if not heading or not whole:
        return False
    if heading == whole or heading in {squeezed(part) for part in _PARTS.split(title)}:
        return True
    short, long = sorted((heading, whole), key=len)
    return len(short) >= _MOST_OF_IT * len(long) and (long.startswith(short) or long.endswith(short))
