"""Project Gutenberg's frame around a text: the header with its fields, the marks, the small print. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tour.documents.plaintext.runs import Line, joined, runs_of
from tour.model import Block, Rights

_NAME = r"PROJECT GUTENBERG"
_START = re.compile(rf"^\*{{2,3}}\s*START OF (?:THE|THIS) {_NAME}|^\*END[\s*]*THE SMALL PRINT", re.I)
_END = re.compile(
    rf"^\*{{2,3}}\s*END OF (?:THE|THIS) {_NAME}|^(?:The )?End of (?:the |this )?{_NAME}|^\*+ ?START: FULL LICENSE", re.I
)
_OPENING = re.compile(rf"\b{_NAME}(?:'s|’s)? (?:e-?book|e-?text|edition|presents)|^\*.*{_NAME}", re.I)
_FIELD = re.compile(
    r"^(Title|Language|Author|Release Date|Posting Date|Character set encoding|Subtitle)\s*:\s*(.*)$", re.I
)
_MADE = re.compile(
    r"^(?:produced (?:by|from)|e-?text (?:prepared|produced|scanned)|this (?:e-?text|e-?book|file) was "
    r"(?:prepared|produced|transcribed|scanned)|(?:prepared|transcribed|scanned|digitized|proofread|proofed) "
    r"(?:and .{1,30} )?by|distributed proofread|\[?transcriber(?:'s|’s|s'|s’|s)?\s+notes?\b|html version|"
    r"\(this (?:book|file) was|"
    r"updated editions will|(?:character set|iso-|utf-).{0,40}encod|first release|this is an? .{0,40}etext)",
    re.I,
)
_NOTE = re.compile(r"^[\[+|* ]*transcriber(?:'s|’s|s'|s’|s)?\s+(?:end)?notes?\b", re.I)
_CUT = re.compile(r"(?:[,;:]|\b(?:a|an|and|by|for|from|in|of|on|or|the|to|with))$", re.I)
_TAGS = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "finnish": "fi", "swedish": "sv", "danish": "da", "norwegian": "no", "latin": "la", "greek": "el",
    "chinese": "zh", "japanese": "ja", "russian": "ru", "polish": "pl", "czech": "cs", "hungarian": "hu",
    "catalan": "ca", "welsh": "cy", "esperanto": "eo", "tagalog": "tl", "icelandic": "is", "hebrew": "he",
    "arabic": "ar", "romanian": "ro", "bulgarian": "bg", "serbian": "sr", "afrikaans": "af", "irish": "ga",
    "korean": "ko", "khmer": "km", "old english": "ang", "middle english": "enm", "estonian": "et", "slovak": "sk",
    "slovenian": "sl", "lithuanian": "lt", "occitan": "oc", "galician": "gl", "breton": "br", "farsi": "fa",
}  # fmt: skip
"""Names of languages as the header writes them -> BCP 47 tags."""
_NEAR_TOP = 600
"""Lines in which the header ends; some hold the whole small print."""
_NOTES = 40
LICENCE = "Project Gutenberg's own words"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a text, and what it says of it."""

    begin: int
    """Index of the first line of the text."""
    end: int
    """Index after its last line."""
    title: str
    title_line: int
    language: str
    """BCP 47 tag; empty where the header does not say."""
    rights: Rights
    left_out: tuple[Block, ...]


def frame(lines: Sequence[Line | None]) -> Frame | None:
    """The frame around a text; None for a text that does not come from there."""
    start = next((i for i, line in enumerate(lines[:_NEAR_TOP]) if line and _START.search(line.text)), None)
    if start is None and not any(line and _OPENING.search(line.text) for line in lines[:10]):
        return None
    begin = 0 if start is None else start + 1
    end = next((i for i in range(begin, len(lines)) if (line := lines[i]) and _END.search(line.text)), len(lines))
    fields = dict(_fields(lines[: begin or _NOTES]))
    title, title_line = fields.get("title", ("", 0))
    left_out = [*_said(lines[:begin]), *_said(lines[end:])]
    while (made := _made(lines, begin, end)) > begin:
        left_out += [
            Block("left out", block.text, block.line, reason="who made the file") for block in _said(lines[begin:made])
        ]
        begin = made
    language = _TAGS.get(fields.get("language", ("", 0))[0].split(",")[0].strip().lower(), "")
    return Frame(begin, end, title, title_line, language, _rights(lines[:begin]), tuple(left_out))


def _fields(lines: Sequence[Line | None]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Name of each field in small letters -> its text, and the line it stands on."""
    for index, line in enumerate(lines):
        found = _FIELD.match(line.text) if line else None
        if line and found:
            text = found[2]
            following = lines[index + 1] if index + 1 < len(lines) else None
            if following and following.indent >= 2 and (_CUT.search(text) or not text):
                text = f"{text} {following.text}".strip()
            yield found[1].lower(), (text, line.number)


def _made(lines: Sequence[Line | None], begin: int, end: int) -> int:
    """Where the text begins after a paragraph that says who made the file, or a transcriber's note."""
    index = begin
    while index < end and lines[index] is None:
        index += 1
    first = lines[index] if index < end else None
    if first is None or not _MADE.search(first.text):
        return begin
    note = bool(_NOTE.search(first.text))
    stop, gap = index, 0
    while stop < end and stop - index < _NOTES * 2:
        line = lines[stop]
        gap = gap + 1 if line is None else 0
        if gap >= (2 if note else 1):
            break
        stop += 1
    return stop


def _said(lines: Sequence[Line | None]) -> list[Block]:
    return [Block("left out", joined(run.lines), run.number, reason=LICENCE) for run in runs_of(lines)]


def _rights(lines: Sequence[Line | None]) -> Rights:
    text = " ".join(line.text for line in lines if line)
    if re.search(r"\bCOPYRIGHTED Project Gutenberg|\bThis (?:e-?book|e-?text) is copyright", text, re.I):
        return Rights("unknown", "Copyrighted Project Gutenberg eBook: see its header.")
    if re.search(r"for the use of anyone anywhere", text, re.I):
        return Rights(
            "public domain",
            "Project Gutenberg: public domain in the USA; elsewhere, check.",
            "https://www.gutenberg.org/license",
        )
    return Rights()
