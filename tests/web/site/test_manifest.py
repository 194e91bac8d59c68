from __future__ import annotations

import json
from typing import Any

import pytest

from tests.web.icons import ICONS, draw
from tests.web.site.editions import edition, stop
from web.site.manifest import manifest
from web.static_files import ROOT


def of(**changes: object) -> dict[str, Any]:
    written = manifest(edition(stop(1, "The river"), **changes), root="../../", static="static/abc/")
    read: dict[str, Any] = json.loads(written)
    return read


def test_a_tour_is_an_application_with_its_own_name_start_and_scope() -> None:
    told = of()
    assert (told["name"], told["start_url"], told["scope"]) == ("The river", "./", "../../tours/river/")
    assert (told["display"], told["lang"], told["dir"]) == ("standalone", "en", "ltr")


def test_a_tour_is_written_in_its_own_direction() -> None:
    assert (of(language="ar")["lang"], of(language="ar")["dir"]) == ("ar", "rtl")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The river", "The river"),
        ("Cambodia, 1975 to 1979", "Cambodia"),
        ("A walk along the river to its mouth", "A walk along the"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahr"),
    ],
)
def test_a_short_name_has_room_below_an_icon(title: str, short: str) -> None:
    assert of(title=title)["short_name"] == short


def test_every_icon_that_a_manifest_names_is_there() -> None:
    icons = [icon["src"].removeprefix("../../static/abc/") for icon in of()["icons"]]
    assert all((ROOT / name).is_file() for name in icons)
    assert {icon["purpose"] for icon in of()["icons"]} == {"any", "maskable"}


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_the_drawing_of_today(name: str) -> None:
    assert (ROOT / "icons" / name).read_bytes() == draw(*ICONS[name]), "Run: python -m tests.web.icons"
