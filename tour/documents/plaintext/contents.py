"""Tables of contents in plain text: told by their heading, by dots before page numbers, by what comes again. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tour.documents.plaintext.chapter_words import is_word_alone, without_word
from tour.documents.plaintext.runs import Run
from tour.documents.signs.lines import is_prose
from tour.model import Block

_LABEL = re.compile(
    r"^\W*(?:(?:table of |brief |detailed )?contents(?: and illustrations| of .{1,40})?|index of chapters|inhalt|"
    r"inhalts(?:verzeichnis|übersicht)|table des mati[eè]res|sommaire|[ií]ndice(?: general)?|sumario|sommario|inhoud|"
    r"inhoudsopgave|содержание|оглавление|目次|目录|目錄|차례|spis treści|obsah|innehåll|indhold|sisällys|tartalom|"
    r"içindekiler|"
    r"(?:list of )?(?:illustrations|plates|maps|figures|tables))\W*(?:page)?\W*$",
    re.I,
)
_DOTTED = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|_{4,}\s*\d{1,4}$", re.I)
_NUMBER = re.compile(r"^\W*(?:(?:[A-Z]|\d{1,3})(?:\.\d{1,3})*[.):]?|[ivxlc]{1,7}[.):]?)(?:\s*[—–:.-]+)?\s+(?=\S)", re.I)
_PAGE = re.compile(r"(?:[\s.·…_]|_?page_?|\bp\.)*\s(?:\d{1,4}|[ivxlc]{1,7})$", re.I)
_LONGEST = 100
_TAIL = 120
"""Characters at the end of a line that dots and a page number are looked for in."""
_FAR = 600
"""Runs a table of contents has at most."""
_WIDE_GAP = 3
REASON = "table of contents"


def without_contents(runs: Sequence[Run]) -> tuple[list[Run], list[Block]]:
    """The runs without tables of contents, and those as blocks left out."""
    if not any(_is_label(run) or _is_dotted(run) for run in runs):
        return list(runs), []
    later, numbered = _places(runs), _places(runs, numbered=True)
    left: dict[int, None] = {}
    index = 0
    while index < len(runs):
        run = runs[index]
        if _is_label(run):
            end = _end(runs, index, later, numbered)
            left.update(dict.fromkeys(range(index, end)))
            index = max(end, index + 1)
            continue
        if _is_dotted(run):
            left[index] = None
        index += 1
    blocks = [Block("left out", line.text, line.number, reason=REASON) for index in left for line in runs[index].lines]
    kept = [run for index, run in enumerate(runs) if index not in left]
    return kept, blocks


def key(text: str, *, numbered: bool = False) -> str:
    """What is the same of a heading and of its entry in a table of contents; with its number or without."""
    bare = without_word(_PAGE.sub("", _DOTTED.sub("", text[: 2 * _LONGEST])))
    bare = bare if numbered else _NUMBER.sub("", bare, count=1) or bare
    return "".join(character for character in bare.casefold() if character.isalnum()) or text.strip().casefold()


def _places(runs: Sequence[Run], *, numbered: bool = False) -> dict[str, list[int]]:
    """Key of the first two lines of each run -> where it stands, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, run in enumerate(runs):
        for line in run.lines[:2]:
            if len(line.text) <= _LONGEST:
                places[key(line.text, numbered=numbered)].append(index)
    return places


def _is_label(run: Run) -> bool:
    first = run.lines[0].text
    return len(first) <= _LONGEST and bool(_LABEL.match(first))


def _is_dotted(run: Run) -> bool:
    dotted = sum(bool(_DOTTED.search(line.text[-_TAIL:])) for line in run.lines)
    return dotted > 0 and dotted * 2 >= len(run.lines)


def _end(runs: Sequence[Run], label: int, later: dict[str, list[int]], numbered: dict[str, list[int]]) -> int:
    """Index after the last run of a table of contents; the one after the label's where no entries follow."""
    text = _where_they_come_again(_entries(runs, label, numbered=True), numbered)
    if text is None:
        text = _where_they_come_again(_entries(runs, label), later)
    while text is not None and text > label + 1 and is_word_alone(runs[text - 1].text):
        text -= 1
    inside = range(label + 1, min(text if text is not None else len(runs), label + _FAR))
    if text is not None and _mostly_entries(runs, inside, text, later):
        return text
    for index in inside:
        run = runs[index]
        wide = run.gap >= _WIDE_GAP and index > label + 1 and not _comes_again(run, index, later)
        if wide or _is_text(run):
            return index
    return min(len(runs), inside.stop)


def _entries(runs: Sequence[Run], label: int, *, numbered: bool = False) -> list[tuple[str, int]]:
    """Keys of the first entries, with the runs they stand in."""
    lines = [(line, label) for line in runs[label].lines[1:]]
    lines += [(line, index) for index in range(label + 1, min(label + 6, len(runs))) for line in runs[index].lines]
    return [(key(line.text, numbered=numbered), index) for line, index in lines[:6]]


def _where_they_come_again(entries: Sequence[tuple[str, int]], later: dict[str, list[int]]) -> int | None:
    """Index of the run where the text begins: the first that is one of the first entries again."""
    found = [next((place for place in later.get(entry, ()) if place > index), None) for entry, index in entries]
    return min((place for place in found if place is not None), default=None)


def _mostly_entries(runs: Sequence[Run], inside: range, text: int, later: dict[str, list[int]]) -> bool:
    """True where most runs of a table have no prose in them, or come again below it."""
    if len(inside) == 0:
        return True
    good = sum(not _is_text(runs[index]) or _comes_again(runs[index], text - 1, later) for index in inside)
    return good >= 0.8 * len(inside)


def _comes_again(run: Run, index: int, later: dict[str, list[int]]) -> bool:
    places = later.get(key(run.lines[0].text), [])
    return bool(places) and places[-1] > index


def _is_text(run: Run) -> bool:
    last = run.lines[-1].text
    return is_prose(run.text) and not _PAGE.search(last[-_TAIL:]) and not _DOTTED.search(last[-_TAIL:])
