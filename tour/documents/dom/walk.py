"""The walk through a tree of elements, each met once on the way in and once on the way out: no recursion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from tour.documents.dom.captions import is_named_caption, is_named_credit, is_picture_credit
from tour.documents.dom.closing import WITH_PHOTOS, close, close_table, together
from tour.documents.dom.elements import (
    DROPPED,
    HEADINGS,
    INLINE,
    is_mark,
    language_of,
    names_of,
    reason_of,
    tag_of,
)
from tour.documents.dom.marks import is_note_mark, raised
from tour.documents.dom.pictures import is_drawn_line, letter_of, picture_of
from tour.documents.dom.pieces import Piece
from tour.documents.dom.styles import explains_terms, language_around, same_language, style_of
from tour.documents.dom.tables import Table
from tour.documents.dom.words import Words
from tour.model import BlockKind

_KINDS: dict[str, BlockKind] = {
    "li": "list",
    "dt": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "legend": "caption",
}
_HOMES = frozenset(("div", "td", "th", "section", "article", "main", "body", "center", "header"))
_HEADING_WORDS = 40
_PICTURES = frozenset(("img", "image", "amp-img"))


@dataclass(slots=True)
class _Frame:
    """An element that the walk is in, and what to go back to behind it."""

    tag: str
    names: str
    begin: int
    """Where its pieces begin."""
    kind: BlockKind
    level: int
    language: str
    reason: str = ""
    """Why it is left out; empty where it is not, or where one around it is already."""
    block: bool = False
    dropped: bool = False
    home: bool = False
    style: tuple[str, ...] = ()
    table: Table | None = None


def pieces(
    root: etree._Element,
    *,
    base: str = "",
    reason: Callable[[etree._Element], str] | None = None,
    classes: Mapping[str, tuple[str, ...]] | None = None,
) -> list[Piece]:
    """The pieces under an element, in order.

    `reason` may give a reason to leave out an element, "" for none; `classes` maps a class of the page's style sheet
    to the styles that it has, as `styles.classes_stated` reads them.
    """
    return _Walk(root, base, reason, classes or {}).run()


class _Walk:
    def __init__(
        self,
        root: etree._Element,
        base: str,
        reason: Callable[[etree._Element], str] | None,
        classes: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.root, self.base, self.reason, self.classes = root, base, reason, classes
        self.found: list[Piece] = []
        self.frames: list[_Frame] = []
        self.tables: list[Table] = []
        self.words = Words()
        self.waiting: list[Piece] = []
        """Pictures inside the text that is being gathered."""
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.language = ""
        self.leaving = ""
        self.own = language_around(root)
        self.homes = [0]
        self.elements = 0
        self.ruled = False

    def run(self) -> list[Piece]:
        walker = etree.iterwalk(self.root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if self.enter(element):
                    self.text(element.text)
                else:
                    walker.skip_subtree()
                continue
            if event == "end":
                self.leave()
            if element is not self.root:
                self.text(element.tail)
        self.flush()
        return self.found

    def text(self, text: str | None) -> None:
        if self.kind not in ("heading", "caption") and self.words.begins_a_paragraph(text):
            self.flush()
        self.words.add(text, self.language)

    def enter(self, element: etree._Element) -> bool:
        """Begin an element; False where nothing in it counts."""
        tag, names = tag_of(element), names_of(element)
        if self.kind == "caption" and element.get("itemprop"):
            names = f"{names} {element.get('itemprop', '').lower()}"
        frame = _Frame(tag, names, len(self.found), self.kind, self.level, self.language)
        self.frames.append(frame)
        if tag in DROPPED or is_mark(element, names) or is_note_mark(element, tag, names):
            frame.dropped = True
            return False
        if tag == "br":
            self.line_break()
            return False
        if tag in _PICTURES:
            self.picture(element)
            return False
        if tag == "sup" and (exponent := raised(element, self.words.last)):
            self.words.add(exponent, self.language)
            frame.dropped = True
            return False
        frame.block = self.is_block(tag, names)
        if frame.block:
            self.flush()
            frame.begin = len(self.found)
            self.elements += 1
            frame.home = tag in _HOMES
            if frame.home:
                self.homes.append(self.elements)
            self.ruled = self.ruled or tag == "hr"
        self.leave_out(element, frame)
        self.change_kind(element, frame)
        self.language = language_of(element) or self.language
        frame.style = style_of(element, tag, self.classes)
        self.words.begin(frame.style, element.get("href") if tag == "a" else None)
        return True

    def is_block(self, tag: str, names: str) -> bool:
        """True for an element that stands apart; captions do, and credits inside a figure."""
        credit = is_picture_credit(names) or (self.kind in ("caption", "credit") and is_named_credit(names))
        return tag not in INLINE or credit or (is_named_caption(names) and tag == "span")

    def leave_out(self, element: etree._Element, frame: _Frame) -> None:
        if self.leaving or element is self.root:
            return
        why = (self.reason(element) if self.reason else "") or reason_of(element, frame.tag, frame.names)
        if why:
            if not frame.block:
                frame.block = True
                self.flush()
                frame.begin = len(self.found)
            frame.reason = self.leaving = why

    def change_kind(self, element: etree._Element, frame: _Frame) -> None:
        tag = frame.tag
        if tag in HEADINGS:
            self.kind, self.level = "heading", HEADINGS[tag]
        elif tag in _KINDS:
            self.kind, self.level = _KINDS[tag], 0
        elif tag == "dd":
            self.kind = "list" if explains_terms(element) else self.kind
        elif tag == "table":
            frame.table = Table(presentation=element.get("role") in ("presentation", "none"))
            self.tables.append(frame.table)
        elif self.tables and tag == "tr":
            self.tables[-1].rows += 1
        elif self.tables and tag in ("td", "th"):
            self.tables[-1].cells += 1
            self.tables[-1].headers += tag == "th"
            self.kind = "paragraph"
        elif frame.block and self.kind != "heading" and tag not in ("html", "body"):
            self.change_to_caption(frame)

    def change_to_caption(self, frame: _Frame) -> None:
        if is_named_credit(frame.names):
            self.kind = "credit"
        elif is_named_caption(frame.names) and frame.tag in ("p", "div", "span", "small", "center", "dd"):
            self.kind = "caption"

    def line_break(self) -> None:
        if (self.words.is_bold_line or self.words.line_break() >= 2) and self.kind not in ("heading", "caption"):
            self.flush()

    def picture(self, element: etree._Element) -> None:
        letter = letter_of(element)
        if letter and self.words.is_empty:
            self.words.add(letter, self.language)
            return
        photo = picture_of(element, base=self.base, link=self.words.link)
        if photo is not None and not (self.leaving and self.leaving not in WITH_PHOTOS):
            piece = Piece("photo", "", photo=photo, names=self.frames[-1].names, language=self.told_language())
            piece.drawn = not self.words.link and is_drawn_line(element)
            if self.words.is_empty:
                self.append(piece)
            else:
                self.waiting.append(piece)

    def told_language(self) -> str:
        """The present language, where it differs from the root's."""
        return "" if same_language(self.language, self.own) else self.language

    def append(self, piece: Piece) -> None:
        last = self.found[-1] if self.found else None
        if piece.photo and last and last.photo and last.photo.source == piece.photo.source:
            return
        piece.home, piece.ruled, self.ruled = self.homes[-1], self.ruled, False
        if self.tables:
            self.tables[-1].count(piece)
        self.found.append(piece)

    def flush(self) -> None:
        """End the text that is being gathered, if any."""
        waiting, self.waiting = self.waiting, []
        for photo in waiting:
            self.append(photo)
        piece = self.words.taken(self.kind, self.own)
        if piece is None:
            return
        piece.level = self.level if self.kind == "heading" else 0
        if piece.kind == "heading" and piece.words > _HEADING_WORDS:
            piece.kind, piece.level, piece.confidence = "paragraph", 0, 0.7
        inner = next((frame for frame in reversed(self.frames) if frame.block), None)
        piece.names = inner.names if inner else ""
        self.append(piece)

    def leave(self) -> None:
        frame = self.frames.pop()
        if frame.dropped or frame.tag in _PICTURES or frame.tag == "br":
            return
        if frame.block:
            self.flush()
        self.words.end(frame.style, link=frame.tag == "a")
        if frame.table is not None:
            self.end_table(frame)
        if frame.reason:
            self.leaving = ""
            self.found[frame.begin :] = together(self.found[frame.begin :], frame.reason)
        elif not self.leaving and len(self.found) > frame.begin:
            close(self.found, frame.begin, frame.tag, frame.names, block=frame.block)
        if frame.home:
            self.homes.pop()
        self.kind, self.level, self.language = frame.kind, frame.level, frame.language

    def end_table(self, frame: _Frame) -> None:
        table = self.tables.pop()
        if self.tables:
            self.tables[-1].add(table)
        if not self.leaving:
            close_table(self.found, frame.begin, table)
