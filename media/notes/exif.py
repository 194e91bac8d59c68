"""EXIF: the few notes in it that are of people; what the camera notes of itself and of where it was is left alone."""

from __future__ import annotations

from PIL import Image

from media.notes.model import PictureNotes

_DESCRIPTION, _ARTIST, _COPYRIGHT = 0x010E, 0x013B, 0x8298
_CAMERA, _TAKEN = 0x8769, 0x9003
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR = 0x9C9B, 0x9C9C, 0x9C9D
"""Written by Windows, in UTF-16."""


def read(image: Image.Image) -> PictureNotes:
    """The notes of an opened picture: EXIF, and the texts that a PNG has beside it."""
    kept = image.getexif()
    texts = {name.lower(): str(text) for name, text in image.info.items() if isinstance(name, str)}
    artist = _text(kept.get(_ARTIST)) or _text(kept.get(_XP_AUTHOR)) or texts.get("author", "")
    return PictureNotes(
        title=_text(kept.get(_XP_TITLE)) or texts.get("title", ""),
        description=_text(kept.get(_DESCRIPTION)) or _text(kept.get(_XP_COMMENT)) or texts.get("description", ""),
        creators=tuple(artist.split(";")),
        copyright=_text(kept.get(_COPYRIGHT)).replace("\0", " ") or texts.get("copyright", ""),
        created=_text(kept.get_ifd(_CAMERA).get(_TAKEN)),
    )


def written(creators: str, copyright_: str) -> bytes:
    """EXIF with Artist and Copyright and nothing else; empty where there is neither."""
    notes = Image.Exif()
    # The standard knows ASCII only; as bytes Pillow writes UTF-8, which is what programs expect.
    for tag, text in ((_ARTIST, creators), (_COPYRIGHT, copyright_)):
        if text:
            notes[tag] = text.encode()
    return notes.tobytes() if len(notes) else b""


def _text(value: object) -> str:
    if isinstance(value, tuple) and all(isinstance(one, int) and 0 <= one < 256 for one in value):
        value = bytes(value)
    if isinstance(value, bytes):
        return value.decode("utf-16-le", errors="replace").rstrip("\0")
    if not isinstance(value, str):
        return ""
    try:
        # Pillow takes every text for Latin-1; most programs write UTF-8.
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value
