"""Documents that somebody made to do harm, or that are broken as real ones are. Each is made when it is asked for."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tour.model import Source

PROSE = "The river rises in the northern mountains, and it reaches the sea after four hundred miles."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    b'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    b'document.main+xml"/></Types>'
)
CONTAINER = (
    b'<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = (
    b'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The River</dc:title></metadata><manifest>'
    b'<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    b'<spine><itemref idref="a"/></spine></package>'
)
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "'
    + b"ha" * 500
    + b'">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%s;" % (b"%d" % (n - 1) if n else b"") * 10) for n in range(9))
    + b"]>"
)


def packed(members: dict[str, bytes]) -> bytes:
    """A zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def docx(document: bytes, **more: bytes) -> bytes:
    """A Word file with this as its text's XML."""
    return packed({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document, **more})


def epub(chapter: bytes, opf: bytes = OPF, **more: bytes) -> bytes:
    """A book of one chapter."""
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "book.opf": opf,
        "a.xhtml": chapter,
    }
    return packed({**members, **more})


def word(body: bytes) -> bytes:
    """A Word text's XML."""
    return b'<?xml version="1.0"?><w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (WORD.encode(), body)


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large, and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))

    header = struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def page(body: str) -> bytes:
    """A web page."""
    return (
        f"<!doctype html><html lang=en><title>The River</title><h1>The River</h1><p>{PROSE}</p>{body}</html>".encode()
    )


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF file of these objects, numbered from 1; the first is its catalog."""
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, trailer, len(data))
    )


PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>"
    b"stream\n0123\nendstream"
)
SCANNED = (
    *PAGES,
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
    PICTURE,
    b"<</Length 30>>stream\nq 600 0 0 800 0 0 cm /I Do Q  \nendstream",
)
ENCRYPTED = (
    b"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -1/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>/ID[<41><41>]"
)


def bomb(size: int) -> bytes:
    """A zip file of a page and this many zeros."""
    return packed({"index.html": page(""), "zeros.bin": bytes(size)})


def lying_bomb() -> bytes:
    """A zip file whose directory says that its member is small."""
    data = bytearray(packed({"index.html": page("<p>" + "x" * 90_000_000)}))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 1000)
    return bytes(data)


def quine() -> bytes:
    """A zip file in a zip file, many deep."""
    data = page("")
    for level in range(20):
        data = packed({f"level{level}.zip" if level else "index.html": data})
    return data


SCRIPTS = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><p onclick=alert(1)>Click &lt;script&gt;alert(2)&lt;"
    "/script&gt; here, and read on about the river and the mountains that it comes from.</p>"
    "<a href='javascript:alert(3)'>It is long.</a>"
    "<svg onload=alert(4)><script>alert(5)</script></svg><iframe srcdoc='<script>alert(6)</script>'></iframe>"
    "<figure><img src='javascript:alert(7)' alt='&lt;img src=x onerror=alert(8)&gt;'><figcaption>A &lt;b "
    "onclick=alert(9)&gt;view&lt;/b&gt;</figcaption></figure><math><mtext></form><form><mglyph><style></math>"
    "<img src onerror=alert(10)>"
)
WIKI_SCRIPTS = f"'''The River''' {PROSE}\n\n<script>alert(1)</script> <span onclick=alert(1)>It is long.</span>"
ENCRYPTION = (
    b'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    b'<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData>'
    b'<enc:CipherReference URI="a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
)


CASES: dict[str, Callable[[], Source]] = {
    "zip bomb, 400 MB of zeros": lambda: Source(bomb(400_000_000), "bomb.zip"),
    "zip bomb that lies about its size": lambda: Source(lying_bomb(), "bomb.zip"),
    "zip of 20,000 members": lambda: Source(packed({f"{n}.html": b"" for n in range(20_000)}), "many.zip"),
    "zip in zip, 20 deep": lambda: Source(quine(), "deep.zip"),
    "zip cut in the middle": lambda: Source(bomb(1000)[:-60], "cut.zip"),
    "zip whose names lead upwards": lambda: Source(packed({"../../index.html": page("")}), "up.zip"),
    "DOCX with a billion laughs": lambda: Source(
        docx(LAUGHS + word(b"<w:p><w:r><w:t>&a8;</w:t></w:r></w:p>")[21:]), "x.docx"
    ),
    "DOCX with an external entity": lambda: Source(
        docx(
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
            + word(b"<w:p>&e;</w:p>")[21:]
        ),
        "x.docx",
    ),
    "DOCX nested 100,000 deep": lambda: Source(docx(word(b"<w:sdt>" * 100_000 + b"</w:sdt>" * 100_000)), "x.docx"),
    "DOCX of 52,000 paragraphs": lambda: Source(
        docx(word(b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % PROSE.encode() * 52_000)), "x.docx"
    ),
    "EPUB with a billion laughs": lambda: Source(epub(LAUGHS + b"<html><p>&a8;</p></html>"), "x.epub"),
    "EPUB with an external entity": lambda: Source(
        epub(b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><p>&e;</p></html>'), "x.epub"
    ),
    "EPUB that is encrypted": lambda: Source(
        epub(
            page(""),
            **{"META-INF/encryption.xml": ENCRYPTION},
        ),
        "x.epub",
    ),
    "EPUB without a spine": lambda: Source(epub(page(""), OPF.replace(b'<itemref idref="a"/>', b"")), "x.epub"),
    "PDF with a password": lambda: Source(pdf(*SCANNED, trailer=ENCRYPTED), "x.pdf"),
    "PDF that is a scan without text": lambda: Source(pdf(*SCANNED), "scan.pdf"),
    "PDF cut in the middle": lambda: Source(pdf(*SCANNED)[:250], "cut.pdf"),
    "PDF whose pages are a circle": lambda: Source(pdf(PAGES[0], b"<</Type/Pages/Kids[2 0 R]/Count 9>>"), "circle.pdf"),
    "PDF of nothing but its first line": lambda: Source(b"%PDF-1.7\n" + bytes(range(256)) * 40, "x.pdf"),
    "HTML of 50 MB": lambda: Source(page(f"<p>{PROSE}</p>" * 510_000), "large.html"),
    "HTML of 3,000 headings": lambda: Source(
        page("".join(f"<h2>Year {n}</h2><p>{PROSE}</p>" for n in range(3_000))), "headings.html"
    ),
    "HTML of tables nested 10,000 deep": lambda: Source(page("<table><tr><td>" * 10_000 + PROSE), "tables.html"),
    "HTML nested 200,000 deep": lambda: Source(page("<div>" * 200_000 + PROSE), "deep.html"),
    "HTML of 100,000 open tags": lambda: Source(page("<b><i><a href=x>" * 33_000 + PROSE), "open.html"),
    "HTML of one attribute of 10 MB": lambda: Source(page(f'<p title="{"x" * 10_000_000}">{PROSE}</p>'), "wide.html"),
    "HTML with scripts everywhere": lambda: Source(page(SCRIPTS), "scripts.html"),
    "HTML that says it is UTF-16 and is not": lambda: Source(
        page("<meta charset=utf-16><p>The caf\u00e9s\u2019 doors were shut within days.</p>"),
        "liar.html",
    ),
    "HTML said to be ISO-8859-1 that is UTF-8": lambda: Source(
        page("<p>The caf\u00e9s\u2019 doors were shut within days.</p>"),
        "liar.html",
        charset="iso-8859-1",
    ),
    "HTML of a charset that nobody knows": lambda: Source(
        page("<meta charset=x-klingon>"), "liar.html", charset="x-klingon"
    ),
    "HTML of zeros": lambda: Source(b"<html>" + bytes(100_000), "zeros.html"),
    "text of one line of 1 MB": lambda: Source((PROSE + " ").encode() * 11_000, "line.txt"),
    "text of 52,000 short lines": lambda: Source(b"Year\n\n" * 52_000 + PROSE.encode(), "lines.txt"),
    "text of brackets": lambda: Source((PROSE + "\n\n" + "([{<" * 50_000).encode(), "brackets.txt"),
    "Markdown of 15,000 open brackets": lambda: Source(f"# The River\n\n{PROSE}\n\n{'[' * 15_000}\n".encode(), "x.md"),
    "Markdown of quotes 5,000 deep": lambda: Source(f"# The River\n\n{PROSE}\n\n{'> ' * 5_000}deep\n".encode(), "x.md"),
    "Markdown whose front matter is a bomb": lambda: Source(
        b"---\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 9)) for n in range(98, 108))
        + f"title: *k\n---\n# The River\n\n{PROSE}\n".encode(),
        "x.md",
    ),
    "Markdown with scripts": lambda: Source(
        f"# The River <script>alert(1)</script>\n\n{PROSE} <img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))\n\n"
        "![a](javascript:alert(1))\n\n<script>\nalert(1)\n</script>\n".encode(),
        "x.md",
    ),
    "wikitext of 100,000 open templates": lambda: Source(
        f"'''The River''' {PROSE}\n\n{'{{' * 100_000}".encode(), "x.wiki"
    ),
    "wikitext of 100,000 open links": lambda: Source(f"'''The River''' {PROSE}\n\n{'[[' * 100_000}".encode(), "x.wiki"),
    "wikitext with scripts": lambda: Source(f"{WIKI_SCRIPTS}\n\n== Boats ==\n{PROSE}".encode(), "x.wiki"),
    "page whose picture says it has 100,000 x 100,000 pixels": lambda: Source(
        packed({"index.html": page("<img src=a.png alt='A view'>"), "a.png": png(100_000, 100_000)}), "x.zip"
    ),
    "page whose JPEG is cut, and whose SVG has scripts": lambda: Source(
        packed(
            {
                "index.html": page("<img src=a.jpg alt='A view'><img src=b.svg alt='A map'>"),
                "a.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 300,
                "b.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            }
        ),
        "x.zip",
    ),
    "nothing at all": lambda: Source(b"", "x.txt"),
    "every byte": lambda: Source(bytes(range(256)) * 400, "x.bin"),
}
