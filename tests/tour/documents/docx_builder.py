"""A small writer of DOCX files, for tests: XML of paragraphs in, bytes of a package out."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
PROSE = "The town was founded by traders in the year 1203, and it grew along the river for two hundred years."
MORE = "Its walls were built of red stone, and they were taken down when the railway came in 1860."
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def run(text: str, look: str = "") -> str:
    """A run; `look` is the inside of its w:rPr."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def bold(text: str) -> str:
    return run(text, "<w:b/>")


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    inside = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def picture(identifier: str = "rPic1", alt: str = "", size: int = 3_000_000) -> str:
    """A run with an inline picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" name="Picture 1" '
        f"descr={quoteattr(alt)}/><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
        f'<a:blip r:embed="{identifier}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is the XML of its paragraphs, or plain text."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def _cell(content: str) -> str:
    return f"<w:tc>{content if content.startswith('<') else p(content)}</w:tc>"


def field(instruction: str, result: str) -> str:
    """A field of separate runs; `result` is XML."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def style(identifier: str, name: str, based_on: str = "", inside: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


STYLES = "".join((
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>',
    "</w:docDefaults>",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    style("Title", "Title"),
    style("Subtitle", "Subtitle"),
    style("Heading1", "heading 1", inside='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style("Heading2", "heading 2", inside='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    style("Heading3", "heading 3", inside='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style("Caption", "caption"),
    style("Quote", "Quote"),
    style("TOC1", "toc 1"),
))  # fmt: skip
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)
BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'


def docx(
    *body: str,
    styles: str = STYLES,
    core: str = "",
    parts: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    main: str = "word/document.xml",
) -> bytes:
    """A DOCX file.

    `parts` maps "footnotes" and the like to the inside of that part; `pictures` maps names in word/media to bytes, with
    the ids rPic1, rPic2 ...; `links` maps ids to addresses of external pictures.
    """
    files: dict[str, str | bytes] = {main: f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>"}
    relations = [_relation("rStyles", "styles", "styles.xml"), _relation("rNumbering", "numbering", "numbering.xml")]
    files["word/styles.xml"] = f"<w:styles {NAMES}>{styles}</w:styles>"
    files["word/numbering.xml"] = f"<w:numbering {NAMES}>{NUMBERING}</w:numbering>"
    for name, inside in (parts or {}).items():
        files[f"word/{name}.xml"] = f"<w:{name} {NAMES}>{inside}</w:{name}>"
        relations.append(_relation(f"r{name}", name, f"{name}.xml"))
    for number, (name, data) in enumerate((pictures or {}).items(), start=1):
        files[f"word/media/{name}"] = data
        relations.append(_relation(f"rPic{number}", "image", f"media/{name}"))
    relations += [_relation(key, "image", address, external=True) for key, address in (links or {}).items()]
    files[f"word/_rels/{main.rpartition('/')[2]}.rels"] = _relations(*relations)
    files["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
    )
    files["_rels/.rels"] = _relations(
        _relation("r1", "officeDocument", main), _relation("r2", "core-properties", "docProps/core.xml")
    )
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _relation(identifier: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identifier}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def _relations(*relations: str) -> str:
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{name}">{"".join(relations)}</Relationships>'
