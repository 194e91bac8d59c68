"""What every reader's pieces go through last: plain text of a bearable length, and addresses of the web alone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from tour.errors import BadDocument, BadValue
from tour.languages import check
from tour.model import Block, Document, Photo, Rights

MOST_BLOCKS = 50_000
MOST_LETTERS = 5_000_000
"""Ninety hours of narration."""
LONGEST_HEADING = 200
"""Characters; what is longer is a paragraph."""
LONGEST_WORDS = 5_000
"""Characters of a caption, a credit or an alternative text."""
LONGEST_SOURCE = 2_000
_ELEMENTS = (
    "a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br "
    "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl "
    "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
    "hgroup hr html i iframe image img input ins kbd label legend li link main map mark marquee math menu "
    "meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q "
    "rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg "
    "table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml"
)
_NAMES = "|".join((*_ELEMENTS.split(), r"h\d", r"[a-z]\w{0,20}:\w{1,40}"))
"""Of HTML, and any of XML that has a prefix."""
_TAG = re.compile(rf"</?(?:{_NAMES})(?:[\s/][^<>]{{0,2000}})?>|<!--[^<>]{{0,2000}}-->|<[!?][^<>]{{0,2000}}>", re.I)
_OPENED = re.compile(rf"<(?=[/!?]?(?:{_NAMES})\b|!--)", re.I)
_SIMPLE = ("paragraph", "list", "quote", "caption", "credit", "left out")
_TIMES = 4
"""How often what taking a tag out puts together is taken out again."""
_NO_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control characters but white space, halves of characters, private ones, and what is no character."""
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]{1,20}:", re.I)


def plain(text: str) -> str:
    """One line of text: composed, without control characters, halves of characters, and tags of HTML."""
    if not text.isprintable():
        text = _NO_TEXT.sub("", text)
    for _ in range(_TIMES):
        if "<" not in text:
            break
        text, found = _TAG.subn(" ", text)
        if not found:
            break
    if "<" in text:
        text = _OPENED.sub("‹", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def check_size(document: Document) -> None:
    """Refuse what nobody would listen to.

    Raises:
        BadDocument: it has more than MOST_BLOCKS pieces or MOST_LETTERS letters.
    """
    letters = sum(len(block.text) for block in document.blocks)
    if len(document.blocks) > MOST_BLOCKS or letters > MOST_LETTERS:
        raise too_long(len(document.blocks), letters)


def too_long(pieces: int, letters: int) -> BadDocument:
    """The refusal of a document of so many pieces and letters; a reader may count them before it looks at them."""
    return BadDocument(
        f"The document is too long for a tour ({pieces:,} pieces, {letters:,} letters; "
        f"{MOST_BLOCKS:,} and {MOST_LETTERS:,} are the most): split it into several."
    )


def purified(document: Document) -> Document:
    """The document with every text of it plain; pieces that nothing is left of are gone."""
    blocks = tuple(made for made in map(_block, document.blocks) if made.text or made.photo)
    title = plain(document.title)
    return replace(
        document,
        title=title if len(title) <= LONGEST_HEADING else title[: LONGEST_HEADING - 1].rstrip() + "…",
        language=_language(document.language),
        blocks=blocks,
        warnings=tuple(map(plain, document.warnings)),
        rights=_rights(document.rights),
        files={source: data for source, data in document.files.items() if _source(source) == source},
    )


def _block(block: Block) -> Block:
    text = plain(block.text)
    if text == block.text and block.kind in _SIMPLE and not (block.place or block.language or block.photo):
        return block
    kind, level = block.kind, block.level
    if kind == "heading" and len(text) > LONGEST_HEADING:
        kind, level = "paragraph", 0
    if kind == "heading" and not any(one.isalnum() for one in text):
        return replace(block, kind="left out", level=0, text=text, reason=block.reason or "ornament")
    return replace(
        block,
        kind=kind,
        level=level,
        text=text,
        place=plain(block.place),
        language=_language(block.language),
        photo=_photo(block.photo) if block.photo else None,
    )


def _photo(photo: Photo) -> Photo:
    return replace(
        photo,
        caption=_words(photo.caption),
        credit=_words(photo.credit),
        alt=_words(photo.alt),
        licence=_words(photo.licence),
        source=_source(photo.source),
        rights=_rights(photo.rights),
    )


def _words(text: str) -> str:
    return plain(text)[:LONGEST_WORDS]


def _rights(rights: Rights) -> Rights:
    url = plain(rights.url)
    return replace(rights, statement=_words(rights.statement), url=url if _is_address(url) else "")


def _source(source: str) -> str:
    """A name or an http(s) address; anything else that a browser might follow is none."""
    source = _NO_TEXT.sub("", source).strip()
    if len(source) > LONGEST_SOURCE or "<" in source:
        return ""
    return source if _is_address(source) or not _SCHEME.match(source) else ""


def _is_address(source: str) -> bool:
    return source[:8].lower().startswith(("http://", "https://"))


def _language(tag: str) -> str:
    try:
        return check(tag) if tag else ""
    except BadValue:
        return ""
