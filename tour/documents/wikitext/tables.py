"""Tables of a wikitext: left out, with the pictures in them kept. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from tour.documents.wikitext.plain import bare
from tour.documents.wikitext.stash import BREAK, Stash, lost

_BEGIN = re.compile(r"^[\s:*#]{0,20}\{\|")
_END = re.compile(r"^\s{0,20}\|\}(?!\})")
_HEADING = re.compile(r"^==.+==\s*$")


def without_tables(text: str, stash: Stash, read: Callable[[str], str]) -> str:
    """The text without its tables; `read` reads links and templates, for the pictures in them."""
    kept: list[str] = []
    table: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if _BEGIN.match(line):
            depth += 1
        elif depth and _HEADING.match(line):
            kept.append(_left_out(table, stash, read))
            table, depth = [], 0
        if not depth:
            kept.append(line)
            continue
        table.append(line)
        if _END.match(line):
            depth -= 1
            if not depth:
                rest = line.split("|}", 1)[1]
                kept.append(_left_out([*table[:-1], "|}"], stash, read) + rest)
                table = []
    if table:
        kept.append(_left_out(table, stash, read))
    return "\n".join(kept)


def _left_out(table: list[str], stash: Stash, read: Callable[[str], str]) -> str:
    source = "\n".join(table)
    made = read("\n".join(table[1:]))
    pictures = [block for block in stash.blocks(made) if block.photo]
    infobox = "infobox" in table[0].casefold() or "taxobox" in table[0].casefold()
    words = stash.words(made).replace("||", "|").replace("!!", "|")
    listed = stash.left_out("infobox" if infobox else "table", words, bare)
    return BREAK + stash.place(pictures) + listed + BREAK + lost(source)
