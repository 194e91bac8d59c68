from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from tests.web.site.editions import edition, missing, passage, photo, stop
from tests.web.site.markup import having, parse, words
from tour.edition import Edition, VoiceNote
from web.site import pages
from web.site.addresses import Address

HOSTILE = "</script><script>alert(1)</script> \" onload='x' & <b>\u2028{{ 7 * 7 }}"
SONGS = VoiceNote(engine="diva", name="songs", synthetic=True, credit="Made by Dara", label="Songs, Khmer")
RIVER = edition(
    stop(1, "The river", passage("paragraph", "It rises in the hills.", "It is long.", start=2000)),
    stop(2, "The bridge", photos=(photo(), missing()), advisory="This stop speaks of a flood."),
    stop(5, "The sea"),
)


def player(tour: Edition = RIVER, number: int | None = None) -> Element:
    return parse(pages.player(tour, Address(stop=number), static="static/abc/", version="1.2"))


def stop_of(page: Element, number: int) -> Element:
    (article,) = having(page, key=f"stop-{number}")
    return article


def test_every_stop_is_in_the_page_with_its_number_title_and_sound() -> None:
    stops = having(player(), tag="article")
    assert [each.get("data-stop") for each in stops] == ["1", "2", "5"]
    assert [words(each.findall(".//h2")[0]) for each in stops] == ["The river", "The bridge", "The sea"]
    assert [each.get("data-audio") for each in stops] == [f"../../media/{number}.mp3" for number in (1, 2, 5)]


def test_a_sentence_carries_its_id_and_times() -> None:
    last = having(stop_of(player(), 1), kind="sentence")[-1]
    assert (last.get("data-id"), last.get("data-start"), last.get("data-end")) == ("s4000", "4000", "5800")
    assert words(last) == "It is long."


def test_the_start_opens_no_stop() -> None:
    (body,) = having(player(), tag="body")
    assert body.get("data-view") == "start"
    assert body.get("data-opened") is None
    assert not having(body, kind="current")


@pytest.mark.parametrize(("number", "view"), [(1, "stop"), (2, "gate")])
def test_a_stop_s_page_is_the_same_document_opened_there(number: int, view: str) -> None:
    page = player(number=number)
    assert having(page, tag="body")[0].get("data-view") == view
    assert [each.get("data-stop") for each in having(page, kind="current")] == [str(number)]
    assert words(having(page, tag="title")[0]).startswith(f"{number} ")


def test_a_stop_that_is_not_there_cannot_be_opened() -> None:
    with pytest.raises(KeyError):
        player(number=3)


@pytest.mark.parametrize("number", [None, 2])
def test_every_address_is_relative_to_the_installation_s_root(number: int | None) -> None:
    root = "../../" if number is None else "../../../../"
    page = player(number=number)
    addresses = [
        each.attrib[name] for each in page.iter() for name in ("href", "src", "data-audio") if name in each.attrib
    ]
    sets = [part.split()[0] for each in page.iter("source") for part in each.attrib["srcset"].split(", ")]
    outward = {"#main", "https://example.org/bridge"}
    own = [value for value in addresses + sets if not value.startswith("#i-") and value not in outward]
    assert own
    assert all(value.startswith(root) for value in own), own


def tags(page: Element) -> list[str]:
    return [each.tag for each in page.iter() if each.tag in {"script", "b"}]


def handlers(page: Element) -> list[str]:
    return [name for element in page.iter() for name in element.attrib if name.startswith("on")]


def test_a_page_holds_no_inline_script_or_style() -> None:
    page = player()
    code = [script for script in page.iter("script") if script.get("type") != "application/json"]
    assert all(script.get("src") and not script.text for script in code)
    assert not [each.tag for each in page.iter() if each.tag in {"style", "base"} or "style" in each.attrib]
    assert not handlers(page)


def test_what_a_text_holds_is_never_markup() -> None:
    sentence = passage("paragraph", HOSTILE, start=2000, language='en" onclick="x')
    hostile_photo = photo(HOSTILE, credit=HOSTILE, alt=HOSTILE, licence=HOSTILE, source="javascript:alert(1)")
    risky = stop(1, HOSTILE, sentence, advisory=HOSTILE, photos=(hostile_photo, missing(HOSTILE)))
    tour = edition(risky, title=HOSTILE, description=HOSTILE, advisory=HOSTILE, language='km"><script>')
    clean = edition(stop(1, "A", sentence, advisory="A", photos=(photo(), missing())), advisory="A", language="km")
    page = player(tour, number=1)
    assert tags(page) == tags(player(clean, number=1))
    assert not handlers(page)
    assert not [each for each in page.iter("a") if each.get("href", "").startswith("javascript")]
    assert words(having(page, kind="sentence")[1]) == " ".join(HOSTILE.split())
    assert having(page, tag="img")[0].get("alt") == HOSTILE


