"""Which pieces of a page are its content: trafilatura tells which words are, the walk what each piece is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.html.furniture import is_about_the_author, reason_of_heading, reason_of_line
from tour.documents.html.main import GRAM, grams_of, squeezed, tokens_of
from tour.documents.html.mending import mended
from tour.documents.signs.lines import ends_a_sentence, is_prose

_SAME = 0.6
"""Share of a piece's runs of words that the main text must have."""
_LINKED = 0.5
_ALL_LINKED = 0.9
_TRUSTED = 0.7
"""Share of a page's prose below which the main text is a mistake: it has 0.86 of it or more on articles, and 0.5 or
less on pages of manuals."""
_BETWEEN = 2
"""How many paragraphs that the main text lacks are kept between two that it has."""
_FEW_WORDS = 15
_INSIDE = ("related pages", "newsletter", "share bar", "advertisement")
"""Reasons of boxes that stand inside an article: its text goes on below them."""


def judged(pieces: list[Piece], main: str) -> list[Piece]:
    """All pieces; those that are no content are left out with a reason."""
    if not pieces:
        return []
    _without_sections(pieces, main)
    told = _told_by(main, pieces)
    homes = _homes(pieces, told)
    content = [_is_content(piece, found, homes) for piece, found in zip(pieces, told, strict=True)]
    _fill(pieces, content)
    _without_furniture(pieces, content)
    begin, end = _span(pieces, content)
    for index, piece in enumerate(pieces):
        if piece.kind == "left out":
            continue
        if index < begin or index > end:
            known = piece.photo and (piece.home in homes or piece.photo.caption)
            if not (known and index > end and _near(pieces, content, index)):
                piece.leave_out("before the text" if index < begin else "after the text")
        elif piece.kind == "heading":
            continue
        elif piece.photo is not None:
            if not _is_photo_of_text(pieces, content, index, homes):
                piece.leave_out("not part of the text")
        elif not content[index]:
            piece.leave_out(reason_of_line(piece.text) or "not part of the text")
    _without_strange_headings(pieces, content, homes)
    _without_idle_headings(pieces)
    return mended(pieces, main)


def _without_sections(pieces: Sequence[Piece], main: str) -> None:
    """Leave out what stands below a heading of related pages, notes or comments, down to the next of its rank.

    A box inside the text ends where a solid paragraph of the text goes on.
    """
    reason, level = "", 0
    grams = grams_of(tokens_of(main.casefold()))
    solid: set[int] = set()
    for piece in pieces:
        if _is_solid(piece):
            going_on = piece.home in solid or _stands_in(piece, grams, set())
            if reason in _INSIDE and piece.kind == "paragraph" and going_on:
                reason = ""
            if not reason:
                solid.add(piece.home)
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
    tokens = tokens_of(main.casefold())
    grams = grams_of(tokens)
    lines = {squeezed(line) for line in main.split("\n")}
    told = [_stands_in(piece, grams, lines) for piece in pieces]
    prose = [(piece.words, yes) for piece, yes in zip(pieces, told, strict=True) if _is_solid(piece)]
    if not main or sum(words for words, yes in prose if yes) < _TRUSTED * sum(words for words, _ in prose):
        return [_could_be_text(piece) or None if piece.kind in TEXT else None for piece in pieces]
    return told


def _is_solid(piece: Piece) -> bool:
    """True for a paragraph of some length."""
    return piece.kind in TEXT and piece.words >= _FEW_WORDS and piece.linked < _LINKED / 2 and is_prose(piece.text)


def _fill(pieces: Sequence[Piece], content: list[bool]) -> None:
    """Keep the few solid paragraphs that stand between two of the text."""
    run: list[int] = []
    inside = False
    for index, piece in enumerate(pieces):
        if piece.kind not in TEXT:
            continue
        if content[index]:
            if inside and len(run) <= _BETWEEN:
                for at in run:
                    content[at] = True
            inside, run = True, []
        elif _is_solid(piece):
            run.append(index)
        else:
            inside, run = False, []


def _stands_in(piece: Piece, grams: set[int], lines: set[str]) -> bool | None:
    if piece.photo is not None or piece.kind == "left out":
        return None
    tokens = tokens_of(piece.text.casefold())
    if len(tokens) < GRAM + 2:
        return True if squeezed(piece.text) in lines else None
    own = [hash(tuple(tokens[at : at + GRAM])) for at in range(len(tokens) - GRAM + 1)]
    return sum(1 for gram in own if gram in grams) >= _SAME * len(own)


def _could_be_text(piece: Piece) -> bool:
    short = piece.words > GRAM and ends_a_sentence(piece.text)
    long = piece.words >= _FEW_WORDS and piece.linked < _LINKED / 2
    return piece.linked < _LINKED and (is_prose(piece.text) or short or long)


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


def _without_strange_headings(pieces: Sequence[Piece], content: Sequence[bool], homes: set[int]) -> None:
    """Leave out headings that stand elsewhere than the text, over something that was left out."""
    for index, piece in enumerate(pieces):
        if piece.kind == "heading" and piece.level != 1 and piece.home not in homes:
            below = [at for at in range(index + 1, min(index + 6, len(pieces))) if not pieces[at].photo]
            if below and pieces[below[0]].kind == "left out" and not content[below[0]]:
                piece.leave_out("heading of what was left out")


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
