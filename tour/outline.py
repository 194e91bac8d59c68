"""A document's blocks into stops: one top-level section, one stop, unless another shape is wished. Pure.

The text before the first heading is stop 1, under the tour's title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from narration.model import Passage, PassageKind
from tour.errors import BadDocument
from tour.model import Block, Document, Photo, Plan, PlannedStop, StopText
from tour.sections import TEXT, Section, cut, gathered, merged
from tour.text import Numbering, passage, split
from tour.writing_systems import foreign, mostly_foreign, seconds_unspaced

WORDS_PER_SECOND = 160 / 60
"""The pace of the embedded voice between pauses: within 10 s on each of 13 stops of 50 to 140 s."""
PAUSE_S = 0.5
SHORT_SECONDS = 60
WARN_SECONDS = 120
ASK_SECONDS = 300
MOST_SECONDS = 1800
"""Nobody listens longer at one place, and joining it would take gigabytes."""
_FEWEST_LETTERS = 4
"""In a second, in any writing: what has fewer need not be measured."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How sections become stops, where one each is not what is wished."""

    merge_short: bool = False
    """Join neighbours of which one is shorter than SHORT_SECONDS, up to WARN_SECONDS."""
    split_long: bool = False
    """Cut sections longer than WARN_SECONDS between paragraphs."""


PLAIN = Shape()
"""One top-level section, one stop; only what nobody could listen to is cut."""


def plan(document: Document, *, title: str = "", shape: Shape = PLAIN) -> Plan:
    """What an import would make of a document.

    `title` overrides the document's own.

    Raises:
        BadDocument: there is nothing to narrate in it, it is written in the letters of another language, or a paragraph
            of it alone is longer than MOST_SECONDS.
    """
    _check_writing(document)
    name = title or document.title or _first_heading(document)
    sections, empty = gathered(document.blocks, name)
    if not sections:
        raise BadDocument("No sentences were found to narrate: give a text with at least one paragraph of prose.")
    shaped = list(_shaped(sections, document.language, shape))
    stops = tuple(_stop(number, section, document.language) for number, section in enumerate(shaped, start=1))
    _check_lengths(stops)
    left_out = (block for block in document.blocks if block.kind == "left out")
    warnings = (
        *document.warnings,
        *(() if document.title or title else (_untitled(name),)),
        *_lengths(stops),
        *_foreign(stops, document.language),
    )
    return Plan(
        name,
        document.language,
        stops,
        (*left_out, *empty),
        warnings,
        rights=document.rights,
        files=frozenset(document.files),
    )


def _shaped(sections: list[Section], language: str, shape: Shape) -> Iterator[Section]:
    """Sections of the sizes that are wished; one that nobody could listen to is cut in any case."""
    if shape.merge_short:
        lengths = [sum(_seconds_of(section.blocks, language)) for section in sections]
        sections = merged(sections, lengths, SHORT_SECONDS, WARN_SECONDS)
    for section in sections:
        yield from _cut(section, language, shape)


def _cut(section: Section, language: str, shape: Shape) -> list[Section]:
    letters = sum(len(block.text) for block in section.blocks)
    if not shape.split_long and letters < MOST_SECONDS * _FEWEST_LETTERS:
        return [section]
    lengths = _seconds_of(section.blocks, language)
    longest, aim = (WARN_SECONDS, WARN_SECONDS) if shape.split_long else (MOST_SECONDS, ASK_SECONDS)
    return cut(section, lengths, aim) if sum(lengths) > longest else [section]


def _seconds_of(blocks: Iterable[Block], language: str) -> list[float]:
    """Estimated length of each block."""
    spoken = (*TEXT, "heading")
    return [_spoken(split(one.text, one.language or language)) if one.kind in spoken else 0.0 for one in blocks]


def seconds(text: StopText) -> float:
    """Estimated length of a text when spoken."""
    return _spoken([sentence.text for sentence in text.sentences])


def _spoken(sentences: list[str]) -> float:
    words = (word for sentence in sentences for word in sentence.split())
    return sum(seconds_unspaced(word) or 1 / WORDS_PER_SECOND for word in words) + PAUSE_S * len(sentences)


def _first_heading(document: Document) -> str:
    return next((block.text for block in document.blocks if block.kind == "heading"), "Untitled")


def _untitled(name: str) -> str:
    return f"No title was found; the tour is called “{name}”: name it with --title."


def _stop(number: int, section: Section, language: str) -> PlannedStop:
    numbers = Numbering()
    passages = [passage("heading", section.title, language, numbers, level=1)]
    waiting: list[Photo] = []
    photos: list[Photo] = []
    for block in section.blocks:
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
    return PlannedStop(
        number,
        text,
        tuple(photos),
        seconds=round(seconds(text), 1),
        lead=section.lead,
        headings=tuple(heading.text for heading in section.headings),
    )


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
    text = " ".join(block.text for block in document.blocks if block.kind in TEXT)
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
