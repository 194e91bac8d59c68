"""The silence after a sentence: by how it ends, and by what comes next. Pure; all in ms."""

from __future__ import annotations

from narration.model import Passage

SENTENCE_MS = 350
BY_MARK_MS = {":": 300, ";": 300, "!": 400, "?": 450, "…": 500}
"""After a sentence that ends so, inside its passage: what it leads in follows sooner, what it leaves open, later."""
LIST_ENTRY_MS = 450
"""Between the entries of a list."""
LEAD_IN_MS = 450
"""Before the list, quotation or paragraph that a passage's final colon announces."""
PASSAGE_MS = 700
QUOTE_MS = 800
"""Before and after a quotation."""
AFTER_HEADING_MS = (900, 800, 700)
"""After a title, a heading below it, and any deeper one."""
BEFORE_HEADING_MS = (1100, 1000, 900)
"""Before them, be they spoken or not: a new part begins."""

_CLOSING = "\"'”’»)] "


def after_sentence(text: str) -> int:
    """After a sentence that another of its passage follows."""
    return BY_MARK_MS.get(_mark(text), SENTENCE_MS)


def after_passage(passage: Passage, following: Passage | None) -> int:
    """After the last sentence of a passage; 0 where no other follows."""
    if following is None:
        return 0
    if passage.kind == "heading":
        return _by_level(AFTER_HEADING_MS, passage.level)
    if following.kind == "heading":
        return _by_level(BEFORE_HEADING_MS, following.level)
    if _mark(passage.text) == ":":
        return LEAD_IN_MS
    if passage.kind == following.kind:
        return LIST_ENTRY_MS if passage.kind == "list" else PASSAGE_MS
    return QUOTE_MS if "quote" in (passage.kind, following.kind) else PASSAGE_MS


def _by_level(pauses: tuple[int, ...], level: int) -> int:
    return pauses[min(max(level, 1), len(pauses)) - 1]


def _mark(text: str) -> str:
    """The mark that ends a text, inside whatever brackets and quotation marks close there."""
    bare = text.rstrip(_CLOSING)
    return "…" if bare.endswith("...") else bare[-1:]
