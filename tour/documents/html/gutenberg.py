"""Books of Project Gutenberg as HTML: its own words, its producers' notes, title pages and tables of contents."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from tour.documents.dom.elements import names_of
from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.signs.apparatus import reason_of_heading
from tour.documents.signs.lines import is_prose
from tour.model import Rights
from tour.rights import read_rights

FRAME = "Project Gutenberg's own words"
_START = re.compile(r"\*\*\*\s*START OF (?:TH(?:IS|E) )?PROJECT GUTENBERG", re.I)
_END = re.compile(r"\*\*\*\s*END OF (?:TH(?:IS|E) )?PROJECT GUTENBERG|^End of (?:the |this )?Project Gutenberg", re.I)
_IDS = re.compile(r"(?:^|\s)pg-?(?:header|footer|machine-header|start-separator|end-separator|boilerplate)(?:\s|$)")
_NOTES = re.compile(r"(?:^|\s)(?:tnote|transnote|trans-?note|transcribers?-?notes?|tn|bbox-tn)(?:\s|$)")
_FIELD = re.compile(r"\bTitle(?:</\w{1,10}>)?:\s*([^\n<]{1,200})")
_HEADER = 60_000
_PRODUCED = re.compile(
    r"^(?:produced by|e-?text prepared by|transcribed (?:from|by)|this (?:file|etext|ebook) was produced)\b", re.I
)
_NOTE = re.compile(r"^transcriber[’']?s?[’']? notes?\b", re.I)
_CONTENTS = re.compile(
    r"^(?:(?:table of )?contents\b.{0,40}|(?:list of )?(?:illustrations|plates|figures|maps))[.:]?$", re.I
)
_TITLE = re.compile(
    r"(?:the )?project gutenberg(?:[’']s)? (?:e-?book|e-?text)?(?: of)?[\s,:-]*(.{1,200}?)(?:,? by [A-Z].{0,100})?$",
    re.I,
)
_LISTS = ("table of contents", "list of illustrations")
_NESTED = ("index", "glossary", "notes", "references")
"""Sections that have headings of their own."""
_CHAPTER_WORDS = 60
_LANGUAGE = re.compile(r"\bLanguage:\s*(\w+)")
_TAGS = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "finnish": "fi", "swedish": "sv", "danish": "da", "norwegian": "no", "latin": "la", "greek": "el",
    "chinese": "zh", "russian": "ru", "polish": "pl", "czech": "cs", "hungarian": "hu", "catalan": "ca",
    "esperanto": "eo", "tagalog": "tl", "japanese": "ja", "welsh": "cy", "icelandic": "is",
}  # fmt: skip


def is_gutenberg(page: str) -> bool:
    """True for a page that came from there."""
    head = page[:_HEADER]
    return "pg-header" in head or bool(_START.search(head))


def reason_of(element: etree._Element) -> str:
    """Why an element of such a book is no part of its text."""
    names = names_of(element)
    if not names:
        return ""
    return FRAME if _IDS.search(names) else ("transcriber's note" if _NOTES.search(names) else "")


def title_of(page: str) -> str:
    """The title that the header of a page states, without its subtitle, or ""."""
    found = _FIELD.search(page[:_HEADER])
    return " ".join(html.unescape(found.group(1)).split()).strip(" ,;") if found else ""


def plain_title(title: str) -> str:
    """A page's title without what the project puts around it."""
    found = _TITLE.match(title)
    return (found.group(1) if found else title).strip(" ,;|")


def language_of(pieces: Sequence[Piece]) -> str:
    """The language that the header states, as a BCP 47 tag, or ""."""
    for piece in pieces[:40]:
        found = _LANGUAGE.search(piece.text[:20_000]) if piece.kind == "left out" else None
        if found:
            return _TAGS.get(found.group(1).lower(), "")
    return ""


def rights_of(pieces: Sequence[Piece]) -> Rights:
    """What the header says about rights."""
    return next(
        (found for piece in pieces if piece.reason == FRAME and (found := read_rights(piece.text)).statement), Rights()
    )


def with_pictures_below(pieces: list[Piece]) -> None:
    """Move a picture from above a heading to below it, where a ruled line or its alt text puts it there."""
    for index, (piece, after) in enumerate(pairwise(pieces)):
        if piece.photo is None or after.kind != "heading":
            continue
        alt = "".join(character for character in piece.photo.alt.casefold() if character.isalnum())
        heading = "".join(character for character in after.text.casefold() if character.isalnum())
        if piece.ruled or (alt and alt == heading):
            pieces[index], pieces[index + 1] = after, piece


def framed(pieces: Sequence[Piece]) -> None:
    """Leave out the frame, the notes of those who made the file, lists of contents, and the title page."""
    start = next((index for index, piece in enumerate(pieces) if _START.search(piece.text)), -1)
    end = next((index for index in range(start + 1, len(pieces)) if _END.search(pieces[index].text)), len(pieces))
    for piece in (*pieces[: start + 1], *pieces[end:]):
        piece.leave_out(FRAME).reason = FRAME
    reason, level = "", 0
    for piece in pieces[start + 1 : end]:
        if piece.kind == "heading" and not (reason in _NESTED and piece.level > level):
            reason, level = _reason_of_heading(piece.text), piece.level
        if reason and not (piece.photo and reason in _LISTS):
            piece.leave_out(reason)
        elif piece.kind in TEXT and (_PRODUCED.match(piece.text) or _NOTE.match(piece.text)):
            piece.leave_out("who made the file")
    _without_title_page(pieces)


def _reason_of_heading(text: str) -> str:
    if _CONTENTS.match(text):
        return "table of contents"
    return "transcriber's note" if _NOTE.match(text) else reason_of_heading(text)


def _without_title_page(pieces: Sequence[Piece]) -> None:
    """Leave out all before the first heading that a chapter's worth of prose follows."""
    waiting: list[Piece] = []
    heading = 0
    words = 0
    for piece in pieces:
        if piece.kind == "heading":
            heading, words = len(waiting), 0
        waiting.append(piece)
        words += piece.words if piece.kind in TEXT and is_prose(piece.text) else 0
        if words >= _CHAPTER_WORDS:
            for before in waiting[:heading]:
                if not before.photo:
                    before.leave_out("title page")
            return
