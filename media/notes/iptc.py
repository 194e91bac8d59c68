"""IPTC-IIM, the oldest notes in pictures' files, as news agencies and archives have written them since 1991."""

from __future__ import annotations

from PIL import Image, IptcImagePlugin, TiffImagePlugin

from media.notes.model import PictureNotes

Sets = dict[tuple[int, int], list[bytes]]
"""(record, number) -> values."""
_UTF8 = b"\x1b%G"
_MOST = 1_000_000
"""Bytes that are looked at."""
_RESOURCE = 0x0404
_CHARSET, _TITLE, _CREATED, _CREATOR, _HEADLINE = (1, 90), (2, 5), (2, 55), (2, 80), (2, 105)
_CREDIT, _SOURCE, _COPYRIGHT, _DESCRIPTION = (2, 110), (2, 115), (2, 116), (2, 120)


def read(image: Image.Image) -> PictureNotes:
    """The notes of an opened picture."""
    sets = _of_tiff(image) if isinstance(image, TiffImagePlugin.TiffImageFile) else _of_others(image)
    if not sets:
        return PictureNotes()
    utf8 = sets.get(_CHARSET, [b""])[0].startswith(_UTF8)

    def first(*tags: tuple[int, int]) -> str:
        return next((_decoded(sets[tag][0], utf8) for tag in tags if tag in sets), "")

    return PictureNotes(
        title=first(_HEADLINE, _TITLE),
        description=first(_DESCRIPTION),
        creators=tuple(_decoded(one, utf8) for one in sets.get(_CREATOR, [])),
        credit=first(_CREDIT, _SOURCE),
        copyright=first(_COPYRIGHT),
        created=first(_CREATED),
    )


def _of_tiff(image: TiffImagePlugin.TiffImageFile) -> Sets:
    """Pillow's own reader: Photoshop calls these bytes numbers, and only Pillow still has them as they came."""
    kept = IptcImagePlugin.getiptcinfo(image) or {}
    return {tag: values if isinstance(values, list) else [values] for tag, values in kept.items() if values}


def _of_others(image: Image.Image) -> Sets:
    kept = image.info.get("photoshop")
    data = kept.get(_RESOURCE) if isinstance(kept, dict) else None
    return _sets(data[:_MOST]) if isinstance(data, bytes) else {}


def _sets(data: bytes) -> Sets:
    """The data sets until the first that is not as it should be: (record, number) -> values."""
    found: Sets = {}
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        tag, size = (data[at + 1], data[at + 2]), int.from_bytes(data[at + 3 : at + 5])
        at += 5
        if size & 0x8000:
            longer = size & 0x7FFF
            if longer > 4:
                break
            size = int.from_bytes(data[at : at + longer])
            at += longer
        found.setdefault(tag, []).append(data[at : at + size])
        at += size
    return found


def _decoded(data: bytes, utf8: bool) -> str:
    """UTF-8 where it is that, whether it says so or not; else what Windows wrote, for Macs are rarer by now."""
    if utf8:
        return data.decode(errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
