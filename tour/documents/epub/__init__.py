"""EPUB 2 and 3: the pages of the spine in order, as one outline of chapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from tour.documents import dom
from tour.documents.dom.elements import names_of, reason_of
from tour.documents.epub.anchors import Page
from tour.documents.epub.chapters import outline
from tour.documents.epub.contents import Entry, entries, landmarks
from tour.documents.epub.headings import mark_headings
from tour.documents.epub.matter import copyright_lines, reason_of_element, reason_of_page
from tour.documents.epub.package import Package, package
from tour.documents.epub.titles import squeezed
from tour.documents.formats.archive import Archive
from tour.documents.formats.packed import point_at_members, with_files
from tour.documents.formats.xhtml import HEADINGS, page, words
from tour.documents.html import gutenberg
from tour.documents.signs.apparatus import left_out, without_apparatus
from tour.documents.signs.levels import nested
from tour.documents.signs.numbering import without_numbers
from tour.errors import BadDocument
from tour.model import Block, Document, Rights, Source
from tour.rights import read_rights

_FIRST = 5
"""Pages among which Project Gutenberg's header is."""
_GUESSED = 0.7
"""Confidence in a heading that only the table of contents has."""


@dataclass(slots=True)
class _Leaf:
    """A page of the spine."""

    page: Page
    reason: str
    """Why it is left out as a whole; empty for a part of the text."""


def read(source: Source) -> Document:
    """Parse an EPUB.

    Raises:
        BadDocument: damaged, protected, too large, or without any page of text.
    """
    archive = Archive(source.data)
    book = package(archive)
    contents = _contents(archive, book)
    warnings = list(book.warnings)
    leaves = list(_leaves(archive, book, contents, warnings))
    text = [leaf.page for leaf in leaves if not leaf.reason]
    shown = outline(text, contents, gutenberg.plain_title(book.title))
    framed = any(gutenberg.is_gutenberg(etree.tostring(leaf.page.body, encoding="unicode")) for leaf in leaves[:_FIRST])
    blocks = list(_blocks(leaves, framed=framed))
    rights = _rights(book, blocks)
    blocks = nested(without_apparatus(without_numbers(blocks)))
    blocks, files, lost = with_files(blocks, archive)
    title = _title(gutenberg.plain_title(book.title), shown)
    return Document(title, book.language, tuple(blocks), (*warnings, *lost), rights=rights, files=files)


def _contents(archive: Archive, book: Package) -> list[Entry]:
    """The first table of contents that can be read and has entries; the deepest of them, where there are two."""
    found: list[list[Entry]] = []
    for member in book.contents:
        try:
            found.append(entries(archive, member))
        except BadDocument:
            continue
    return max(found, key=lambda one: len({entry.depth for entry in one}), default=[])


def _leaves(archive: Archive, book: Package, contents: Sequence[Entry], warnings: list[str]) -> Iterator[_Leaf]:
    kinds = dict(book.kinds)
    for member in book.contents[:1]:
        try:
            kinds = {**landmarks(archive, member), **kinds}
        except BadDocument:
            continue
    titles = {entry.member: entry.title for entry in reversed(contents) if not entry.anchor}
    seen_text = False
    for part in book.parts:
        if part.name in book.contents:
            kinds[part.name] = "toc"
        try:
            root = page(archive.read(part.name))
        except BadDocument as error:
            warnings.append(f"The part “{part.name[-80:]}” is left out. {error}")
            continue
        body = next(root.iter("body"), root)
        point_at_members(body, archive, part.name)
        reason = reason_of_page(
            body,
            member=part.name,
            kind=kinds.get(part.name, ""),
            title=titles.get(part.name, ""),
            book=book.title,
            linear=part.linear,
        )
        if not reason and not seen_text and _shows_only(body, book.cover):
            reason = "cover"
        seen_text = seen_text or (not reason and bool(words(body)))
        if not reason:
            mark_headings(body)
        yield _Leaf(Page(part.name, body, frozenset(_aside(body))), reason)


def _aside(body: etree._Element) -> Iterator[etree._Element]:
    """The headings in parts of a page that are left out."""
    for heading in body.iter(*HEADINGS):
        around = (heading, *heading.iterancestors())
        if any(_reason(one) or reason_of(one, str(one.tag), names_of(one)) for one in around):
            yield heading


def _reason(element: etree._Element) -> str:
    return reason_of_element(element) or gutenberg.reason_of(element)


def _shows_only(body: etree._Element, cover: str) -> bool:
    pictures = [picture.get("src", "") for picture in body.iter("img", "image")]
    return bool(cover) and pictures == [cover] and not words(body)


def _blocks(leaves: Sequence[_Leaf], *, framed: bool) -> Iterator[Block]:
    """The blocks of all pages; `framed` where the words of Project Gutenberg stand around them."""
    pages = [(leaf, dom.with_captions(dom.pieces(leaf.page.body, reason=_reason))) for leaf in leaves]
    if framed:
        gutenberg.framed([piece for leaf, pieces in pages if not leaf.reason for piece in pieces])
    for leaf, pieces in pages:
        if framed:
            gutenberg.with_pictures_below(pieces)
        for block in dom.as_blocks(_below_heading(pieces), place=leaf.page.member):
            if leaf.reason:
                yield left_out(block, leaf.reason)
            elif block.kind == "heading" and block.text in leaf.page.guessed:
                yield replace(block, confidence=_GUESSED)
            else:
                yield block


def _below_heading(pieces: list[dom.Piece]) -> list[dom.Piece]:
    """Pictures above the heading that a page begins with belong to its chapter, not to the one before."""
    first = next((index for index, piece in enumerate(pieces) if piece.photo is None), 0)
    if first and pieces[first].kind == "heading":
        return [pieces[first], *pieces[:first], *pieces[first + 1 :]]
    return pieces


def _title(stated: str, shown: str) -> str:
    """As the text shows it, unless that is only the same in capitals."""
    if not shown or (squeezed(shown) == squeezed(stated) and shown.isupper()):
        return stated or shown
    return shown


def _rights(book: Package, blocks: Sequence[Block]) -> Rights:
    """As the package states them, else as the copyright page does."""
    for statement in (*book.rights, book.licence):
        rights = read_rights(statement) if statement else Rights()
        if rights.statement:
            return replace(rights, url=rights.url or book.licence)
    if book.rights:
        return Rights(statement=book.rights[0][:300], url=book.licence)
    said = copyright_lines(
        block.text for block in blocks if block.reason in ("copyright notice", "title page", "colophon")
    )
    return read_rights(said) if said else Rights()
