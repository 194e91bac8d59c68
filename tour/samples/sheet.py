"""A sheet of paper to draw a map or a chart on: lines and areas first, words last.

Sizes are pixels of the finished picture, 1600 x 1000. Shapes are drawn three times as large and reduced, which
smooths their edges; words are drawn at their final size, so that they stay sharp.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]
Anchor = Literal["left", "right", "centre"]

WIDTH, HEIGHT = 1600, 1000
ENLARGED = 3
COLOURS = 128
"""Shades kept in the file: enough for a few flat colours and their smoothed edges."""

GROUND = "#f1f4f2"
LAND = "#ffffff"
NEIGHBOUR = "#f6f8f7"
SEA = "#e3eae7"
LAKE = "#cbdad5"
RIVER = "#8aa098"
INK = "#131a18"
INK_2 = "#414c48"
LEAF = "#0e4b41"
TINT = "#b9d2ca"
COAST = "#8d9994"
RULE = "#c3cdc8"


def face(size: float) -> ImageFont.FreeTypeFont:
    """The font that comes with Pillow (Aileron, CC0), laid out the same way on every machine."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("This Pillow was built without FreeType, which the pictures' words need.")
    return font.font_variant(layout_engine=ImageFont.Layout.BASIC)


class Sheet:
    """One picture in the making."""

    def __init__(self, ground: str = GROUND) -> None:
        self._large = Image.new("RGB", (WIDTH * ENLARGED, HEIGHT * ENLARGED), ground)
        self._pen = ImageDraw.Draw(self._large)
        self._words: list[tuple[Point, str, float, str, float, Anchor, str]] = []

    def area(self, ring: Sequence[Point], fill: str) -> None:
        """A filled shape without an edge."""
        if len(ring) > 2:
            self._pen.polygon(_enlarged(ring), fill=fill)

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """A line with round joints and ends."""
        large, thick = _enlarged(points), round(width * ENLARGED)
        self._pen.line(large, fill=colour, width=thick, joint="curve")
        for end in (large[0], large[-1]):
            self._disc(end, thick / 2, colour)

    def bar(self, start: Point, end: float, height: float, colour: str) -> None:
        """A level bar from `start` to the x of `end`, as thick as `height`, with square ends."""
        x, y = start
        half = height / 2
        self.area([(x, y - half), (end, y - half), (end, y + half), (x, y + half)], colour)

    def dot(self, at: Point, radius: float, colour: str = INK) -> None:
        """A filled circle with a light rim."""
        (centre,) = _enlarged([at])
        self._disc(centre, (radius + 3) * ENLARGED, LAND)
        self._disc(centre, radius * ENLARGED, colour)

    def square(self, at: Point, half: float, colour: str = LEAF) -> None:
        """A filled square with a light rim, standing on its corner."""
        for reach, shade in ((half + 5, LAND), (half, colour)):
            x, y = at
            self.area([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], shade)

    def words(
        self,
        at: Point,
        text: str,
        *,
        size: float,
        colour: str = INK,
        anchor: Anchor = "left",
        spaced: float = 0.0,
        halo: str = "",
    ) -> None:
        """A line of text whose middle height is at `at`; `spaced` px between letters; `halo` a colour around them."""
        self._words.append((at, text, size, colour, spaced, anchor, halo))

    def png(self) -> bytes:
        """The finished picture."""
        picture = self._large.reduce(ENLARGED)
        pen = ImageDraw.Draw(picture)
        for at, text, size, colour, spaced, anchor, halo in self._words:
            _write(pen, at, text, face(size), colour, spaced, anchor, halo)
        flat = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        out = BytesIO()
        flat.save(out, "PNG", optimize=True)
        return out.getvalue()

    def _disc(self, centre: Point, radius: float, colour: str) -> None:
        x, y = centre
        self._pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def width_of(text: str, size: float, spaced: float = 0.0) -> float:
    """How wide the text will be, in px."""
    return face(size).getlength(text) + spaced * max(0, len(text) - 1)


def _enlarged(points: Sequence[Point]) -> list[Point]:
    return [(x * ENLARGED, y * ENLARGED) for x, y in points]


def _write(
    pen: ImageDraw.ImageDraw,
    at: Point,
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: str,
    spaced: float,
    anchor: Anchor,
    halo: str,
) -> None:
    wide = font.getlength(text) + spaced * max(0, len(text) - 1)
    x = at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[anchor]
    parts = list(text) if spaced else [text]
    starts = [x]
    for part in parts:
        starts.append(starts[-1] + font.getlength(part) + spaced)
    for colour_now, stroke in ((halo, 7), (colour, 0)) if halo else ((colour, 0),):
        for start, part in zip(starts, parts, strict=False):
            pen.text((start, at[1]), part, font=font, fill=colour_now, anchor="lm", stroke_width=stroke)
