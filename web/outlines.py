"""A planned tour, for a script and for a terminal. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tour.model import Plan, PlannedStop

_SHOWN = 100


def as_json(plan: Plan) -> dict[str, Any]:
    """The shape that `wayvoice preview --json` prints; `text` is what would be narrated."""
    return {
        "title": plan.title,
        "language": plan.language,
        "stops": [
            {
                "number": stop.number,
                "title": stop.text.title,
                "seconds": round(stop.seconds),
                "sections": _sections(stop),
                "photos": [
                    {
                        "caption": photo.caption or None,
                        "credit": photo.credit or None,
                        "alt": photo.alt or None,
                        "src": photo.source or None,
                        "missing": photo.missing,
                    }
                    for photo in stop.photos
                ],
            }
            for stop in plan.stops
        ],
        "left_out": [{"text": block.text, "reason": block.reason, "line": block.line} for block in plan.left_out],
        "warnings": list(plan.warnings),
    }


def as_text(plan: Plan) -> Iterator[str]:
    """An outline to read in a terminal."""
    yield plan.title
    yield "=" * len(plan.title)
    for stop in plan.stops:
        yield ""
        yield f"{stop.number}  {stop.text.title}  ({round(stop.seconds)} s)"
        for passage in stop.text.passages[1:]:
            mark = "#" * passage.level + " " if passage.kind == "heading" else ""
            yield f"     {mark}{_cut(passage.text)}"
        for photo in stop.photos:
            words = " / ".join(part for part in (photo.caption, photo.credit) if part)
            yield f"     [photo{', file missing' if photo.missing else ''}: {_cut(words)}]"
    if plan.left_out:
        yield ""
        yield "Left out"
        yield from (f"     line {block.line}, {block.reason}: {_cut(block.text)}" for block in plan.left_out)
    yield from _warnings(plan)
    yield ""
    yield from summary(plan)


def summary(plan: Plan) -> Iterator[str]:
    """One line: how much there is of everything."""
    photos = [photo for stop in plan.stops for photo in stop.photos]
    missing = sum(photo.missing for photo in photos)
    minutes, rest = divmod(round(sum(stop.seconds for stop in plan.stops)), 60)
    files = f" ({missing} without a file)" if missing else ""
    yield (
        f"{len(plan.stops)} stops, about {minutes} min {rest} s, {len(photos)} photos{files}, "
        f"{len(plan.left_out)} lines left out"
    )


def _warnings(plan: Plan) -> Iterator[str]:
    if plan.warnings:
        yield ""
        yield "Look at"
        yield from (f"     {warning}" for warning in plan.warnings)


def _sections(stop: PlannedStop) -> list[dict[str, Any]]:
    """Headings with the text under them; the lead's is empty."""
    headings = ("",) if stop.lead else stop.headings or (stop.text.title,)
    sections: list[dict[str, Any]] = [
        {"heading": heading, "level": 1 if stop.lead else 2, "text": ""} for heading in headings
    ]
    paragraphs: list[str] = []
    for passage in stop.text.passages[1:]:
        if passage.kind == "heading":
            sections[-1]["text"] = "\n\n".join(paragraphs)
            sections.append({"heading": passage.text, "level": passage.level, "text": ""})
            paragraphs = []
        else:
            paragraphs.append(passage.text)
    sections[-1]["text"] = "\n\n".join(paragraphs)
    return sections


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
