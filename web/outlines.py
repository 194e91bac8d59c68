"""A planned tour, for a script. Pure."""

from __future__ import annotations

from typing import Any

from tour.model import Block, Plan, PlannedStop
from web import flags


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
                        "licence": photo.licence or None,
                        "rights": flags.rights_as_json(photo.rights),
                        "missing": plan.lacks(photo),
                    }
                    for photo in stop.photos
                ],
            }
            for stop in plan.stops
        ],
        "left_out": [left_out(block) for block in plan.left_out],
        "warnings": list(plan.warnings),
        "rights": flags.rights_as_json(plan.rights),
        "flags": flags.as_json(plan.flags),
    }


def left_out(block: Block) -> dict[str, Any]:
    """A piece that is no part of the text."""
    place = {"place": block.place} if block.place else {}
    return {"text": block.text, "reason": block.reason, "line": block.line, **place}


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
