"""The dates that sentences name, and the lines made of them. All sentences here are our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from narration.model import Passage, Sentence
from tour import samples, timeline
from tour.documents import read
from tour.model import Source
from tour.outline import plan
from tour.timeline.labels import LONGEST, SLACK, label
from tour.timeline.naming import named
from tour.timeline.points import Point, point


def found(text: str, language: str = "en", before: Point | None = None) -> str:
    """What a sentence names: "1975-04-17", "1965/1973" for a span."""
    return " ".join(f"{one.date}/{one.until}" if one.until else str(one.date) for one in named(text, language, before))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 17 April 1975 they entered the city.", "1975-04-17"),
        ("It was April 17, 1975, at noon.", "1975-04-17"),
        ("They met on the 18th of January 1775 and on Jan. 5th, 1776.", "1775-01-18 1776-01-05"),
        ("The ISO form is 1979-01-07; 17/1/1979 is a day, 7/1/1979 may be two.", "1979-01-07 1979-01-17 1979"),
        ("In September 1960, twenty-one of them met.", "1960-09"),
        ("He was born in 1928 or in 1925.", "1928 1925"),
        ("Aircraft came from 1965 to 1973.", "1965/1973"),
        ("From April 1975 to January 1979 it was so.", "1975-04/1979-01"),
        ("Between April and June 1975 the towns were emptied.", "1975-04/1975-06"),
        ("From 17 to 23 April 1975, and from 17 April to 3 May 1975.", "1975-04-17/1975-04-23 1975-04-17/1975-05-03"),
        ("Between 1975 and 1979, in 1975–79, in 1999-01.", "1975/1979 1975/1979 1999/2001"),
        ("Between about 1825 and 1870 they painted.", "1825/1870"),
        ("The rule of 1990–2005 and that of 1865/66.", "1990/2005 1865/1866"),
        ("In the 1960s, the mid-1970s and the 1700s.", "1960/1969 1970/1979 1700/1799"),
        ("A ninth-century wall, a house of the 19th century.", "0801/0900 1801/1900"),
        ("In the 12th and 13th centuries, in the IV century BC.", "1101/1300 -0399/-0300"),
        ("In 251 BC, in AD 43, c. 1372, in the year 597.", "-0250 0043 1372 0597"),
        ("Around 2580–2560 BCE, and from 10 BC to 20 AD.", "-2579/-2559 -0009/0020"),
        ("In 1975 people were moved again.", "1975"),
        ("The 1975 elections and those of 1976.", "1975 1976"),
    ],
)
def test_english_dates_are_found_as_exact_as_they_are_written(text: str, dates: str) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("fr", "Le 17 avril 1975, ils entrèrent ; le 1er janvier 1979 aussi.", "1975-04-17 1979-01-01"),
        ("fr", "De 1965 à 1973, puis d’avril 1975 à janvier 1979.", "1965/1973 1975-04/1979-01"),
        ("fr", "Entre 1975 et 1979, dans les années 1960.", "1975/1979 1960/1969"),
        ("fr", "Au XIXe siècle, aux XIIᵉ et XIIIᵉ siècles, au 9e siècle.", "1801/1900 1101/1300 0801/0900"),
        ("fr", "En 52 av. J.-C., vers 1372, au Ier siècle avant Jésus-Christ.", "-0051 1372 -0099/0000"),
        ("fr", "Environ 1500 personnes, 1200 soldats, il y a 2000 ans.", ""),
        ("de", "Am 17. April 1975 und von 1975 bis 1979 im 19. Jahrhundert.", "1975-04-17 1975/1979 1801/1900"),
        ("de", "In den 1960er Jahren, 251 v. Chr., 1200 Meter hoch.", "1960/1969 -0250"),
        ("es", "El 17 de abril de 1975, de 1965 a 1973, en el siglo XIX.", "1975-04-17 1965/1973 1801/1900"),
        ("km", "នៅថ្ងៃទី១៧ ខែមេសា ឆ្នាំ១៩៧៥ និង ឆ្នាំ ១៩៧៩", "1975-04-17 1979"),
        ("ar", "في عام ١٩٧٥ وفي 1979.", "1975 1979"),
        ("ja", "1975年4月17日、1979年1月、1980年に。", "1975-04-17 1979-01 1980"),
        ("xx", "1975-04-17, 1975–1979.", "1975-04-17 1975/1979"),
    ],
)
def test_other_languages_name_dates_in_their_own_ways(language: str, text: str, dates: str) -> None:
    assert found(text, language) == dates


@pytest.mark.parametrize(
    "text",
    [
        "About 1500 people died, all 1975 people left, some 1200 were counted.",
        "It is 2,000 years old, 1500 m high, 1984 pounds heavy, and cost $1975.",
        "See page 1975, pp. 1980-1990, room 1984, no. 1999 and ISBN 978-1-4028-9462-6.",
        "Between 1900 and 2000 people came, or 1500 to 1800 soldiers.",
        "Windows 2000, version 4.1999, S-2011, 1998.5 and 20111 are none.",
        "The 31st of June 1975 was never, nor the 30th of February 1979.",
        "For centuries, a century ago, many centuries later, four years on.",
        "They march on 8 May each year.",
    ],
)
def test_numbers_that_count_or_number_something_are_no_dates(text: str) -> None:
    assert found(text) == ""


def test_a_day_without_a_year_takes_that_of_a_day_just_before_it_and_no_other() -> None:
    april = Point(1975, 4, 17)
    assert found("On 19 April they were gone.", before=april) == "1975-04-19"
    assert found("On 3 March they were gone.", before=april) == ""
    assert found("On 19 April they were gone.", before=Point(1975)) == ""
    assert found("Every year on 19 April they meet.", before=april) == ""
    assert found("On 17 April 1975 they came, and on 19 April they left.") == "1975-04-17 1975-04-19"


def test_points_sort_by_time_and_are_read_as_they_are_written() -> None:
    written = ["-2579", "-0250", "0000", "0043", "1975", "1975-04", "1975-04-17", "1975-05", "1976"]
    assert [str(one) for one in sorted(map(point, reversed(written)))] == written


def line(text: str, language: str = "en", which: int = 0) -> str:
    return label(text, named(text, language)[which], language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In 1963 he became secretary of the party.", "He became secretary of the party"),
        ("en", "From 1965 to 1973 aircraft bombed the country.", "Aircraft bombed the country"),
        ("en", "April 1, 1975: the president left.", "The president left"),
        ("fr", "En 1863, le pays devint un protectorat.", "Le pays devint un protectorat"),
        ("fr", "Du 17 avril 1975 au 7 janvier 1979, le pays fut occupé.", "Le pays fut occupé"),
    ],
)
def test_a_date_that_opens_a_sentence_goes_from_its_line(language: str, text: str, expected: str) -> None:
    assert line(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "By 1975 he had left.",
        "Not until 1979 was it over.",
        "About 1372 it was built.",
        "In early 1975 the city was full.",
        "In the 1960s they lived in the forests.",
        "In 1975 and 1976 the harvest failed.",
        "In 1975 alone, thousands fled.",
        "In 1975, the year of the fall, he left.",
        "Between 1975 and 1979 many died.",
        "Before 1975 they grew rice.",
        "1979 was the end.",
    ],
)
def test_a_date_that_says_more_than_its_figures_stays(text: str) -> None:
    assert line(text) == text.rstrip(".")


def test_a_long_line_is_cut_where_it_says_so_and_keeps_its_date() -> None:
    text = (
        "Duch was found guilty in 2010 of crimes against humanity and of war crimes, and in 2012 his sentence was "
        "raised to life in prison."
    )
    assert line(text) == "Duch was found guilty in 2010 of crimes against humanity and of war crimes…"
    assert line(text, which=1) == "… and in 2012 his sentence was raised to life in prison"


def test_no_part_is_shown_without_what_denies_or_doubts_it() -> None:
    text = (
        "It is not true, as some of the books about those years of war say, that the bridge near the harbour was built "
        "in 1929."
    )
    assert line(text) == "It is not true, as some of the books about those years of war say…"
    text = "He was found guilty of all the crimes in 1998 by the court of appeal, but not of the last, which he denied."
    assert line(text).endswith("of appeal, but not of the last…")


def stop(*texts: str, heading: str = "A heading") -> list[Passage]:
    passages = [Passage("p1", "heading", (Sentence("s0", heading),), 1)]
    sentences = tuple(Sentence(f"s{number}", text) for number, text in enumerate(texts, start=1))
    return [*passages, Passage("p2", "paragraph", sentences)]


def test_a_date_of_a_stop_comes_once_for_a_sentence_and_once_for_a_line() -> None:
    twice = stop("In 1975, and in 1975–79 too, it was so.", "They left in 1980.", "They left in 1980.")
    assert [(one.sentence, str(one.date), str(one.end or "")) for one in timeline.dates(twice, "en")] == [
        ("s1", "1975", "1979"),
        ("s2", "1980", ""),
    ]


@pytest.mark.parametrize(
    ("heading", "known"),
    [("The year 1975", ["1975"]), ("The year 1980", ["1980"]), ("Before 1975", []), ("Rice", [])],
)
def test_a_heading_names_a_date_where_no_sentence_does(heading: str, known: list[str]) -> None:
    dates = timeline.dates(stop("They left in 1980.", heading=heading), "en")
    assert [str(one.date) for one in dates if one.sentence == "s0"] == [one for one in known if one != "1980"]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def assert_made_of_its_words(text: str, shown: str) -> None:
    """A line is one stretch of the sentence, and no longer than it should be."""
    assert len(shown) <= LONGEST + SLACK
    assert " ".join(words(shown)) in " ".join(words(text))


def test_the_sample_has_a_timeline_of_its_own_words() -> None:
    outline = plan(read(Source(samples.load().text.encode(), "sample.txt"), language="en"))
    seen = {}
    for planned in outline.stops:
        texts = {one.id: one.text for passage in planned.text.passages for one in passage.sentences}
        for one in timeline.dates(planned.text.passages, "en"):
            assert_made_of_its_words(texts[one.sentence], one.label)
            seen[str(one.date), str(one.end or "")] = one.label
    assert len(seen) > 40
    assert seen["1975-04-17", ""] == "The Khmer Rouge entered Phnom Penh, and the war ended"
    assert seen["1975-04", "1979-01"] == "Cambodia was ruled by the Communist Party of Kampuchea"
    assert seen["2022-09-22", ""] == "The court gave its last judgement"
    assert not {date for date, _ in seen if not "1863" <= date <= "2025-07"}


@pytest.mark.parametrize("name", ["bodmin.wiki", "khmer_rouge_facts.md", "wikipedia_lajpat_rai.html"])
def test_lines_of_real_texts_are_made_of_their_words(corpus: Path, name: str) -> None:
    document = read(Source((corpus / "corpus" / name).read_bytes(), name))
    texts = [block.text for block in document.blocks if block.kind in ("paragraph", "list")]
    lines = [(text, label(text, one, "en")) for text in texts for one in named(text, "en")]
    assert len(lines) > 20
    for text, shown in lines:
        assert_made_of_its_words(text, shown)