def test_passages_keep_their_kinds_and_languages() -> None:
    parts = (
        passage("heading", "Upstream", start=2000, level=2),
        passage("list", "A ford.", start=4000),
        passage("list", "A mill.", start=6000),
        passage("quote", "Il est long.", start=8000, language="fr"),
    )
    (told,) = having(player(edition(stop(1, "The river", *parts))), kind="passages")
    assert [words(each) for each in told.iter("h3")] == ["Upstream"]
    assert [words(each) for each in told.iter("ul")] == ["A ford. A mill."]
    assert [each.get("lang") for each in told.findall(".//blockquote/p")] == ["fr"]


def test_a_tour_in_another_language_says_so_where_it_speaks() -> None:
    page = player(edition(stop(1, "ទន្លេ"), language="km"))
    assert page.get("lang") == "en"
    assert having(page, key="title-1")[0].get("lang") == "km"


def test_a_photo_has_sizes_to_choose_from_and_a_fallback() -> None:
    (shown,) = having(stop_of(player(), 2), tag="picture")
    (source,) = shown.iter("source")
    assert source.get("srcset") == "../../media/480.webp 480w, ../../media/960.webp 960w"
    assert having(shown, tag="img")[0].get("src") == "../../media/960.jpeg"


def test_a_missing_photo_is_a_card_with_caption_and_credit() -> None:
    (card,) = having(stop_of(player(), 2), kind="card")
    assert words(card) == "A lost picture Credit: Ana Lim This photo is not in the tour yet. Photo 2 of 2"


def test_an_advisory_offers_three_choices_and_names_the_stop_after() -> None:
    choices = [words(each) for each in stop_of(player(), 2).iter("b")]
    assert choices == ["Listen", "Read instead", "Skip to stop 5"]


def test_the_last_stop_s_advisory_can_be_skipped_too() -> None:
    page = player(edition(stop(1, "The river", advisory="This stop speaks of a flood.")))
    assert [words(each) for each in stop_of(page, 1).iter("b")][-1] == "Skip this stop"


def test_the_page_says_that_the_voice_is_synthetic() -> None:
    assert "read by a synthetic voice" in words(having(player(), kind="start")[0])


def test_every_voice_that_is_heard_is_credited_once() -> None:
    tour = edition(stop(1, "A"), stop(2, "B", voice=SONGS), stop(3, "C", voice=SONGS))
    (credit,) = having(player(tour), kind="credit")
    assert words(credit) == (
        "Read by a synthetic voice: Plain tones. Wayvoice Read by a synthetic voice: Songs, Khmer. Made by Dara"
    )


def test_a_voice_that_no_stop_is_read_by_is_not_credited() -> None:
    (credit,) = having(player(edition(stop(1, "A", voice=SONGS))), kind="credit")
    assert words(credit) == "Read by a synthetic voice: Songs, Khmer. Made by Dara"


def test_a_stop_with_a_voice_of_its_own_names_it() -> None:
    page = player(edition(stop(1, "A"), stop(2, "B", voice=SONGS)))
    facts = [words(having(stop_of(page, number), kind="facts")[0]) for number in (1, 2)]
    assert [fact.endswith("read by a synthetic voice: Songs, Khmer") for fact in facts] == [False, True]


def test_an_edition_without_labels_names_its_voice() -> None:
    unlabelled = VoiceNote(engine="tone", name="plain", synthetic=False, credit="Wayvoice")
    (credit,) = having(player(edition(stop(1, "A"), voice=unlabelled)), kind="credit")
    assert words(credit) == "Read by plain. Wayvoice"


def test_the_list_shows_published_tours() -> None:
    page = parse(pages.index([RIVER], "en", static="static/abc/"))
    (row,) = having(page, kind="tour-row")
    assert row.get("href") == "tours/river/"
    assert words(row) == "The river 3 stops · 1 min"


def test_an_empty_list_is_one_sentence_and_one_action() -> None:
    page = parse(pages.index([], "en", static="static/abc/"))
    assert "No tour is published here yet." in words(page)
    assert len(page.findall(".//main//a")) == 1


def test_a_problem_says_what_happened_and_where_to_go() -> None:
    link = pages.Link("All tours", "")
    page = parse(pages.problem(404, "Nothing is here", "<b>", "en", root="../", static="static/abc/", links=[link]))
    assert words(having(page, tag="main")[0]) == "404 Nothing is here <b> All tours"
    assert page.findall(".//main//a")[0].get("href") == "../"
