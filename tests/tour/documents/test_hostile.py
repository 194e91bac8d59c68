"""Documents that were made to do harm: one clear reason each, or what is good in them, and never their markup."""

from __future__ import annotations

import re

import pytest

from tests.tour.documents.hostile import CASES, PROSE, docx, word
from tour import documents
from tour.actions import reading
from tour.errors import BadDocument
from tour.model import Source
from tour.outline import plan
from web import outlines

MARKUP = re.compile(
    r"</?(?:script|img|b|p|div|svg|iframe|span|html|h\d|table)\b|javascript:|&[a-z]+;|alert\([13-7]\)", re.I
)
REFUSED = {
    "zip bomb, 400 MB of zeros": "unpacks to more",
    "zip bomb that lies about its size": "",
    "zip of 20,000 members": "5000 parts",
    "zip cut in the middle": "damaged",
    "DOCX with a billion laughs": "entities",
    "DOCX with an external entity": "entities",
    "EPUB that is encrypted": "protect",
    "PDF with a password": "password",
    "PDF that is a scan without text": "OCR",
    "HTML of 50 MB": "MB",
    "nothing at all": "empty",
}
"""What must be refused, and a word of the reason."""


APART = ("zip bomb, 400 MB of zeros", "DOCX with a billion laughs", "HTML nested 200,000 deep", "PDF cut in the middle")
"""Read as an import reads, in a process with limits; the others here, where nothing but their reader stops them."""


def told(name: str) -> tuple[str, str]:
    """The answer to a case: what would be made of it, or why nothing."""
    read = reading.read if name in APART else documents.read
    try:
        document = read(CASES[name]())
        return repr(outlines.as_json(plan(document))), ""
    except BadDocument as error:
        return "", str(error)


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_document_is_read_or_refused_in_one_line(name: str) -> None:
    made, refused = told(name)
    assert made or refused
    assert "\n" not in refused
    assert "stopped working" not in refused
    assert "longer than 60 s" not in refused
    assert not MARKUP.search(made), MARKUP.search(made)
    assert "root:" not in made
    if name in REFUSED:
        assert REFUSED[name] in refused


LONG = {
    "short lines": Source(b"Year\n\n" * 500 + PROSE.encode()),
    "paragraphs": Source(docx(word(b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % PROSE.encode() * 500))),
}


@pytest.mark.parametrize(
    ("limit", "looked_at_last", "case"),
    [
        ("tour.documents.plaintext.MOST_BLOCKS", "tour.documents.plaintext.pieces_of", "short lines"),
        ("tour.documents.docx.MOST_LETTERS", "tour.documents.docx.with_headings", "paragraphs"),
    ],
)
def test_what_is_far_too_long_is_refused_before_each_of_its_pieces_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, limit: str, looked_at_last: str, case: str
) -> None:
    monkeypatch.setattr(limit, 20)
    monkeypatch.delattr(looked_at_last)
    with pytest.raises(BadDocument, match="too long for a tour"):
        documents.read(LONG[case])
