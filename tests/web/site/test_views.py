"""The views of a whole tour: its dates, its photos, and where help is to be had."""

from __future__ import annotations

import pytest

from tests.web.site.editions import edition, missing, passage, photo, stop
from tests.web.site.markup import having, parse, words
from tour.edition import Edition, TimelineDate
from web.site import pages
from web.site.addresses import Address, views
from web.site.catalogue import catalogue
from web.site.support import paragraphs
from web.site.timeline import entries

EMPTY = edition(stop(1, "The river"))
TEXT = passage("paragraph", "It was dug in 1862.", "It flooded.", start=2000)


def dated(*dates: tuple[str, str]) -> Edition:
    named = [TimelineDate(date=date, end=end, label="Something", stop=1, sentence="s2000") for date, end in dates]
    return edition(stop(1, "The river", TEXT), timeline=named)


@pytest.mark.parametrize(
    ("date", "end", "english", "french"),
    [
        ("1975-04-17", "", "1975 17 April", "1975 17 avril"),
        ("1975-04", "", "1975 April", "1975 avril"),
        ("1965", "1973", "1965 to 1973", "1965 à 1973"),
        ("1975-04-17", "1979-01-07", "1975 17 April to 7 January 1979", "1975 17 avril au 7 janvier 1979"),
        ("-0250", "", "251 BC", "251 av. J.-C."),
        ("0802", "", "802", "802"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(date: str, end: str, english: str, french: str) -> None:
    for language, told in (("en", english), ("fr", french)):
        (entry,) = entries(dated((date, end)), catalogue(language))
        assert " ".join((entry.year, *entry.rest)).replace("\N{NO-BREAK SPACE}", " ") == told


def test_a_long_gap_between_two_dates_is_told() -> None:
    told = entries(
        dated(("-0005", ""), ("0006", ""), ("0009", "0015"), ("0020", ""), ("0030-01-01", "")), catalogue("en")
    )
    assert [entry.gap for entry in told] == [0, 11, 0, 0, 10]


def test_a_date_leads_to_the_sentence_that_names_it() -> None:
    page = parse(pages.player(dated(("1862", "")), Address(view="timeline"), static="static/abc/", version="1"))
    assert having(page, tag="body")[0].get("data-view") == "timeline"
    (row,) = having(page, kind="date")
    assert (row.get("href"), row.get("data-go"), row.get("data-sentence")) == (
        "../../../tours/river/stops/1/",
        "1",
        "s2000",
    )
    assert words(row) == "1862 Something Stop 1 · sentence 2 · you are here"


def test_the_photos_of_all_stops_are_in_one_journal_the_missing_too() -> None:
    tour = edition(stop(1, "The river", photos=(photo(),)), stop(2, "The bridge", photos=(missing(),)))
    page = parse(pages.player(tour, Address("fr", view="photos"), static="static/abc/", version="1"))
    first, lost = having(page, kind="entry")
    assert words(first) == "1 A bridge Crédit : Ana Lim · CC BY 4.0 Étape 1 · The river"
    assert [link.get("href") for link in first.iter("a")] == ["../../../../tours/river/fr/stops/1/"] * 2
    assert words(lost).startswith("2 Cette photo ne figure pas encore dans le parcours. A lost picture")


def test_a_view_without_anything_in_it_is_not_there() -> None:
    assert views(EMPTY) == ()
    for view in ("photos", "timeline", "support"):
        with pytest.raises(KeyError):
            pages.player(EMPTY, Address(view=view), static="static/abc/", version="1")


def test_addresses_in_a_text_become_links_and_nothing_else_does() -> None:
    written = "Write to help@example.org.\nSee https://example.org/a?b=1 (or http://b.example)."
    called = "Call +855 23 219 999, 1975-1979. <a href='javascript:x'>"
    first, second = paragraphs(f"{written}\n\n{called}")
    linked = [(part.text, part.href) for part in (*first, *second) if part.href]
    assert linked == [
        ("help@example.org", "mailto:help@example.org"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("http://b.example", "http://b.example"),
        ("+855 23 219 999", "tel:+85523219999"),
    ]
    assert "".join(part.text for part in second).endswith("1975-1979. <a href='javascript:x'>")


def test_support_and_contact_have_a_page_of_their_own() -> None:
    tour = edition(stop(1, "The river"), contact="Families: a@example.org", support="Talk.\n\nRest.")
    page = parse(pages.player(tour, Address(view="support"), static="static/abc/", version="1"))
    (section,) = having(page, kind="support")
    assert words(section) == "Support and contact Support Talk. Rest. Contact Families: a@example.org"
    assert [link.get("href") for link in section.iter("a")] == ["mailto:a@example.org"]


def test_a_stop_says_where_it_is_and_shows_it_on_a_plan() -> None:
    plan = {"id": 4, "title": "Ground floor", "alt": "Five rooms", "width": 960, "height": 480}
    place = {"note": "By the window", "step_free": "A ramp", "pin": {"plan": 4, "x": 0.25, "y": 0.5}}
    tour = edition(stop(1, "A", place=place), stop(2, "B"), plans=[{**plan, "sources": photo().sources}])
    page = parse(pages.player(tour, Address(), static="static/abc/", version="1"))
    (drawn,) = having(page, kind="plan")
    assert words(drawn) == "Floor plan · Ground floor"
    assert [(each.get("cx"), each.get("cy")) for each in drawn.iter("circle")] == [("25.0%", "50.0%")]
    told = words(having(having(page, key="stop-1")[0], kind="heading")[0])
    assert "By the window Step-free: A ramp" in told
