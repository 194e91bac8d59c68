"""Which pieces of a page are its content: trafilatura tells which words are, the walk what each piece is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.html.furniture import is_about_the_author, reason_of_heading, reason_of_line
from tour.documents.html.page import Page
from tour.documents.lines import ends_a_sentence, is_prose

_TOKEN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_GRAM = 4
_SAME = 0.6
"""Share of a piece's runs of words that the main text must have."""
_LINKED = 0.5
_ALL_LINKED = 0.9
_TRUSTED = 0.35
"""Share of a page's prose below which the main text is a mistake."""
_KEPT = 0.85
_MOST_ELEMENTS = 12_000
"""Above it trafilatura takes more than 3 s, and such a page is a book or an attack rather than an article."""
_UNSURE = ("not part of the text", "before the text", "after the text", "table", "link")
"""Reasons for which a piece may be the main text all the same."""
_LEAST = 40
"""Runs of words in a main text that is worth a look."""
_FEW_WORDS = 15


def main_text(page: Page) -> str:
    """What trafilatura takes for the text of a page; "" where it finds none, or the page is too large for it."""
    if sum(1 for _ in page.root.iter()) > _MOST_ELEMENTS:
        return ""
    # Loaded here: it takes most of a second, and books and wiki pages do without.
    from trafilatura import extract

    return extract(page.text, include_comments=False, include_tables=True, include_formatting=False) or ""


def judged(pieces: list[Piece], main: str) -> list[Piece]:
    """All pieces; those that are no content are left out with a reason."""
    if not pieces:
        return []
    _without_sections(pieces)
    told = _told_by(main, pieces)
    homes = _homes(pieces, told)
    content = [_is_content(piece, found, homes) for piece, found in zip(pieces, told, strict=True)]
    _without_furniture(pieces, content)
    begin, end = _span(pieces, content)
    for index, piece in enumerate(pieces):
        if piece.kind == "left out":
            continue
        if index < begin or index > end:
            if not (piece.photo and index > end and piece.home in homes and _near(pieces, content, index)):
                piece.leave_out("before the text" if index < begin else "after the text")
        elif piece.kind == "heading":
            continue
        elif piece.photo is not None:
            if not _is_photo_of_text(pieces, content, index, homes):
                piece.leave_out("not part of the text")
        elif not content[index]:
            piece.leave_out(reason_of_line(piece.text) or "not part of the text")
    _without_idle_headings(pieces)
    return _mended(pieces, main)


def _without_sections(pieces: Sequence[Piece]) -> None:
    """Leave out what stands below a heading of related pages, notes or comments, down to the next of its rank."""
    reason, level = "", 0
    for piece in pieces:
        if piece.kind == "heading" and (not reason or piece.level <= level):
            reason, level = (reason_of_heading(piece.text) if piece.level != 1 else ""), piece.level
        if reason:
            piece.leave_out(reason)
        elif _is_link(piece):
            piece.leave_out("link")


def _is_link(piece: Piece) -> bool:
    few = piece.kind == "paragraph" and piece.words <= _FEW_WORDS
    return few and piece.linked >= _ALL_LINKED and not is_prose(piece.text)


def _told_by(main: str, pieces: Sequence[Piece]) -> list[bool | None]:
    """Whether each piece stands in the main text; None where nobody can tell."""
    tokens = _TOKEN.findall(main.casefold())
    grams = _grams(tokens)
    lines = {_squeezed(line) for line in main.split("\n")}
    told = [_stands_in(piece, grams, lines) for piece in pieces]
    prose = sum(piece.words for piece in pieces if piece.kind in TEXT and _could_be_text(piece))
    found = sum(piece.words for piece, yes in zip(pieces, told, strict=True) if yes and piece.kind in TEXT)
    if not main or found < _TRUSTED * prose:
        return [_could_be_text(piece) or None if piece.kind in TEXT else None for piece in pieces]
    return told


def _stands_in(piece: Piece, grams: set[int], lines: set[str]) -> bool | None:
    if piece.photo is not None or piece.kind == "left out":
        return None
    tokens = _TOKEN.findall(piece.text.casefold())
    if len(tokens) < _GRAM + 2:
        return True if _squeezed(piece.text) in lines else None
    own = [hash(tuple(tokens[at : at + _GRAM])) for at in range(len(tokens) - _GRAM + 1)]
    return sum(1 for gram in own if gram in grams) >= _SAME * len(own)


def _could_be_text(piece: Piece) -> bool:
    return piece.linked < _LINKED and (is_prose(piece.text) or (piece.words > _GRAM and ends_a_sentence(piece.text)))


def _homes(pieces: Sequence[Piece], told: Sequence[bool | None]) -> set[int]:
    """The elements that hold the text: much of it, and little else."""
    inside: Counter[int] = Counter()
    outside: Counter[int] = Counter()
    for piece, yes in zip(pieces, told, strict=True):
        if piece.kind in TEXT:
            (inside if yes else outside)[piece.home] += piece.words if yes is not None else 0
    return {home for home, words in inside.items() if words >= _FEW_WORDS and words >= outside[home]}


def _is_content(piece: Piece, told: bool | None, homes: set[int]) -> bool:
    if piece.kind in ("left out", "photo", "heading"):
        return False
    if piece.kind in ("caption", "credit"):
        return piece.home in homes
    if told:
        return True
    if piece.home not in homes or piece.linked >= _LINKED:
        return False
    return told is None or (is_prose(piece.text) and piece.words >= _FEW_WORDS)


