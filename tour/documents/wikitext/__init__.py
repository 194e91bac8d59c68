"""MediaWiki's wikitext into blocks: a page's source, or the first page of an XML export.

Tags go first, then tables, then templates and links from the inside out, then lines become blocks; each step reads the
text once, so that no markup of a stranger can make it slow.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tour.documents.formats.decoding import decode
from tour.documents.wikis.rights import rights_of
from tour.documents.wikitext.brackets import Brackets
from tour.documents.wikitext.export import Page, first_page, is_export
from tour.documents.wikitext.lines import Lines
from tour.documents.wikitext.links import Links, without_outside_links
from tour.documents.wikitext.pictures import COMMONS, Pictures
from tour.documents.wikitext.plain import plain
from tour.documents.wikitext.sections import with_levels, without_end_sections
from tour.documents.wikitext.stash import Stash, without_marks
from tour.documents.wikitext.tables import without_tables
from tour.documents.wikitext.tags import without_tags
from tour.documents.wikitext.templates import Templates
from tour.errors import BadDocument
from tour.model import Block, Document, Source

_REDIRECT = re.compile(
    r"\s*#\s?(?:redirect|redirection|weiterleitung|redirección|rinvia|rinvio|doorverwijzing|redirecionamento|"
    r"перенаправление|перенапр|転送|リダイレクト|重定向|重新導向|បញ្ជូនបន្ត|patrz|przekieruj|omdirigering|ohjaus|yönlendirme|"
    r"넘겨주기|تحويل|הפניה|đổi|เปลี่ยนทาง|alih)[\s:]{0,5}\[\[([^\]|#\n]{1,255})",
    re.I,
)
_BOLD = re.compile(r"'''(?!')(.{1,200}?)'''(?!')")
_VARIANT = re.compile(r"-\{(?:[^{}|]{0,40}\|)?(?:zh[\w-]{0,10}:)?([^{};]{0,200})[^{}]{0,500}\}-")
_MOST_CHARACTERS = 2_200_000
"""MediaWiki itself stores no page above 2 MB."""
_LEAD = 20_000
_MOST_UNREAD = 5


def read(source: Source) -> Document:
    """Parse wikitext, or the first page of a MediaWiki export.

    Raises:
        BadDocument: a redirect, empty, damaged, too large, or without a page's text.
    """
    page = first_page(source.data) if is_export(source.data) else _raw(source)
    redirect = _REDIRECT.match(page.text)
    if redirect:
        target = " ".join(redirect[1].replace("_", " ").split())
        raise BadDocument(f"This page of a wiki only sends its readers on to “{target}”: import that page.")
    if len(page.text) > _MOST_CHARACTERS:
        raise BadDocument("The wikitext is longer than any page of a wiki (2 MB): split it into several tours.")
    stash = Stash()
    pictures = Pictures(stash, _files(page.base))
    templates = Templates(stash, pictures)
    links = Links(stash, pictures)
    brackets = Brackets(templates.read, links.read)
    lines = Lines(stash)

    def gallery(inner: str) -> str:
        return stash.place(pictures.gallery(_read_lines(brackets, without_tags(inner, stash, lambda _: ""))))

    text = without_tags(without_marks(page.text.replace("\r\n", "\n")), stash, gallery)
    text = without_tables(_VARIANT.sub(r"\1", without_outside_links(text)), stash, brackets.read)
    text = brackets.read(text)
    blocks, headed = with_levels(list(lines.blocks(text)))
    blocks = without_end_sections(blocks)
    title = headed or page.title or templates.title or _bold(stash, text) or _stem(source.name)
    warnings = (*page.warnings, *_warnings(brackets.stray, lines.unread, stash.unlisted))
    return Document(title, page.language, (_title(title), *blocks) if title and not headed else tuple(blocks),
                    warnings, page.rights)  # fmt: skip


def _raw(source: Source) -> Page:
    decoded = decode(source.data, declared=source.charset)
    return Page(decoded.text, base=source.address, rights=rights_of(source.address), warnings=decoded.warnings)


def _read_lines(brackets: Brackets, inner: str) -> list[str]:
    """A gallery's lines, each with its brackets read; their bars stay."""
    return [brackets.read(without_outside_links(line)) for line in inner.split("\n") if line.strip()]


def _files(base: str) -> str:
    """The address before a file's name: of the page's own wiki where it is known, else of Commons."""
    try:
        parts = urlsplit(base)
    except ValueError:
        return COMMONS
    if parts.scheme not in ("http", "https") or not (parts.path.startswith("/w/") or "/wiki/" in parts.path):
        return COMMONS
    return f"{parts.scheme}://{parts.netloc}/wiki/Special:FilePath/"


def _bold(stash: Stash, text: str) -> str:
    """The first bold words of the lead: on most wikis the page's subject."""
    lead = stash.words(text[:_LEAD]).partition("\n==")[0]
    found = _BOLD.search(lead)
    return plain(found[1]) if found else ""


def _stem(name: str) -> str:
    """A title of the file's name; saved pages are called after it."""
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return " ".join(stem.replace("_", " ").split())


def _title(title: str) -> Block:
    return Block("heading", title, 1, level=1, confidence=0.9)


def _warnings(stray: int, unread: list[int], unlisted: int) -> tuple[str, ...]:
    warnings = []
    if unlisted:
        warnings.append(f"{unlisted} more pieces were left out than are listed.")
    if stray:
        warnings.append(f"{stray} brackets of templates or links have no partner and were taken out: compare the text.")
    if unread:
        shown = ", ".join(str(number) for number in unread[:_MOST_UNREAD])
        more = f" and {len(unread) - _MOST_UNREAD} more" if len(unread) > _MOST_UNREAD else ""
        warnings.append(
            f"Templates inside sentences could not be read and are left out (lines {shown}{more}): compare them."
        )
    return tuple(warnings)
