"""What to look at before a text is spoken, and what rights are stated, for a script and for a terminal. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from tour.model import Flag, Plan, Rights
from tour.rights import doubt

_SHOWN = 60
_MOST = 4
_NAMES = {"quotation": "quoted", "sensitive": "advisory?"}


def as_json(flags: Iterable[Flag]) -> list[dict[str, Any]]:
    """One object for each flag; `stop` is a number, `sentence` an id of that stop."""
    return [
        {"kind": flag.kind, "stop": flag.stop, "sentence": flag.sentence, "words": flag.words, "note": flag.note}
        for flag in flags
    ]


def rights_as_json(rights: Rights) -> dict[str, str]:
    """`status` is unknown, owned, licensed, public domain or permission; the others may be empty."""
    return {"status": rights.status, "statement": rights.statement, "url": rights.url}


def lines(plan: Plan) -> Iterator[str]:
    """What a terminal lists: the rights of the text, and each stop's flags under its number."""
    yield doubt(plan.rights) or f"Rights: {plan.rights.status}, {plan.rights.statement or plan.rights.url}"
    titles = {stop.number: stop.text.title for stop in plan.stops}
    for number, flags in groupby(plan.flags, key=lambda flag: flag.stop):
        yield f"Stop {number}, “{titles.get(number, '')}”"
        yield from _of_stop(list(flags))


def _of_stop(flags: list[Flag]) -> Iterator[str]:
    """One line for each flag; what has the same kind and note shares one."""
    together: dict[tuple[str, str], list[str]] = {}
    for flag in flags:
        words = together.setdefault((flag.kind, flag.note), [])
        if flag.words not in words:
            words.append(flag.words)
    for (kind, note), words in together.items():
        shown = ", ".join(f"“{_cut(one)}”" for one in words[:_MOST])
        more = f" and {len(words) - _MOST} more" if len(words) > _MOST else ""
        yield f"     {_NAMES.get(kind, kind)}: {shown}{more}: {note}"


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
