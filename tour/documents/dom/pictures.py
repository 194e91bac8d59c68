"""The picture that an element shows: its largest address, its alt text; none for icons, trackers and placeholders."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from tour.documents.dom.elements import names_of, tag_of
from tour.documents.signs.alt_texts import alt_text
from tour.model import Photo

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-full-src",
    "data-large-file",
    "data-orig-file",
    "data-hi-res-src",
)
_LAZY_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_FURNITURE = re.compile(
    r"(?:^|[/_.\s-])(?:spacer|pixel|blank|transparent|clear|dot|icons?|favicon|avatar|gravatar|logos?|sprites?|badges?|emojis?|"
    r"smil(?:ey|ies)|buttons?|btn|bullets?|arrows?|divider|hr|rule|placeholder|loading|spinner|tracking|tracker|counter|"
    r"banner|ads?|1x1|preload(?:er)?|qzone|weibo|wechat|facebook|twitter|linkedin|whatsapp|pinterest|instagram|"
    r"youtube|rss|qr-?code)(?=$|[/_.\s\d-])",
    re.I,
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:avatar|gravatar|icon|logo|emoji|smiley|wp-smiley|pixel|tracker|sprite|spacer|badge)(?=$|[\s_-])"
)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?)$", re.I)
_WIDE = re.compile(r"\s*([\d.]{1,8})\s*([wx])\s*$")
_TINY = 3
_SMALL = 40
"""Pixels: a picture that is smaller both ways is an icon."""
_LINE = 70
"""Pixels: a picture of one line of words is not higher."""
_MOST_ADDRESS = 2_000


def picture_of(element: etree._Element, *, base: str = "", link: str = "") -> Photo | None:
    """The photo that an img (svg image, input of type image) shows, or None where it is furniture.

    `link` is the address that the picture links to: where it is a picture too, that is the larger one.
    """
    if _is_furniture(element):
        return None
    source = _address(element)
    if link and base and _PICTURE_FILE.search(urlsplit_path(link)):
        source = link
    if not source:
        return None
    return Photo(alt=alt_text(element.get("alt") or ""), source=resolved(source, base))


def resolved(address: str, base: str) -> str:
    """An address as seen from `base`; "" where it can name no file of a picture."""
    address = "".join(address.split("\n")).strip()
    if not address or len(address) > _MOST_ADDRESS:
        return ""
    try:
        whole = urljoin(base, address) if base else address
        scheme = urlsplit(whole).scheme.lower()
    except ValueError:
        return ""
    return whole if scheme in ("http", "https", "") else ""


def urlsplit_path(address: str) -> str:
    """The path of an address, or "" where it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def letter_of(element: etree._Element) -> str:
    """The letter that a picture stands for at the start of a text: a drawn initial; otherwise ""."""
    alt, tail = (element.get("alt") or "").strip(), (element.tail or "")[:1]
    return alt if len(alt) == 1 and alt.isupper() and tail.isalpha() else ""


def is_drawn_line(element: etree._Element) -> bool:
    """True for a low and wide picture with an alt text: most likely drawn words."""
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
    alt = (element.get("alt") or "").strip()
    return bool(alt) and width is not None and height is not None and height <= _LINE and width >= 2.5 * height


def _address(element: etree._Element) -> str:
    """The largest address that the element names; placeholders in the text itself are none."""
    sets = [element]
    parent = element.getparent()
    if parent is not None and tag_of(parent) == "picture":
        sets += [child for child in parent if tag_of(child) == "source"]
    candidates = [one for holder in sets for name in _LAZY_SETS for one in _candidates(holder.get(name) or "")]
    if candidates:
        return max(candidates, key=lambda one: one[0])[1]
    names = (*_LAZY, "src", "{http://www.w3.org/1999/xlink}href", "xlink:href", "href")
    return next((value for value in ((element.get(name) or "").strip() for name in names) if _usable(value)), "")


def _candidates(srcset: str) -> list[tuple[float, str]]:
    """Widths (or densities) and addresses of a srcset. Addresses may hold commas, so it is parted at spaces."""
    found: list[tuple[float, str]] = []
    words = srcset[:20_000].split()
    for index, word in enumerate(words):
        following = words[index + 1].rstrip(",") if index + 1 < len(words) else ""
        if _WIDE.match(word.rstrip(",")) or not _usable(word.rstrip(",")):
            continue
        width = _WIDE.match(following)
        found.append((_number(width.group(1)) if width else 1.0, word.rstrip(",")))
    return found


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0


def _usable(address: str) -> bool:
    return bool(address) and not address.lower().startswith(("data:", "javascript:", "about:", "blob:", "file:", "#"))


def _is_furniture(element: etree._Element) -> bool:
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
    sizes = [size for size in (width, height) if size is not None]
    if any(size <= _TINY for size in sizes) or (len(sizes) == 2 and max(sizes) <= _SMALL):
        return True
    if element.get("role") == "presentation" and not element.get("alt"):
        return True
    if _NAMED.search(names_of(element)):
        return True
    name = urlsplit_path(element.get("src") or "").rpartition("/")[2].rpartition(".")[0]
    large = len(sizes) == 2 and min(sizes) >= 150
    return not large and bool(_FURNITURE.search(name))


def _pixels(value: str | None) -> int | None:
    found = re.match(r"\s*(\d{1,6})(?:\.\d{0,6})?\s*(?:px)?\s*$", value or "")
    return int(found.group(1)) if found else None
