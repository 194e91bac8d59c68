"""Alternative texts that a person wrote, told from paths, names of files and a machine's guesses. Pure."""

from __future__ import annotations

import re

_LONGEST_ALT = 1000
_NAMES = re.compile(
    r"^(?:picture|image|photo|img|grafik|bild|imagen?|immagine|graphic|object|shape|dsc|placeholder)?"
    r"[\s_#-]*[\d\s()_-]*$|^\W?(?:missing|no) (?:alt|alternative|description|image|text)\b.{0,20}$|"
    r"^[^\s]+\.(?:jpe?g|png|gif|tiff?|bmp|webp|emf|wmf|svg)$|^[\w\s().,-]{1,120}\.(?:jpe?g|png|gif|tiff?|bmp|webp)$",
    re.I,
)
_PATH = re.compile(r"[\\]|^[a-z]+://|^data:|^/\w+/|^image (?:result|search result)s? for\b", re.I)
_MACHINE = re.compile(
    r"\s*(?:description (?:automatically )?generated\b.*|ai-generated content may be incorrect\.?)$", re.I
)


def alt_text(text: str) -> str:
    """An alternative text that a person wrote: no path, no file's name, no machine's guess."""
    folded = _MACHINE.sub("", " ".join(text[:_LONGEST_ALT].split())).strip()
    return "" if _NAMES.match(folded) or _PATH.search(folded) else folded
