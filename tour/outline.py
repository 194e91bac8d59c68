"""Blocks into stops: one top-level section, one stop. Pure.

The text before the first heading is stop 1, under the tour's title.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from narration.model import Passage, PassageKind
from tour.errors import BadDocument
from tour.model import Block, Document, Photo, Plan, PlannedStop, StopText
from tour.text import Numbering, passage
from tour.writing_systems import foreign, mostly_foreign, seconds_unspaced

WORDS_PER_SECOND = 160 / 60
"""The pace of the embedded voice between pauses: within 10 s on each of 13 stops of 50 to 140 s."""
PAUSE_S = 0.5
WARN_SECONDS = 120
ASK_SECONDS = 300
MOST_SECONDS = 1800
"""Nobody listens longer at one place, and joining it would take gigabytes."""
_TEXT = ("paragraph", "list", "quote")


@dataclass(slots=True)
class _Section:
    """A top-level section while it is gathered."""

    heading: str
    lead: bool = False
    blocks: list[Block] = field(default_factory=list)

    @property
    def has_text(self) -> bool:
        return any(block.kind in _TEXT for block in self.blocks)


def plan(document: Document, *, title: str = "") -> Plan:
    """What an import would make of a document.

    `title` overrides the document's own.

    Raises:
        BadDocument: there is nothing to narrate in it, it is written in the letters of another language, or a stop
            of it is longer than MOST_SECONDS.
    """
    _check_writing(document)
    name = title or document.title or _first_heading(document)
    sections = _merged(_sections(document, name))
    if not sections:
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    stops = tuple(_stop(number, section, document.language) for number, section in enumerate(sections, start=1))
    _check_lengths(stops)
    left_out = tuple(block for block in document.blocks if block.kind == "left out")
    warnings = (
        *document.warnings,
        *(() if document.title or title else (_untitled(name),)),
        *_lengths(stops),
        *_foreign(stops, document.language),
    )
    return Plan(name, document.language, stops, left_out, warnings, rights=document.rights)


def seconds(text: StopText) -> float:
    """Estimated length of a text when spoken."""
    words = (word for sentence in text.sentences for word in sentence.text.split())
    return sum(seconds_unspaced(word) or 1 / WORDS_PER_SECOND for word in words) + PAUSE_S * len(text.sentences)


def _first_heading(document: Document) -> str:
    return next((block.text for block in document.blocks if block.kind == "heading"), "Untitled")


def _untitled(name: str) -> str:
    return f"No title was found; the tour is called “{name}”: name it with --title."


def _sections(document: Document, title: str) -> list[_Section]:
    sections = [_Section(title, lead=True)]
    for block in document.blocks:
        if block.kind == "heading" and block.level == 2:
            sections.append(_Section(block.text))
        elif block.kind != "left out" and not (block.kind == "heading" and block.level == 1):
            sections[-1].blocks.append(block)
    return sections


def _merged(sections: list[_Section]) -> list[_Section]:
    """Sections with text. A heading without any joins the next one, its photos too; at the end they join the last."""
    whole: list[_Section] = []
    waiting: _Section | None = None
    for section in sections:
        if waiting:
            heading = section.heading if waiting.lead else f"{waiting.heading}: {section.heading}"
            section = _Section(heading, blocks=[*waiting.blocks, *section.blocks])
        waiting = None if section.has_text else section
        if section.has_text:
            whole.append(section)
    if waiting and whole:
        whole[-1].blocks.extend(waiting.blocks)
    return whole


def _stop(number: int, section: _Section, language: str) -> PlannedStop:
    numbers = Numbering()
    passages = [passage("heading", section.heading, language, numbers, level=1)]
    waiting: list[Photo] = []
    photos: list[Photo] = []
    for block in _without_empty_headings(section.blocks):
        if block.kind in ("photo", "caption", "credit"):
            _add_picture_words(waiting, block)
            continue
        added = _passage(block, language, numbers)
        anchor = passages[0] if len(passages) == 1 else added
        photos += [replace(photo, from_sentence=anchor.sentences[0].id) for photo in waiting]
        waiting = []
        passages.append(added)
    photos += [replace(photo, from_sentence=passages[-1].sentences[0].id) for photo in waiting]
    text = StopText(tuple(passages), numbers.last)
    return PlannedStop(number, text, tuple(photos), seconds=round(seconds(text), 1), lead=section.lead)


def _without_empty_headings(blocks: list[Block]) -> Iterator[Block]:
    """All blocks but inner headings that no text follows."""
    last_text = max((index for index, block in enumerate(blocks) if block.kind in _TEXT), default=-1)
    for index, block in enumerate(blocks):
        if block.kind != "heading" or index < last_text:
            yield block


def _passage(block: Block, language: str, numbers: Numbering) -> Passage:
    if block.kind == "heading":
        return passage("heading", block.text, language, numbers, level=block.level)
    kind: PassageKind = block.kind if block.kind == "quote" or block.kind == "list" else "paragraph"
    made = passage(kind, block.text, block.language or language, numbers)
    return replace(made, language=block.language) if block.language else made


def _add_picture_words(photos: list[Photo], block: Block) -> None:
    """A photo comes whole; a caption begins a slot; a credit completes the slot above it, or is one of its own."""
    if block.photo is not None:
        photos.append(block.photo)
    elif block.kind == "caption":
        photos.append(Photo(caption=block.text))
    elif photos and not photos[-1].credit:
        photos[-1] = replace(photos[-1], credit=block.text)
    else:
        photos.append(Photo(credit=block.text))


def _check_lengths(stops: tuple[PlannedStop, ...]) -> None:
    for stop in stops:
        if stop.seconds > MOST_SECONDS:
            raise BadDocument(
                f"Stop {stop.number}, “{stop.text.title}”, would take about {round(stop.seconds / 60)} min, and "
                f"{MOST_SECONDS // 60} is the most: split it by headings, each alone between blank lines."
            )


def _lengths(stops: tuple[PlannedStop, ...]) -> Iterator[str]:
    for stop in stops:
        name = f"Stop {stop.number}, “{stop.text.title}”, takes about {round(stop.seconds)} s"
        if stop.seconds > ASK_SECONDS:
            yield f"{name}: visitors stop listening long before {ASK_SECONDS} s; split it."
        elif stop.seconds > WARN_SECONDS:
            yield f"{name}: 60 to {WARN_SECONDS} s hold attention best; consider splitting it."


def _check_writing(document: Document) -> None:
    text = " ".join(block.text for block in document.blocks if block.kind in _TEXT)
    system = mostly_foreign(text, document.language)
    if system:
        raise BadDocument(
            f"Most of the text is in {system} letters, and the language given is {document.language}: "
            "say which language it is with --language."
        )


def _foreign(stops: tuple[PlannedStop, ...], language: str) -> Iterator[str]:
    for stop in stops:
        for sentence in stop.text.sentences:
            system = foreign(sentence.text, language)
            if system:
                yield (
                    f"Stop {stop.number} has {system} letters, which most voices for {language} cannot speak: "
                    f"give them a respelling in the lexicon, or take them out of “{sentence.text[:60]}”."
                )
