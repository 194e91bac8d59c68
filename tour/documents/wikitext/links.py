"""Links of a wikitext into the words they show, pictures, or what is left out. Pure."""

from __future__ import annotations

import re

from tour.documents.wikis.names import is_category, is_file
from tour.documents.wikitext.pictures import Pictures
from tour.documents.wikitext.plain import bare
from tour.documents.wikitext.stash import EQUALS, LOST, Stash

_LANGUAGE = re.compile(
    r"^(?:[a-z]{2,3}|simple|zh-min-nan|zh-yue|zh-classical|be-tarask|be-x-old|roa-rup|map-bms|bat-smg)$"
)
_NO_LANGUAGE = frozenset({"doi", "wp", "mw", "tv", "rfc", "oeis", "wmf", "irc", "bug", "phab", "sul"})
_OUTSIDE = re.compile(
    r"\[(?:(?:https?|ftp|mailto|news|irc):|//)[^\s\[\]<>]*(?:[ \t]([^\[\]\n]*(?:\[\[[^\[\]\n]*\]\][^\[\]\n]*)*))?\]"
)
_BRACKETED = re.compile(r"\s*(?:\([^()]*\)|（[^（）]*）)$|,.*$")


class Links:
    """Reads the links of one page."""

    def __init__(self, stash: Stash, pictures: Pictures) -> None:
        self._stash = stash
        self._pictures = pictures

    def read(self, parts: list[str]) -> str:
        """What stands for a link, given the parts between its bars."""
        target, *rest = parts
        if "\n" in target or LOST in target:
            return "|".join(parts)
        space, colon, name = target.partition(":")
        if colon and is_file(space):
            return self._picture(name.strip(), rest)
        if colon and is_category(space):
            return self._stash.left_out("category", name, bare)
        if colon and not rest and _LANGUAGE.match(space.strip()) and space.strip() not in _NO_LANGUAGE:
            return self._stash.left_out("link to another language", target, bare)
        if rest:
            shown = "|".join(rest)
            return (shown if shown.strip() else _BRACKETED.sub("", name or target)).replace("=", EQUALS)
        return target.strip().removeprefix(":").replace("=", EQUALS)

    def _picture(self, name: str, options: list[str]) -> str:
        """The picture, and the blocks that stand in its caption."""
        return self._stash.place([self._pictures.linked(name, options), *self._stash.blocks("|".join(options))])


def without_outside_links(text: str) -> str:
    """The text with the words of [https://... words] only."""
    return _OUTSIDE.sub(lambda found: found[1] or "", text)
