"""Plain texts with addresses in them, as paragraphs with links. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(
    r"(?P<web>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]’”»])"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<phone>(?:tel:)?\+\d[\d ()/.-]{5,}\d)"
)


class Part(NamedTuple):
    """A stretch of a text, and the address that it leads to; empty for words alone."""

    text: str
    href: str


def paragraphs(text: str) -> tuple[tuple[Part, ...], ...]:
    """The paragraphs of a text, which blank lines part, with what is an address in them as links."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return tuple(_parts(block) for block in blocks if block)


def _parts(text: str) -> tuple[Part, ...]:
    found, end = [], 0
    for match in _LINK.finditer(text):
        found += [Part(text[end : match.start()], ""), Part(match[0].removeprefix("tel:"), _href(match))]
        end = match.end()
    return tuple(part for part in (*found, Part(text[end:], "")) if part.text)


def _href(match: re.Match[str]) -> str:
    if match["web"]:
        return match["web"]
    return f"mailto:{match['mail']}" if match["mail"] else f"tel:{re.sub(r'[^+0-9]', '', match['phone'])}"
