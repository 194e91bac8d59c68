"""The nouns of narration. Times are milliseconds, or samples where the name says so; sound is float32 mono."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Literal, Protocol

from narration.keys import digest

if TYPE_CHECKING:  # Sound needs numpy, which takes longer to load than most commands that only name a passage.
    from media.pcm import Samples

PassageKind = Literal["heading", "paragraph", "quote", "list"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest unit spoken, highlighted and cached."""

    id: str
    """Stable within its text: survives edits of other sentences."""
    text: str
    """As displayed; never changed for the voice's sake."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, a quotation or a list's entry: sentences that stand together."""

    id: str
    kind: PassageKind
    sentences: tuple[Sentence, ...]
    level: int = 0
    """1 for the title of the text, 2 and more for headings inside it, 0 for anything else."""
    language: str = ""
    """BCP 47 tag where it differs from the text's own; empty otherwise."""

    @property
    def text(self) -> str:
        """The passage as one string."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker that an engine offers."""

    engine: str
    name: str
    languages: tuple[str, ...]
    """BCP 47 tags it speaks, the first its own."""
    label: str
    """For a person: "Heart, American English"."""
    licence: str
    credit: str
    """Who made it; shown with the tour and written into the files."""
    source: str = ""
    """Where the weights or the service come from."""
    synthetic: bool = True
    sends_text_to: str = ""
    """The third party that receives the text, or empty where it stays on this machine."""

    @property
    def id(self) -> str:
        """The engine/name by which people choose it."""
        return f"{self.engine}/{self.name}"

    def speaks(self, language: str) -> bool:
        """Whether a text in this language (BCP 47) is for this voice; "mul" among its languages means all."""
        primary = language.lower().partition("-")[0]
        return any(tag == "mul" or tag.lower().partition("-")[0] == primary for tag in self.languages)


@dataclass(frozen=True, slots=True)
class Reading:
    """How one stretch of a written sentence is said, where it is not said as it stands."""

    start: int
    """First character of the stretch in the written sentence."""
    end: int
    """One past its last character; equal to `start` for what is said and not written, as an opening is."""
    text: str
    """What is said instead; empty where the stretch is silent, as a footnote mark is."""
    ipa: str = ""
    """Its sounds, where the lexicon gives them."""
    respelled: bool = False
    """Whether `text` is the lexicon's respelling."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of spoken text, or a word whose sounds are given. Pieces join without anything between them."""

    text: str
    ipa: str = ""
    """Phonemes in IPA for the whole of `text`; an engine without phonemes reads the text, so does one whose
    inventory lacks them where `respelled`."""
    respelled: bool = False
    """Whether `text` is the lexicon's respelling, not the written word."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon entry: how something written is said. At least one of `respelling` and `ipa` is given."""

    written: str
    respelling: str = ""
    """Plain letters that an English reader would say right: "too-ol sleng"."""
    ipa: str = ""


class Ending(IntEnum):
    """What ends with a line. The numbers stand in keys, so they stay; they once were pauses, and are none now."""

    TEXT = 0
    SENTENCE = 350
    LIST_ENTRY = 450
    PASSAGE = 700
    HEADING = 800


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as a voice gets it: what to say, and the silence after it."""

    id: str
    """The sentence's id."""
    written: str
    language: str
    source: str
    """Hash of what an editor decides: text, opening, lexicon entries used, language. Not of our rules or the engine."""
    pause_ms: int
    """Silence after it, before the next line; 0 after the last."""
    before: str = ""
    """Said before the written words, as an opening is: "Stop 3. "; shown nowhere."""
    after: str = ""
    """Said after them: the end of an opening, or the full stop that a heading lacks."""
    ending: Ending = Ending.TEXT

    @property
    def said(self) -> str:
        """All that is said, as it would be written."""
        return f"{self.before}{self.written}{self.after}"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is spoken besides its words."""

    headings: bool = True
    """Whether headings are said; a text of nothing but headings says them all the same."""
    before: str = ""
    """Said before the title, shown nowhere."""
    after: str = ""
    """Said after it."""


@dataclass(frozen=True, slots=True)
class Script:
    """The speakable version of a text: its lines in order, and the lexicon they are said with."""

    lines: tuple[Line, ...]
    lexicon: tuple[Entry, ...] = ()

    @property
    def source(self) -> str:
        """Equal where an editor changed nothing that is heard: the lines' sources and endings, hashed."""
        return digest([[line.id, line.source, line.ending.value] for line in self.lines])


@dataclass(frozen=True, slots=True)
class Take:
    """An engine's raw output for one line, named by its key."""

    key: str
    samples: Samples = field(repr=False, compare=False)
    rate: int
    """Samples per second."""


@dataclass(frozen=True, slots=True)
class Cue:
    """When a sentence is heard; the first sound is at `start_ms`, never before."""

    id: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Narration:
    """A text's joined takes: one file and its cues."""

    key: str
    """Hash of everything that shapes the file: takes, pauses, loudness, encoder settings."""
    audio: bytes = field(repr=False, compare=False)
    """MP3, CBR, mono."""
    cues: tuple[Cue, ...]
    duration_ms: int
    takes: Mapping[str, str]
    """Line source -> take key: what a later narration reuses, whatever the engine's revision has become meanwhile."""
    spoken: int
    """Takes made just now."""
    reused: int
    """Takes that were there already."""


class Takes(Protocol):
    """Where takes are kept. Implementations keep them across processes and crashes."""

    def has(self, key: str) -> bool:
        """Whether a take of that key is kept; cheap, and does not say that it is whole."""

    def find(self, key: str) -> Take | None:
        """The take of that key, or None where there is none whole."""

    def keep(self, take: Take) -> None:
        """Keep a take; after this returns, a crash does not lose it. Keeping one twice is no error."""
