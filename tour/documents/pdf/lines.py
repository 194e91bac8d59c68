"""From words to lines: raised marks dropped, pieces of one height put together, drop caps given back to their word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tour.documents.pdf.layout import Line, Style, Word

_SAME_HEIGHT = 0.25
"""Baselines that differ by less than this share of the size are one."""
_WIDEST_SPACE = 1.6
"""Ems: words further apart belong to different pieces."""
_SMALL, _SMALLEST = 0.85, 0.45
"""Share of the size of the text that raised letters have; a drop cap beside them is larger."""
_MARK = re.compile(r"(?:\[?\d{1,3}[a-z]?\]?[,;–-]?)+|[*†‡§¶#]{1,3}|\[?[a-z]\]?|[¹²³⁰-⁹]+")
_UNITS = {"m", "km", "cm", "mm", "mi", "ft", "yd", "in", "dm", "hm"}
_POWERS = {"2": "²", "3": "³"}


def pieces(words: Iterable[Word]) -> list[list[Word]]:
    """Words in the order they are drawn, broken where they leave the line or jump."""
    found: list[list[Word]] = []
    main: Word | None = None
    for word in words:
        if main is not None and _goes_on(found[-1][-1], main, word):
            found[-1].append(word)
            if (word.style.size > main.style.size and abs(word.baseline - main.baseline) > 0.1) or _level(main, word):
                main = word
        else:
            found.append([word])
            main = word
    return found


def line(words: list[Word], page: int, column: int) -> Line:
    """One line from the words of one height in one column, whatever order they were drawn in."""
    pieces_of_it = _from_left(words)
    style = _style(words)
    baseline = _baseline(words, style)
    texts: list[str] = []
    cells, marked = 0, False
    right = None
    for word in pieces_of_it:
        em = max(word.style.size, style.size)
        apart = right is not None and word.left - right > _WIDEST_SPACE * em
        cells += right is None or apart
        right = word.right if right is None else max(right, word.right)
        text = word.text
        if _is_raised(word, style, baseline):
            text, is_mark = _without_mark(text, texts)
            marked = marked or (is_mark and not texts)
        if text:
            texts.append(text if word.glued and not apart else f" {text}")
    text = " ".join("".join(texts).split())
    left, end = min(word.left for word in words), max(word.right for word in words)
    tag = Counter(word.tag for word in words).most_common(1)[0][0]
    return Line(page, column, pieces_of_it, text, left, end, baseline, style, cells, tag, marked)


def is_one_height(one: float, other: float, size: float) -> bool:
    """True for baselines that are meant to be one."""
    return abs(one - other) <= _SAME_HEIGHT * size


def with_drop_caps(lines: list[Line], body: float) -> list[Line]:
    """A large first letter becomes part of the line beside its top, and those beside it are not indented."""
    kept: list[Line] = []
    caps = [one for one in lines if len(one.text) <= 2 and one.text.isalpha() and one.style.size >= 1.8 * body]
    if not caps:
        return lines
    known = Counter(word.casefold() for one in lines for word in one.text.split())
    for one in lines:
        cap = next((cap for cap in caps if one is not cap and _is_beside(one, cap)), None)
        if cap is not None:
            if cap.role == "":
                one.text = _begun_by(cap.text, one.text, known)
                cap.role = "taken"
            one.left = min(one.left, cap.left)
        kept.append(one)
    taken = [one for one in kept if one.role == "taken"]
    return [one for one in kept if one not in taken]


def _is_beside(one: Line, cap: Line) -> bool:
    if one.style.size >= 0.7 * cap.style.size or (one.column != cap.column and one.left < cap.left):
        return False
    near = -2 <= one.left - cap.right <= 1.2 * max(one.style.size, 10)
    return near and cap.baseline - 0.5 * one.style.size <= one.baseline <= cap.top


def _begun_by(cap: str, text: str, known: Counter[str]) -> str:
    first = text.split(maxsplit=1)[0] if text else ""
    bare = first.strip(".,;:!?").casefold()
    alone = cap in "AIO" and known[bare] > 1 and not known[f"{cap}{bare}".casefold()]
    return f"{cap} {text}" if alone else f"{cap}{text}"


def _goes_on(before: Word, main: Word, word: Word) -> bool:
    em = max(before.style.size, word.style.size)
    gap = word.left - before.right
    if is_one_height(before.baseline, word.baseline, em) or is_one_height(main.baseline, word.baseline, em):
        return -0.6 * em <= gap <= _WIDEST_SPACE * em
    small, large = sorted((main.style.size, word.style.size))
    raised = _SMALLEST * large <= small <= _SMALL * large and abs(word.baseline - main.baseline) <= 0.6 * large
    return raised and -0.3 * em <= gap <= 0.6 * em


def _level(main: Word, word: Word) -> bool:
    return is_one_height(main.baseline, word.baseline, max(main.style.size, word.style.size))


def _from_left(words: list[Word]) -> list[Word]:
    """The words from left to right; those drawn one after another and overlapping stay as they are."""
    ordered = sorted(words, key=lambda word: word.left)
    if all(one is other for one, other in zip(ordered, words, strict=True)):
        return words
    return ordered


def _style(words: list[Word]) -> Style:
    sizes = Counter[float]()
    letters = bold = italic = fixed = 0
    for word in words:
        count = len(word.text)
        sizes[word.style.size] += count
        letters += count
        bold += count * word.style.bold
        italic += count * word.style.italic
        fixed += count * word.style.fixed
    enough = 0.9 * letters
    return Style(sizes.most_common(1)[0][0], bold >= enough, italic >= enough, fixed >= enough)


def _baseline(words: list[Word], style: Style) -> float:
    heights = Counter(round(word.baseline, 1) for word in words if word.style.size == style.size)
    return heights.most_common(1)[0][0] if heights else words[0].baseline


def _is_raised(word: Word, style: Style, baseline: float) -> bool:
    return word.style.size <= _SMALL * style.size and word.baseline - baseline > 0.1 * style.size


def _without_mark(text: str, before: list[str]) -> tuple[str, bool]:
    """What is left of raised letters, and whether they were the mark of a note."""
    last = before[-1].strip() if before else ""
    if text in _POWERS and (last in _UNITS or last[-1:].isdigit()):
        return _POWERS[text], False
    if _MARK.fullmatch(text) and not (last[-1:].isdigit() and len(text) == 1 and text.isalpha()):
        return "", True
    return text, False
