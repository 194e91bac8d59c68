"""Names that one text spells in two ways. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from tour.flags.pieces import Piece

_SHORTEST, _LONGEST = 6, 30
_ENDINGS = re.compile(r"(?:['’]s|['’])$")


def variants(
    read: list[Piece], tokens: list[list[re.Match[str]]], counts: Counter[str], strange: set[str]
) -> Iterator[tuple[Piece, str, str]]:
    """Names that stand once, one letter from another name: a letter inside, so that no ending makes the difference."""
    names = Counter(
        _ENDINGS.sub("", match[0])
        for some in tokens
        for match in some
        if match[0][0].isupper() and match[0][1:].islower()
    )
    by_hole: dict[str, set[str]] = {}
    long = [name for name in names if _SHORTEST <= len(name) <= _LONGEST]
    for name in long:
        for hole in _holes(name):
            by_hole.setdefault(hole, set()).add(name)
    likely: dict[str, str] = {}
    for name in long:
        if names[name] != 1 or counts[name.casefold()] != 1 or name.casefold() not in strange:
            continue
        near = {other for hole in _holes(name) for other in by_hole[hole] if other != name and _is_slip(name, other)}
        if near:
            likely[name] = max(near, key=lambda other: (names[other], other))
    for piece, some in zip(read, tokens, strict=True):
        for match in some:
            name = _ENDINGS.sub("", match[0])
            other = likely.get(name, "")
            if other and (likely.get(other) != name or len(name) < len(other)):
                yield piece, name, f"Spelled “{other}” elsewhere: check which is right."


def _holes(name: str) -> set[str]:
    """A name, and all that leaving one inner letter out makes of it: names one letter apart share one of these."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(1, len(name) - 1))}


def _folded(name: str) -> str:
    """A name without accents, and with ligatures as one letter: another accent is a choice, no slip."""
    for ligature in ("æ", "œ", "ae", "oe"):
        name = name.replace(ligature, "e")
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def _is_slip(name: str, other: str) -> bool:
    """Whether the last two letters and the first are the same, and the names are one letter apart."""
    if (
        _folded(name) == _folded(other)
        or name[0] != other[0]
        or name[-2:] != other[-2:]
        or abs(len(name) - len(other)) > 1
    ):
        return False
    if len(name) == len(other):
        wrong = [at for at in range(len(name)) if name[at] != other[at]]
        return len(wrong) == 1 or (len(wrong) == 2 and wrong[1] - wrong[0] == 1 and name[wrong[0]] == other[wrong[1]])
    return True
