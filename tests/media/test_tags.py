# mypy: allow-untyped-calls
import io
from dataclasses import replace

import pytest
from gtts.lang import tts_langs
from mutagen.id3 import ID3

from media.codec import decode, encode_mp3
from media.errors import AudioUnreadable
from media.languages import three_letters
from media.tags import Tags, read, write
from tests.media.sounds import RATE, tone

SOUND = encode_mp3(tone(3000), RATE)
TAGS = Tags(
    title="Pol Pot",
    album="The Khmer Rouge",
    artist="Wayvoice",
    number=3,
    total=5,
    language="en-GB",
    lyrics="He was born in Prek Sbauv.\nSaloth Sâr was his name. ប៉ុល ពត",
    cues=(("He was born in Prek Sbauv.", 150, 1200), ("Saloth Sâr was his name.", 1240, 2900)),
    chapters=(("Pol Pot", 0, 1000), ("A much longer heading: ប៉ុល ពត", 1000, 2000), ("End", 2000, 3000)),
    cover=b"\x89PNG\r\n\x1a\n" + bytes(40),
    voice="heart",
    engine="hibari",
    licence="Apache-2.0",
    synthetic_note="A synthetic voice speaks; no person recorded this.",
)
BARE = Tags(title="Gate", album="Tour", artist="", number=1, total=1, language="km")


@pytest.mark.parametrize("tags", [TAGS, BARE, replace(TAGS, cover=b"\xff\xd8\xff\xe0jpeg")])
def test_what_is_written_is_read_back(tags: Tags) -> None:
    assert read(write(SOUND, tags)) == tags


def test_the_sound_stays_bit_for_bit() -> None:
    assert write(SOUND, TAGS).endswith(SOUND)


def test_tagged_sound_keeps_its_length() -> None:
    assert len(decode(write(SOUND, TAGS))[0]) == 3 * RATE


def test_writing_again_replaces_the_tags() -> None:
    assert write(write(SOUND, TAGS), BARE) == write(SOUND, BARE)


def test_equal_tags_give_equal_bytes() -> None:
    assert write(SOUND, TAGS) == write(SOUND, replace(TAGS))


def test_players_find_the_standard_frames() -> None:
    frames = ID3(io.BytesIO(write(SOUND, TAGS)))
    assert frames.version == (2, 4, 0)
    assert str(frames["TRCK"]) == "3/5"
    assert str(frames["TLAN"]) == "eng"
    assert frames["USLT::eng"].text == TAGS.lyrics
    assert frames["SYLT::eng"].text == [(text, start) for text, start, _ in TAGS.cues]
    assert str(frames["COMM::eng"]) == TAGS.synthetic_note
    assert str(frames["TXXX:SYNTHETIC_VOICE"]) == TAGS.synthetic_note
    notes = {name: str(frames[f"TXXX:{name}"]) for name in ("ENGINE", "VOICE", "LICENCE", "LANGUAGE")}
    assert notes == {"ENGINE": "hibari", "VOICE": "heart", "LICENCE": "Apache-2.0", "LANGUAGE": "en-GB"}
    assert frames["APIC:"].mime == "image/png"


def test_chapters_stand_in_the_file_in_their_order() -> None:
    many = tuple((f"Heading {'x' * (40 - 3 * number)}", 100 * number, 100 * number + 100) for number in range(12))
    data = write(SOUND, replace(TAGS, chapters=many))
    places = [data.index(b"\x03" + title.encode()) for title, _, _ in many]
    assert places == sorted(places)
    assert read(data).chapters == many


def test_sound_without_tags_is_refused() -> None:
    with pytest.raises(AudioUnreadable, match="no ID3"):
        read(SOUND)


def test_damaged_tags_are_refused() -> None:
    with pytest.raises(AudioUnreadable, match="damaged"):
        read(write(SOUND, TAGS).replace(b"1200 2900", b"1200 29x0"))


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "eng"),
        ("pt-BR", "por"),
        ("zh_TW", "zho"),
        ("iw", "heb"),
        ("KM", "khm"),
        ("deu", "deu"),
        ("tlh", "und"),
        ("", "und"),
    ],
)
def test_language_tags_become_three_letters(tag: str, code: str) -> None:
    assert three_letters(tag) == code


def test_every_language_of_gtts_has_three_letters() -> None:
    assert "und" not in {three_letters(tag) for tag in tts_langs()}
