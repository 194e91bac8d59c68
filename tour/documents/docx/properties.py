"""What a DOCX file says about itself: title, language, rights. Source: ECMA-376, part 2, 11 (core properties)."""

from __future__ import annotations

import re
from typing import NamedTuple

from tour.documents.docx.package import Package
from tour.errors import BadDocument

_DC = "{http://purl.org/dc/elements/1.1/}"
_JUNK = re.compile(
    r"^(?:(?:new |untitled )?(?:microsoft word|document|dokument|documento|untitled|unbenannt|"
    r"sans titre|sin título|title|titel|"
    r"word document|doc|default|template|blank|normal|slide|presentation|powerpoint presentation)[\s\d()_-]*|"
    r"microsoft word - .*|.*\.(?:docx?|dotx?|rtf|odt|pdf|txt|html?)|[\W\d_]*)$",
    re.I,
)
_PATH = re.compile(r"^[a-z]:|\\\\|^[a-z]{2,6}://|^/\\w+/", re.I)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LONGEST = 200


class Properties(NamedTuple):
    """What is stated; each "" where it is not."""

    title: str = ""
    language: str = ""
    rights: str = ""


def read_properties(package: Package) -> Properties:
    """The core properties; none where they are damaged, for a document can be read without."""
    relations = package.relations("").values()
    name = next((found.target for found in relations if found.kind == "core-properties" and not found.external), "")
    try:
        root = package.xml(name, "its properties") if name else None
    except BadDocument:
        root = None
    if root is None:
        return Properties()
    said = {key: " ".join((root.findtext(_DC + key) or "").split()) for key in ("title", "language", "rights")}
    language = said["language"] if _LANGUAGE.fullmatch(said["language"]) else ""
    return Properties(title_of(said["title"]), language, said["rights"][:_LONGEST])


def title_of(text: str) -> str:
    """A title that a person gave; "" for what programs write there by themselves."""
    return "" if len(text) > _LONGEST or _JUNK.match(text) or _PATH.search(text) else text
