"""The package of an EPUB: what it says of itself, its parts, and their order in the spine. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from tour.documents.formats import safe_xml
from tour.documents.formats.archive import Archive
from tour.errors import BadDocument

MOST_PARTS = 2_000
"""In the spine: more are no book."""
_CONTAINER = "META-INF/container.xml"
_OBFUSCATED_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PROTECTION = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
_PROTECTED = "The book is copy-protected (DRM), and cannot be read: give a copy without protection."
_NO_BOOK = "This is no whole EPUB: it does not say where its text is. Save it again as EPUB, and import that."
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_PLACEHOLDER = re.compile(
    r"\W*(?:untitled|unknown|no title|unknown title|title|document\d*|sans titre|ohne titel)\W*", re.I
)
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_PAGE_NAMES = (".xhtml", ".html", ".htm", ".xml")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the spine."""

    name: str
    """Of its member in the zip."""
    linear: bool = True
    """False for what a reader shows only when asked."""


@dataclass(frozen=True, slots=True)
class Package:
    """What the package file says."""

    title: str = ""
    language: str = ""
    rights: tuple[str, ...] = ()
    licence: str = ""
    """The address of a licence it links to."""
    parts: tuple[Part, ...] = ()
    kinds: dict[str, str] = field(default_factory=dict)
    """Member name -> what the guide says it is: "cover", "toc", "copyright-page"."""
    contents: tuple[str, ...] = ()
    """Members with the table of contents, the best first: the navigation file, then the NCX."""
    cover: str = ""
    """The member with the cover's picture."""
    warnings: tuple[str, ...] = ()


def package(archive: Archive) -> Package:
    """Read container and package file.

    Raises:
        BadDocument: the book is protected, or it is not whole.
    """
    _check_protection(archive)
    name = _package_name(archive)
    root = _parsed(archive.read(name))
    items = {item.get("id", ""): item for item in _all(root, "item")}
    members = {key: archive.resolve(name, item.get("href", "")) for key, item in items.items()}
    parts, warnings = _spine(root, items, members)
    if not parts:
        raise BadDocument(_NO_BOOK)
    rights, licence = _rights(root)
    return Package(
        title=_title(root),
        language=next(filter(None, map(_language, _all(root, "language"))), ""),
        rights=rights,
        licence=licence,
        parts=parts,
        kinds=_guide(root, archive, name),
        contents=_contents(root, items, members),
        cover=_cover(root, items, members),
        warnings=warnings,
    )


def _parsed(data: bytes) -> etree._Element:
    """The package file; one that is no good XML, as a title with a bare "&" makes it, as far as it can be read."""
    try:
        return safe_xml.parse(data, "the book's list of contents")
    except BadDocument:
        if b"<!ENTITY" in data[:100_000].upper():
            raise
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
        root = etree.fromstring(data, parser)
        if root is None or not _all(root, "itemref"):
            raise
        return root


def _check_protection(archive: Archive) -> None:
    if any(name in archive for name in _PROTECTION):
        raise BadDocument(_PROTECTED)
    if "META-INF/encryption.xml" not in archive:
        return
    root = safe_xml.parse(archive.read("META-INF/encryption.xml"), "the book's list of encrypted parts")
    for data in _all(root, "EncryptedData"):
        methods = [method.get("Algorithm", "") for method in _all(data, "EncryptionMethod")]
        if not methods or any(method not in _OBFUSCATED_FONTS for method in methods):
            raise BadDocument(_PROTECTED)


def _package_name(archive: Archive) -> str:
    if _CONTAINER in archive:
        root = safe_xml.parse(archive.read(_CONTAINER), "the book's container")
        for file in _all(root, "rootfile"):
            name = archive.resolve("", file.get("full-path", ""))
            if name:
                return name
    packages = [name for name in archive.names if name.lower().endswith(".opf")]
    if not packages:
        raise BadDocument(_NO_BOOK)
    return packages[0]


def _spine(
    root: etree._Element, items: dict[str, etree._Element], members: dict[str, str]
) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    parts: dict[str, Part] = {}
    warnings = []
    for reference in _all(root, "itemref")[:MOST_PARTS]:
        key = reference.get("idref", "")
        item = items.get(key)
        href = item.get("href", "") if item is not None else key
        if item is not None and not _is_page(item):
            continue
        if not members.get(key):
            warnings.append(f"The book is incomplete: its part “{href[:80]}” is missing, and is left out.")
            continue
        parts.setdefault(members[key], Part(members[key], reference.get("linear") != "no"))
    if len(_all(root, "itemref")) > MOST_PARTS:
        warnings.append(f"The book has more than {MOST_PARTS} parts: the rest is left out.")
    return tuple(parts.values()), tuple(warnings)


def _is_page(item: etree._Element) -> bool:
    return item.get("media-type", "") in _PAGES or item.get("href", "").lower().endswith(_PAGE_NAMES)


def _title(root: etree._Element) -> str:
    """The main title, where several are given; else the first."""
    types = {
        meta.get("refines", "").removeprefix("#"): _text(meta)
        for meta in _all(root, "meta")
        if meta.get("property") == "title-type"
    }
    titles = [(types.get(title.get("id", ""), ""), _text(title)) for title in _all(root, "title") if _text(title)]
    title = next((text for kind, text in titles if kind == "main"), titles[0][1] if titles else "")
    return "" if _PLACEHOLDER.fullmatch(title) else title


def _language(element: etree._Element) -> str:
    """The BCP 47 tag that it states; "" for what is none, such as "C" or "English"."""
    tag = _text(element).partition(".")[0].replace("_", "-")
    return tag if _TAG.fullmatch(tag) and tag.lower() not in ("und", "mul", "zxx") else ""


def _rights(root: etree._Element) -> tuple[tuple[str, ...], str]:
    stated = [_text(one) for one in _all(root, "rights")]
    stated += [_text(one) for one in _all(root, "meta") if one.get("property") in ("dcterms:rights", "dcterms:license")]
    links = [one.get("href", "") for one in _all(root, "link") if "license" in one.get("rel", "")]
    return tuple(dict.fromkeys(text for text in stated if text)), next((link for link in links if link), "")


def _guide(root: etree._Element, archive: Archive, name: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for reference in _all(root, "reference"):
        href = reference.get("href", "")
        if "#" not in href:
            kinds.setdefault(archive.resolve(name, href), reference.get("type", "").lower())
    kinds.pop("", None)
    return kinds


def _contents(root: etree._Element, items: dict[str, etree._Element], members: dict[str, str]) -> tuple[str, ...]:
    keys = [key for key, item in items.items() if "nav" in item.get("properties", "").split()]
    keys += [spine.get("toc", "") for spine in _all(root, "spine")]
    keys += [key for key, item in items.items() if item.get("media-type") == "application/x-dtbncx+xml"]
    return tuple(dict.fromkeys(members[key] for key in keys if members.get(key)))


def _cover(root: etree._Element, items: dict[str, etree._Element], members: dict[str, str]) -> str:
    keys = [key for key, item in items.items() if "cover-image" in item.get("properties", "").split()]
    keys += [meta.get("content", "") for meta in _all(root, "meta") if meta.get("name") == "cover"]
    return next((members[key] for key in keys if members.get(key)), "")


def _all(root: etree._Element, name: str) -> list[etree._Element]:
    """Elements of a local name, in whatever namespace a maker put them."""
    return [one for one in root.iter("{*}" + name) if isinstance(one.tag, str)]


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())
