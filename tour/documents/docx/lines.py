"""Paragraphs cut where line breaks part what belongs apart: a bold line above its text, entries of a list."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from tour.documents.docx.pieces import Paragraph, Span
from tour.documents.signs.lines import entry_of_list, is_credit, is_prose

_WHOLE = ("title", "heading", "table of contents")


def apart(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph, or its parts where it is several in one."""
    if paragraph.role in _WHOLE or paragraph.reason or "\n" not in paragraph.raw:
        return [paragraph]
    lines = list(_lines(paragraph.spans))
    full = [line for line in lines if _text(line)]
    if len(full) < 2:
        return [paragraph]
    blank = any(not _text(line) for line in lines[1:-1])
    heads = [_bold(line) for line in full]
    mixed = any(heads) and not all(heads)
    prose = all(is_prose(_text(line)) for line in full)
    entries = sum(bool(entry_of_list(_text(line))) for line in full) >= 2
    credited = any(is_credit(_text(line)) for line in full)
    each = mixed or prose or entries or credited
    if not (blank or each):
        return [paragraph]
    groups = [[line] for line in full] if each else list(_groups(lines))
    return _paragraphs(paragraph, groups)


def _paragraphs(paragraph: Paragraph, groups: list[list[list[Span]]]) -> list[Paragraph]:
    """One paragraph for each group of lines; pictures stay with the part that they stand before."""
    made, waiting = [], deque(paragraph.pictures)
    reached = 0
    for index, group in enumerate(groups):
        spans = [span for line in group for span in (*line, Span("\n", line[-1].look))]
        reached += sum(len(span.text) for span in spans)
        last = index == len(groups) - 1
        here = []
        while waiting and (last or waiting[0].letters_before < reached):
            here.append(waiting.popleft())
        made.append(replace(paragraph, spans=spans, pictures=here))
    return made


def _groups(lines: list[list[Span]]) -> Iterator[list[list[Span]]]:
    """Lines between blank ones."""
    group: list[list[Span]] = []
    for line in [*lines, []]:
        if _text(line):
            group.append(line)
        elif group:
            yield group
            group = []


def _lines(spans: list[Span]) -> Iterator[list[Span]]:
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        if first:
            line.append(Span(first, span.look))
        for other in others:
            yield line
            line = [Span(other, span.look)] if other else []
    yield line


def _text(line: list[Span]) -> str:
    return " ".join("".join(span.text for span in line).split())


def _bold(line: list[Span]) -> bool:
    return all(span.look.bold for span in line if any(map(str.isalnum, span.text)))
