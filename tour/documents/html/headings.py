"""The title and the headings of a page: bold lines that are headings, one title, ranks from 2 on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tour.documents.dom.pieces import TEXT, Piece
from tour.documents.html.facts import Facts
from tour.documents.signs.lines import ends_a_sentence, heading_score, is_prose

_BOLD = 7
"""Rank of a bold line: below all that are marked as headings."""
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:sub-?(?:head(?:er|ing|line)?|title)s?|headings?|headlines?|section-?title|zwischen(?:titel|ueberschrift)|"
    r"intertitre|title)(?=$|[\s_-])"
)
_WORDS = 14
_STANDFIRST = 10
_LITTLE = 0.15
"""Share of the text."""


def with_bold_headings(pieces: Sequence[Piece]) -> None:
    """Make headings of short bold lines and of drawn ones that stand above text."""
    _unquote(pieces)
    for index, piece in enumerate(pieces):
        if piece.photo and piece.drawn:
            _read_drawn(piece, follows=_text_follows(pieces, index))
        elif piece.kind == "paragraph" and _stands_out(piece) and _is_heading(piece) and _text_follows(pieces, index):
            piece.kind, piece.level, piece.confidence = "heading", _BOLD, 0.7
        elif (
            piece.kind == "heading"
            and piece.words >= _STANDFIRST
            and ends_a_sentence(piece.text)
            and is_prose(piece.text)
        ):
            piece.kind, piece.level, piece.confidence = "paragraph", 0, 0.7


def titled(pieces: Sequence[Piece], facts: Facts) -> str:
    """The title; its heading gets level 1, all others the ranks below, and what stands before it is left out."""
    at = _title_heading(pieces, facts)
    if at is None:
        title = facts.titles[0] if facts.titles else ""
    else:
        title = _whole(pieces[at].text, facts)
        for piece in pieces[:at]:
            if piece.kind != "left out" and not piece.photo:
                piece.leave_out("before the title")
        pieces[at].level = 1
    _rank(
        [piece for index, piece in enumerate(pieces) if piece.kind == "heading" and index != at], (title, *facts.titles)
    )
    return title


def _unquote(pieces: Sequence[Piece]) -> None:
    """Where most of the text is quotes, they are none: old pages indent so."""
    words = {kind: sum(piece.words for piece in pieces if piece.kind == kind) for kind in TEXT}
    if words["quote"] > words["paragraph"] + words["list"]:
        for piece in pieces:
            if piece.kind == "quote":
                piece.kind = "paragraph"


def _read_drawn(piece: Piece, *, follows: bool) -> None:
    """Read a drawn line of words by its alt text: a heading above text, furniture elsewhere."""
    if piece.photo is None or piece.photo.caption:
        return
    alt = piece.photo.alt
    if follows and len(alt.split()) <= _WORDS and heading_score(alt) >= 1:
        piece.kind, piece.text, piece.level, piece.confidence, piece.photo = "heading", alt, _BOLD, 0.5, None
    else:
        piece.leave_out("text of a picture")


def _stands_out(piece: Piece) -> bool:
    return piece.is_bold or bool(piece.names and _NAMED.search(piece.names))


def _is_heading(piece: Piece) -> bool:
    return piece.words <= _WORDS and heading_score(piece.text.rstrip(":")) >= 1 and piece.linked < 0.5


def _text_follows(pieces: Sequence[Piece], index: int) -> bool:
    """True where the next words are text that is not bold itself; pictures may stand between."""
    for piece in pieces[index + 1 : index + 8]:
        if piece.kind in TEXT:
            return not _stands_out(piece)
        if piece.kind == "heading":
            return False
    return False


def _title_heading(pieces: Sequence[Piece], facts: Facts) -> int | None:
    """The heading that is the page's title: one that its head names too, else a first h1 above all text."""
    headings = [index for index, piece in enumerate(pieces) if piece.kind == "heading"]
    text = next(
        (index for index, piece in enumerate(pieces) if piece.kind in TEXT and is_prose(piece.text)), len(pieces)
    )
    first = [index for index in headings if index <= text]
    wanted = [_squeezed(title) for title in facts.titles]
    early = [index for index in headings if pieces[index].level == 1 and _is_early(pieces, index)]
    for index in (*first, *early):
        if _squeezed(pieces[index].text) in wanted:
            return index
    ones = [
        index for index in first if pieces[index].level == 1 and _squeezed(pieces[index].text) != _squeezed(facts.site)
    ]
    near = [index for index in first if any(_alike(_squeezed(pieces[index].text), title) for title in wanted)]
    if ones:
        return next((index for index in ones if index in near), ones[-1])
    if first and not wanted:
        return first[0]
    return near[0] if near else None


def _is_early(pieces: Sequence[Piece], index: int) -> bool:
    """True where little of the text stands before."""
    before, all_ = (sum(piece.words for piece in some if piece.kind in TEXT) for some in (pieces[:index], pieces))
    return before <= _LITTLE * all_


def _alike(one: str, other: str) -> bool:
    """True where one holds the other, and is not much longer."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and short in long and len(short) >= 0.4 * len(long)


def _whole(heading: str, facts: Facts) -> str:
    return heading or (facts.titles[0] if facts.titles else "")


def _rank(headings: Sequence[Piece], titles: Sequence[str]) -> None:
    """Give headings the ranks from 2 on that their nesting tells, whatever levels they use."""
    known = {_squeezed(title) for title in titles}
    open_: list[int] = []
    for piece in headings:
        if _squeezed(piece.text) in known:
            piece.leave_out("title again")
            continue
        while open_ and open_[-1] >= piece.level:
            open_.pop()
        open_.append(piece.level)
        piece.level = len(open_) + 1


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
