"""Text that a person gives: what no page, file or database could hold is refused. Pure."""

from __future__ import annotations

import unicodedata

from tour.errors import BadValue

LONGEST = 2_000
"""Characters of a description or an advisory."""


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
    folded = " ".join(checked(text, field).split())
    if len(folded) > LONGEST:
        raise BadValue(f"The {field} has {len(folded)} characters: {LONGEST} are the most.", field)
    return folded
