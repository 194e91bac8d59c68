"""From an element of HTML or XHTML to Blocks: what each piece is, told by its own markup. Pure and linear.

The walk gathers pieces, figures and tables put pictures and their captions together, and what is left is judged by
its neighbours. Readers of EPUB, Markdown, wiki pages and whole web pages build on it.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from tour.documents.dom.captions import with_captions
from tour.documents.dom.pieces import Piece, as_blocks
from tour.documents.dom.walk import pieces
from tour.model import Block

__all__ = ["Piece", "as_blocks", "blocks", "pieces", "with_captions"]


def blocks(
    root: etree._Element, *, place: str = "", base: str = "", reason: Callable[[etree._Element], str] | None = None
) -> list[Block]:
    """The blocks under an element, in order; `line` counts them from 1.

    Headings keep the level of their tag, 1 to 6. `base` is the address that relative addresses of pictures start at;
    without it they stay as they are. `language` is set where a piece's differs from the root's own. `reason` may give a
    reason to leave out an element with all that is in it, and "" for the others.
    """
    return as_blocks(with_captions(pieces(root, base=base, reason=reason)), place=place)
