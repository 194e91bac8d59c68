"""Text that a person gives: what no page, file or database could hold is refused. Pure."""

from __future__ import annotations

import re
import unicodedata

from tour.errors import BadValue

LONGEST = 2_000
"""Characters of a description, an advisory, a contact or a support text."""


def checked(text: str, field: str) -> str:
    """The text itself.

    Raises:
        BadValue: it has control characters, or halves of characters.
    """
    odd = next((sign for sign in text if not sign.isspace() and unicodedata.category(sign) in ("Cc", "Cs")), "")
    if odd:
        raise BadValue(f"The text has a control character or half of one (U+{ord(odd):04X}): take it out.", field)
    return text


def cleaned(text: str, field: str) -> str:
    """The text in one line, its white space folded; it may be empty.

    Raises:
        BadValue: as `checked`, or it is longer than LONGEST.
    """
    return _short_enough(_folded(checked(text, field)), field)


def paragraphs(text: str, field: str) -> str:
    """The text, its paragraphs each in one line and separated by a blank one; it may be empty.

    Raises:
        BadValue: as `cleaned`.
    """
    parts = re.split(r"\n[^\S\n]*\n", "\n".join(checked(text, field).splitlines()))
    return _short_enough("\n\n".join(filter(None, map(_folded, parts))), field)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _short_enough(text: str, field: str) -> str:
    if len(text) > LONGEST:
        raise BadValue(f"The {field} has {len(text)} characters: {LONGEST} are the most.", field)
    return text
