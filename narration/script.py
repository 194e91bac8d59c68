"""From passages to lines, and from a line to what is really said. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from narration import lexicon as lexicons
from narration import pauses, spoken
from narration.errors import UnspeakableText
from narration.keys import digest
from narration.model import Ending, Entry, Line, Manner, Passage, Piece, Reading, Script, Sentence

_ENDS = tuple(".!?…:;。！？។៕")
_CLOSING = "\"'”’»)] "
_PLAIN = Manner()


def write(
    passages: Sequence[Passage], *, language: str, lexicon: Sequence[Entry] = (), manner: Manner = _PLAIN
) -> Script:
    """The script of a text: a line for every sentence that is spoken; the first heading is its title.

    UnspeakableText where a sentence has nothing to say.
    """
    silent = not manner.headings and any(passage.kind != "heading" and passage.sentences for passage in passages)
    lines: list[Line] = []
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        if silent and passage.kind == "heading":
            continue
        said = manner if passage is passages[0] and passage.kind == "heading" else _PLAIN
        for sentence in passage.sentences:
            line = _line(sentence, passage, language, lexicon, said)
            if sentence is passage.sentences[-1]:
                ending, pause_ms = _ending(passage, following), pauses.after_passage(passage, following)
            else:
                ending, pause_ms = Ending.SENTENCE, pauses.after_sentence(sentence.text)
            lines.append(replace(line, ending=ending, pause_ms=pause_ms))
    lines[-1:] = [replace(line, ending=Ending.TEXT, pause_ms=0) for line in lines[-1:]]
    return Script(tuple(lines), tuple(lexicon))


def readings(line: Line, lexicon: Sequence[Entry] = ()) -> tuple[Reading, ...]:
    """Every stretch of the line that is not said as it stands, in order: the lexicon's words, then our rules'.

    What is said before and after the written words stands at its ends, as readings of no characters.
    """
    entries = _used((line.before, line.written, line.after), lexicon)
    return _readings(line.before, line.written, line.after, line.language, entries)


def speakable(line: Line, lexicon: Sequence[Entry] = ()) -> tuple[Piece, ...]:
    """What a voice is given to say for this line. UnspeakableText where nothing is left to say."""
    pieces = spoken.pieces(line.written, readings(line, lexicon))
    if not any(character.isalnum() for piece in pieces for character in piece.text):
        raise UnspeakableText(f"There is nothing to say in “{line.written}”: remove it from the text.")
    return pieces


def said(line: Line, lexicon: Sequence[Entry] = ()) -> str:
    """All that is said for this line, in letters. UnspeakableText where nothing is left to say."""
    return "".join(piece.text for piece in speakable(line, lexicon))


@lru_cache(maxsize=4096)
def _readings(before: str, written: str, after: str, language: str, lexicon: tuple[Entry, ...]) -> tuple[Reading, ...]:
    def found(text: str) -> tuple[Reading, ...]:
        names = tuple(reading for _, reading in lexicons.apply(text, lexicon))
        return spoken.readings(text, language, taken=names)

    return (*_put_in(before, found(before), 0), *found(written), *_put_in(after, found(after), len(written)))


def _put_in(text: str, found: Sequence[Reading], at: int) -> list[Reading]:
    """A text that is said but not written, as readings of no characters at this place."""
    made: list[Reading] = []
    run, here = "", 0
    for reading in found:
        run += text[here : reading.start]
        here = reading.end
        if reading.ipa:
            made += [Reading(at, at, run), replace(reading, start=at, end=at)]
            run = ""
        else:
            run += reading.text
    made.append(Reading(at, at, run + text[here:]))
    return [reading for reading in made if reading.text]


def _line(sentence: Sentence, passage: Passage, language: str, lexicon: Sequence[Entry], manner: Manner) -> Line:
    text, spoken_in = sentence.text, passage.language or language
    if not any(character.isalnum() for character in text):
        raise UnspeakableText(f"There is nothing to say in “{text}”: remove it from the text.")
    line = Line(
        id=sentence.id,
        written=text,
        language=spoken_in,
        source=_source(text, spoken_in, lexicon, manner),
        pause_ms=0,
        before=manner.before,
        after=manner.after,
    )
    ended = passage.kind != "heading" or line.said.rstrip(_CLOSING).endswith(_ENDS)
    return line if ended else replace(line, after=f"{line.after}.")


def _source(text: str, language: str, lexicon: Sequence[Entry], manner: Manner) -> str:
    used = _used((manner.before, text, manner.after), lexicon)
    entries = [[entry.written, entry.respelling, entry.ipa] for entry in used]
    opening = [manner.before, manner.after] if manner.before or manner.after else []
    return digest([text, language, entries, *opening])


def _used(texts: Sequence[str], lexicon: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that these texts use, each once."""
    return tuple(dict.fromkeys(entry for text in texts for entry in lexicons.used(text, lexicon)))


def _ending(passage: Passage, following: Passage | None) -> Ending:
    if passage.kind == "heading":
        return Ending.HEADING
    return Ending.LIST_ENTRY if following and passage.kind == following.kind == "list" else Ending.PASSAGE
