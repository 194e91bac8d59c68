"""What a document's styles say: how letters look, and which paragraphs are headings, quotes or captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from tour.documents.docx.names import W, is_on, number, value
from tour.documents.docx.pieces import Look
from tour.documents.docx.style_names import ROLE_BY_NAME

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|titulo|ttulo|titolo|kop|rubrik|nagłówek|заголовок|标题|標題|見出し|제목|nadpis|"
    r"címsor|başlık|overskrift|otsikko|encabezado|intestazione|cabeçalho|επικεφαλίδα|titlu|naslov|tiêu đề|عنوان|כותרת|"
    r"berschrift|nagwek|ttulo)\s?([1-9])$"
)
_HEADING_LIKE = re.compile(r"\b(?:sub)?(?:heading|überschrift|chapter title|section title)\s?([1-9]?)\b")
_SUB = re.compile(r"\bsub-?\s?(?:section|heading)")
_TOC = re.compile(r"^(?:toc|verzeichnis|tm|tdc|sommario|inhopg|contents|目次|目录)\s?[1-9]$")
_TOGGLES = ("b", "i", "caps", "vanish")
_PLAIN = {"sz": 20}
_LONGEST_CHAIN = 40
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")

Properties = dict[str, str | int | bool]


@dataclass(slots=True)
class Style:
    """A style, with what it takes from the one it is based on."""

    role: str = ""
    level: int = 0
    look: Properties = field(default_factory=dict)
    numbering: tuple[str, str] = ("", "")
    """Id and level of the list that its paragraphs belong to."""
    centred: bool = False


def read_look(properties: etree._Element | None) -> Properties:
    """What a `w:rPr` says about letters."""
    look: Properties = {}
    for element in properties if properties is not None else ():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if name in _TOGGLES:
            look[name] = is_on(element)
        elif name == "smallCaps":
            look["caps"] = is_on(element)
        elif name == "u":
            look["u"] = is_on(element)
        elif name == "sz":
            look["sz"] = number(value(element), 20)
        elif name == "vertAlign":
            look["raised"] = value(element) == "superscript"
        elif name == "lang" and _LANGUAGE.fullmatch(value(element)):
            look["lang"] = value(element)
    return look


class Styles:
    """The styles of a document by id. A style that is missing, or based on itself, is a plain one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._defaults: Properties = dict(_PLAIN)
        self._default_style = ""
        self._made: dict[str, Style] = {}
        if root is None:
            return
        self._defaults |= read_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for element in root.iterchildren(W + "style"):
            identifier = element.get(W + "styleId", "")
            self._elements[identifier] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default", "0") in ("1", "true", "on"):
                self._default_style = identifier

    def of_paragraph(self, identifier: str) -> Style:
        """The style of a paragraph; "" is the default one."""
        return self._style(identifier or self._default_style)

    def role_of_letters(self, identifier: str) -> tuple[str, int]:
        """Role and level of a style of letters that belongs to a style of headings."""
        linked = value(self._elements.get(identifier), "link")
        style = self._style(linked) if linked else Style()
        return style.role, style.level

    def look(self, paragraph: Style, letters: str, direct: Properties) -> Look:
        """How letters look in a paragraph's style, a style of letters and with what is said directly."""
        found = self._defaults | paragraph.look
        for name, setting in self._style(letters).look.items() if letters else ():
            # A switch that both styles switch on is off (17.7.3).
            found[name] = (setting != paragraph.look.get(name, False)) if name in _TOGGLES else setting
        found |= direct
        return Look(
            bold=bool(found.get("b")),
            italic=bool(found.get("i")),
            underlined=bool(found.get("u")),
            capitals=bool(found.get("caps")),
            size=int(found["sz"]),
            hidden=bool(found.get("vanish")),
            raised=bool(found.get("raised")),
            language=str(found.get("lang", "")),
        )

    def _style(self, identifier: str) -> Style:
        if identifier not in self._made:
            self._made[identifier] = self._resolved(self._chain(identifier))
        return self._made[identifier]

    def _chain(self, identifier: str) -> list[tuple[str, etree._Element]]:
        """The style and those it is based on, the nearest first."""
        chain: dict[str, etree._Element] = {}
        while identifier in self._elements and identifier not in chain and len(chain) < _LONGEST_CHAIN:
            chain[identifier] = self._elements[identifier]
            identifier = value(chain[identifier], "basedOn")
        return list(chain.items())

    def _resolved(self, chain: list[tuple[str, etree._Element]]) -> Style:
        style = Style()
        for _, element in reversed(chain):
            style.look |= read_look(element.find(W + "rPr"))
            list_id = value(element, "pPr/numPr/numId")
            if list_id:
                style.numbering = (list_id, value(element, "pPr/numPr/ilvl"))
            aligned = value(element, "pPr/jc")
            style.centred = aligned == "center" if aligned else style.centred
        for identifier, element in chain:
            style.role, style.level = _role(identifier, element)
            if style.role:
                break
        if style.role == "none":
            style.role = ""
        return style


def _role(identifier: str, element: etree._Element) -> tuple[str, int]:
    """Role and level by a style's own name or outline level; "none" where it says that it is no heading."""
    names = [value(element, "name"), *value(element, "aliases").split(","), identifier]
    folded = [" ".join(name.casefold().split()) for name in names]
    for name in folded:
        heading = _HEADING.match(name)
        if heading:
            return "heading", int(heading[1])
        if _TOC.match(name):
            return "table of contents", 0
        if name in ROLE_BY_NAME:
            return ROLE_BY_NAME[name], 0
    outline = value(element, "pPr/outlineLvl")
    if outline:
        level = number(outline, 9)
        return ("heading", level + 1) if 0 <= level < 9 else ("none", 0)
    like = _HEADING_LIKE.search(folded[0]) if element.get(W + "type") == "paragraph" else None
    if like or folded[0] == "heading":
        return "heading", int(like[1]) if like and like[1] else (2 if _SUB.search(folded[0]) else 1)
    return "", 0
