"""Which language a document is in, and which of its passages are in another. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tour.documents.tongues import (
    ENGLISH,
    alike,
    is_english,
    known,
    letters,
    may_be_english,
    primary,
    ranked,
    written_in,
)
from tour.model import Block, Document

_TEXT = ("paragraph", "list", "quote")
_JUDGED = (*_TEXT, "heading")
_SAMPLE = 20_000
"""Characters that are looked at, taken from all over a document."""
_PIECE = 600
"""Characters of one passage that are looked at."""
_ENOUGH = 60
"""Letters from which words tell their language, in the letters of the language they are in."""
_ENOUGH_FOREIGN = 15
"""The same for words in letters that the document's language is not written in."""
_LIKELY = 0.9
_SURE = 0.99
_UNLIKELY = 0.001
_SHARE = 0.2
"""Share of a document's text in the language it states, from which the statement holds."""


def with_languages(document: Document, *, sure: bool = False) -> Document:
    """The document with its language filled in, and those of its passages that are in another.

    `sure` where somebody said which language it is. Where the words contradict what a document itself states, they
    are believed, with a warning; where they are too few to tell, it is taken for English, with a warning.
    """
    language, warnings = (document.language, _doubts(document)) if sure else _found(document)
    contradicted = sure and bool(warnings)
    blocks = tuple(
        block if contradicted else replace(block, language=_of_passage(block, language)) for block in document.blocks
    )
    return replace(document, language=language, blocks=blocks, warnings=(*document.warnings, *warnings))


def _found(document: Document) -> tuple[str, tuple[str, ...]]:
    stated = document.language
    sample = _sample(document)
    if is_english(sample) and (not stated or primary(stated) == ENGLISH):
        return stated or ENGLISH, ()
    guesses = ranked(sample) if letters(sample) >= _ENOUGH or not written_in(sample, stated or ENGLISH) else []
    if not guesses:
        return (stated, ()) if stated else (ENGLISH, (_unknown(),))
    best, probability = guesses[0]
    if stated:
        if alike(stated, best) or probability < _SURE or not known(stated) or _share(document, stated) >= _SHARE:
            return stated, ()
        return best, (f"The document says it is in {stated}, but its words are {best}: correct it with --language.",)
    if probability >= _LIKELY or best == ENGLISH:
        return best, ()
    likely = ENGLISH if written_in(sample, ENGLISH) else best
    return likely, (_unsure(likely),)


def _doubts(document: Document) -> tuple[str, ...]:
    """A warning where the words contradict what somebody said."""
    said, sample = document.language, _sample(document)
    if letters(sample) < _ENOUGH or not written_in(sample, said):
        return ()
    if is_english(sample):
        best, probability = ENGLISH, 1.0
    else:
        best, probability = ranked(sample)[0]
    if primary(said) == best or alike(said, best) or probability < _SURE or not known(said):
        return ()
    if _share(document, said) >= _SHARE:
        return ()
    return (f"The language given is {said}, but the words look like {best}: check --language.",)


def _unknown() -> str:
    return "There is too little text to tell its language; it was taken for English: say which it is with --language."


def _unsure(language: str) -> str:
    return f"The language is not sure; it was taken for {language}: say which it is with --language."


def _sample(document: Document) -> str:
    """Text from all over a document, passages in its own language first."""
    texts = [block.text for block in document.blocks if block.kind in _TEXT and not block.language]
    texts = texts or [block.text for block in document.blocks if block.kind in _TEXT]
    step = max(1, sum(min(len(text), _PIECE) for text in texts) // _SAMPLE)
    return " ".join(text[:_PIECE] for text in texts[::step])[: 2 * _SAMPLE]


def _share(document: Document, language: str) -> float:
    """Share of the letters of a document's longer passages that are in a language."""
    own = total = 0
    for piece in _pieces(document):
        count = letters(piece)
        total += count
        best = ENGLISH if is_english(piece) else ranked(piece)[0][0]
        own += count if alike(best, language) else 0
    return own / total if total else 0.0


def _pieces(document: Document) -> Iterator[str]:
    left = _SAMPLE
    for block in document.blocks:
        piece = block.text[:_PIECE]
        if block.kind in _TEXT and left > 0 and letters(piece) >= _least(piece, ENGLISH):
            left -= len(piece)
            yield piece


def _of_passage(block: Block, language: str) -> str:
    """The language of a passage where it differs from the document's; empty where it does not, or is not sure."""
    if block.kind not in _JUDGED or primary(block.language) == primary(language):
        return ""
    text = block.text[:_PIECE]
    count = letters(text)
    if count < _least(text, language):
        return block.language if block.language and written_in(text, block.language) else ""
    if primary(language) == ENGLISH and may_be_english(text):
        return ""
    if is_english(text):
        return "" if primary(language) == ENGLISH else (block.language if _is(block, ENGLISH) else ENGLISH)
    found = _surely_foreign(text, language)
    if not found:
        return block.language if block.language and _may_be(text, block.language) else ""
    return block.language if _is(block, found) else found


def _least(text: str, language: str) -> int:
    return _ENOUGH if written_in(text, language) else _ENOUGH_FOREIGN


def _is(block: Block, language: str) -> bool:
    return bool(block.language) and alike(block.language, language)


def _may_be(text: str, language: str) -> bool:
    """True where nothing speaks against the language that a document gives a passage."""
    if not written_in(text, language):
        return False
    shares = dict(ranked(text))
    return not known(language) or any(share > _UNLIKELY and alike(label, language) for label, share in shares.items())


def _surely_foreign(text: str, language: str) -> str:
    """The language a text is in, where the whole and both its halves say that it is not the given one."""
    guesses = ranked(text)
    best, probability = guesses[0]
    if alike(best, language) or probability < _SURE:
        return ""
    if not written_in(text, language):
        return best
    if any(share > _UNLIKELY and alike(label, language) for label, share in guesses):
        return ""
    words = text.split()
    halves = (" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :]))
    return best if all(half and alike(ranked(half)[0][0], best) for half in halves) else ""
