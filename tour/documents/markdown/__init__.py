"""Markdown: front matter, headings, text, lists, quotes, pictures with their captions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from tour.documents import dom
from tour.documents.formats.decoding import decode
from tour.documents.formats.xhtml import from_html, words
from tour.documents.markdown.front_matter import FrontMatter, front_matter
from tour.documents.markdown.rendering import rendered
from tour.documents.signs.apparatus import left_out, without_apparatus
from tour.documents.signs.furniture import reason_to_leave_out
from tour.documents.signs.levels import nested, titled
from tour.documents.signs.lines import HEADING_WORDS, ends_a_sentence
from tour.documents.signs.numbering import without_numbers
from tour.model import Block, Document, Rights, Source
from tour.rights import read_rights

_BADGE = re.compile(
    r"//(?:img\.shields\.io|badge\.fury\.io|badgen\.net|badges?\.[\w.-]+|(?:www\.)?codecov\.io|coveralls\.io|"
    r"(?:api\.)?travis-ci\.(?:org|com)|circleci\.com|app\.codacy\.com|snyk\.io|zenodo\.org/badge)"
    r"|/badges?[/.?]|[-_/.]badge\.(?:svg|png)|/workflows/[^?#]{1,200}\.svg",
    re.I,
)
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]{0,200}\}$")
_ALERT = re.compile(r"^\[!\w{3,20}\][-+]?\s*")
_HASHTAGS = re.compile(r"^(?:tags?\s*:\s*)?(?:#[\w/-]{1,60}[\s,]*){2,}$|^tags?\s*:\s*#[\w/-]{1,60}$", re.I)
_STAMP = re.compile(r"^(?:created|last (?:updated|modified|edited)|updated|modified|date|version|tags)\s?: \S", re.I)
_SOURCE = re.compile(r"(?:(?<=[.!?\"”])|(?<=^))\s*[(\[]?(?:(?:image|photo|picture)\s)?(?:source|link)[)\]]?\.?$", re.I)
"""The name of a link that ends a caption."""
_SHORT = 200
"""Characters: furniture of a page is no longer."""


def read(source: Source) -> Document:
    """Parse Markdown.

    Raises:
        BadDocument: empty, not text, or too large.
    """
    decoded = decode(source.data, declared=source.charset)
    front = front_matter(decoded.text)
    body = decoded.text.split("\n", front.lines)[-1] if front.lines else decoded.text
    root = from_html(rendered(body))
    _with_figures(root)
    found = dom.pieces(root, base=source.address)
    blocks = list(_judged(dom.as_blocks(_headed(dom.with_captions(found)))))
    title, blocks = titled(blocks, front.title)
    blocks = nested(without_apparatus(without_numbers(blocks)))
    if front.raw:
        blocks = [Block("left out", " ".join(front.raw.split()), 1, reason="front matter"), *blocks]
    numbered = (replace(block, line=line) for line, block in enumerate(blocks, start=1))
    return Document(title, front.language, tuple(numbered), decoded.warnings, rights=_rights(front, blocks))


def _with_figures(root: etree._Element) -> None:
    """A picture that stands alone and has a title is a figure: the title is shown as its caption."""
    for picture in list(root.iter("img")):
        title, around = " ".join(picture.get("title", "").split()), picture.getparent()
        if around is not None and around.tag == "a":
            around = around.getparent()
        if not title or around is None or around.tag != "p" or words(around):
            continue
        caption = etree.SubElement(around, "figcaption")
        caption.text = title
        around.tag = "figure"


def _headed(pieces: Sequence[dom.Piece]) -> Sequence[dom.Piece]:
    """In a text without any heading, short lines in bold are headings."""
    if any(piece.kind == "heading" for piece in pieces):
        return pieces
    for piece in pieces:
        short = piece.words <= HEADING_WORDS and not ends_a_sentence(piece.text)
        if piece.kind == "paragraph" and piece.is_bold and short:
            piece.kind, piece.level, piece.confidence = "heading", 2, 0.7
            piece.text = piece.text.rstrip(": ")
    return pieces


def _judged(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without what belongs to the page, or to the site it is made for."""
    for block in blocks:
        if block.kind == "heading":
            yield replace(block, text=_ATTRIBUTES.sub("", block.text))
        elif block.photo is not None:
            caption = _SOURCE.sub("", block.photo.caption)
            photo = replace(block, photo=replace(block.photo, caption=caption))
            yield left_out(block, "badge") if _BADGE.search(block.photo.source) else photo
        elif block.kind in ("paragraph", "list", "quote"):
            text = _ALERT.sub("", block.text)
            reason = reason_to_leave_out(text) if len(text) <= _SHORT and block.kind == "paragraph" else ""
            reason = (
                "date of the page"
                if block.kind == "paragraph" and len(text) <= _SHORT and _STAMP.match(text)
                else reason
            )
            reason = "tags" if len(text) <= _SHORT * 2 and _HASHTAGS.match(text) else reason
            if text:
                yield left_out(block, reason) if reason else replace(block, text=text)
        else:
            yield block


def _rights(front: FrontMatter, blocks: Sequence[Block]) -> Rights:
    """As the front matter states them, else as a notice of copyright in the text does."""
    for statement in front.rights:
        rights = read_rights(statement)
        return rights if rights.statement else Rights(statement=statement[:300])
    notices = (read_rights(block.text) for block in blocks if block.reason == "copyright notice")
    return next((rights for rights in notices if rights.statement), Rights())
