"""How a tour is spoken besides its texts: headings or none, an opening for each stop, a spoken note. Pure."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from narration.model import Manner, Passage, Sentence
from tour.errors import BadValue
from tour.model import Stop, Tour
from tour.text import split

SPOKEN, SILENT = HEADINGS = ("spoken", "silent")
LONGEST_OPENING = 200
LONGEST_NOTE = 300
NOTE = "n"
"""Id of the note's passage, and how its sentences' begin; those of a stop's own text begin with p or s."""

_PAUSES = tuple(".,:;!?…—–។")


def checked(tour: Tour) -> Tour:
    """The tour with its opening and note tidied.

    Raises:
        BadValue: one of the three cannot be; `field` names it.
    """
    if tour.headings not in HEADINGS:
        raise BadValue(f"Headings are {' or '.join(HEADINGS)}, not “{tour.headings[:40]}”.", "headings")
    opening = _tidied(tour.opening, "opening", LONGEST_OPENING)
    note = _tidied(tour.spoken_note, "spoken_note", LONGEST_NOTE)
    rest = opening.replace("{number}", "").replace("{title}", "", 1)
    if "{" in rest or "}" in rest:
        raise BadValue("An opening knows {number} and, once, {title}: “Stop {number}.” is one.", "opening")
    if opening and tour.headings == SILENT:
        raise BadValue("An opening is said with the stop's title: let headings be spoken, or leave it out.", "opening")
    return replace(tour, opening=opening, spoken_note=note)


def _tidied(text: str, field: str, longest: int) -> str:
    folded = " ".join(text.split())
    named = field.replace("_", " ")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in folded):
        raise BadValue(f"The {named} has control characters or broken ones: type it again.", field)
    if folded and not any(character.isalnum() for character in folded):
        raise BadValue(f"There is nothing to say in the {named}: leave it empty for none.", field)
    if len(folded) > longest:
        raise BadValue(f"The {named} has {len(folded)} characters: {longest} are the most.", field)
    return folded


def manner(tour: Tour, stop: Stop) -> Manner:
    """How a stop of this tour is spoken."""
    before, title, after = tour.opening.replace("{number}", str(stop.number)).partition("{title}")
    if before and not title:
        before = f"{before} " if before.endswith(_PAUSES) else f"{before}. "
    return Manner(headings=tour.headings == SPOKEN, before=before, after=after)


def passages(tour: Tour, stop: Stop, *, first: bool) -> tuple[Passage, ...]:
    """A stop's text as it is shown and spoken: in the tour's first stop, the note stands after the title."""
    title, *rest = stop.text.passages
    if not first or not tour.spoken_note:
        return (title, *rest)
    texts = split(tour.spoken_note, tour.language)
    sentences = tuple(Sentence(f"{NOTE}{number}", text) for number, text in enumerate(texts, start=1))
    return (title, Passage(NOTE, "paragraph", sentences), *rest)
