"""Broken documents: read, or refused in one line; never a crash, never markup. `make bench NAME=fuzz` tries 10,000."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.tour.documents.mutations import SEEDS, case
from tour import documents
from tour.errors import BadDocument
from tour.model import Source
from tour.outline import plan
from web import outlines

COUNT = 400
MARKUP = re.compile(r"</?(?:script|img|b|p|div|svg|h\d|table|figure|ul|li|nav|blockquote)\b|<!--|<w:", re.I)


def texts(value: Any) -> list[str]:
    """Every string in an answer."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def fault(source: Source) -> str:
    """What is wrong with the answer to a document; empty where nothing is."""
    try:
        made = outlines.as_json(plan(documents.read(source)))
    except BadDocument as error:
        return "more than one line" if "\n" in str(error) else ""
    found = [text for text in texts(made) if MARKUP.search(text) or "\0" in text]
    return f"markup in {found[0][:80]!r}" if found else ""


@pytest.mark.parametrize("source", SEEDS, ids=lambda source: source.name)
def test_the_documents_that_are_broken_are_whole_before(source: Source) -> None:
    document = documents.read(source)
    assert (document.title, any("Boats" in block.text for block in document.blocks)) == ("The River", True)


@pytest.mark.parametrize("begin", range(0, COUNT, 50))
def test_a_broken_document_is_read_or_refused(begin: int) -> None:
    assert {number: told for number in range(begin, begin + 50) if (told := fault(case(number)))} == {}
