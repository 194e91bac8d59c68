"""Maps of Cambodia, drawn from the extracts of Natural Earth in map_data/."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal

from tour.samples import sheet
from tour.samples.sheet import Point, Sheet

Side = Literal["e", "w", "n", "s"]
Mark = Literal["town", "capital", "site", "area", "country", "water"]

TOWN_SIZE = 52
"""In px of 1600: 13 px where the picture is shown 390 px wide."""
AREA_SIZE = 48
GAP = 24
"""Between a mark and its words, in px."""
MARGIN = 50.0
BAR_WORDS = 170.0
"""Room for the words beside the bar, in px."""
KM_PER_DEGREE = 111.2
"""Along a meridian."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something named on a map."""

    name: str
    east: float
    """Degrees."""
    north: float
    mark: Mark = "town"
    side: Side = "e"
    """Where the words stand, seen from the mark."""


@dataclass(frozen=True, slots=True)
class View:
    """The part of the earth that a map shows."""

    east: float
    """Degrees, of the middle."""
    north: float
    width: float
    """Degrees from the left edge to the right one."""

    @property
    def scale(self) -> float:
        """Px per degree of longitude."""
        return sheet.WIDTH / self.width

    def point(self, east: float, north: float) -> Point:
        """Where a place on earth stands on the sheet; equirectangular, true in the middle."""
        tall = self.scale / math.cos(math.radians(self.north))
        return (sheet.WIDTH / 2 + (east - self.east) * self.scale, sheet.HEIGHT / 2 - (north - self.north) * tall)

    def line(self, points: Sequence[Sequence[float]]) -> list[Point]:
        """A line of places."""
        return [self.point(east, north) for east, north in points]

    def pixels(self, km: float) -> float:
        """How long a distance is on the sheet."""
        return km / (KM_PER_DEGREE * math.cos(math.radians(self.north))) * self.scale


def town(name: str, shown: str = "", side: Side = "e", mark: Mark = "town") -> Place:
    """A populated place of Natural Earth, under the spelling that the tour uses."""
    east, north = extract("places")["places"][name]
    return Place(shown or name, east, north, mark, side)


def extract(name: str) -> dict[str, Any]:
    """One of the files in map_data/."""
    text = (resources.files("tour.samples") / "map_data" / f"{name}.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def draw(
    view: View,
    places: Sequence[Place],
    *,
    provinces: bool = False,
    bar_km: int = 100,
    bar: Literal["left", "right"] = "left",
) -> Sheet:
    """A map: land, water, borders, then marks and names, and in a lower corner a bar of `bar_km` kilometres."""
    paper = Sheet(sheet.SEA)
    _land(paper, view, provinces=provinces)
    for place in places:
        _name(paper, view, place)
    long = view.pixels(bar_km)
    _bar(paper, long, f"{bar_km} km", MARGIN if bar == "left" else sheet.WIDTH - MARGIN - long - BAR_WORDS)
    return paper


def _land(paper: Sheet, view: View, *, provinces: bool) -> None:
    countries = extract("countries")["countries"]
    neighbours = [view.line(ring) for name in countries if name != "Cambodia" for ring in countries[name]]
    cambodia = [view.line(ring) for ring in countries["Cambodia"]]
    for ring in neighbours:
        paper.area(ring, sheet.NEIGHBOUR)
        paper.line([*ring, ring[0]], sheet.COAST, 2.5)
    for ring in cambodia:
        paper.area(ring, sheet.LAND)
    if provinces:
        for line in extract("provinces")["lines"]:
            paper.line(view.line(line), sheet.RULE, 2.5)
    for line in extract("rivers")["lines"]:
        paper.line(view.line(line), sheet.RIVER, 4.5)
    for ring in (view.line(lake) for lake in extract("lakes")["rings"]):
        paper.area(ring, sheet.LAKE)
        paper.line([*ring, ring[0]], sheet.RIVER, 3)
    for ring in cambodia:
        paper.line([*ring, ring[0]], sheet.INK, 5)


def _name(paper: Sheet, view: View, place: Place) -> None:
    x, y = view.point(place.east, place.north)
    if place.mark in ("country", "area", "water"):
        capitals = place.mark == "country"
        paper.words(
            (x, y),
            place.name.upper() if capitals else place.name,
            size=AREA_SIZE,
            colour=sheet.INK_2,
            anchor="centre",
            spaced=9 if capitals else 0,
            halo=sheet.LAND,
        )
        return
    if place.mark == "site":
        paper.square((x, y), 19)
    else:
        paper.dot((x, y), 14 if place.mark == "capital" else 10)
    dx, dy = {"e": (GAP + 4, 0), "w": (-GAP - 4, 0), "n": (0, -GAP - 24), "s": (0, GAP + 22)}[place.side]
    anchor: sheet.Anchor = "left" if place.side == "e" else "right" if place.side == "w" else "centre"
    paper.words((x + dx, y + dy), place.name, size=TOWN_SIZE, anchor=anchor, halo=sheet.LAND)


def _bar(paper: Sheet, long: float, text: str, left: float) -> None:
    low = sheet.HEIGHT - MARGIN
    paper.line([(left, low - 16), (left, low), (left + long, low), (left + long, low - 16)], sheet.INK_2, 4)
    paper.words((left + long + 20, low - 10), text, size=46, colour=sheet.INK_2, halo=sheet.LAND)
