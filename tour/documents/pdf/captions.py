"""Captions and credits of pictures: told by their words, their type and their place."""

from __future__ import annotations

import re

from tour.documents.pdf.hyphens import Vocabulary
from tour.documents.pdf.layout import Line, Page, Picture
from tour.documents.signs.credits import parted
from tour.documents.signs.lines import ends_a_sentence, is_credit
from tour.model import Block, Photo
from tour.rights import split_credit

_LABEL = re.compile(
    r"^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|photo(?:graph)?|foto|picture|bild|map|karte|carte|plate|tafel|illustration|"
    r"ill\.|image|imagen|plan|figura|рис(?:унок|\.)?|図|图)\s*(?:\d{1,3}(?:[.-]\d{1,3})*|[ivxlc]{1,6}|[A-Z])?\s*[.:–—-]\s*",
    re.I,
)
_NUMBERED = re.compile(r"^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|photo|plate|map|图|図)\s*\d{1,3}(?:[.-]\d{1,3})*\b", re.I)
_NEAR = 36.0
"""Points between a picture and its caption."""
_MOST_LINES = 8


def find_captions(pages: list[Page], body: float) -> None:
    """Give pictures the lines below, above or beside them that speak of them; those are no part of the text then."""
    for page in pages:
        for picture in page.pictures:
            picture.caption = _caption(page, picture, body)
            for line in picture.caption:
                line.role = "caption"


def photo(picture: Picture, words: Vocabulary) -> Photo:
    """What a picture is called and who made it, as printed."""
    # The line of a credit is its own; what is broken in the middle of a sentence is not.
    lines: list[str] = []
    for line in picture.caption:
        if not lines or (is_credit(line.text) and not lines[-1].endswith("-")):
            lines.append(line.text)
        else:
            lines[-1] = words.joined([lines[-1], line.text])
    caption, credit = parted("\n".join(lines))
    credit, licence, rights = split_credit(credit)
    return Photo(
        caption=_LABEL.sub("", caption, count=1) or caption,
        credit=credit,
        alt=picture.alt,
        licence=licence,
        source=picture.source,
        rights=rights,
    )


def block(picture: Picture, words: Vocabulary, number: int) -> Block:
    """A picture as a photo block."""
    made = photo(picture, words)
    place = f"page {picture.page}"
    return Block("photo", "", number, confidence=0.9 if made.caption else 0.7, place=place, photo=made)


def _caption(page: Page, picture: Picture, body: float) -> list[Line]:
    below = _beside(page, picture, below=True)
    found = _run(below, body, picture)
    if found:
        return found
    above = _beside(page, picture, below=False)
    labelled = next((index for index, line in enumerate(above[:_MOST_LINES]) if _LABEL.match(line.text)), None)
    return list(reversed(above[: labelled + 1])) if labelled is not None else []


def _beside(page: Page, picture: Picture, *, below: bool) -> list[Line]:
    """Lines under or over a picture, the nearest first."""
    lines = [
        line
        for line in page.text
        if line.left < picture.right
        and line.right > picture.left
        and (line.top < picture.bottom + 6) == below
        and (below or line.bottom > picture.top - 6)
    ]
    return sorted(lines, key=lambda line: abs(line.baseline - (picture.bottom if below else picture.top)))


def _run(lines: list[Line], body: float, picture: Picture) -> list[Line]:
    """The lines from the nearest on that are a caption, none where the nearest is none."""
    if not lines or picture.bottom - lines[0].top > _NEAR:
        return []
    first = lines[0]
    lines = [line for line in lines if line.column == first.column]
    labelled = bool(_LABEL.match(first.text) or _NUMBERED.match(first.text))
    small = first.style.size <= 0.95 * body
    slanted = first.style.italic
    narrow = first.left >= picture.left - 12 and first.right <= picture.right + 12
    alone = len(lines) < 2 or first.baseline - lines[1].baseline > 1.7 * first.style.size
    short = (
        narrow
        and alone
        and not ends_a_sentence(first.text)
        and first.style.size <= 1.05 * body
        and not first.style.bold
    )
    if not (labelled or is_credit(first.text) or ((small or slanted) and (narrow or alone)) or short):
        return []
    found = [first]
    for line in lines[1:_MOST_LINES]:
        before = found[-1]
        near = before.baseline - line.baseline <= 1.7 * before.style.size
        alike = abs(line.style.size - first.style.size) <= 0.5 and line.style.italic == first.style.italic
        if not near or not (alike or is_credit(line.text)):
            break
        found.append(line)
    return found
