"""Fields: what a document computes. Source: ECMA-376, part 1, 17.16."""

from __future__ import annotations

from dataclasses import dataclass, field

_LEFT_OUT = {
    "TOC": "table of contents",
    "TOA": "references",
    "INDEX": "index",
    "BIBLIOGRAPHY": "references",
    "CITATION": "reference mark",
    "NOTEREF": "reference mark",
    "PAGEREF": "page number",
    "PAGE": "page number",
    "NUMPAGES": "page number",
    "SECTIONPAGES": "page number",
    "FILENAME": "file name",
}
_OF_PROGRAMS = (
    ("BIBL", "references"),
    ("REFLIST", "references"),
    ("ITEM", "reference mark"),
    ("CITE", "reference mark"),
    ("CITATION", "reference mark"),
)
"""Words in the fields of programs that keep literature (ADDIN ZOTERO_BIBL, ADDIN EN.CITE)."""
_DEEPEST = 50
WHOLE = ("table of contents", "references", "index")
"""What fills paragraphs, not a word or two."""


def reason_of(instruction: str) -> str:
    """Why the result of a field is no part of the text; empty where it is."""
    words = instruction.upper().split(None, 2)
    if not words:
        return ""
    if words[0] == "ADDIN" and len(words) > 1:
        return next((reason for sign, reason in _OF_PROGRAMS if sign in words[1]), "")
    return _LEFT_OUT.get(words[0], "")


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    reason: str = ""
    shown: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of a text; they may begin in one paragraph and end in another."""

    _open: list[_Field] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        """A mark "begin", "separate" or "end" was met."""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].reason = reason_of(self._open[-1].instruction)
            self._open[-1].shown = True
        elif self._open and kind == "end":
            self._open.pop()

    def instruct(self, text: str) -> None:
        """A part of the instruction of the innermost field was met."""
        if self._open and not self._open[-1].shown and len(self._open[-1].instruction) < 1000:
            self._open[-1].instruction += text

    @property
    def in_instruction(self) -> bool:
        """True between a field's beginning and its result: nothing there is shown."""
        return any(not each.shown for each in self._open)

    @property
    def reason(self) -> str:
        """Why text at this place is left out; empty where it is shown."""
        return next((each.reason for each in self._open if each.reason), "")

    def end_paragraph(self) -> None:
        """An instruction that a paragraph ends in was never finished: it must not swallow the rest of the text."""
        self._open = [each for each in self._open if each.shown]

    def forget(self) -> None:
        """A heading stands here: a field that was never closed ends before it."""
        self._open = []
