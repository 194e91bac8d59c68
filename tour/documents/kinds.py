"""What kind of document bytes are, told by the bytes; names and servers only break ties."""

from __future__ import annotations

import codecs
import re

from tour.documents.formats.archive import Archive
from tour.errors import BadDocument
from tour.model import Source

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READ = "HTML, plain text, Markdown, DOCX, EPUB, PDF, wikitext, or a .zip of a page with its pictures"
_REFUSED = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document, or one with a password"),
    (b"%!PS", "a PostScript file"),
    (b"BOOKMOBI", "a Kindle book"),
)
_OFFICE = {
    "opendocument": "an OpenDocument file",
    "spreadsheetml": "a spreadsheet",
    "presentationml": "a presentation",
}
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
_TAGS = re.compile(rb"</?(?:p|div|h[1-6]|br|ul|ol|li|table|article|section|figure|a)\b[^<>]{0,400}>", re.I)
_WIKI = re.compile(r"^(={2,6})[^=\n]+\1\s*$|\[\[[^\[\]\n]+\]\]|\{\{[^{}]+\}\}|'''[^'\n]+'''", re.M)
_SURELY_WIKI = re.compile(r"^(={2,6})[^=\n]+\1\s*$|\{\{[^{}\n|]+\||'''[^'\n]+'''|\[\[[^\[\]\n:|]+:[^\[\]\n]+\]\]", re.M)
_SURELY_MARKDOWN = re.compile(r"\[[^\[\]\n]+\]\([^)\s]{1,2000}\)|^```|\*\*[^*\n]+\*\*|^#{2,6}\s\S", re.M)
_WIKI_REDIRECT = re.compile(r"#\s?[^\W\d_]{4,20}:?\s{0,3}\[\[[^\[\]\n]+\]\]")
_MARKDOWN = re.compile(
    r"^#{1,6}\s\S|^(?:={3,}|-{3,})\s*$|!?\[[^\[\]\n]+\]\([^)\n]{1,2000}\)|^```|\*\*[^*\n]+\*\*"
    r"|^[ \t]{0,12}[*+-][ \t]+\S|^>\s",
    re.M,
)
_HEADED = re.compile(r"^#{1,6}\s\S|!\[[^\[\]\n]*\]\([^)\n]{1,2000}\)|\A---\s*$", re.M)
_FRAGMENT = re.compile(
    rb"\s*(?:<!--|<(?:p|div|h[1-6]|article|section|main|ul|ol|table|figure|blockquote|center|header|span|b|i|em|strong)\b)",
    re.I,
)
_SAMPLE = 65_536
_MOST_ZEROS = 0.6


def media_type(source: Source) -> str:
    """The media type of a document, one of READERS.

    Raises:
        BadDocument: it is of a kind that no reader takes.
    """
    data = source.data
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(b"PK\x05\x06"):
        raise BadDocument("The .zip file is empty: put a page with its pictures into it.")
    for signature, kind in _REFUSED:
        if start.startswith(signature) or (signature == b"BOOKMOBI" and data[60:68] == signature):
            raise BadDocument(f"This is {kind}, and no document that can be read: give {_READ}.")
    return _text(source)


def _packed(data: bytes) -> str:
    archive = Archive(data)
    declared = b""
    if "mimetype" in archive:
        declared = archive.read("mimetype")[:200].strip()
    elif "[Content_Types].xml" in archive:
        declared = archive.read("[Content_Types].xml")
    if declared == b"application/epub+zip" or "META-INF/container.xml" in archive:
        return "application/epub+zip"
    if "word/document.xml" in archive or b"wordprocessingml.document.main" in declared:
        return DOCX
    for sign, kind in _OFFICE.items():
        if sign.encode() in declared:
            raise BadDocument(f"This is {kind}: save it as DOCX or PDF, and import that.")
    return "application/zip"


def _text(source: Source) -> str:
    sample = _as_utf8(source.data[:_SAMPLE])
    name = source.name.lower().rpartition(".")[2]
    if b"<mediawiki" in sample[:1024]:
        return "text/x-wiki"
    whole, tags = _HTML.search(sample[:4096]), len(_TAGS.findall(sample))
    text = sample.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    wiki, markdown = len(_WIKI.findall(text)), len(_MARKDOWN.findall(text))
    if not whole and _is_wiki(text, name, wiki, markdown, tags):
        return "text/x-wiki"
    begins = bool(_FRAGMENT.match(sample)) and not _HEADED.search(text)
    if whole or tags >= _enough_tags(source, name, begins=begins):
        return "text/html"
    if name in ("md", "markdown", "mkd") or source.type == "text/markdown":
        return "text/markdown"
    return "text/markdown" if markdown >= 3 and _HEADED.search(text) else "text/plain"


def _is_wiki(text: str, name: str, wiki: int, markdown: int, tags: int) -> bool:
    """True for wikitext, which may hold tags and lists too, but no links of Markdown."""
    if name in ("wiki", "wikitext", "mediawiki") or _WIKI_REDIRECT.match(text[:300].lstrip()):
        return True
    if wiki < 3 or tags > wiki or name in ("html", "htm", "xhtml", "md", "markdown"):
        return False
    return wiki > markdown or (bool(_SURELY_WIKI.search(text)) and not _SURELY_MARKDOWN.search(text))


def _as_utf8(sample: bytes) -> bytes:
    """The same text in UTF-8, without a mark; UTF-16 is told by its mark, or by the zeros of Latin letters."""
    if sample.startswith(codecs.BOM_UTF8):
        return sample[len(codecs.BOM_UTF8) :]
    if sample.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return sample.decode("utf-32", "replace").encode()
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return sample.decode("utf-16", "replace").encode("utf-8", "replace")
    for name, zeros in (("utf-16-le", sample[1:400:2]), ("utf-16-be", sample[0:400:2])):
        if zeros and zeros.count(0) > _MOST_ZEROS * len(zeros):
            return sample.decode(name, "replace").encode("utf-8", "replace")
    return sample


def _enough_tags(source: Source, name: str, *, begins: bool) -> int:
    hinted = name in ("html", "htm", "xhtml") or source.type in ("text/html", "application/xhtml+xml")
    marked = name in ("md", "markdown", "mkd", "wiki", "wikitext", "mediawiki", "txt")
    if hinted or marked:
        return 1 if hinted else 100
    return 2 if begins else 6


_SUFFIXES = {
    "application/pdf": "pdf",
    DOCX: "docx",
    "application/epub+zip": "epub",
    "application/zip": "zip",
    "text/html": "html",
    "text/markdown": "md",
    "text/x-wiki": "wiki",
}


def suffix(source: Source) -> str:
    """The suffix of the file that a document is kept in."""
    return _SUFFIXES.get(media_type(source), "txt")
