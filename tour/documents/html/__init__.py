"""Web pages and books in HTML into blocks.

The walk over the elements tells what each piece is; trafilatura tells which pieces of a web page are its content;
a page of a known kind (MediaWiki, Project Gutenberg) says that itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from tour.documents import mediawiki
from tour.documents.dom import as_blocks, pieces, with_captions
from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.html import furniture, gutenberg
from tour.documents.html.content import judged
from tour.documents.html.facts import Facts, facts_of
from tour.documents.html.headings import titled, with_bold_headings
from tour.documents.html.main import main_text
from tour.documents.html.mending import from_main, share_told
from tour.documents.html.page import Page, opened
from tour.documents.signs.lines import is_prose
from tour.errors import BadDocument
from tour.model import Document, Source

__all__ = ["read"]

_ENOUGH = 0.5
"""Share of the main text below which a box may have been left out by an unlucky name."""


def read(source: Source) -> Document:
    """Parse a web page.

    Raises:
        BadDocument: empty, no text, too large, nested too deep, or without a sentence of prose.
    """
    page = opened(source)
    facts = facts_of(page.root)
    found, facts = _content(page, facts)
    title = titled(found, facts)
    if not _has_text(found):
        raise BadDocument("No sentences were found to narrate: give a page with at least one paragraph of prose.")
    return Document(title, facts.language, tuple(as_blocks(found)), page.warnings, facts.rights)


def _content(page: Page, facts: Facts) -> tuple[list[Piece], Facts]:
    """All pieces of a page, those that are no content left out, and its facts as its kind tells them better."""
    if gutenberg.is_gutenberg(page.text):
        found = with_captions(pieces(page.body, base=page.base, reason=gutenberg.reason_of, classes=page.classes))
        gutenberg.framed(found)
        stated = gutenberg.title_of(page.text)
        language = facts.language or gutenberg.language_of(found)
        with_bold_headings(found)
        gutenberg.with_pictures_below(found)
        titles = tuple(title for title in (stated, *map(gutenberg.plain_title, facts.titles)) if title)
        return found, Facts(titles, facts.site, language, gutenberg.rights_of(found))
    wiki = mediawiki.content_of(page.root)
    if wiki is not None:
        return mediawiki.read(page.root, wiki, facts, base=page.base)
    main = main_text(page)
    tries = []
    for boxes, told in ((furniture.Boxes(), main), (None, main), (None, "")):
        found = with_captions(pieces(page.body, base=page.base, reason=boxes, classes=page.classes))
        with_bold_headings(found)
        found = judged(found, told)
        if _has_text(found):
            tries.append((share_told(found, main), found))
        if tries and (not told or tries[-1][0] >= _ENOUGH):
            break
    if tries:
        return max(tries, key=lambda one: one[0])[1], facts
    # An element that was never closed may hold the whole page: then the main text alone is told.
    return (from_main(found, main) if any(map(is_prose, main.split("\n"))) else found), facts


def _has_text(found: Sequence[Piece]) -> bool:
    return any(piece.kind in TEXT for piece in found)
