"""What stands in brackets of its own in plain text: "[Illustration: caption]", "[Footnote 1: ...]". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tour.documents.plaintext.inline_marks import without_marks
from tour.documents.plaintext.runs import Line, Run
from tour.documents.signs.lines import is_credit, without_credit_label
from tour.model import Block, Photo

_PICTURE = re.compile(
    r"^\[(?:illustrations?|picture|image|photo(?:graph)?|figure|plate|map|drawing|abbildung|bild|figura|ilustraci[oó]n)"
    r"(?:\s+\d+)?\s*(?P<colon>:)?\s*(?P<text>.*)$",
    re.I | re.S,
)
_OTHER = (
    ("note", re.compile(r"^\[(?:footnote|note|endnote|fußnote|nota|anmerkung)\b", re.I)),
    ("note", re.compile(r"^\[(?:transcriber|editor|translator|publisher)(?:'s|’s|s)?\b.{0,20}\bnotes?\b", re.I)),
    ("side note", re.compile(r"^\[side-?note\b", re.I)),
    ("text of a picture", re.compile(r"^\[(?:music|decoration|blank page|handwritten|ornament|device)\b", re.I)),
    ("page number", re.compile(r"^\[(?:pg|page|p\.)\s?[\divxlc]{1,5}\]$", re.I)),
)
_FROM = re.compile(
    r"^_?(?:from|after|by) (?:an? |the )?(?:photo(?:graph)?|painting|drawing|engraving|sketch|print|etching)s?\b", re.I
)
_MOST_LINES = 60
_LONGEST_CAPTION = 500


def in_brackets(runs: Sequence[Run]) -> Iterator[Run | Block]:
    """The runs; those in brackets of their own as blocks of pictures, or left out."""
    waiting = list(reversed(runs))
    while waiting:
        run = waiting.pop()
        begin = next((i for i, line in enumerate(run.lines) if line.text[0] == "[" and _is_known(line.text)), None)
        if begin is None:
            yield run
            continue
        if begin:
            yield Run(run.lines[:begin], run.gap)
            run = Run(run.lines[begin:], 0)
        parts, rest = _to_the_end(run, waiting)
        if rest:
            waiting.append(rest)
        yield from _blocks(parts)


def _is_known(text: str) -> bool:
    return bool(_PICTURE.match(text)) or any(pattern.match(text) for _, pattern in _OTHER)


def _to_the_end(run: Run, waiting: list[Run]) -> tuple[list[Run], Run | None]:
    """The runs up to the closing bracket, and what stands below it; the first run alone where none closes."""
    depth = taken = 0
    for further, part in enumerate((run, *reversed(waiting[-_MOST_LINES:]))):
        for index, line in enumerate(part.lines, start=1):
            depth += line.text.count("[") - line.text.count("]")
            taken += 1
            if depth <= 0:
                inner = [run, *(waiting.pop() for _ in range(further))]
                inner[-1] = Run(part.lines[:index], part.gap)
                return inner, Run(part.lines[index:], 0) if index < len(part.lines) else None
        if taken > _MOST_LINES:
            break
    return [run], None


def _blocks(parts: list[Run]) -> Iterator[Block]:
    first = parts[0]
    found = _PICTURE.match(first.text)
    if found:
        yield from _picture(parts)
        return
    reason = next(reason for reason, pattern in _OTHER if pattern.match(first.text))
    for part in parts:
        yield Block("left out", part.text, part.number, reason=reason)


def _picture(parts: list[Run]) -> Iterator[Block]:
    """A slot with its caption and credit; further paragraphs and columns are words in the picture itself."""
    lines: list[str] = []
    drawn: list[Run] = []
    for part in parts:
        if _is_drawn(part.lines) or len(lines) > 6:
            drawn.append(part)
        else:
            lines += [line.text for line in part.lines]
    words = _PICTURE.match("\n".join(lines))
    inner = [line for line in (words["text"] if words else "").strip().removesuffix("]").split("\n") if line.strip()]
    credited = [line for line in inner if (is_credit(line) or _FROM.match(line)) and len(inner) > 1]
    caption = without_marks(" ".join(line for line in inner if line not in credited), marked=True).strip(" _")
    if caption and len(caption) <= _LONGEST_CAPTION:
        credit = without_marks(" ".join(without_credit_label(line) for line in credited), marked=True)
        yield Block("photo", "", parts[0].number, photo=Photo(caption=caption, credit=credit))
    else:
        text = " ".join(lines)
        yield Block("left out", text, parts[0].number, reason="picture without a caption")
    for part in drawn:
        yield Block("left out", part.text, part.number, reason="text of a picture")


def _is_drawn(lines: Sequence[Line]) -> bool:
    return sum(len(line.columns) > 1 for line in lines) * 2 > len(lines) and len(lines) > 1
