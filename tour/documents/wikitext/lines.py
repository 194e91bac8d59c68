"""Lines of a wikitext whose brackets are read, into blocks. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tour.documents.wikitext.plain import plain
from tour.documents.wikitext.stash import BREAK, LOST, QUOTE, UNQUOTE, Stash
from tour.model import Block, BlockKind

_HEADING = re.compile(r"^(={1,6})(.*?)(={1,6})$")
_RULE = re.compile(r"^-{4,}")
_POINTER = re.compile(
    r"^(?:see also|main articles?|main page|further information|for other uses|for the|this article is about|"
    r"siehe auch|hauptartikel|voir aussi|article détaillé|véase también|artículo principal|vedi anche|zie ook|"
    r"hoofdartikel|ver também|artigo principal|см\. также|основная статья)\b[^.]{0,200}\.?$",
    re.I,
)
_SLANTED = re.compile(r"^''(?!').*''\.?$")
_OPENING = ("\"", "“", "„", "«", "‘", "'", "「")  # fmt: skip
_SIGNS = "*#:;"


class Lines:
    """Gathers the lines of a page into blocks."""

    def __init__(self, stash: Stash) -> None:
        self._stash = stash
        self._words: list[str] = []
        self._begin = 0
        self._quoting = False
        self.unread: list[int] = []
        """Lines of prose in which a template stood that nobody could read."""

    def blocks(self, text: str) -> Iterator[Block]:
        """The blocks of a page's text, each with its line."""
        number = 1
        for line in text.split("\n"):
            if BREAK not in line:
                yield from self._piece(line.replace(LOST, "").strip(), number)
            else:
                for piece in filter(None, line.replace(LOST, "").split(BREAK)):
                    yield from self._piece(piece.strip(), number)
                    yield from self._paragraph()
            number += 1 + line.count(LOST)
        yield from self._paragraph()

    def _piece(self, piece: str, number: int) -> Iterator[Block]:
        while QUOTE in piece or UNQUOTE in piece:
            cut = min(found for mark in (QUOTE, UNQUOTE) if (found := piece.find(mark)) >= 0)
            yield from self._piece(piece[:cut].strip(), number)
            yield from self._paragraph()
            self._quoting = piece[cut] == QUOTE
            piece = piece[cut + 1 :].strip()
        inner = self._stash.blocks(piece)
        words = self._stash.words(piece).strip()
        heading = _HEADING.match(words)
        if heading and heading[2].strip(" ="):
            yield from self._paragraph()
            yield self._heading(heading, number)
            yield from (replace(one, line=number) for one in inner)
            return
        if inner and any(one.kind == "photo" for one in inner) and not words:
            yield from self._paragraph()
        yield from (replace(one, line=number) for one in inner)
        if inner and words and any(one.reason == "template" for one in inner):
            self.unread.append(number)
        if not words:
            if not inner:
                yield from self._paragraph()
        elif words[0] in "|!" or words.startswith(("{|", "|}")):
            yield from self._one("left out", plain(words), number, reason="rest of a table or template")
        elif _RULE.match(words):
            yield from self._paragraph()
        elif words[0] in _SIGNS:
            yield from self._listed(words, number)
        else:
            self._begin = self._begin or number
            self._words.append(words)

    def _heading(self, heading: re.Match[str], number: int) -> Block:
        self._quoting = False
        level = min(len(heading[1]), len(heading[3]))
        more = "=" * (len(heading[1]) - level)
        return Block("heading", plain(more + heading[2].strip() + "=" * (len(heading[3]) - level)), number, level=level)

    def _listed(self, words: str, number: int) -> Iterator[Block]:
        """An entry of a list, a term and what is said of it, or an indented line."""
        said = words.lstrip(_SIGNS + " ")
        signs = words[: len(words) - len(said)]
        text = plain(said)
        if signs.strip(": "):
            if signs.rstrip().endswith(";") and " : " in said:
                text = plain(said.replace(" : ", ": ", 1))
            yield from self._one("quote" if self._quoting else "list", text, number)
        elif _POINTER.match(text):
            yield from self._one("left out", text, number, reason="pointer to other pages")
        else:
            quoted = self._quoting or text.startswith(_OPENING)
            yield from self._one("quote" if quoted else "paragraph", text, number, confidence=0.8)

    def _one(
        self, kind: BlockKind, text: str, number: int, *, reason: str = "", confidence: float = 1.0
    ) -> Iterator[Block]:
        yield from self._paragraph()
        if any(letter.isalnum() for letter in text):
            yield Block(kind, text, number, reason=reason, confidence=confidence)

    def _paragraph(self) -> Iterator[Block]:
        """What was gathered so far."""
        lines = [line for line in self._words if any(letter.isalnum() for letter in line)]
        slanted = len(lines) == 1 and _SLANTED.match(lines[0])
        text = plain(" ".join(lines))
        begin, self._words, self._begin = self._begin, [], 0
        if not any(letter.isalnum() for letter in text):
            return
        if slanted and _POINTER.match(text):
            yield Block("left out", text, begin, reason="pointer to other pages")
        else:
            yield Block("quote" if self._quoting else "paragraph", text, begin)
