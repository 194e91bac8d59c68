"""What a picture's file says of itself, as values. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 2000
"""Characters of a description; of anything else a quarter of it."""
MOST_CREATORS = 8

_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\u200b\u2028\u2029\ufffe\uffff\ud800-\udfff]+")
_DAY = re.compile(r"(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class PictureNotes:
    """Notes in a picture's file, each of one line without markup; empty where it says nothing."""

    title: str = ""
    description: str = ""
    """What it shows: a caption."""
    creators: tuple[str, ...] = ()
    credit: str = ""
    """The line its owner wants to stand beside it."""
    copyright: str = ""
    terms: str = ""
    """What may be done with it, in words."""
    licence: str = ""
    """http(s) address of its licence, or of its owner's statement of rights."""
    alt: str = ""
    """For those who do not see it."""
    created: str = ""
    """When the picture was made: "1975", "1975-04" or "1975-04-17"."""

    def cleaned(self) -> PictureNotes:
        """The same in plain single lines of bounded length; what is no address and no date is left out."""
        short = LONGEST // 4
        creators = tuple(dict.fromkeys(filter(None, (plain(one, short) for one in self.creators))))
        return PictureNotes(
            title=plain(self.title, short),
            description=plain(self.description, LONGEST),
            creators=creators[:MOST_CREATORS],
            credit=plain(self.credit, short),
            copyright=plain(self.copyright, short),
            terms=plain(self.terms, short),
            licence=_address(plain(self.licence, short)),
            alt=plain(self.alt, short),
            created=_day(self.created),
        )


def plain(text: str, longest: int) -> str:
    """One line without tags, control characters and doubled spaces; cut at a word where it is longer."""
    line = " ".join(_UNSEEN.sub(" ", _TAG.sub(" ", text[: longest * 8])).split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0] + "…"


def _address(text: str) -> str:
    return text if re.match(r"https?://[^\s<>\"]+$", text, re.IGNORECASE) else ""


def _day(text: str) -> str:
    found = _DAY.match(text.strip())
    if found is None or found[1] == "0000":
        return ""
    month, day = found[2] or "00", found[3] or "00"
    if not "01" <= month <= "12":
        return found[1]
    return f"{found[1]}-{month}-{day}" if "01" <= day <= "31" else f"{found[1]}-{month}"
