"""Which files are pictures that can be shown, told by their bytes; and what to say of the others."""

from __future__ import annotations

import logging
import re
import struct
import zlib

from PIL import features

logging.getLogger("PIL").setLevel(logging.CRITICAL)
"""What is wrong with a stranger's picture is said once, in our words, and not on the console."""

KINDS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", *(("AVIF",) if features.check("avif") else ()))
"""As Pillow names them."""
DAMAGE = (
    OSError, SyntaxError, ValueError, TypeError, EOFError, LookupError, ArithmeticError, RuntimeError,
    struct.error, zlib.error,
)  # fmt: skip
"""What Pillow's readers raise over bytes that are not as they should be."""
UNREADABLE = "This is not a picture that can be shown; use JPEG, PNG, WebP, GIF or TIFF."
DAMAGED = "The picture is damaged or stops before its end; get the file again."

_SVG = "This is an SVG drawing, which is not drawn here: save it as PNG or JPEG, and give that."
_PAGE = "This is a web page and not a picture: give the address or the file of the picture itself."
_HEIF = (
    "This photo is in a format of its camera (HEIC or AVIF), which is not read here: save it as JPEG, and give that."
)
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}
_LOOKED_AT = 4096


def refusal(data: bytes) -> str:
    """What to say of bytes that are no picture which can be shown, in one line."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return DAMAGED if data[8:12] == b"avif" and "AVIF" in KINDS else _HEIF
    head = data[:_LOOKED_AT].replace(b"\0", b"").lower()
    if re.search(rb"<svg[\s>:/]|<svg:svg[\s>]|-//w3c//dtd svg", head):
        # A page may hold a drawing too; then it begins as a page.
        return _PAGE if re.search(rb"<html[\s>]|<!doctype html", head) else _SVG
    return _PAGE if re.search(rb"<html[\s>]|<!doctype html", head) else UNREADABLE
