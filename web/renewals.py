"""What a newer version of a document changes in a tour, for a script and for a terminal. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tour.renewal.model import Renewal, RenewedStop, SentenceChange

_WORDS = {"same": "", "changed": "changed", "new": "new", "gone": "not in the document any more; it stays"}


def as_json(renewal: Renewal) -> dict[str, Any]:
    """Every stop in its new order, with what is said otherwise."""
    return {
        "nothing": renewal.changes_nothing,
        "stops": [
            {
                "number": stop.number,
                "title": stop.text.title,
                "state": stop.state,
                "moved": stop.moved,
                "sentences": [
                    {"state": one.state, "id": one.id, "before": one.before, "after": one.after}
                    for one in stop.sentences
                ],
                "photos": [
                    {"state": one.state, "caption": one.caption, "src": one.source} for one in stop.photo_changes
                ],
            }
            for stop in renewal.stops
        ],
    }


def as_text(renewal: Renewal) -> Iterator[str]:
    """The changes to read in a terminal; stops that stay as they are in one line together."""
    if renewal.changes_nothing:
        yield "The draft says what this document says: nothing would change."
    same = 0
    for stop in renewal.stops:
        if stop.state == "same" and not stop.moved:
            same += 1
            continue
        what = ", ".join(filter(None, (_WORDS[stop.state], "moved" if stop.moved else "")))
        yield f"{stop.number}  {stop.text.title}  ({what})"
        yield from _of(stop)
    yield f"{same} stops stay as they are."


def _of(stop: RenewedStop) -> Iterator[str]:
    for change in stop.sentences:
        yield from _sentence(change)
    for photo in stop.photo_changes:
        yield f"     {'+' if photo.state == 'new' else '-'} photo: {photo.caption or photo.source}"


def _sentence(change: SentenceChange) -> Iterator[str]:
    if change.state == "conflict":
        yield f"     ! kept, for an editor changed it: {change.before or '(taken out)'}"
        yield f"       the document says: {change.after or '(nothing)'}"
        return
    if change.before:
        yield f"     - {change.before}"
    if change.after:
        yield f"     + {change.after}"
