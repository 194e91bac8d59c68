"""An invented floor plan of three rooms, which says so: what a museum would give of its own house."""

from __future__ import annotations

from tour.samples import sheet
from tour.samples.sheet import Point, Sheet

LEFT, RIGHT, TOP, BOTTOM = 90.0, 1510.0, 230.0, 850.0
DOOR = 120.0
"""Width of a doorway, in px."""
WALL = 14.0
TITLE_SIZE, ROOM_SIZE, NOTE_SIZE = 56, 56, 46
WALLS = (LEFT + (RIGHT - LEFT) / 3, LEFT + (RIGHT - LEFT) * 2 / 3)
"""The x of the two walls between the rooms."""


def plan() -> Sheet:
    """Three rooms in a row with a doorway in each wall between them, and the entrance below the first."""
    paper = Sheet()
    corners = [(LEFT, TOP), (RIGHT, TOP), (RIGHT, BOTTOM), (LEFT, BOTTOM)]
    paper.area(corners, sheet.LAND)
    door = (LEFT + WALLS[0]) / 2
    _wall(paper, (LEFT, TOP), (RIGHT, TOP))
    _wall(paper, (RIGHT, TOP), (RIGHT, BOTTOM))
    _wall(paper, (LEFT, TOP), (LEFT, BOTTOM))
    _wall(paper, (LEFT, BOTTOM), (door - DOOR / 2, BOTTOM))
    _wall(paper, (door + DOOR / 2, BOTTOM), (RIGHT, BOTTOM))
    middle = (TOP + BOTTOM) / 2
    for x in WALLS:
        _wall(paper, (x, TOP), (x, middle - DOOR / 2))
        _wall(paper, (x, middle + DOOR / 2), (x, BOTTOM))
    for number, (left, right) in enumerate(zip((LEFT, *WALLS), (*WALLS, RIGHT), strict=True), start=1):
        paper.words(((left + right) / 2, TOP + 90), f"Room {number}", size=ROOM_SIZE, anchor="centre")
    paper.words((door, BOTTOM + 60), "Entrance", size=NOTE_SIZE, colour=sheet.INK_2, anchor="centre")
    paper.words((LEFT, 90), "Example plan", size=TITLE_SIZE)
    paper.words((LEFT, 165), "An invented house: a museum shows its own", size=NOTE_SIZE, colour=sheet.INK_2)
    return paper


def _wall(paper: Sheet, start: Point, end: Point) -> None:
    paper.line([start, end], sheet.INK_2, WALL)
