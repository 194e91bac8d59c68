"""The text that a walk is gathering, and how much of it is bold, in italics, small, linked or in another language."""

from __future__ import annotations

import unicodedata
from collections import Counter

from tour.documents.dom.pieces import Piece
from tour.model import BlockKind

_STYLES = ("bold", "italic", "linked")
_SIZES = ("small", "medium", "big")
_MOSTLY = 0.8
_BOLD_LINE = 80
"""Letters."""
_MOST_TARGETS = 20
_UNSEEN = dict.fromkeys(
    (0xAD, 0xFEFF, 0x2060, *range(9), 11, 12, *range(14, 32), 127, *range(0x80, 0x85), *range(0x86, 0xA0))
)


class Words:
    """Fragments of one block."""

    def __init__(self) -> None:
        self._depth: Counter[str] = Counter()
        self._links: list[str] = []
        self._sizes: list[str] = []
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._letters: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._total = 0
        self._breaks = 0
        self._targets: list[str] = []

    @property
    def is_empty(self) -> bool:
        """True before the first letter."""
        return not self._total

    @property
    def is_bold_line(self) -> bool:
        """True where all that there is, is one short bold line: a heading above the text of its paragraph."""
        bold = max(self._letters["bold"], self._letters["big"])
        return 0 < self._total <= _BOLD_LINE and bold == self._total and "\n" not in self._parts

    @property
    def last(self) -> str:
        """The last character, white space among them; "" before the first."""
        return self._parts[-1][-1] if self._parts else ""

    @property
    def link(self) -> str:
        """The address of the link it is in."""
        return self._links[-1] if self._links else ""

    def begin(self, style: tuple[str, ...], link: str | None) -> None:
        """Enter an inline element."""
        self._depth.update(style)
        self._sizes += [size for size in _SIZES if size in style]
        if link is not None:
            self._depth["linked"] += 1
            self._links.append(link)
            if len(self._targets) < _MOST_TARGETS:
                self._targets.append(link[:300])
        elif link is None:
            self._links.append(self.link)

    def end(self, style: tuple[str, ...], *, link: bool) -> None:
        """Leave an inline element."""
        self._depth.subtract(style)
        if self._sizes and any(size in style for size in _SIZES):
            self._sizes.pop()
        if self._links:
            self._links.pop()
        if link and self._depth["linked"]:
            self._depth["linked"] -= 1

    def begins_a_paragraph(self, text: str | None) -> bool:
        """True for text that stands on a new line and is indented by hard spaces."""
        return self._breaks == 1 and self._total > 0 and (text or "").lstrip(" \t\r\n")[:2] == "\xa0\xa0"

    def add(self, text: str | None, language: str) -> None:
        """Take in characters."""
        if not text:
            return
        count = len("".join(text.split()))
        if count:
            self._total += count
            self._breaks = 0
            for style in _STYLES:
                if self._depth[style] > 0:
                    self._letters[style] += count
            if self._sizes:
                self._letters[self._sizes[-1]] += count
            self._languages[language] += count
        self._parts.append(text.replace("\n", " ").replace("\r", " "))

    def line_break(self) -> int:
        """Take in a <br>; how many there are now since the last letter."""
        self._breaks += 1
        self._parts.append("\n")
        return self._breaks

    def taken(self, kind: BlockKind, own: str) -> Piece | None:
        """What was gathered, as a piece, and begin anew; None where there is no letter."""
        if not self._total:
            self._clear()
            return None
        raw = unicodedata.normalize("NFC", "".join(self._parts).translate(_UNSEEN))
        lines = "\n".join(line for line in (" ".join(part.split()) for part in raw.split("\n")) if line)
        share = {style: self._letters[style] / self._total for style in (*_STYLES, *_SIZES)}
        language, letters = self._languages.most_common(1)[0]
        foreign = (
            letters >= _MOSTLY * self._total and language.partition("-")[0].lower() != own.partition("-")[0].lower()
        )
        piece = Piece(
            kind,
            lines.replace("\n", " "),
            lines=lines,
            language=language if foreign else "",
            targets=tuple(self._targets),
            bold=share["bold"],
            italic=share["italic"],
            small=share["small"],
            big=share["big"],
            linked=share["linked"],
        )
        self._clear()
        return piece if piece.text else None
