"""The main text of a page as trafilatura finds it, and how texts are compared: by runs of a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tour.documents.html.page import Page

GRAM = 4
"""Words in a run."""
_TOKEN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_MOST_ELEMENTS = 12_000
"""Above it trafilatura takes more than 3 s, and such a page is a book or an attack rather than an article."""


def main_text(page: Page) -> str:
    """What trafilatura takes for the text of a page; "" where it finds none, or the page is too large for it."""
    if sum(1 for _ in page.root.iter()) > _MOST_ELEMENTS:
        return ""
    # Loaded here: it takes most of a second, and books and wiki pages do without.
    from trafilatura import extract

    return extract(page.text, include_comments=False, include_tables=True, include_formatting=False) or ""


def tokens_of(text: str) -> list[str]:
    """The words of a text in small letters; the characters, in writing without spaces."""
    return _TOKEN.findall(text)


def grams_of(tokens: Sequence[str]) -> set[int]:
    """Runs of a few words, as numbers."""
    return {hash(tuple(tokens[at : at + GRAM])) for at in range(len(tokens) - GRAM + 1)}


def squeezed(text: str) -> str:
    """Letters and digits only, in small letters."""
    return "".join(character for character in text.casefold() if character.isalnum())
