"""Lines put together, and words that were parted at their ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_PARTED = re.compile(r"([^\W\d_]+)-$")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1780-\u17ff\u1000-\u109f]")


class Vocabulary:
    """The words of a document that stand within lines, where nothing parts them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._compounds: Counter[str] = Counter()
        parted = False
        for line in lines:
            text = line.casefold()
            text = _FIRST.sub("", text, count=1) if parted else text
            parted = text.endswith(("-", "\u00ad"))
            text = text[: text.rfind(" ") + 1] if parted else text
            self._words.update(_WORD.findall(text))
            self._compounds.update(_COMPOUND.findall(text))

    def joined(self, lines: Iterable[str]) -> str:
        """One text of lines, words that were parted at their ends made whole."""
        text = ""
        for line in lines:
            text = self._added(text, line)
        return " ".join(text.replace("\u00ad", "").split())

    def _added(self, text: str, line: str) -> str:
        if text.endswith("\u00ad"):
            return text[:-1] + line
        parted = _PARTED.search(text[-60:])
        if parted:
            return text + line if self._keeps_hyphen(parted[1], line) else text[:-1] + line
        if text and line and _UNSPACED.match(text[-1]) and _UNSPACED.match(line[0]):
            return text + line
        if text.endswith(("-", "/")) and text[-2:-1].isalnum() and line[:1].isalnum():
            return text + line
        return f"{text} {line}"

    def _keeps_hyphen(self, before: str, line: str) -> bool:
        after = _FIRST.match(line)
        if after is None or not after[0][0].islower():
            return True
        one, other = before.casefold(), after[0].casefold()
        whole, compound = self._words[one + other], self._compounds[f"{one}-{other}"]
        if whole or compound:
            return compound > whole
        # Both halves stand alone elsewhere: New York-based, well-made.
        return len(one) > 3 and len(other) > 3 and self._words[one] > 0 and self._words[other] > 0
