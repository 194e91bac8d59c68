"""Books for tests, made in memory."""

import io
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

PROSE = "The well was dug in 1642, and the people of the valley drank from it for three hundred years."
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_TYPES = {"png": "image/png", "jpg": "image/jpeg", "ncx": "application/x-dtbncx+xml", "xhtml": "application/xhtml+xml"}


def packed(members: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> bytes:
    """A zip of members, texts or bytes, which may have one name twice."""
    made = io.BytesIO()
    pairs = members.items() if isinstance(members, Mapping) else members
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in pairs:
            archive.writestr(name, data)
    return made.getvalue()


def xhtml(body: str, *, attributes: str = "") -> str:
    """A page of XHTML."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>T</title></head><body{attributes}>{body}</body></html>'
    )


def navigation(*entries: str, landmarks: str = "") -> str:
    """A navigation file; entries are items of its list."""
    return xhtml(f'<nav epub:type="toc"><ol>{"".join(entries)}</ol></nav>{landmarks}')


def entry(title: str, href: str, *below: str) -> str:
    """A line of a table of contents."""
    return f'<li><a href="{href}">{title}</a>{"<ol>" + "".join(below) + "</ol>" if below else ""}</li>'


def opf(pages: Iterable[str], *, metadata: str = "", others: Iterable[str] = (), rest: str = "") -> str:
    """A package file."""
    pages = list(pages)
    items = [f'<item id="p{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)]
    for n, name in enumerate(others):
        properties = ' properties="nav"' if name == "nav.xhtml" else ""
        kind = _TYPES[name.rpartition(".")[2]]
        items.append(f'<item id="o{n}" href="{name}" media-type="{kind}"{properties}/>')
    spine = "".join(f'<itemref idref="p{n}"/>' for n, _ in enumerate(pages))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{metadata or '<dc:title>The Valley</dc:title><dc:language>en</dc:language>'}</metadata>"
        f"<manifest>{''.join(items)}</manifest><spine>{spine}</spine>{rest}</package>"
    )


def book(
    pages: Mapping[str, str],
    *,
    nav: str = "",
    ncx: str = "",
    metadata: str = "",
    rest: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An EPUB of pages by name, all of them in the folder EPUB; `files` stand beside them, or in META-INF."""
    members: dict[str, str | bytes] = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    others = [*(["nav.xhtml"] if nav else []), *(["toc.ncx"] if ncx else [])]
    members["EPUB/book.opf"] = opf(pages, metadata=metadata, others=others, rest=rest)
    members |= {f"EPUB/{name}": text if text.startswith("<?xml") else xhtml(text) for name, text in pages.items()}
    members |= {f"EPUB/{name}": text for name, text in (("nav.xhtml", nav), ("toc.ncx", ncx)) if text}
    members |= {
        (name if name.startswith("META-INF/") else f"EPUB/{name}"): data for name, data in (files or {}).items()
    }
    return packed(members)
