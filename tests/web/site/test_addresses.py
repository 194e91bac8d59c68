from __future__ import annotations

import pytest

from tests.web.site.editions import edition, stop
from tests.web.site.markup import having, parse, words
from web.site import pages
from web.site.addresses import Address, alternates, interface_at, needless
from web.site.addresses import parse as parse_address

ENGLISH = edition(stop(1, "The river"))
BOTH = edition(stop(1, "The river"), languages=("en", "km"))
KHMER = edition(stop(1, "ទន្លេ"), language="km", languages=("km",))


@pytest.mark.parametrize(
    ("path", "address", "root"),
    [
        ("", Address(), "../../"),
        ("stops/12/", Address(stop=12), "../../../../"),
        ("fr/", Address("fr"), "../../../"),
        ("zh-Hant/stops/3/", Address("zh-Hant", 3), "../../../../../"),
        ("fr/photos/", Address("fr", view="photos"), "../../../../"),
    ],
)
def test_a_path_is_read_and_written_alike(path: str, address: Address, root: str) -> None:
    assert parse_address(path) == address
    assert (address.path, address.root) == (path, root)


@pytest.mark.parametrize(
    "path", ["stops/", "stops/0/", "stops/01/", "stops/x/", "fr", "fr/fr/", "photos/fr/", "nothing/", "fr/stops/3"]
)
def test_a_path_that_can_be_no_page_is_none(path: str) -> None:
    assert parse_address(path) is None


def test_a_tour_can_be_had_in_its_languages_and_in_the_interface_s_others() -> None:
    assert [tuple(one) for one in alternates(ENGLISH)] == [("", "en", "en"), ("fr", "en", "fr")]
    assert [tuple(one) for one in alternates(BOTH)] == [("", "en", "en"), ("km", "km", "en"), ("fr", "en", "fr")]
    assert [tuple(one) for one in alternates(KHMER)] == [("", "km", "en"), ("fr", "km", "fr")]


def test_a_tag_is_needless_where_the_path_without_it_says_the_same() -> None:
    assert [needless(KHMER, tag) for tag in ("km", "en", "fr", "de")] == [True, True, False, False]


def test_the_interface_is_known_by_the_path_alone() -> None:
    paths = ("/", "/fr/", "/fr/nothing", "/tours/river/fr/stops/9/", "/tours/river/km/", "/tours/fr/", "/tours")
    assert [interface_at(path) for path in paths] == ["en", "fr", "fr", "fr", "en", "en", "en"]


def test_a_page_names_the_same_page_in_every_language() -> None:
    page = parse(pages.player(BOTH, Address("km", 1), static="static/abc/", version="1"))
    tour = "../../../../../tours/river/"
    named = {"en": f"{tour}stops/1/", "km": f"{tour}km/stops/1/", "fr": f"{tour}fr/stops/1/"}
    (chooser,) = having(page, key="languages")
    links = {each.get("hreflang"): each for each in chooser.iter("a")}
    assert {tag: link.get("href") for tag, link in links.items()} == named
    assert [tag for tag, link in links.items() if link.get("aria-current")] == ["km"]
    assert words(links["fr"]) == "Français Le parcours est en anglais."


def test_around_another_language_the_page_says_in_which_the_tour_is() -> None:
    page = parse(pages.player(KHMER, Address("fr"), static="static/abc/", version="1"))
    assert (page.get("lang"), having(page, key="tour-title")[0].get("lang")) == ("fr", "km")
    assert "Le parcours est en khmer." in words(having(page, kind="start")[0])


def test_a_tour_written_from_right_to_left_stands_so_in_an_english_page() -> None:
    page = parse(pages.player(edition(stop(1, "النهر"), language="ar"), Address(), static="static/abc/", version="1"))
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert having(page, key="tour-title")[0].get("dir") == "rtl"
