"""The nouns of a tour, as values. Nothing here reads, writes or speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from narration.model import Cue, Passage, Sentence

BlockKind = Literal["heading", "paragraph", "list", "quote", "caption", "credit", "photo", "left out"]
AsideKind = Literal["advisory", "directions", "description", "gentler"]
NoteKind = Literal["place", "step_free"]
TextKind = AsideKind | Literal["text"]
"""What of a stop is spoken: its text, or an aside."""
RightsStatus = Literal["unknown", "owned", "licensed", "public domain", "permission"]


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done with a text or a photo, as far as anybody said."""

    status: RightsStatus = "unknown"
    statement: str = ""
    """What was read or given as evidence: "CC BY-SA 4.0", "Public domain", "© 2005 A. Author"."""
    url: str = ""
    """Of the licence's text, where one is named."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture at one width."""

    blob: str
    """Name in the blob store: {sha256}.{suffix}."""
    width: int
    """In pixels."""
    height: int
    type: str
    """Media type."""
    bytes: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a stop, or the slot of one whose file is missing."""

    caption: str = ""
    credit: str = ""
    alt: str = ""
    licence: str = ""
    source: str = ""
    """Where it comes from: an address, or its name inside the document."""
    from_sentence: str = ""
    """Id of the sentence it is shown from."""
    renditions: tuple[Rendition, ...] = ()
    rights: Rights = Rights()
    original: str = ""
    """Name of the blob with the file as it came; empty where it was not kept, or not fetched yet."""
    problem: str = ""
    """Why its file could not be had when that was last tried; empty where it has one, or nobody tried."""
    id: int = field(default=0, compare=False)
    """Of a stored photo; 0 before it is."""

    @property
    def missing(self) -> bool:
        """True where the slot has no file."""
        return not self.renditions


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document, and what a reader took it for."""

    kind: BlockKind
    text: str
    """Plain text without any markup; empty for a photo."""
    line: int
    """Where it begins in the source, counted from 1: a line of text, or else the running number of the piece."""
    level: int = 0
    """Of a heading: 1 the title, 2 and more below it; 0 for anything else."""
    reason: str = ""
    """Why it was left out; empty otherwise."""
    confidence: float = 1.0
    """0 to 1: how sure the reader is of `kind`."""
    place: str = ""
    """Which part of the source `line` counts in: "page 3", "chapter2.xhtml"; empty where the source is one whole."""
    language: str = ""
    """BCP 47 tag where it differs from the document's own; empty otherwise."""
    photo: Photo | None = None
    """Of a photo: all that is known of it. Its `source` names the file among Document.files, or is an http(s) address;
    empty for a slot whose file nobody names."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it came, before anybody read it."""

    data: bytes = field(repr=False)
    name: str = ""
    """Of its file; a weak hint of what it is."""
    address: str = ""
    """The http(s) address it was fetched from, after redirects; relative addresses in it start here."""
    type: str = ""
    """Media type as the server said it; a weak hint too."""
    charset: str = ""
    """Encoding as the server said it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source, parsed."""

    title: str
    language: str
    """BCP 47 tag; empty where the document does not say and nobody found out yet."""
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    rights: Rights = Rights()
    """Of the text, as stated in it."""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The pictures that came inside it, by the `source` of the photo they belong to."""


@dataclass(frozen=True, slots=True)
class StopText:
    """The text of a stop in one language. The first passage is the heading that holds its title."""

    passages: tuple[Passage, ...]
    last: int = 0
    """The highest number ever used in an id of this stop: ids of deleted sentences never come back."""

    @property
    def title(self) -> str:
        """The stop's title."""
        return self.passages[0].text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order, headings among them."""
        return tuple(sentence for passage in self.passages for sentence in passage.sentences)


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that a stop has or had."""

    id: int
    created_at: str
    """ISO 8601, UTC."""
    text: StopText


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour's draft, without its stops."""

    id: int
    slug: str
    """Its name in addresses."""
    title: str
    language: str
    """BCP 47 tag."""
    description: str
    advisory: str
    voice: str
    """engine/name, or empty for the installation's default."""
    version: int
    """Grows by one with every change of the draft."""
    live_edition: int | None
    headings: str = "spoken"
    """Whether headings, stops' titles among them, are "spoken" or "silent"."""
    opening: str = ""
    """Said with each stop's title: "Stop {number}."; empty for none."""
    spoken_note: str = ""
    """Said in the first stop after its title, and shown there: that the voice is synthetic; empty for none."""
    rights: Rights = Rights()
    """Of the text."""
    contact: str = ""
    """Where families and others can turn to: plain text, paragraphs separated by a blank line."""
    support: str = ""
    """Where help is to be had after a hard visit; plain text too."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on a floor plan."""

    plan: int
    """Id of the plan."""
    x: float
    """0 at its left edge, 1 at its right."""
    y: float
    """0 at its top, 1 at its bottom."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the draft, with its newest revision."""

    id: int
    number: int
    """Stands on a wall: moving a stop never changes it."""
    advisory: str
    voice: str
    """engine/name where it differs from the tour's; empty otherwise."""
    text: StopText
    photos: tuple[Photo, ...]
    pin: Pin | None = None
    asides: Mapping[AsideKind | NoteKind, StopText] = field(default_factory=dict)
    """Its short texts beside the narration, those that have words; the advisory is not among them."""


@dataclass(frozen=True, slots=True)
class StoredNarration:
    """A narration of one stop in one language, as it is kept."""

    stop_id: int
    language: str
    voice: str
    """engine/name."""
    source_key: str
    """Of all that an editor decides; another one now means that the narration is stale."""
    made_with: str
    """Fingerprint of our rules, the engine and its model; another one now means that it is outdated."""
    key: str
    """Of everything that shaped the file."""
    audio: str
    """Name of the blob with the untagged MP3."""
    cues: tuple[Cue, ...]
    takes: dict[str, str]
    """Line source -> take key."""
    duration_ms: int
    peaks: str = ""
    """Name of the blob with the peaks of its waveform; empty where none was made yet."""
    kind: TextKind = "text"
    """What of the stop it says."""


FlagKind = Literal["testimony", "quotation", "aged", "spelling", "sensitive"]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in a sentence that an editor should look at; nothing is decided or changed by it."""

    kind: FlagKind
    stop: int
    """Number of the stop."""
    sentence: str
    """Id of the sentence."""
    words: str
    """The words it is about, as they stand there."""
    note: str
    """What to consider, in one line."""


@dataclass(frozen=True, slots=True)
class PlannedStop:
    """A stop as an import would make it."""

    number: int
    text: StopText
    photos: tuple[Photo, ...]
    advisory: str = ""
    seconds: float = 0.0
    """Estimated length when spoken."""
    lead: bool = False
    """True where it is the text before the first heading, under the tour's own title."""
    headings: tuple[str, ...] = ()
    """The document's headings that its title is made of: its own, after those of empty sections above it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would make of a document."""

    title: str
    language: str
    stops: tuple[PlannedStop, ...]
    left_out: tuple[Block, ...]
    warnings: tuple[str, ...]
    description: str = ""
    advisory: str = ""
    rights: Rights = Rights()
    flags: tuple[Flag, ...] = ()
    files: frozenset[str] = frozenset()
    """The sources of those photos whose files came with the document."""

    def lacks(self, photo: Photo) -> bool:
        """Whether nobody gives a file for one of its photos: neither the document nor an address of the web."""
        given = photo.original or photo.source in self.files or photo.source.startswith(("http://", "https://"))
        return photo.missing and not given

    def renamed(self, title: str) -> Plan:
        """The same plan under another title."""
        return replace(self, title=title)
