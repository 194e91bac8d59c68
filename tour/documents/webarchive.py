"""A .zip of a page with its pictures: the page is found, and read by the reader of its kind."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from urllib.parse import unquote, urlsplit

from lxml import etree

from tour import documents
from tour.documents.formats.archive import Archive
from tour.documents.formats.packed import point_at_members, with_files
from tour.documents.html.page import opened
from tour.documents.kinds import media_type
from tour.errors import BadDocument
from tour.model import Block, Document, Source

_SUFFIXES = {
    "html": 5,
    "htm": 5,
    "xhtml": 5,
    "md": 4,
    "markdown": 4,
    "docx": 3,
    "epub": 3,
    "pdf": 3,
    "wiki": 2,
    "wikitext": 2,
    "txt": 1,
}
"""Of pages, the likeliest first: a .txt beside a page is a note about it."""
_BESIDE = re.compile(r"[._-](?:files|dateien|fichiers|archivos|bestanden|file|arquivos|pliki|soubory)$", re.I)
"""Folders that browsers make beside a page that they save."""
_INDEX = ("index", "default", "home", "main", "start")
_JUNK = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
_ASIDE = ("readme", "license", "licence", "copying", "notice", "robots", "sitemap", "changelog", "404", "credits")
_WITH_PICTURES = ("text/html", "text/markdown", "text/x-wiki")
_NAMED = 5
_NO_PAGE = (
    "The .zip has no page in it: put one file with the text (HTML, Markdown, DOCX, EPUB, PDF or plain text) into it, "
    "with its pictures beside it."
)
_NESTED = "The .zip has only another .zip in it: unpack that one, and import the page inside."


def read(source: Source) -> Document:
    """Parse the page in a .zip.

    Raises:
        BadDocument: damaged, too large, without a page, or its page cannot be read.
    """
    archive = Archive(source.data)
    pages = _pages(archive)
    if not pages:
        nested = any(name.lower().endswith(".zip") for name in archive.names)
        raise BadDocument(_NESTED if nested else _NO_PAGE)
    member = pages[0]
    page = Source(archive.read(member), name=posixpath.basename(member))
    kind = media_type(page)
    if kind == "application/zip":
        raise BadDocument(_NESTED)
    if kind == "text/html":
        page = _pointed_page(page, archive, member)
    document: Document = import_module(documents.READERS[kind]).read(page)
    blocks, files, warnings = _pictures(document, archive, member) if kind in _WITH_PICTURES else ((), {}, [])
    return replace(
        document,
        blocks=tuple(blocks) or document.blocks,
        files={**document.files, **files},
        warnings=(*_others(pages), *document.warnings, *warnings),
    )


def _pointed_page(source: Source, archive: Archive, member: str) -> Source:
    """The page, in which pictures name the members of the zip that they are saved in.

    Browsers leave the site's own addresses in place beside those of the files they saved.
    """
    page = opened(source)
    point_at_members(page.root, archive, member)
    for stated in list(page.root.iter("base")):
        stated.attrib.pop("href", None)
    data = etree.tostring(page.root, encoding="utf-8", method="html", doctype="<!DOCTYPE html>")
    return replace(source, data=data, charset="utf-8")


def _pages(archive: Archive) -> list[str]:
    """Members that may be the page, the likeliest first."""
    found = [name for name in archive.names if _suffix(name) in _SUFFIXES and not _is_junk(name)]
    apart = [name for name in found if not any(_BESIDE.search(folder) for folder in name.split("/")[:-1])]
    return sorted(apart or found, key=lambda name: _rank(name, archive.size(name)))


def _rank(name: str, size: int) -> tuple[bool, int, bool, int, int]:
    """What makes a page the likelier one: its kind, that it is the index, that it is not deep inside, its size."""
    stem = _stem(name)
    aside = stem in _ASIDE
    return aside, -_SUFFIXES[_suffix(name)], stem not in _INDEX, name.count("/") if stem in _INDEX else 0, -size


def _stem(name: str) -> str:
    return posixpath.basename(name).rpartition(".")[0].lower()


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in posixpath.basename(name) else ""


def _is_junk(name: str) -> bool:
    parts = name.split("/")
    return any(part in _JUNK for part in parts) or parts[-1].startswith(".")


def _others(pages: Sequence[str]) -> list[str]:
    """A warning that names the other pages; notes about the files are none."""
    pages = [pages[0], *(name for name in pages[1:] if _stem(name) not in _ASIDE)]
    if len(pages) < 2:
        return []
    named = ", ".join(f"“{name[-80:]}”" for name in pages[1 : _NAMED + 1])
    more = f" and {len(pages) - 1 - _NAMED} more" if len(pages) > _NAMED + 1 else ""
    return [
        f"The .zip has several pages; “{pages[0][-80:]}” was read, and not {named}{more}: import them by themselves."
    ]


def _pictures(document: Document, archive: Archive, member: str) -> tuple[list[Block], dict[str, bytes], list[str]]:
    by_name = {posixpath.basename(name).casefold(): name for name in archive.names if not _is_junk(name)}
    counts = Counter(posixpath.basename(name).casefold() for name in archive.names if not _is_junk(name))
    alone = {name: whole for name, whole in by_name.items() if counts[name] == 1}
    return with_files(_pointed(document.blocks, archive, member, alone), archive)


def _pointed(blocks: Iterable[Block], archive: Archive, member: str, alone: dict[str, str]) -> Iterable[Block]:
    """Photos that name their members; one with an address elsewhere names the only member that has its file's name."""
    for block in blocks:
        if block.photo is None or not block.photo.source:
            yield block
            continue
        source = block.photo.source
        found = "" if "://" in source else archive.resolve(member, source)
        found = found or (source if source in archive else alone.get(_file_name(source), ""))
        yield replace(block, photo=replace(block.photo, source=found)) if found else block


def _file_name(address: str) -> str:
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return posixpath.basename(unquote(path)).casefold()
