"""Templates of a wikitext into the words they carry, quotes, pictures, or what is left out with its reason. Pure."""

from __future__ import annotations

from tour.documents.wikis.names import names
from tour.documents.wikitext.call import Call
from tour.documents.wikitext.pictures import Pictures
from tour.documents.wikitext.plain import bare, plain
from tour.documents.wikitext.stash import BREAK, EQUALS, QUOTE, UNQUOTE, Stash
from tour.documents.wikitext.template_names import reason_to_leave_out
from tour.documents.wikitext.worded import words_of

UNREAD = "template"
"""Reason of one that nobody here knows: an editor may miss its words."""
_QUOTES = names(
    "quote|blockquote|bquote|cquote|rquote|quotation|quote box|quotebox|poemquote|poem quote|quote frame|"
    "block quote|centered pull quote|pull quote|block indent|blockindent|zitat|zitat-de|citation bloc|cita|"
    "citazione|citaat|citação|citação2|цитата|quote-source|epigraph|quoteblock|verse translation|poem|"
    "quote without source|cita2|zitat2|intestazione citazione|quote2|long quotation|talkquote"
)  # fmt: skip
_LISTINGS = names("see|do|buy|eat|drink|sleep|listing|go|vcard|marker|go listing|regionlist|destination")
_NO_PICTURES = names("note for editors|pointer to other pages|reference|table|navigation|pronunciation")


class Templates:
    """Reads the templates of one page."""

    def __init__(self, stash: Stash, pictures: Pictures) -> None:
        self._stash = stash
        self._pictures = pictures
        self.title = ""
        """What the page says it is called: {{DISPLAYTITLE:...}}."""

    def read(self, parts: list[str]) -> str:
        """What stands for a template, given the parts between its bars."""
        call = Call.of(parts)
        if call.name.startswith("displaytitle:"):
            self.title = plain(self._stash.words(parts[0].partition(":")[2]))
        if call.name in _QUOTES:
            return self._quote(call)
        if call.name == "citation" and call.listed and not call.get("last", "title", "url", "first", "author"):
            return f"« {call.at(1)} »".replace("=", EQUALS)
        if call.name in _LISTINGS and call.get("name"):
            return self._listing(call)
        reason = reason_to_leave_out(call.name)
        words = None if reason else words_of(call)
        if words is not None:
            return words.replace("=", EQUALS)
        return self._left_out(call, parts, reason)

    def _left_out(self, call: Call, parts: list[str], reason: str) -> str:
        found = [] if reason in _NO_PICTURES else self._pictures.named(call.named, call.listed)
        if reason == "layout":
            return "".join(self._stash.put(one) for one in found)
        reason = reason or ("picture" if found else UNREAD)
        return self._stash.place(found) + self._stash.left_out(reason, "|".join(parts), bare)

    def _quote(self, call: Call) -> str:
        text = call.get("text", "quote", "quotetext", "content", "texte", "cita", "zitat") or call.at(1)
        who = [call.get("author", "by", "person", "auteur", "autor", "sign") or call.at(2)]
        who += [call.get("title"), call.get("source", "quellen", "ref", "fuente") or call.at(3)]
        said = ", ".join(part for part in who if plain(self._stash.words(part)))
        end = f" — {said}" if said else ""
        return f"{BREAK}{QUOTE}{text}{end}{UNQUOTE}{BREAK}".replace("=", EQUALS)

    def _listing(self, call: Call) -> str:
        """A place of a travel guide: its name and what is said of it."""
        found = self._stash.place(self._pictures.named({"image": call.get("image")}, []))
        said = call.get("content", "description")
        furniture = "|".join(
            value for key, value in call.named.items() if key not in ("name", "content", "description")
        )
        rest = self._stash.left_out("address and hours", furniture, bare)
        name = call.get("name")
        end = "" if plain(name).endswith((".", "!", "?")) else "."
        return f"{found}{rest}{name}{end} {said}".replace("=", EQUALS).replace("\n", " ")
