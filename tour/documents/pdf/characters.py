"""From the characters of a page to its words, each with place and style."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tour.documents.pdf.layout import Style, Word

_BOLD = re.compile(r"bold|black|heavy|semib|demi|medi\b|cmbx|cmssbx|sfbx|ecbx|-bd\b|[-,]b\b", re.I)
_ITALIC = re.compile(r"ital|obli|cmti|cmsl|sfti|kursiv|-it\b", re.I)
_FIXED = re.compile(r"mono|courier|typewriter|consol|cmtt|sftt|menlo|terminal", re.I)
_HEAVY = 650
_FIXED_FLAG, _ITALIC_FLAG, _FORCE_BOLD_FLAG = 1, 1 << 6, 1 << 18
_SKEWED = math.radians(5)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BULLETS = dict.fromkeys((61623, 61607, 61558, 61656, 61692, 61608, 9679, 9642, 9632, 9702), "•")
_OF_TEX = dict(enumerate("“”„«»–—", 0x10)) | dict(enumerate(("ff", "fi", "fl", "ffi", "ffl"), 0x1B)) | {0x7F: "-"}
"""Codes of TeX's own encoding, in fonts that do not say what they mean."""
_MADE = {**_OF_TEX, **_LIGATURES, **_BULLETS, 0x02: "-", 0xAD: "\u00ad", 0x2010: "-", 0x2011: "-"}
_WHITE = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
_WHITE |= set(range(0x2000, 0x200B))
_NO_LETTER = {0, 1, 0xFFFD, 0xFFFE, 0xFFFF}
_NOTHING = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F}


@dataclass(slots=True)
class Characters:
    """The words of a page, turned upright."""

    words: list[Word]
    turned: int
    """Quarter turns, against the clock, that most of the text was drawn at."""
    skewed: list[str]
    """Texts drawn at another angle than the rest: watermarks, stamps."""
    count: int
    """Of characters, white space left aside."""
    unreadable: int
    """Characters that no letter is known for."""
    unsure: int
    """Characters whose font does not say which letters they are: often, but not always, the ones of their codes."""


@dataclass(slots=True)
class _Drawn:
    """What all characters of one text object share."""

    style: Style
    quarter: int
    """Direction of its text in quarter turns; -1 where it is skewed."""
    baseline: tuple[float, float]
    tag: int
    bad: bool
    """Its font does not say which letters it shows."""


@dataclass(slots=True)
class _Run:
    """A word while it is gathered, in the page's own coordinates."""

    drawn: _Drawn
    glued: bool
    codes: list[str] = field(default_factory=list)
    box: list[float] = field(default_factory=lambda: [math.inf, math.inf, -math.inf, -math.inf])


def characters(page: pdfium.PdfTextPage, count: int) -> Characters:
    """Read the words of a page that has `count` characters."""
    runs, unreadable, unsure = _runs(page, count)
    turns = Counter[int]()
    for run in runs:
        turns[run.drawn.quarter] += len(run.codes)
    del turns[-1]
    turned = turns.most_common(1)[0][0] if turns else 0
    upright = [run for run in runs if run.drawn.quarter == turned]
    skewed = [_text(run) for run in runs if run.drawn.quarter != turned]
    read = sum(len(run.codes) for run in runs)
    return Characters([_word(run, turned) for run in upright], turned, skewed, read, unreadable, unsure)


def turned_box(box: tuple[float, float, float, float], quarter: int) -> tuple[float, float, float, float]:
    """A box (left, bottom, right, top) after the page was turned back by quarter turns."""
    one, two = turned_point(box[0], box[1], quarter), turned_point(box[2], box[3], quarter)
    return min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])


def turned_point(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A point after the page was turned back by quarter turns."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def _runs(page: pdfium.PdfTextPage, count: int) -> tuple[list[_Run], int, int]:
    fonts: dict[int, tuple[bool, bool, bool]] = {}
    box = raw.FS_RECTF()
    runs: list[_Run] = []
    run: _Run | None = None
    drawn: _Drawn | None = None
    shown, glued, unreadable, unsure = 0, False, 0, 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in _WHITE:
            run, glued = None, False
            continue
        if code in _NOTHING:
            continue
        thing = raw.FPDFText_GetTextObject(page, index)
        address = ctypes.addressof(thing.contents) if thing else 0
        if address and address != shown:
            before, shown = drawn, address
            drawn = _drawn(page, index, thing, fonts)
            if before is None or before.style != drawn.style or before.baseline != drawn.baseline:
                run = None
        if drawn is None:
            continue
        unreadable += code in _NO_LETTER or _is_private(code)
        unsure += drawn.bad
        if run is None:
            run = _Run(drawn, glued)
            runs.append(run)
        run.codes.append(_MADE.get(code) or chr(min(code, 0x10FFFF)))
        glued = True
        if raw.FPDFText_GetLooseCharBox(page, index, box):
            known = run.box
            known[0], known[1] = min(known[0], box.left), min(known[1], box.bottom)
            known[2], known[3] = max(known[2], box.right), max(known[3], box.top)
    return [run for run in runs if run.box[0] <= run.box[2]], unreadable, unsure


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF and code not in _BULLETS


def _drawn(page: pdfium.PdfTextPage, index: int, thing: object, fonts: dict[int, tuple[bool, bool, bool]]) -> _Drawn:
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetMatrix(page, index, matrix)
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    size = raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d)
    size = size if math.isfinite(size) else 1.0
    angle = math.atan2(matrix.b, matrix.a)
    quarter = round(angle / (math.pi / 2))
    skewed = abs(angle - quarter * math.pi / 2) > _SKEWED
    font = raw.FPDFTextObj_GetFont(thing)
    key = ctypes.addressof(font.contents) if font else 0
    if key not in fonts:
        fonts[key] = _font(font) if font else (False, False, False)
    bold, italic, fixed = fonts[key]
    style = Style(round(size * 4) / 4, bold, italic, fixed)
    bad = raw.FPDFText_HasUnicodeMapError(page, index) == 1
    place = (round(x.value, 2), round(y.value, 2))
    tag = raw.FPDFPageObj_GetMarkedContentID(thing)
    return _Drawn(style, -1 if skewed else quarter % 4, place, tag, bad)


def _font(font: object) -> tuple[bool, bool, bool]:
    """Whether it is bold, italic, and of one width."""
    buffer = ctypes.create_string_buffer(256)
    length = raw.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace") if 0 < length <= 256 else ""
    name = name.rpartition("+")[2]
    flags, weight = raw.FPDFFont_GetFlags(font), raw.FPDFFont_GetWeight(font)
    bold = bool(_BOLD.search(name)) or weight >= _HEAVY or (flags > 0 and bool(flags & _FORCE_BOLD_FLAG))
    italic = bool(_ITALIC.search(name)) or (flags > 0 and bool(flags & _ITALIC_FLAG))
    return bold, italic, bool(_FIXED.search(name)) or (flags > 0 and bool(flags & _FIXED_FLAG))


def _text(run: _Run) -> str:
    text = "".join(run.codes)
    if any("\ud800" <= code <= "\udfff" for code in run.codes):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(letter for letter in text if letter >= " ")


def _word(run: _Run, turned: int) -> Word:
    left, _, right, _ = turned_box((run.box[0], run.box[1], run.box[2], run.box[3]), turned)
    baseline = turned_point(*run.drawn.baseline, turned)[1]
    return Word(_text(run), left, right, baseline, run.drawn.style, run.glued, run.drawn.tag)
