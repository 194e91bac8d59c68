import pytest

from media.codec import encode_mp3
from media.mpeg import frame_size, with_length
from tests.media.sounds import RATE, tone


@pytest.mark.parametrize(
    ("header", "size"),
    [
        ("fff384c0", 192),
        ("fffb9000", 417),
        ("fffb9200", 418),
        ("ffe384c0", 384),
        ("fff3f4c0", 0),
        ("fff30cc0", 0),
        ("494433", 0),
        ("", 0),
    ],
)
def test_the_size_of_a_frame_is_read_from_its_header(header: str, size: int) -> None:
    assert frame_size(bytes.fromhex(header)) == size


def test_a_header_that_was_right_stays_as_the_encoder_wrote_it() -> None:
    mp3 = encode_mp3(tone(6000), RATE)
    assert with_length(mp3, 144_000, 576) == mp3


def test_only_the_header_changes() -> None:
    mp3 = encode_mp3(tone(1000), RATE)
    shorter = with_length(mp3, 23_990, 576)
    assert shorter[:154] == mp3[:154]
    assert shorter[169:] == mp3[169:]
    assert shorter[154:169] != mp3[154:169]
