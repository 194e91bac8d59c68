"""Small documents of every kind, and ways to break them."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.tour.documents import hostile
from tests.tour.documents.hostile import PROSE, docx, epub, packed, page, pdf, word
from tour.model import Source

MORE = "Boats carried rice along it until 1931. A railway was built beside it in 1890, and closed in 1962."
TEXT = "\n\n".join(
    ("The River", PROSE, "The Boats", "A view of the mouth\nCourtesy of the Archive", MORE, "1. One\n2. Two", PROSE)
)
BODY = (
    f"<h2>The Boats</h2><p>{MORE}</p><figure><img src=a.jpg alt='A boat'><figcaption>A boat. Photo: X / AP</figcaption>"
    f"</figure><blockquote>{PROSE}</blockquote><ul><li>One</li><li>Two</li></ul><table><tr><td>1</td><td>2</td></tr>"
    "</table><nav><a href=/>Home</a></nav>"
)
MARKDOWN = (
    f"---\ntitle: The River\nlang: en\n---\n# The River\n\n{PROSE}\n\n## The Boats\n\n![A boat](a.jpg)\n*A boat*\n\n"
    f"{MORE}[^1]\n\n> {PROSE}\n\n[^1]: A note.\n"
)
WIKI = (
    f"{{{{Infobox river|name=The River|image=A.jpg}}}}'''The River''' is {{{{convert|400|mi|km}}}} long.<ref>A note."
    f"</ref> {PROSE}\n\n== The Boats ==\n[[File:Boat.jpg|thumb|A [[boat]] in 1890]]\n{MORE}\n* One\n* Two\n\n"
    "{|\n|1||2\n|}\n\n== References ==\n{{reflist}}\n"
)
RUNS = b"".join(
    b"<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>" % (style, text.encode())
    for style, text in ((b"Title", "The River"), (b"Normal", PROSE), (b"Heading1", "The Boats"), (b"Normal", MORE))
)
STYLES = b"<?xml version='1.0'?><w:styles xmlns:w='%s'>%s</w:styles>" % (
    hostile.WORD.encode(),
    b"".join(
        b"<w:style w:type='paragraph' w:styleId='%s'><w:name w:val='%s'/></w:style>" % names
        for names in ((b"Title", b"Title"), (b"Normal", b"Normal"), (b"Heading1", b"heading 1"))
    ),
)
PARTS = (
    b"<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    b"<Relationship Id='r1' Target='styles.xml' "
    b"Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'/></Relationships>"
)
TYPED = b"BT /F 24 Tf 72 700 Td (The River) Tj /F 11 Tf 0 -40 Td (%s) Tj 0 -14 Td (%s) Tj ET" % (
    PROSE[:80].encode(),
    MORE[:80].encode(),
)
LAID_OUT = pdf(
    *hostile.PAGES,
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(TYPED), TYPED),
)
SEEDS: tuple[Source, ...] = (
    Source(TEXT.encode(), "river.txt"),
    Source(page(BODY), "river.html"),
    Source(MARKDOWN.encode(), "river.md"),
    Source(WIKI.encode(), "river.wiki"),
    Source(docx(word(RUNS), **{"word/styles.xml": STYLES, "word/_rels/document.xml.rels": PARTS}), "river.docx"),
    Source(epub(page(BODY)), "river.epub"),
    Source(LAID_OUT, "river.pdf"),
    Source(packed({"index.html": page(BODY), "a.jpg": b"\xff\xd8\xff" + bytes(100)}), "river.zip"),
)
MARKS = "< > </ <!-- --> <![CDATA[ {{ }} [[ ]] [ ]( '' ''' == # > ``` <h1> <h9> <table> <w:p> <w:del> &#0; %PDF- endobj"
WORDS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<!DOCTYPE x [",
    "&amp;lt;b>",
    "javascript:",
    "\0",
    "\n\n",
    "\r",
    "---\n",
    "<div>" * 50,
    "\u0645\u1780\U0001f600",
    "\u0301" * 30,
    " " * 300,
    "9" * 300,
)
NO_TEXT = b"\xff\xfe", b"\xe2\x80", b"\xed\xa0\x80", b"PK\x03\x04"
PIECES = (*(word.encode() for word in (*MARKS.split(), *WORDS)), *NO_TEXT)


def mutated(source: Source, chance: random.Random) -> Source:
    """The document with one to eight things broken; inside of packed files too."""
    data = bytearray(source.data)
    for _ in range(chance.randint(1, 8)):
        chance.choice(WAYS)(data, chance)
    return Source(bytes(data), chance.choice((source.name, "", "x.html")))


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flipped(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _inserted(data: bytearray, chance: random.Random) -> None:
    place = _place(data, chance)
    data[place:place] = chance.choice(PIECES)


def _removed(data: bytearray, chance: random.Random) -> None:
    place = _place(data, chance)
    del data[place : place + chance.randint(1, 60)]


def _repeated(data: bytearray, chance: random.Random) -> None:
    place = _place(data, chance)
    data[place:place] = data[place : place + chance.randint(1, 80)] * chance.randint(1, 40)


def _cut_off(data: bytearray, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[_place(data, chance) :]


def _swapped(data: bytearray, chance: random.Random) -> None:
    one, two = _place(data, chance), _place(data, chance)
    piece = data[one : one + 30]
    data[one : one + 30] = data[two : two + 30]
    data[two : two + 30] = piece


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flipped,
    _inserted,
    _inserted,
    _removed,
    _repeated,
    _cut_off,
    _swapped,
)


def repacked(chance: random.Random) -> Source:
    """A packed document whose members are broken, and whose zip is whole: breaking its bytes only breaks the zip."""
    kind = chance.randrange(3)

    def broken(data: bytes) -> bytes:
        return mutated(Source(data), chance).data

    if kind == 0:
        return Source(docx(broken(word(RUNS))), "river.docx")
    if kind == 1:
        return Source(
            epub(broken(page(BODY)), broken(hostile.OPF) if chance.random() < 0.3 else hostile.OPF), "river.epub"
        )
    return Source(
        packed({"index.html": broken(page(BODY)), "a.jpg": broken(b"\xff\xd8\xff" + bytes(100))}), "river.zip"
    )


def case(number: int) -> Source:
    """The mutated document of that number, the same each time."""
    chance = random.Random(number)  # noqa: S311
    if number % 10 >= 8:
        return repacked(chance)
    return mutated(SEEDS[number % len(SEEDS)], chance)
