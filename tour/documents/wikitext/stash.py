"""Places in a wikitext under work that stand for a finished block, or for words no rule may touch any more. Pure.

Unicode's noncharacters mark them: no text holds them, and `without_marks` takes them out of what strangers send.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tour.model import Block

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
LOST = "\ufdd2"
"""One line end that stood in something taken out: lines are still counted right."""
BREAK = "\ufdd3"
"""The border of a paragraph where the source has no line end."""
QUOTE, UNQUOTE = "\ufdd4", "\ufdd5"
EQUALS = "\ufdd6"
"""An equals sign that names no parameter."""
_MARKS = re.compile("[\ufdd0-\ufdef]")
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


MOST_LISTED = 10_000
"""Pieces that are listed as left out; longer pages only count the rest."""


class Stash:
    """Blocks and finished words by their number."""

    def __init__(self) -> None:
        self._items: list[Block | str] = []
        self._listed = 0
        self.unlisted = 0
        """Pieces left out after MOST_LISTED others."""

    def put(self, item: Block | str) -> str:
        """The place that stands for it."""
        self._items.append(item)
        return f"{_OPEN}{len(self._items) - 1}{_CLOSE}"

    def left_out(self, reason: str, markup: str, words: Callable[[str], str]) -> str:
        """The place of a piece that is left out, `words` making plain ones of its markup; nothing where it has none."""
        if self._listed >= MOST_LISTED:
            self.unlisted += 1
            return ""
        text = words(self.all_words(markup))
        self._listed += bool(text)
        return self.put(Block("left out", text, 0, reason=reason)) if text else ""

    def place(self, blocks: Iterable[Block]) -> str:
        """The places of several blocks."""
        return "".join(self.put(block) for block in blocks)

    def blocks(self, text: str) -> list[Block]:
        """The blocks that stand in a text, in order."""
        found = (self._items[int(number)] for number in _PLACE.findall(text))
        return [item for item in found if isinstance(item, Block)]

    def words(self, text: str) -> str:
        """The text without its blocks, and with the words kept."""
        return _PLACE.sub(self._word, text)

    def all_words(self, text: str) -> str:
        """The text with the words of its blocks too, for a piece that is left out as a whole."""
        return _PLACE.sub(self._any_word, text)

    def _word(self, place: re.Match[str]) -> str:
        item = self._items[int(place[1])]
        return item if isinstance(item, str) else ""

    def _any_word(self, place: re.Match[str]) -> str:
        item = self._items[int(place[1])]
        if isinstance(item, str):
            return item
        return f" {item.photo.caption if item.photo else item.text} "


def without_marks(text: str) -> str:
    """A stranger's text without the characters used here."""
    return _MARKS.sub("", text)


def lost(source: str, made: str = "") -> str:
    """As many marks as line ends went missing when `made` replaced `source`."""
    return LOST * max(0, _ends(source) - _ends(made))


def _ends(text: str) -> int:
    return text.count("\n") + text.count(LOST)
