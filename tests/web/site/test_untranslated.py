"""Nothing that a visitor reads is written into a template: each word is the tour's, or a catalogue's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from tests.web.site.editions import edition, missing, passage, photo, stop
from tests.web.site.markup import parse
from tour.edition import VoiceNote
from web.site import pages
from web.site.addresses import Address
from web.site.catalogue import Catalogue, Text, read

SIGNS = re.compile(r"[\W\d_]|\b(?:Wayvoice|A|Aa|English|Français)\b")
"""What is the same in every language: numbers, names, and what a language calls itself."""
SAID = ("aria-label", "aria-valuetext", "alt", "title", "content")
VOICE = VoiceNote(engine="tone", name="«voice»", synthetic=True, credit="«credit»", label="«label»")


def marked(text: Text) -> Text:
    return f"«{text}»" if isinstance(text, str) else {form: f"«{each}»" for form, each in text.items()}


@pytest.fixture
def language(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An interface whose every text stands between marks."""
    whole = Catalogue("fr", {key: marked(text) for key, text in read("fr").items()})
    pages._templates.cache_clear()
    monkeypatch.setattr(pages, "catalogue", lambda _: whole)
    yield "fr"
    pages._templates.cache_clear()


def read_out(page: Element) -> Iterator[str]:
    """All that is seen or heard of a page."""
    for element in page.iter():
        if element.tag in {"script", "style"}:
            continue
        about = element.get("name") or element.get("property") or ""
        if element.tag != "meta" or about.endswith(("description", "title")):
            yield from (element.attrib[name] for name in SAID if name in element.attrib)
        yield from (text for text in (element.text, *(child.tail for child in element)) if text)


def unmarked(page: Element) -> list[str]:
    left = []
    for text in read_out(page):
        while (text_without := re.sub(r"«[^«»]*»", "", text)) != text:
            text = text_without
        left.append(SIGNS.sub("", text))
    return [text for text in left if text]


def test_no_word_of_the_player_is_written_into_its_templates(language: str) -> None:
    shown = photo("«caption»", credit="«credit»", alt="«alt»", licence="«licence»", source="«source»")
    lost = missing("«caption»").model_copy(update={"credit": ""})
    kinds = (passage("heading", "«h»", level=2), passage("list", "«l»"), passage("quote", "«q»"))
    first = stop(1, "«one»", *kinds, advisory="«advisory»", photos=(shown, lost), voice=VOICE)
    last = stop(3, "«three»", advisory="«advisory»")
    tour = edition(
        first, last, title="«tour»", description="«about»", advisory="«advisory»", voice=VOICE, language="km"
    )
    for address in (Address(language), Address(language, stop=1)):
        page = parse(pages.player(tour, address, static="static/abc/", version="1"))
        assert unmarked(page) == []


def test_no_word_of_the_list_is_written_into_its_template(language: str) -> None:
    tour = edition(stop(1, "«one»"), title="«tour»", advisory="«advisory»")
    for tours in ([tour], []):
        assert unmarked(parse(pages.index(tours, language, static="static/abc/"))) == []
