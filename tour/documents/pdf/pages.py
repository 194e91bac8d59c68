"""The pages of a PDF as lines in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from tour.documents.pdf.characters import characters
from tour.documents.pdf.columns import Strip, in_order
from tour.documents.pdf.layout import Line, Page, Style
from tour.documents.pdf.lines import pieces, with_drop_caps
from tour.documents.pdf.pictures import MOST_DECODED, MOST_FILES, read_pictures
from tour.errors import BadDocument

MOST_CHARACTERS = 2_500_000
_TOO_LONG = f"The PDF has more than {MOST_CHARACTERS // 10**5 / 10:g} million letters: split it by chapters."


@dataclass(slots=True)
class Pages:
    """All pages, their pictures' files, and how much of them could be read."""

    pages: list[Page]
    files: dict[str, bytes] = field(default_factory=dict)
    characters: int = 0
    unreadable: int = 0
    unsure: int = 0
    pixels: int = 0
    """Of the pictures so far."""
    strip: Strip | None = None
    """Between the columns of the newest page."""


def read_pages(document: pdfium.PdfDocument) -> Pages:
    """Read every page.

    Raises:
        BadDocument: there is more text than a tour could ever have.
    """
    read = Pages([])
    seen = 0
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            read.pages.append(Page(index + 1, 0, 0, []))
            continue
        try:
            text = page.get_textpage()
            count = text.count_chars()
            seen += count
            if seen > MOST_CHARACTERS:
                raise BadDocument(_TOO_LONG)
            read.pages.append(_page(page, text, count, index + 1, read))
            text.close()
        finally:
            page.close()
    body = body_size(read.pages)
    for one in read.pages:
        one.lines = with_drop_caps(one.lines, body)
    return read


def body_size(pages: list[Page]) -> float:
    """The size that most letters of the text have, in points."""
    sizes = Counter[float]()
    for page in pages:
        for one in page.text:
            sizes[one.style.size] += len(one.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _page(page: pdfium.PdfPage, text: pdfium.PdfTextPage, count: int, number: int, read: Pages) -> Page:
    found = characters(text, count)
    read.characters += found.count
    read.unreadable += found.unreadable
    read.unsure += found.unsure
    left, bottom, right, top = page.get_bbox()
    lines, read.strip = in_order(pieces(found.words), number, read.strip)
    turned = found.turned % 2 == 1
    width, height = (top - bottom, right - left) if turned else (right - left, top - bottom)
    _shift(lines, (left, bottom, right, top), found.turned)
    made = Page(number, width, height, lines)
    made.lines += [_stray(one, number) for one in found.skewed if one.strip()]
    _add_pictures(page, made, found.turned, read)
    return made


def _add_pictures(page: pdfium.PdfPage, made: Page, turned: int, read: Pages) -> None:
    found = read_pictures(page, made, turned, MOST_DECODED - read.pixels)
    read.pixels += found.pixels
    made.pictures, made.scanned = found.pictures, found.scanned
    for index, (picture, data) in enumerate(zip(found.pictures, found.files, strict=True), start=1):
        if data and sum(map(len, read.files.values())) + len(data) <= MOST_FILES:
            picture.source = f"page{made.number}-image{index}.{'png' if data[:1] == bytes([0x89]) else 'jpg'}"
            read.files[picture.source] = data


def _shift(lines: list[Line], box: tuple[float, float, float, float], turned: int) -> None:
    """Count places from the lower left corner of the page as it is read."""
    x, y = ((box[0], box[1]), (box[1], -box[2]), (-box[2], -box[3]), (-box[3], box[0]))[turned]
    for one in lines:
        one.left, one.right, one.baseline = one.left - x, one.right - x, one.baseline - y


def _stray(text: str, number: int) -> Line:
    made = Line(number, 0, [], text, 0, 0, 0, Style(1.0))
    made.leave_out("text at an angle")
    return made
