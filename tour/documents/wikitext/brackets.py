"""Templates and links of a wikitext, read from the inside out in one pass, however deep and unbalanced. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tour.documents.wikitext.call import MOST_GIVEN
from tour.documents.wikitext.stash import LOST, lost

DEEPEST = 40
"""Templates inside templates: brackets deeper than this are taken for stray ones."""
_TOKEN = re.compile(r"\{{2,}|\}{2,}|\[{2,}|\]{2,}|\|")
_SIGNS = {"{": "}", "[": "]"}

Template = Callable[[list[str]], str]
Link = Callable[[list[str]], str]


@dataclass(slots=True)
class _Frame:
    """An opened bracket, and what was read in it so far."""

    sign: str
    """Of its bracket: "{", "[", or empty for the text itself."""
    width: int
    begin: int
    parts: list[list[str]] = field(default_factory=lambda: [[]])

    def add(self, text: str) -> None:
        if text:
            self.parts[-1].append(text)

    def joined(self) -> list[str]:
        return ["".join(part) for part in self.parts]


class Brackets:
    """Reads the templates and links of a text; counts the brackets that had no partner."""

    def __init__(self, template: Template, link: Link) -> None:
        self._template = template
        self._link = link
        self.stray = 0

    def read(self, text: str) -> str:
        """The text with every template and link replaced by what its reader answered."""
        frames = [_Frame("", 0, 0)]
        position = 0
        for token in _TOKEN.finditer(text):
            frames[-1].add(text[position : token.start()])
            position = token.end()
            sign = token[0][0]
            if sign == "|":
                self._bar(frames)
            elif sign in _SIGNS:
                self._opened(frames, sign, token)
            else:
                self._closed(frames, sign, token, text)
        frames[-1].add(text[position:])
        self.stray += len(frames) - 1
        return "".join("|".join(frame.joined()) for frame in frames)

    @staticmethod
    def _bar(frames: list[_Frame]) -> None:
        if len(frames) == 1:
            frames[0].add("|")
        elif len(frames[-1].parts) > MOST_GIVEN:
            frames[-1].add(" ")
        else:
            frames[-1].parts.append([])

    def _opened(self, frames: list[_Frame], sign: str, token: re.Match[str]) -> None:
        length = len(token[0])
        if sign == "[" and length % 2:
            frames[-1].add("[")
            length -= 1
        while length >= 2:
            width = 3 if sign == "{" and length == 3 else 2
            length -= width
            if len(frames) <= DEEPEST:
                frames.append(_Frame(sign, width, token.end() - length - width))
            else:
                self.stray += 1

    def _closed(self, frames: list[_Frame], sign: str, token: re.Match[str], text: str) -> None:
        length, end = len(token[0]), token.start()
        while length >= 2:
            if not any(_SIGNS.get(frame.sign) == sign for frame in frames):
                break
            while _SIGNS.get(frames[-1].sign) != sign:
                self._spill(frames)
            frame = frames.pop()
            width = min(frame.width, length)
            length, end = length - width, end + width
            self._finish(frames[-1], frame, text[frame.begin : end], "{" if width < frame.width else "")
        if length >= 2:
            self.stray += 1
        elif length:
            frames[-1].add(sign)

    def _finish(self, outer: _Frame, frame: _Frame, source: str, before: str) -> None:
        parts = frame.joined()
        if frame.sign == "[":
            made = self._link(parts)
        elif frame.width == 3 and not before:
            made = parts[1] if len(parts) > 1 else ""
        else:
            made = self._template(parts)
        outer.add(made + lost(source, made) if "\n" in source or LOST in source else made)

    def _spill(self, frames: list[_Frame]) -> None:
        """A bracket that is never closed: what was read in it belongs to the text around."""
        frame = frames.pop()
        self.stray += 1
        first, *rest = frame.joined()
        frames[-1].add(first)
        for part in rest:
            self._bar(frames)
            frames[-1].add(part)
