"""Our files, opened by ffprobe, mpv and kid3: chapters in order, tags complete."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from media.codec import encode_mp3
from media.tags import Tags, write
from narration.model import Passage
from tests.conftest import EDITOR
from tests.media.players import ffprobe, kid3, mpv
from tests.media.sounds import RATE, tone
from tour.actions import importing, narrating, publishing, visiting
from tour.model import Plan, PlannedStop, Source, StopText
from tour.text import Numbering, passage
from web import wiring
from web.settings import load

TITLES = (
    "Phnom Penh",
    "ភ្នំពេញ",
    "A",
    "The long road from the city to the fields, as those who walked along it remembered it many years later",
    "Zürich — “Übergang”",
    "បន្ទាយមានជ័យ និង បាត់ដំបង",
    "1975",
    "Tuol Sleng and Choeung Ek",
    "Ўзбекистон",
    "日本語の見出し",
    "End; of = it: # all",
    "After 1979",
    "Ünï",
    "Last",
)


def picture() -> bytes:
    file = io.BytesIO()
    Image.effect_noise((64, 64), 50).convert("RGB").save(file, "JPEG")
    return file.getvalue()


MADE = Tags(
    title="Pol Pot · ប៉ុល ពត",
    album="The Khmer Rouge",
    artist="Heart, American English",
    number=3,
    total=14,
    language="km",
    lyrics="First passage.\n\nទីពីរ។",
    cues=tuple((f"Sentence {number}", 1000 * number + 100, 1000 * number + 900) for number in range(14)),
    chapters=tuple((title, 1000 * number, 1000 * number + 1000) for number, title in enumerate(TITLES)),
    cover=picture(),
    voice="hibari/heart",
    engine="hibari",
    licence="Apache-2.0",
    synthetic_note="Read by a synthetic voice.",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("made") / "stop.mp3"
    file.write_bytes(write(encode_mp3(tone(14_000), RATE), MADE))
    return file


@pytest.fixture(scope="module")
def narrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[tuple[str, int]]]]:
    """A stop with a dozen parts, narrated and published, and its headings with their times in ms."""
    data = tmp_path_factory.mktemp("narrated")
    numbers = Numbering()
    passages: list[Passage] = [passage("heading", "The Long Stop", "en", numbers, level=1)]
    for number in range(1, 13):
        passages.append(passage("heading", f"Part {number} " + "of the stop " * (number % 5), "en", numbers, level=2))
        passages.append(passage("paragraph", f"It is told here. This is its part {number}.", "en", numbers))
    stop = PlannedStop(1, StopText(tuple(passages), numbers.last), ())
    plan = Plan("The Long Tour", "en", (stop,), (), ())
    with wiring.installation(load({"WAYVOICE_DATA": str(data / "data"), "WAYVOICE_VOICE": "tone/plain"})) as house:
        tour = importing.import_plan(house, EDITOR, plan, Source(b"-", "long.txt"))
        narrating.narrate(house, EDITOR, tour.slug)
        publishing.publish(house, EDITOR, tour.slug)
        (shown,) = visiting.live(house, tour.slug).stops
        file = data / "stop.mp3"
        file.write_bytes(house.blobs.get(shown.audio.url.removeprefix("media/")))
        headings = [one for one in shown.passages if one.kind == "heading"]
        yield file, [(one.sentences[0].text, one.sentences[0].start_ms) for one in headings]


def test_ffprobe_reads_the_chapters_in_order(made: Path) -> None:
    chapters = ffprobe(made)["chapters"]
    assert [one["tags"]["title"] for one in chapters] == list(TITLES)
    assert [(one["start"], one["end"]) for one in chapters] == [(1000 * n, 1000 * n + 1000) for n in range(14)]


def test_ffprobe_reads_every_tag(made: Path) -> None:
    read = ffprobe(made)
    tags = {name.lower(): value for name, value in read["format"]["tags"].items()}
    assert (tags["title"], tags["album"], tags["artist"], tags["track"]) == (
        MADE.title,
        MADE.album,
        MADE.artist,
        "3/14",
    )
    assert {name: tags[name] for name in ("language", "engine", "voice", "licence", "synthetic_voice")} == {
        "language": "km",
        "engine": "hibari",
        "voice": "hibari/heart",
        "licence": "Apache-2.0",
        "synthetic_voice": "Read by a synthetic voice.",
    }
    assert tags["comment"] == "Read by a synthetic voice."
    assert tags["lyrics-khm"] == MADE.lyrics
    (cover,) = [one for one in read["streams"] if one["codec_type"] == "video"]
    assert (cover["disposition"]["attached_pic"], cover["width"]) == (1, 64)


def test_mpv_reads_the_chapters_in_order_and_the_tags(made: Path) -> None:
    titles = [f"chapter-list/{number}/title" for number in range(len(TITLES))]
    assert mpv(made, "chapter-list/count", *titles) == [str(len(TITLES)), *TITLES]
    begins, title, track = mpv(made, "=chapter-list/11/time", "media-title", "metadata/by-key/Track")
    assert float(begins) == pytest.approx(11.0, abs=0.05)  # it counts from the first sound, after the encoder's delay
    assert (title, track) == (MADE.title, "3/14")
    assert mpv(made, "metadata/by-key/synthetic_voice") == ["Read by a synthetic voice."]


def test_kid3_reads_every_frame(made: Path) -> None:
    asked = (
        "title",
        "album",
        "artist",
        "track",
        "language",
        "comment",
        "ENGINE",
        "VOICE",
        "LICENCE",
        "SYNTHETIC_VOICE",
    )
    assert kid3(made, *(f"get {name}" for name in asked)).splitlines() == [
        MADE.title,
        MADE.album,
        MADE.artist,
        "3/14",
        "khm",
        MADE.synthetic_note,
        "hibari",
        "hibari/heart",
        "Apache-2.0",
        MADE.synthetic_note,
    ]
    assert kid3(made, "get lyrics").strip() == MADE.lyrics
    everything = kid3(made, "get all")
    assert all(name in everything for name in ("ID3v2.4.0", "Picture: Cover (front)", "Synchronized Lyrics"))


def test_kid3_lists_the_chapters_and_their_table_in_order(made: Path) -> None:
    names = re.findall(r"^ *(?:Chapter|Table of Contents) +(\S+)$", kid3(made, "get all"), re.MULTILINE)
    assert names == [*(f"chapter{number:02}" for number in range(1, 15)), "contents"]


def test_a_narrated_stop_has_its_parts_as_chapters_in_each_program(
    narrated: tuple[Path, list[tuple[str, int]]],
) -> None:
    file, headings = narrated
    titles = [title for title, _ in headings]
    assert len(titles) == 13
    chapters = ffprobe(file)["chapters"]
    assert [one["tags"]["title"] for one in chapters] == titles
    assert [one["start"] for one in chapters] == [0, *(start for _, start in headings[1:])]
    assert mpv(file, *(f"chapter-list/{number}/title" for number in range(13))) == titles
    assert len(re.findall(r"^ *Chapter +chapter", kid3(file, "get all"), re.MULTILINE)) == 13


def test_a_narrated_stop_says_that_its_voice_is_synthetic(narrated: tuple[Path, list[tuple[str, int]]]) -> None:
    file, _ = narrated
    told = kid3(file, "get SYNTHETIC_VOICE", "get ENGINE", "get album", "get track").splitlines()
    assert "ynthetic voice" in told[0]
    assert told[1:] == ["tone", "The Long Tour", "1/1"]
