"""A planned tour as an outline to read in a terminal. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tour.model import Block, Photo, Plan, PlannedStop
from tour.outline import WARN_SECONDS
from web import flags

WIDTH = 100
_INSIDE = " " * 5
_SECONDS_A_BAR = 10
_BARS = 24
_OF_A_REASON = 4
"""Lines of what was left out that are shown for each reason."""


def as_text(plan: Plan, *, width: int = WIDTH) -> Iterator[str]:
    """Stops with their lengths, sections and photos, then what was left out and why, then what to look at."""
    yield plan.title
    yield "─" * min(len(plan.title), width)
    yield from summary(plan)
    for stop in plan.stops:
        yield ""
        yield from _stop(plan, stop, width)
    yield from _left_out(plan.left_out, width)
    yield ""
    yield "Look at"
    yield from (_INSIDE + line for line in (*plan.warnings, *flags.lines(plan)))


def summary(plan: Plan) -> Iterator[str]:
    """One line: how much there is of everything."""
    photos = [photo for stop in plan.stops for photo in stop.photos]
    missing = sum(map(plan.lacks, photos))
    files = f" ({missing} without a file)" if missing else ""
    yield ", ".join(
        (
            _many(len(plan.stops), "stop"),
            f"about {_minutes(sum(stop.seconds for stop in plan.stops))}",
            _many(len(photos), "photo") + files,
            f"{_many(len(plan.left_out), 'piece')} left out",
            plan.language,
        )
    )


def _stop(plan: Plan, stop: PlannedStop, width: int) -> Iterator[str]:
    length = _minutes(stop.seconds)
    long = "  long" if stop.seconds > WARN_SECONDS else ""
    bar = "▆" * max(1, min(_BARS, round(stop.seconds / _SECONDS_A_BAR)))
    room = width - len(_INSIDE) - _BARS - 16
    yield f"{stop.number:>3}  {cut(stop.text.title, room):<{room}}  {length:>6}  {bar}{long}"
    first = True
    for passage in stop.text.passages[1:]:
        if passage.kind == "heading":
            yield f"{_INSIDE}{'  ' * max(0, passage.level - 3)}▸ {cut(passage.text, width - 12)}"
            first = True
        elif first:
            yield f"{_INSIDE}  {cut(passage.text, width - 8)}"
            first = False
    yield from (f"{_INSIDE}▢ {cut(_photo(photo, lacks=plan.lacks(photo)), width - 8)}" for photo in stop.photos)


def _photo(photo: Photo, *, lacks: bool) -> str:
    words = " / ".join(part for part in (photo.caption, photo.credit) if part) or photo.alt or "no caption"
    where = " (no file)" if lacks else ""
    return f"photo{where}: {words}"


def _left_out(blocks: Sequence[Block], width: int) -> Iterator[str]:
    if not blocks:
        return
    yield ""
    yield "Left out"
    by_reason = sorted(blocks, key=lambda block: block.reason)
    groups = [(reason, list(group)) for reason, group in groupby(by_reason, key=lambda block: block.reason)]
    for reason, group in sorted(groups, key=lambda one: -len(one[1])):
        yield f"{_INSIDE}{reason} ({len(group)})"
        for block in group[:_OF_A_REASON]:
            yield f"{_INSIDE}  {where(block)}: {cut(block.text, width - 24)}"
        if len(group) > _OF_A_REASON:
            yield f"{_INSIDE}  and {len(group) - _OF_A_REASON} more; --json lists them all"


def where(block: Block) -> str:
    """Where a block stands in its source, for a person."""
    return f"{block.place}, {block.line}" if block.place else f"line {block.line}"


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def cut(text: str, most: int) -> str:
    """The text on one line, shortened where it is longer than `most`."""
    folded = " ".join(text.split())
    return folded if len(folded) <= most else folded[: max(1, most - 1)].rstrip() + "…"
