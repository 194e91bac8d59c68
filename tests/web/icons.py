"""Draws the icons of an installed tour from icon.svg: `python -m tests.web.icons` writes them."""

from __future__ import annotations

import io
import re

from PIL import Image, ImageDraw

from web.static_files import ROOT

FINER = 4
"""Drawn so much larger, then reduced: the corners are round."""
ICONS = {
    "192.png": (192, True),
    "512.png": (512, True),
    "maskable-512.png": (512, False),
    "apple-180.png": (180, False),
}
"""Each file's width in pixels, and whether its corners are round: phones cut the others to a shape of their own."""


def draw(size: int, rounded: bool) -> bytes:
    """The icon as a PNG."""
    svg = (ROOT / "icon.svg").read_text()
    scale = size * FINER / 32
    ground = re.search(r'<rect width="32" height="32" rx="(\d+)" fill="(#\w+)"', svg)
    assert ground
    picture = Image.new("RGBA", (size * FINER, size * FINER), ground[2] if not rounded else "#0000")
    pen = ImageDraw.Draw(picture)
    if rounded:
        pen.rounded_rectangle((0, 0, size * FINER - 1, size * FINER - 1), float(ground[1]) * scale, ground[2])
    for fill, path in re.findall(r'<path fill="(#\w+)" d="([^"]+)"', svg):
        for found in re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)", path):
            x, y, width, height = (float(number) * scale for number in found)
            pen.rectangle((x, y, x + width - 1, y + height - 1), fill)
    written = io.BytesIO()
    reduced = picture.resize((size, size), Image.Resampling.BOX)
    reduced.quantize(64, method=Image.Quantize.FASTOCTREE).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    for name, (size, rounded) in ICONS.items():
        (ROOT / "icons" / name).write_bytes(draw(size, rounded))
