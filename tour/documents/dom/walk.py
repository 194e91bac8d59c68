"""The walk through a tree of elements, each met once on the way in and once on the way out: no recursion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from tour.documents.dom.captions import is_named_caption, is_named_credit, is_picture_credit
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
from tour.documents.dom.figures import MOST_PIECES, gathered, is_figure
from tour.documents.dom.marks import is_note_mark, raised
from tour.documents.dom.pictures import letter_of, picture_of
from tour.documents.dom.pieces import Piece
from tour.documents.dom.styles import explains_terms, language_around, same_language, style_of
from tour.documents.dom.tables import Table
from tour.documents.dom.words import Words
from tour.model import BlockKind

_CELLS = frozenset(("td", "th", "center"))
_BOXES = frozenset(("div", "p", "li", "dd", "section", "span", "a"))
_KINDS: dict[str, BlockKind] = {
    "li": "list",
    "dt": "list",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "legend": "caption",
}
_WITH_PHOTOS = ("infobox", "table")
"""Reasons to leave out words whose pictures still count."""
_HOMES = frozenset(("div", "td", "th", "section", "article", "main", "body", "center", "header"))
_LINKS = 0.9
_FEW_ENTRIES = 3
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
    root: etree._Element, *, base: str = "", reason: Callable[[etree._Element], str] | None = None
) -> list[Piece]:
    """The pieces under an element, in order. `reason` may give a reason to leave out an element, "" for none."""
    return _Walk(root, base, reason).run()


class _Walk:
    def __init__(self, root: etree._Element, base: str, reason: Callable[[etree._Element], str] | None) -> None:
        self.root, self.base, self.reason = root, base, reason
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
        if not frame.block:
            frame.style = style_of(element, tag)
            self.words.begin(frame.style, element.get("href") if tag == "a" else None)
            if tag == "sup":
                self.words.add(raised(element, self.words.last), self.language)
                return not raised(element, self.words.last)
        return True

    def is_block(self, tag: str, names: str) -> bool:
        """True for an element that stands apart; a credit does, inside a figure."""
        credit = is_picture_credit(names) or (self.kind in ("caption", "credit") and is_named_credit(names))
        return tag not in INLINE or credit

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
        if photo is not None and not (self.leaving and self.leaving not in _WITH_PHOTOS):
            piece = Piece("photo", "", photo=photo, names=self.frames[-1].names, language=self.told_language())
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
        else:
            self.words.end(frame.style, link=frame.tag == "a")
        if frame.tag in HEADINGS and not self.leaving:
            self.heading_of_a_picture(frame)
        if frame.table is not None:
            self.end_table(frame)
        if frame.reason:
            self.leaving = ""
            self.replace(frame.begin, _left_out(self.found[frame.begin :], frame.reason))
        elif not self.leaving:
            self.gather(frame)
        if frame.home:
            self.homes.pop()
        self.kind, self.level, self.language = frame.kind, frame.level, frame.language

    def replace(self, begin: int, new: list[Piece]) -> None:
        self.found[begin:] = new

    def heading_of_a_picture(self, frame: _Frame) -> None:
        """A heading that is drawn: its alt text is the heading."""
        inside = self.found[frame.begin :]
        if inside and all(piece.photo for piece in inside):
            alt = next((piece.photo.alt for piece in inside if piece.photo and piece.photo.alt), "")
            if alt:
                self.append(Piece("heading", alt, level=HEADINGS[frame.tag], confidence=0.7, lines=alt))

    def end_table(self, frame: _Frame) -> None:
        table = self.tables.pop()
        if self.tables:
            self.tables[-1].add(table)
        if self.leaving:
            return
        use = table.use
        if use == "pictures":
            self.replace(frame.begin, gathered(self.found[frame.begin :], sure=False))
        elif use == "data":
            self.replace(frame.begin, _left_out(self.found[frame.begin :], "table"))

    def gather(self, frame: _Frame) -> None:
        """Put the pictures of a figure and its words together; leave out a list that is a menu."""
        inside = len(self.found) - frame.begin
        if not inside:
            return
        if frame.tag == "figure":
            self.end_figure(frame)
        elif frame.tag in ("ul", "ol", "dl") and inside >= _FEW_ENTRIES:
            entries = self.found[frame.begin :]
            if all(piece.linked >= _LINKS for piece in entries if piece.kind == "list") and entries[0].kind == "list":
                self.replace(frame.begin, _left_out(entries, "list of links"))
        elif inside <= MOST_PIECES and (frame.tag in _CELLS or (frame.block and frame.tag in _BOXES)):
            found = self.found[frame.begin :]
            if is_figure(found, phrases=frame.tag not in _CELLS):
                self.replace(frame.begin, gathered(found, sure=False))

    def end_figure(self, frame: _Frame) -> None:
        found = self.found[frame.begin :]
        if any(piece.photo for piece in found) or all(piece.kind in ("caption", "credit") for piece in found):
            self.replace(frame.begin, gathered(found))
        else:
            captions = ("caption", "credit")
            new = [piece.leave_out("caption") if piece.kind in captions else piece for piece in found]
            self.replace(frame.begin, new)


def _left_out(found: list[Piece], reason: str) -> list[Piece]:
    """All the words as one piece, and the photos that count nevertheless."""
    photos = [piece for piece in found if piece.photo] if reason in _WITH_PHOTOS else []
    text = " ".join(piece.text for piece in found if piece.text)
    return [*([Piece("left out", text, reason=reason)] if text else []), *photos]
