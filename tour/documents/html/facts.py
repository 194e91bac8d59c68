"""What a page says about itself beside its text: titles, language, rights."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from tour.documents.dom.elements import language_of, tag_of
from tour.licences import at_address
from tour.model import Rights
from tour.rights import read_rights

_PARTS = re.compile(r"\s+[|»·•:–—-]\s+|\s*[|»·•]\s*|\s+::\s+|\s+<\s+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}", re.I)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\)|by|:)?\s*(?:\d{4}|[A-Z])", re.I)
_MOST_JSON = 200_000
_MOST_NODES = 2_000
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about itself."""

    titles: tuple[str, ...]
    """The best first; the site's name is cut from them."""
    site: str
    language: str
    """BCP 47 tag; empty where none is stated."""
    rights: Rights


def facts_of(root: etree._Element) -> Facts:
    """The facts of a page, from its head, its links and its structured data."""
    metas = _metas(root)
    data = list(_structured(root))
    site = _first(metas, "og:site_name", "application-name") or next((name for name in _publishers(data)), "")
    headline = next((one["headline"] for one in data if isinstance(one.get("headline"), str)), "")
    page_title = _folded("".join(next((one for one in root.iter("title")), etree.Element("title")).itertext()))
    named = [_first(metas, "og:title", "twitter:title", "dc.title", "citation_title"), headline, page_title]
    titles = tuple(dict.fromkeys(cut for one in named if (cut := without_site(_folded(one), site))))
    return Facts(titles, site, _language(root, metas, data), _rights(root, metas, data))


def without_site(title: str, site: str) -> str:
    """A title without the name of its site before or behind it."""
    parts = [part for part in _PARTS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    if site:
        kept = [part for part in parts if _squeezed(part) != _squeezed(site)]
        if kept and len(kept) < len(parts):
            begin = title.find(kept[0])
            return title[begin : title.rfind(kept[-1]) + len(kept[-1])]
    longest = max(parts, key=len)
    alone = len(longest.split()) >= 3 and all(len(part.split()) <= 4 for part in parts if part is not longest)
    return longest if alone or len(parts) > 2 else (parts[0] if "|" in title or "»" in title else title)


def _language(root: etree._Element, metas: dict[str, str], data: list[dict[str, Any]]) -> str:
    body = root.find("body")
    stated = language_of(root) or (language_of(body) if body is not None else "")
    listed = [
        stated,
        _first(metas, "content-language", "dc.language", "language", "og:locale"),
        next((one["inLanguage"] for one in data if isinstance(one.get("inLanguage"), str)), ""),
    ]
    tags = (one.split(",")[0].strip().replace("_", "-") for one in listed)
    return next((tag for tag in tags if _LANGUAGE.fullmatch(tag)), "")


def _rights(root: etree._Element, metas: dict[str, str], data: list[dict[str, Any]]) -> Rights:
    """The licence that the page links as its own, else what it says."""
    links = [one for one in root.iter("a", "link") if "license" in (one.get("rel") or "").lower().split()]
    said = [one["license"] for one in data if isinstance(one.get("license"), str)]
    for address in [*(one.get("href") or "" for one in links), *said, _first(metas, "dc.rights", "dcterms.license")]:
        named = at_address(address[:_LONGEST])
        if named is not None:
            return Rights("public domain" if named.public_domain else "licensed", named.name, named.url)
    stated = _first(metas, "dc.rights", "copyright", "dcterms.rights", "rights")
    found = read_rights(stated) if stated else Rights()
    if found.statement:
        return found
    return Rights(statement=stated[:_LONGEST]) if stated else _at_the_foot(root)


def _at_the_foot(root: etree._Element) -> Rights:
    """What the last line about copyright says."""
    last = ""
    for element in root.iter():
        if tag_of(element) in ("", "script", "style"):
            continue
        for text in (element.text, element.tail):
            if text and len(text) < _LONGEST * 2 and _COPYRIGHT.search(text):
                last = _folded(text)
    return Rights(statement=last[:_LONGEST])


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in root.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("http-equiv") or ""
        content = _folded(one.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _structured(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD, those of articles first."""
    objects: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and len(script.text or "") < _MOST_JSON:
            try:
                waiting: list[Any] = [json.loads(script.text or "")]
            except (ValueError, RecursionError):
                continue
            while waiting and len(objects) < _MOST_NODES:
                node = waiting.pop(0)
                if isinstance(node, list):
                    waiting += node[:_MOST_NODES]
                elif isinstance(node, dict):
                    objects.append(node)
                    waiting += [node["@graph"]] if "@graph" in node else []
    return iter(sorted(objects, key=lambda one: "Article" not in str(one.get("@type", ""))[:200]))


def _publishers(data: list[dict[str, Any]]) -> Iterator[str]:
    for one in data:
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield publisher["name"]


def _first(metas: dict[str, str], *names: str) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
