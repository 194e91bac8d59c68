"""Pictures that come in the same zip as the page that shows them. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from tour.documents.formats.archive import Archive
from tour.documents.formats.xhtml import link
from tour.errors import BadDocument
from tour.model import Block

LARGEST_PICTURE = 40_000_000
"""Bytes."""
_XLINK = "{http://www.w3.org/1999/xlink}href"
_NAMED = 3
"""So many missing pictures are named, the rest are counted."""


def point_at_members(root: etree._Element, archive: Archive, member: str) -> None:
    """Let every picture of a page name its member of the zip. One that is not in there keeps what it names."""
    for source in list(root.iter("source")):
        around = source.getparent()
        if (
            around is not None
            and around.tag == "picture"
            and any(_member(one, archive, member) for one in around.iter("img"))
        ):
            around.remove(source)
    for picture in root.iter("img", "image"):
        found = _member(picture, archive, member)
        if not found:
            continue
        for name in ("srcset", "href", "xlink:href", _XLINK, "data-src", "data-srcset"):
            picture.attrib.pop(name, None)
        picture.set("src", found)


def _member(picture: etree._Element, archive: Archive, member: str) -> str:
    """The member of the zip that a picture names; "" where it names none."""
    named = (picture.get("src"), link(picture), picture.get("data-src"), picture.get("data-original"))
    return next((found for one in named if one and (found := archive.resolve(member, one))), "")


def with_files(blocks: Iterable[Block], archive: Archive) -> tuple[list[Block], dict[str, bytes], list[str]]:
    """The blocks, the files of their photos by source, and a warning for what is missing or too large.

    A photo whose file is nowhere keeps its slot.
    """
    kept: list[Block] = []
    files: dict[str, bytes] = {}
    missing: dict[str, None] = {}
    warnings: dict[str, None] = {}
    for block in blocks:
        source = block.photo.source if block.photo else ""
        if block.photo is None or not source or source in files:
            kept.append(block)
            continue
        if source in archive:
            try:
                data = archive.read(source)
            except BadDocument as error:
                data = b""
                warnings[f"The picture “{source[-80:]}” cannot be read. {error}"] = None
            if len(data) > LARGEST_PICTURE:
                data = b""
                warnings[f"The picture “{source[-80:]}” is larger than {LARGEST_PICTURE // 10**6} MB."] = None
            if data:
                files[source] = data
        elif not source.startswith(("http://", "https://")):
            missing[source] = None
        if source not in files and not source.startswith(("http://", "https://")):
            block = replace(block, photo=replace(block.photo, source=""))
        kept.append(block)
    return kept, files, [*warnings, *_missing(list(missing))]


def _missing(names: list[str]) -> list[str]:
    if not names:
        return []
    named = ", ".join(f"“{name[-80:]}”" for name in names[:_NAMED])
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return [f"Pictures that the document shows are not in the file: {named}{more}."]
