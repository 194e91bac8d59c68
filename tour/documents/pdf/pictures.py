"""Pictures of a page: where they stand, and their bytes as a file."""

from __future__ import annotations

import ctypes
import hashlib
import io
from collections import Counter
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tour.documents.pdf.characters import turned_box
from tour.documents.pdf.layout import Page, Picture

MOST_PIXELS = 40_000_000
MOST_BYTES = 40_000_000
MOST_DECODED = 250_000_000
"""Pixels of all pictures together."""
MOST_PICTURES = 500
MOST_FILES = 200_000_000
"""Bytes of all pictures together."""
_MOST_OBJECTS = 50_000
"""Of one page, those inside others among them."""
_DEEPEST = 5
_SMALLEST = 40.0
"""Points: what is smaller is an ornament."""
_FEWEST_PIXELS = 60
_SCAN = 0.8
"""Share of a page that one picture covers, where it is the page itself."""
_LONGEST_SIDE_RATIO = 12
_FEW_COLOURS = 256
_REPEATED = 3
_QUALITY = 90

Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Found:
    """Pictures of a page with their bytes."""

    pictures: list[Picture]
    files: list[bytes]
    """Of each picture; empty where it cannot be taken out."""
    scanned: bool
    pixels: int = 0
    """Of all of them."""


def read_pictures(page: pdfium.PdfPage, made: Page, turned: int, pixels_left: int) -> Found:
    """The pictures of a page that may be photos: neither ornaments nor backgrounds.

    No more than `pixels_left` are decoded; pictures beyond them come without a file.
    """
    found = Found([], [], scanned=False)
    box = page.get_bbox()
    corner = turned_box(box, turned)
    area = max(1.0, made.width * made.height)
    for thing, matrix in _image_objects(page):
        left, bottom, right, top = turned_box(_corners(matrix), turned)
        place = (left - corner[0], bottom - corner[1], right - corner[0], top - corner[1])
        width, height = ctypes.c_uint(), ctypes.c_uint()
        if not raw.FPDFImageObj_GetImagePixelSize(thing, width, height):
            continue
        pixels = (width.value, height.value)
        if (right - left) * (top - bottom) >= _SCAN * area:
            found.scanned = True
        elif len(found.pictures) < MOST_PICTURES and _is_photo(place, pixels, made):
            found.pictures.append(Picture(made.number, *place, pixels))
            found.pixels += pixels[0] * pixels[1]
            found.files.append(_file(thing, pixels) if found.pixels <= pixels_left else b"")
    return found


def leave_out_repeated(pages: list[Page], files: dict[str, bytes]) -> None:
    """Take away pictures that come on several pages: logos and ornaments."""
    keys = {name: hashlib.sha256(data).digest() for name, data in files.items()}
    times = Counter(keys[picture.source] for page in pages for picture in page.pictures if picture.source)
    for page in pages:
        for picture in list(page.pictures):
            if picture.source and times[keys[picture.source]] >= _REPEATED:
                page.pictures.remove(picture)
                del files[picture.source]


def _image_objects(page: pdfium.PdfPage) -> list[tuple[object, Matrix]]:
    """Images in the order they are drawn, with the matrix of each on the page."""
    found: list[tuple[object, Matrix]] = []
    waiting = [(raw.FPDFPage_GetObject(page, index), _UNMOVED, 0) for index in range(_count(page))]
    waiting.reverse()
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        thing, outer, depth = waiting.pop()
        seen += 1
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.append((thing, _times(_matrix(thing), outer)))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _times(_matrix(thing), outer)
            count = min(raw.FPDFFormObj_CountObjects(thing), _MOST_OBJECTS)
            waiting += [(raw.FPDFFormObj_GetObject(thing, index), inner, depth + 1) for index in reversed(range(count))]
    return found


def _count(page: pdfium.PdfPage) -> int:
    return int(min(max(0, raw.FPDFPage_CountObjects(page)), _MOST_OBJECTS))


def _matrix(thing: object) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, matrix):
        return _UNMOVED
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _corners(matrix: Matrix) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the unit square that an image fills, after the matrix."""
    a, b, c, d, e, f = matrix
    across, up = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return min(across), min(up), max(across), max(up)


def _is_photo(place: tuple[float, float, float, float], pixels: tuple[int, int], page: Page) -> bool:
    left, bottom, right, top = place
    width, height = right - left, top - bottom
    if min(width, height) < _SMALLEST or min(pixels) < _FEWEST_PIXELS:
        return False
    if max(width, height) > _LONGEST_SIDE_RATIO * min(width, height):
        return False
    return right > 0 and top > 0 and left < page.width and bottom < page.height


def _file(thing: object, pixels: tuple[int, int]) -> bytes:
    """The picture as a JPEG or PNG file; empty where it is too large or damaged. Pixels are counted before decoding."""
    if pixels[0] * pixels[1] > MOST_PIXELS:
        return b""
    if raw.FPDFImageObj_GetImageFilterCount(thing) == 1 and _filter(thing) == "DCTDecode":
        length = raw.FPDFImageObj_GetImageDataRaw(thing, None, 0)
        if 0 < length <= MOST_BYTES:
            buffer = (ctypes.c_ubyte * length)()
            raw.FPDFImageObj_GetImageDataRaw(thing, buffer, length)
            if bytes(buffer[:2]) == b"\xff\xd8":
                return bytes(buffer)
    bitmap = raw.FPDFImageObj_GetBitmap(thing)
    if not bitmap:
        return b""
    return _encoded(pdfium.PdfBitmap.from_raw(bitmap))


def _filter(thing: object) -> str:
    buffer = ctypes.create_string_buffer(64)
    length = raw.FPDFImageObj_GetImageFilter(thing, 0, buffer, 64)
    return buffer.value.decode("ascii", "replace") if 0 < length <= 64 else ""


def _encoded(bitmap: pdfium.PdfBitmap) -> bytes:
    image = bitmap.to_pil()
    image = image if image.mode in ("1", "L", "RGB") else image.convert("RGB")
    few = image.mode != "RGB" or image.resize((64, 64)).getcolors(_FEW_COLOURS) is not None
    out = io.BytesIO()
    if few:
        image.save(out, "PNG")
    else:
        image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
