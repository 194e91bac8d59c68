"""An edition's content: what `tour.json` holds and the API answers. Pure: values in, bytes out.

URLs inside are relative to the installation's root ("media/..."): a page, an export and the API each put
their own root before them.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """Base of everything in an edition: immutable, and unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class VoiceNote(Part):
    """Who speaks, and that it is no person."""

    engine: str
    name: str
    synthetic: bool
    credit: str
    licence: str = ""
    label: str = ""
    """For people; empty in editions that were published without it."""


class AudioFile(Part):
    """The sound of a stop."""

    url: str
    type: Literal["audio/mpeg"] = "audio/mpeg"
    bytes: int
    sha256: str


class CaptionsFile(Part):
    """WebVTT of a stop."""

    url: str
    bytes: int
    sha256: str


class SpokenSentence(Part):
    """A sentence and when it is heard, in ms from the start of its stop."""

    id: str
    text: str
    start_ms: int
    end_ms: int
    """Equal to `start_ms` where the sentence is shown and not spoken, as a silent heading is."""
    voice: str = ""
    """engine/name of the voice that says it; empty where none does, and in editions that were published without it."""
    synthetic: bool = True
    """Whether that voice is no person's."""


class SpokenPassage(Part):
    """A heading, paragraph, quotation or list entry."""

    kind: Literal["heading", "paragraph", "quote", "list"]
    level: int
    language: str
    sentences: tuple[SpokenSentence, ...]


class PhotoFile(Part):
    """One width of a picture."""

    url: str
    width: int
    height: int
    type: str
    bytes: int
    sha256: str


class ShownPhoto(Part):
    """A picture of a stop; `missing` where the slot has no file."""

    caption: str
    credit: str
    alt: str
    licence: str
    source: str
    from_sentence: str
    missing: bool
    width: int
    height: int
    sources: tuple[PhotoFile, ...]
    """Smallest first; the last of type image/jpeg is what any browser can show."""


class Pin(Part):
    """A place on a floor plan: x from its left edge, y from its top, 0 to 1."""

    plan: int
    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)


class FloorPlan(Part):
    """A picture of a floor, on which stops are pinned."""

    id: int
    title: str
    alt: str
    width: int
    height: int
    sources: tuple[PhotoFile, ...]
    """As a photo's."""


class Place(Part):
    """Where a stop is, and whether the next one is elsewhere."""

    note: str = ""
    """Where to stand: "Ground floor, beside the window"."""
    step_free: str = ""
    """How to come there without steps."""
    pin: Pin | None = None
    elsewhere: bool = False
    """Whether the visitor has to walk to the next stop; a tour waits there unless the visitor chose otherwise."""


class Aside(Part):
    """A short text that is spoken beside a stop's narration."""

    audio: AudioFile
    captions: CaptionsFile
    duration_ms: int
    passages: tuple[SpokenPassage, ...]


class EditionStop(Part):
    """A stop: text, sound, photos. The first passage is the heading with its title."""

    number: int
    title: str
    advisory: str
    duration_ms: int
    audio: AudioFile
    captions: CaptionsFile
    voice: VoiceNote | None = None
    """Who speaks this stop, where it is not the edition's voice."""
    passages: tuple[SpokenPassage, ...]
    photos: tuple[ShownPhoto, ...]
    place: Place = Place()
    spoken_advisory: Aside | None = None
    """The advisory, and what to press on a locked phone."""
    directions: Aside | None = None
    """The way to the next stop."""
    description: Aside | None = None
    """What there is to see, for those who do not see it."""
    gentler: Aside | None = None
    """The stop told without its hardest parts: a text of its own, with its title first."""

    @property
    def asides(self) -> tuple[Aside, ...]:
        """Those asides that it has."""
        there = (self.spoken_advisory, self.directions, self.description, self.gentler)
        return tuple(one for one in there if one is not None)


class TimelineDate(Part):
    """A date that the text names, and the sentence that names it."""

    date: str
    """As precise as the text: "1975-04-17", "1975-04", "1975"; "-0250" is 251 BC (ISO 8601: there is a year 0)."""
    end: str = ""
    """Of a span of time: when it ended, written likewise; empty otherwise."""
    label: str
    stop: int
    sentence: str


class Edition(Part):
    """A published tour in one language."""

    slug: str
    title: str
    language: str
    languages: tuple[str, ...]
    """All that this edition is published in, the tour's own first."""
    edition: int
    published_at: str
    """ISO 8601, UTC."""
    description: str
    advisory: str
    duration_ms: int
    bytes: int
    """Of all its files: sound, captions and every width of each photo."""
    voice: VoiceNote
    stops: tuple[EditionStop, ...]
    timeline: tuple[TimelineDate, ...] = Field(default=())
    """In order of time."""
    plans: tuple[FloorPlan, ...] = ()
    contact: str = ""
    """Where families and others can turn to: plain text, paragraphs separated by a blank line."""
    support: str = ""
    """Where help is to be had after a hard visit; plain text too."""

    @property
    def voices(self) -> tuple[VoiceNote, ...]:
        """Every voice that is heard, once, in the order of the stops."""
        return tuple(dict.fromkeys(stop.voice or self.voice for stop in self.stops))

    def stop(self, number: int) -> EditionStop | None:
        """The stop of that number."""
        return next((stop for stop in self.stops if stop.number == number), None)
