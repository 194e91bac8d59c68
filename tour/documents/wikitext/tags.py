"""Comments, references and HTML tags of a wikitext: taken out, or turned into marks, before brackets are read."""

from __future__ import annotations

import re
from collections.abc import Callable

from tour.documents.wikis.names import names
from tour.documents.wikitext.plain import bare
from tour.documents.wikitext.stash import BREAK, QUOTE, UNQUOTE, Stash, lost

_TOKEN = re.compile(r"<!--|</?([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>")
_COMMENT_END = re.compile("-->")
_LEFT_OUT = {  # Without a reason: no words of anybody, and not listed.
    "ref": "reference",
    "references": "reference",
    "math": "formula",
    "chem": "formula",
    "ce": "formula",
    "score": "music in notes",
    "timeline": "drawing",
    "graph": "drawing",
    "hiero": "hieroglyphs",
    "mapframe": "map",
    "maplink": "map",
    "source": "program code",
    "syntaxhighlight": "program code",
    "pre": "preformatted text",
    "s": "struck out",
    "strike": "struck out",
    "del": "struck out",
    "includeonly": "part of a template",
    "inputbox": "form",
    "categorytree": "navigation",
    "templatestyles": "style",
    "templatedata": "data",
    "style": "",
    "script": "",
    "indicator": "badge of the page",
    "imagemap": "picture with links",
    "rt": "pronunciation",
    "rp": "",
}
_BREAKS = names(
    "p|div|center|section|article|tr|td|th|table|caption|tbody|dl|dt|dd|ul|ol|hr|poem|blockquote|onlyinclude|"
    "noinclude|gallery|main|figure|figcaption"
)
_HEADING = re.compile(r"h[1-6]")
_SUPERSCRIPT = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_SUBSCRIPT = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_RAISED = re.compile(r"[0-9+\-−n]{1,6}")


class _Closings:
    """Where the closing tags are, each name looked for once only after it was found missing."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def after(self, name: str, begin: int) -> re.Match[str] | None:
        if name in self._missing:
            return None
        pattern = _COMMENT_END if name == "!--" else re.compile(rf"</{name}\s{{0,20}}>", re.I)
        found = pattern.search(self._text, begin)
        if found is None:
            self._missing.add(name)
        return found


def without_tags(text: str, stash: Stash, gallery: Callable[[str], str]) -> str:
    """The text without tags; `gallery` answers what stands for the pictures of one, given its lines."""
    made: list[str] = []
    closings = _Closings(text)
    position = 0
    while (tag := _TOKEN.search(text, position)) is not None:
        made.append(text[position : tag.start()])
        name = (tag[1] or "!--").lower()
        end, words = _element(text, tag, name, closings, stash, gallery)
        made += [words, lost(text[tag.start() : end], words)]
        position = end
    return "".join((*made, text[position:]))


def _element(
    text: str,
    tag: re.Match[str],
    name: str,
    closings: _Closings,
    stash: Stash,
    gallery: Callable[[str], str],
) -> tuple[int, str]:
    """Where an element that is taken as a whole ends, or its tag, and what stands for it."""
    if tag[0].startswith("</"):
        return tag.end(), _mark(name, opening=False)
    if tag[0].endswith("/>") and name not in ("p", "div"):
        return tag.end(), " " if name == "br" else ""
    closing = closings.after(name, tag.end()) if name in _LEFT_OUT or name in _WHOLE else None
    if closing is None:
        return _unclosed(text, tag, name, stash)
    inner = text[tag.end() : closing.start()]
    if name == "gallery":
        return closing.end(), BREAK + gallery(inner) + BREAK
    if name in ("sup", "sub"):
        return (closing.end(), _raised(inner, name)) if _RAISED.fullmatch(inner) else (tag.end(), "")
    if name == "nowiki":
        return closing.end(), stash.put(inner)
    return closing.end(), _left_out(_LEFT_OUT.get(name, "comment"), inner, stash)


_WHOLE = frozenset({"!--", "gallery", "nowiki", "sup", "sub"})


def _unclosed(text: str, tag: re.Match[str], name: str, stash: Stash) -> tuple[int, str]:
    """An opening tag whose closing one is missing, or is not asked for."""
    if name in ("!--", "ref"):
        end = text.find("\n", tag.end())
        end = len(text) if end < 0 else end
        inner = text[tag.end() : end]
        return end, _left_out("comment" if name == "!--" else "reference", inner, stash)
    return tag.end(), _mark(name, opening=True)


def _left_out(reason: str, inner: str, stash: Stash) -> str:
    return stash.left_out(reason, inner, bare) if reason else ""


def _mark(name: str, *, opening: bool) -> str:
    """What stands for one tag: the border of a paragraph, of a quote, a heading's signs, or nothing."""
    if name == "blockquote":
        return BREAK + QUOTE if opening else UNQUOTE + BREAK
    if name == "li" and opening:
        return f"{BREAK}* "
    if name == "q":
        return "“" if opening else "”"
    if _HEADING.fullmatch(name):
        signs = "=" * int(name[1])
        return f"{BREAK}{signs} " if opening else f" {signs}{BREAK}"
    if name == "br":
        return " "
    return BREAK if name in _BREAKS else ""


def _raised(inner: str, name: str) -> str:
    return inner.translate(_SUPERSCRIPT if name == "sup" else _SUBSCRIPT)
