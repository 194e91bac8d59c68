"""Small PDF files, written by hand: text, pictures and bookmarks at given places."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique", "fixed": "Courier"}
_WIDTHS = {
    "ijl": 222,
    " !,./:;[]ftI": 278,
    "()-r": 333,
    "ckszvxyJ": 500,
    "FTZ": 611,
    "ABEKPSVXY&": 667,
    "CDHNRUw": 722,
    "GOQ": 778,
    "mM": 833,
    "W": 944,
}
"""Of the letters of Helvetica, in thousandths of its size; 556 for all others."""


@dataclass
class Sheet:
    """One page."""

    drawn: list[str] = field(default_factory=list)
    images: dict[str, int] = field(default_factory=dict)
    turned: int = 0
    """Degrees, clockwise."""

    def text(
        self, x: float, y: float, words: str, *, size: float = 10, font: str = "plain", angle: str = "1 0 0 1"
    ) -> None:
        """Write one line that begins at a place."""
        code = words.encode("cp1252").decode("latin-1")
        safe = code.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.drawn.append(f"BT /{font} {size} Tf {angle} {x} {y} Tm ({safe}) Tj ET")

    def lines(self, x: float, y: float, lines: Iterable[str], *, size: float = 10, font: str = "plain") -> float:
        """Write lines one below another, and answer the place of the next."""
        for line in lines:
            self.text(x, y, line, size=size, font=font)
            y -= 1.2 * size
        return y

    def image(self, name: str, number: int, x: float, y: float, width: float, height: float) -> None:
        """Show an image of the file."""
        self.images[name] = number
        self.drawn.append(f"q {width} 0 0 {height} {x} {y} cm /{name} Do Q")


@dataclass
class File:
    """A PDF while it is made."""

    sheets: list[Sheet] = field(default_factory=list)
    objects: list[bytes] = field(default_factory=list)
    bookmarks: list[tuple[str, int]] = field(default_factory=list)
    """Titles and indexes of pages; all of one level."""
    title: str = ""
    language: str = ""
    trailer: str = ""

    def sheet(self) -> Sheet:
        """A new page."""
        self.sheets.append(Sheet())
        return self.sheets[-1]

    def add(self, body: bytes) -> int:
        """A new object; answers its number."""
        self.objects.append(body)
        return len(self.objects)

    def stream(self, entries: str, data: bytes) -> int:
        """A new stream; answers its number."""
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1")
        return self.add(head + data + b"\nendstream")

    def picture(self, width: int, height: int, data: bytes, entries: str = "/Filter /DCTDecode") -> int:
        """A new image; answers its number."""
        kind = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
        return self.stream(f"{kind} /Width {width} /Height {height} {entries}", data)

    def bytes(self) -> bytes:
        """The file."""
        fonts = "".join(
            f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> "
            for name, base in FONTS.items()
        )
        tree = len(self.objects) + 2 * len(self.sheets) + 1
        pages = []
        for sheet in self.sheets:
            content = self.stream("/Filter /FlateDecode", zlib.compress("\n".join(sheet.drawn).encode("latin-1")))
            images = "".join(f"/{name} {number} 0 R " for name, number in sheet.images.items())
            pages.append(
                self.add(
                    f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {sheet.turned} "
                    f"/Contents {content} 0 R "
                    f"/Resources << /Font << {fonts}>> /XObject << {images}>> >> >>".encode("latin-1")
                )
            )
        kids = " ".join(f"{number} 0 R" for number in pages)
        self.add(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
        root = self.add(f"<< /Type /Catalog /Pages {tree} 0 R {self._language()} {self._outline(pages)} >>".encode())
        info = self.add(f"<< /Title ({self.title}) >>".encode("latin-1"))
        return _file(self.objects, f"/Root {root} 0 R /Info {info} 0 R {self.trailer}")

    def _language(self) -> str:
        return f"/Lang ({self.language})" if self.language else ""

    def _outline(self, pages: Sequence[int]) -> str:
        if not self.bookmarks:
            return ""
        first = len(self.objects) + 1
        last = first + len(self.bookmarks) - 1
        for index, (title, page) in enumerate(self.bookmarks):
            after = f"/Next {first + index + 1} 0 R" if first + index < last else ""
            self.add(f"<< /Title ({title}) /Parent {last + 1} 0 R /Dest [{pages[page]} 0 R /Fit] {after} >>".encode())
        outline = self.add(f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R >>".encode())
        return f"/Outlines {outline} 0 R"


def width_of(text: str, size: float = 10) -> float:
    """Of one line of Helvetica, in points."""
    known = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
    return sum(known.get(letter, 556) for letter in text) * size / 1000


def wrapped(text: str, width: float, *, size: float = 10) -> list[str]:
    """Words in lines of about one width, in points."""
    lines, line = [], ""
    for word in text.split():
        if line and width_of(f"{line} {word}", size) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(made)