def _without_furniture(pieces: Sequence[Piece], content: list[bool]) -> None:
    """Take out lines that are furniture by their words."""
    last = max((index for index, yes in enumerate(content) if yes), default=-1)
    for index, piece in enumerate(pieces):
        if content[index] and (reason := reason_of_line(piece.text)):
            piece.leave_out(reason)
            content[index] = False
    tail = [index for index in range(max(0, last - 3), last + 1) if content[index]]
    for index in tail:
        if is_about_the_author(pieces[index].text):
            pieces[index].leave_out("about the author")
            content[index] = False


def _span(pieces: Sequence[Piece], content: Sequence[bool]) -> tuple[int, int]:
    """Where the text begins, with its heading and picture, and where it ends."""
    kept = [index for index, yes in enumerate(content) if yes]
    if not kept:
        return 0, -1
    begin = kept[0]
    for index in range(begin - 1, -1, -1):
        piece = pieces[index]
        if piece.kind == "heading":
            begin = index
            if piece.level == 1:
                break
        elif not (piece.photo or piece.kind in ("caption", "credit", "left out")) and piece.words > 2 * _FEW_WORDS:
            break
    above = begin
    while above and (pieces[above - 1].photo or pieces[above - 1].kind in ("caption", "credit", "left out")):
        above -= 1
        photo = pieces[above].photo
        if photo is not None and (photo.caption or pieces[begin].kind != "heading"):
            begin = above
    return begin, kept[-1]


def _near(pieces: Sequence[Piece], content: Sequence[bool], index: int) -> bool:
    """True for a photo behind the text with nothing but photos between."""
    before = index
    while before >= 0 and pieces[before].photo is not None:
        before -= 1
    return before >= 0 and content[before]


def _is_photo_of_text(pieces: Sequence[Piece], content: Sequence[bool], index: int, homes: set[int]) -> bool:
    piece = pieces[index]
    if piece.home in homes or (piece.photo and piece.photo.caption):
        return True
    around = [_neighbour(pieces, content, index, step) for step in (-1, 1)]
    return any(around)


def _neighbour(pieces: Sequence[Piece], content: Sequence[bool], index: int, step: int) -> bool:
    """Whether the next text on one side is content; headings and photos are passed over."""
    at = index + step
    for _ in range(12):
        if not 0 <= at < len(pieces):
            return False
        if pieces[at].kind in TEXT or pieces[at].kind == "left out":
            return content[at]
        at += step
    return False


def _without_idle_headings(pieces: Sequence[Piece]) -> None:
    """Leave out headings over what was left out: those that no text follows before the next heading of their rank."""
    waiting: list[Piece] = []
    dropped = False
    for piece in pieces:
        if piece.kind == "heading":
            while waiting and waiting[-1].level >= piece.level > 0 and dropped and waiting[-1].level > 1:
                waiting.pop().leave_out("heading of what was left out")
            waiting.append(piece)
            dropped = False
        elif piece.kind in TEXT:
            waiting.clear()
            dropped = False
        elif piece.kind == "left out":
            dropped = True
    for piece in waiting:
        if piece.level != 1:
            piece.leave_out("heading of what was left out")


def _mended(pieces: list[Piece], main: str) -> list[Piece]:
    """The pieces; those of the main text instead, where the walk neither kept nor knowingly left out enough of it."""
    lines = [line for line in main.split("\n") if " | " not in line]
    seen: set[int] = set()
    for piece in pieces:
        if piece.reason not in _UNSURE:
            own = piece.photo.caption if piece.photo else piece.text
            seen |= _grams(_TOKEN.findall(own.casefold()))
    wanted = {gram for line in lines for gram in _grams(_TOKEN.findall(line.casefold()))}
    if len(wanted) < _LEAST or len(wanted & seen) >= _KEPT * len(wanted):
        return pieces
    return list(_from_main(pieces, lines))


def _grams(tokens: Sequence[str]) -> set[int]:
    """Runs of a few words, as numbers."""
    return {hash(tuple(tokens[at : at + _GRAM])) for at in range(len(tokens) - _GRAM + 1)}


def _from_main(pieces: Sequence[Piece], lines: Sequence[str]) -> Iterator[Piece]:
    """The lines of the main text, each as the walk knows it; then what else the walk found, left out."""
    known = {_squeezed(piece.text): piece for piece in reversed(pieces) if piece.text and not piece.photo}
    used: set[int] = set()
    following = {id(one): other for one, other in pairwise(pieces)}
    for line in lines:
        text = " ".join(line.lstrip("-#|> ").split())
        if not text:
            continue
        piece = known.get(_squeezed(text))
        if piece is None or id(piece) in used:
            yield Piece("paragraph", text, lines=text, confidence=0.6)
            continue
        used.add(id(piece))
        if piece.kind == "left out" and piece.reason in _UNSURE:
            piece = Piece("paragraph", text, lines=text, confidence=0.6)
        yield piece
        after = following.get(id(piece))
        while after is not None and after.photo is not None:
            yield after
            after = following.get(id(after))
    texts = {_squeezed(line) for line in lines}
    for piece in pieces:
        if not piece.photo and id(piece) not in used and _squeezed(piece.text) not in texts:
            yield piece.leave_out("not part of the text")


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
