"""What a picture's file says of itself: who made it, whose it is, what may be done with it, what it shows."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from PIL import Image

from media.notes import exif, iptc, xmp
from media.notes.model import PictureNotes
from media.picture_kinds import DAMAGE, KINDS

__all__ = ["PictureNotes", "read"]

_CAMERAS = re.compile(
    r"[\w .-]*digital camera[\w ]*|(?:sony )?dsc[\w .-]*|(?:untitled|default)[\d .-]*"
    r"|(?:img|image|scan)[ _-]?\d+[.\w]*|\W*",
    re.IGNORECASE,
)
"""What cameras and scanners write where a description belongs."""


def read(data: bytes) -> PictureNotes:
    """The notes in a picture's file, whatever kind it is; none where it has none, or none that can be read.

    XMP goes before IPTC, and IPTC before EXIF: so do the programs that write them. No pixel is decoded.
    """
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with suppress(*DAMAGE, Image.DecompressionBombError), Image.open(io.BytesIO(data), formats=KINDS) as image:
            for reader in (xmp.read, iptc.read, exif.read):
                with suppress(*DAMAGE):  # The others may be whole.
                    found.append(reader(image).cleaned())
    return _without_cameras(_first_of(found))


def _first_of(found: Sequence[PictureNotes]) -> PictureNotes:
    """Each note from the first that has it."""

    def first(name: str) -> str:
        return next((value for one in found if (value := getattr(one, name))), "")

    return PictureNotes(
        title=first("title"),
        description=first("description"),
        creators=next((one.creators for one in found if one.creators), ()),
        credit=first("credit"),
        copyright=first("copyright"),
        terms=first("terms"),
        licence=first("licence"),
        alt=first("alt"),
        created=first("created"),
    )


def _without_cameras(notes: PictureNotes) -> PictureNotes:
    """What nobody wrote is no description."""
    title, description = ("" if _CAMERAS.fullmatch(one[:80]) else one for one in (notes.title, notes.description))
    return replace(notes, title=title, description=description)
