"""A title that a person gives. Pure."""

from __future__ import annotations

import unicodedata

from tour.errors import BadValue

LONGEST = 200


def cleaned(title: str) -> str:
    """The title with its white space folded.

    Raises:
        BadValue: it has control characters or halves of characters, no letter or figure, or is too long.
    """
    folded = " ".join(title.split())
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in folded):
        raise BadValue("The title has control characters or broken ones: type it again.", "title")
    if not any(character.isalnum() for character in folded):
        raise BadValue("The title has no letter and no figure: give one with a word in it.", "title")
    if len(folded) > LONGEST:
        raise BadValue(f"The title has {len(folded)} characters: {LONGEST} are the most.", "title")
    return folded
