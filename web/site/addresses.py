"""Where a page of a tour is, below /tours/{slug}/, and the languages it can be had in. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from tour.edition import Edition
from web.site.catalogue import ENGLISH, catalogue, languages

VIEWS = ("photos", "timeline", "support")
_ADDRESS = re.compile(
    r"(?:(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)/)?"
    rf"(?:stops/(?P<stop>[1-9][0-9]{{0,5}})/|(?P<view>{'|'.join(VIEWS)})/)?"
)


@dataclass(frozen=True)
class Address:
    """A page of a tour: its start, or a stop, or another view."""

    language: str = ""
    """The tag in the path; empty for the tour's own."""
    stop: int | None = None
    view: str = ""
    """One of VIEWS, or empty."""

    @property
    def home(self) -> str:
        """The path of the start in this language, from the tour's: "" or "fr/"."""
        return f"{self.language}/" if self.language else ""

    @property
    def place(self) -> str:
        """The path from the start: "", "stops/3/" or "photos/"."""
        return f"stops/{self.stop}/" if self.stop else f"{self.view}/" if self.view else ""

    @property
    def path(self) -> str:
        """The path from the tour's: "fr/stops/3/"."""
        return self.home + self.place

    @property
    def root(self) -> str:
        """What leads from the page to the installation's root: "../../" from the start."""
        return "../../" + "../" * self.path.count("/")


def views(edition: Edition) -> tuple[str, ...]:
    """The views that there is something to see in."""
    shown = {
        "photos": any(stop.photos for stop in edition.stops),
        "timeline": edition.timeline,
        "support": edition.support or edition.contact,
    }
    return tuple(view for view in VIEWS if shown[view])


class Alternate(NamedTuple):
    """A language that a tour's pages can be had in."""

    segment: str
    """In the path; empty for the tour's own."""
    text: str
    """The language of the tour's text and voice."""
    interface: str
    """The language of everything around it."""

    @property
    def tag(self) -> str:
        """The language that a visitor chooses by it."""
        return self.segment or self.text


class Choice(NamedTuple):
    """A language that a visitor may choose on a page."""

    tag: str
    text: str
    """The language of the text there; empty where it is the interface's alone."""
    home: str
    """The start in that language, from the page on."""
    href: str
    """The same page in that language, from this one on."""
    current: bool


def parse(path: str) -> Address | None:
    """The page at a path below the tour's; None where there can be none."""
    found = _ADDRESS.fullmatch(path)
    if not found:
        return None
    language, stop, view = found.groups()
    return Address(language or "", int(stop) if stop else None, view or "")


def alternates(edition: Edition) -> tuple[Alternate, ...]:
    """The languages of a tour, its own first; then the interface's others, around the tour's own text."""
    own, *others = edition.languages
    plain = catalogue(own).language
    around = [tag for tag in languages() if tag != plain and tag not in edition.languages]
    return (
        Alternate("", own, plain),
        *(Alternate(tag, tag, catalogue(tag).language) for tag in others),
        *(Alternate(tag, own, tag) for tag in around),
    )


def choices(edition: Edition, address: Address) -> tuple[Choice, ...]:
    """The languages that one page of a tour can be had in; the first is at the address without any."""
    tour = f"{address.root}tours/{edition.slug}/"
    found = []
    for one in alternates(edition):
        there = replace(address, language=one.segment)
        found.append(Choice(one.tag, one.text, tour + there.home, tour + there.path, there == address))
    return tuple(found)


def lists(language: str) -> tuple[Choice, ...]:
    """The languages that the list of tours can be had in, English first, from the list in one of them on."""
    root = "./" if language == ENGLISH else "../"
    homes = {ENGLISH: root, **{tag: f"{root}{tag}/" for tag in listed_apart()}}
    return tuple(Choice(tag, "", home, home, tag == language) for tag, home in homes.items())


def home_in(edition: Edition, language: str) -> str:
    """The path of a tour's start from the tour's, for somebody who reads a language of the interface."""
    return next((Address(one.segment).home for one in alternates(edition) if one.tag == language), "")


def needless(edition: Edition, language: str) -> bool:
    """Whether a tag in the path says what the path without it says too."""
    own, *others = edition.languages
    return language == own or (language == catalogue(own).language and language not in others)


def listed_apart() -> tuple[str, ...]:
    """The languages that the list of tours has an address of its own in; it is English at the root."""
    return tuple(tag for tag in languages() if tag != ENGLISH)


def interface_at(path: str) -> str:
    """The language of the interface at a path from the root, of whatever may be there: "/tours/river/fr/nothing"."""
    parts = path.strip("/").split("/")
    spoken = parts[2:3] if parts[0] == "tours" else parts[:1]
    return next((tag for tag in spoken if tag in languages()), ENGLISH)
