"""The bundled sample: a history of our own words, its pictures, advisories and lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from narration.model import Entry
from tour.model import AsideKind, NoteKind


@dataclass(frozen=True, slots=True)
class SamplePhoto:
    """A picture of a sample, or the slot of one whose file nobody has given yet."""

    caption: str
    """As in the text: it is by its caption that the slot is found."""
    data: bytes = field(default=b"", repr=False)
    """The file; empty where the slot has none."""
    alt: str = ""
    licence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """A floor plan of a sample."""

    title: str
    alt: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a stop's text."""

    texts: Mapping[AsideKind | NoteKind, str]
    """Its notes, directions and description; paragraphs are separated by a blank line."""
    gentler: tuple[str, ...]
    """Paragraphs of the gentler text, without its title, which is the stop's; empty for none."""
    pin: tuple[float, float] | None
    """x and y on the sample's plan."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A history, and what plain text cannot say of it."""

    text: str = field(repr=False)
    """Plain text: title, lead, headings, paragraphs, and a block of caption and credit for each photo."""
    slug: str
    language: str
    description: str
    advisory: str
    """Of the whole tour."""
    advisories: Mapping[str, str]
    """Heading of a stop -> its advisory; only for the stops that need one."""
    contact: str
    support: str
    photos: tuple[SamplePhoto, ...]
    """In the order of the text."""
    lexicon: tuple[Entry, ...]
    plan: SamplePlan
    beside: Mapping[str, Beside]
    """Heading of a stop (of the first one the tour's title) -> what stands beside its text."""


def load(name: str = "khmer_rouge") -> Sample:
    """Read a bundled sample.

    Raises:
        FileNotFoundError: there is no sample of that name.
    """
    folder = resources.files("tour.samples") / name
    facts = tomllib.loads((folder / "tour.toml").read_text(encoding="utf-8"))
    photos = []
    for slot in facts["photos"]:
        file = slot.pop("file", "")
        photos.append(SamplePhoto(data=folder.joinpath(file).read_bytes() if file else b"", **slot))
    return Sample(
        text=(folder / "history.txt").read_text(encoding="utf-8"),
        slug=facts["slug"],
        language=facts["language"],
        description=facts["description"],
        advisory=facts["advisory"],
        advisories=facts["advisories"],
        contact=facts["contact"].strip(),
        support=facts["support"].strip(),
        photos=tuple(photos),
        lexicon=tuple(Entry(**entry) for entry in facts["lexicon"]),
        plan=SamplePlan(facts["plan"]["title"], facts["plan"]["alt"], (folder / facts["plan"]["file"]).read_bytes()),
        beside={title: _beside(given) for title, given in facts["stops"].items()},
    )


def _beside(given: dict[Any, Any]) -> Beside:
    pin, gentler = given.pop("pin", None), given.pop("gentler", "")
    return Beside(given, tuple(gentler.strip().split("\n\n")) if gentler else (), (pin[0], pin[1]) if pin else None)
