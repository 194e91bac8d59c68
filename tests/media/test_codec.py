import io
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from media.codec import decode, encode_mp3, pack, rounded, unpack
from media.errors import AudioUnreadable
from media.loudness import integrated
from media.mpeg import frame_size
from media.pcm import Samples, silence
from tests.media.sounds import RATE, joined, spoken, tone


def in_format(
    samples: Samples, name: str, codec: str, sample_format: str, layout: str = "mono", rate: int = RATE
) -> bytes:
    """The sound in another kind of file, the same in each channel, without a LAME header in MP3."""
    target = io.BytesIO()
    with av.open(target, "w", format=name, options={"write_xing": "0"} if name == "mp3" else {}) as container:
        stream = container.add_stream(codec, rate=rate, layout=layout, format=sample_format)
        assert isinstance(stream, av.AudioStream)
        values = samples if sample_format.startswith("flt") else np.rint(samples * 32767).astype(np.int16)
        channels = av.AudioLayout(layout).nb_channels
        planar = sample_format.endswith("p")
        shaped = np.stack([values] * channels) if planar else np.repeat(values, channels)[np.newaxis, :]
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(shaped), format=sample_format, layout=layout)
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return target.getvalue()


@pytest.mark.parametrize("length", [100, 576, 577, 48_000, 144_001, 144_047, 144_333])
def test_an_mp3_decodes_to_as_many_samples_as_went_in(length: int) -> None:
    heard, rate = decode(encode_mp3(tone(7000)[:length], RATE))
    assert (len(heard), rate) == (length, 24_000)


def test_the_first_sound_stays_in_its_place() -> None:
    heard, _ = decode(encode_mp3(joined(silence(500, RATE), tone(500)), RATE))
    onset = int(np.flatnonzero(np.abs(heard) > 0.05)[0])
    assert onset / RATE == pytest.approx(0.5, abs=0.002)


def test_an_mp3_is_as_loud_as_what_went_in() -> None:
    speech = spoken("Thousands walked to the countryside.")
    heard, rate = decode(encode_mp3(speech, RATE))
    assert integrated(heard, rate) == pytest.approx(integrated(speech, RATE), abs=0.05)


def test_equal_sound_gives_equal_bytes() -> None:
    assert encode_mp3(tone(1000), RATE) == encode_mp3(tone(1000), RATE)
    assert pack(tone(1000), RATE) == pack(tone(1000), RATE)


def test_every_frame_of_an_mp3_has_the_same_bit_rate() -> None:
    mp3 = encode_mp3(spoken("Few survived."), RATE)
    frames = range(0, len(mp3), 192)
    assert {frame_size(mp3[at : at + 4]) for at in frames} == {192}
    assert {mp3[at + 2] >> 4 for at in frames} == {8}


def test_other_rates_become_24_khz() -> None:
    heard, rate = decode(encode_mp3(tone(1000, rate=48_000), 48_000))
    assert (len(heard), rate) == (24_000, 24_000)


def test_no_samples_cannot_be_encoded() -> None:
    with pytest.raises(AudioUnreadable, match="no sound"):
        encode_mp3(silence(0, RATE), RATE)


def test_packed_sound_comes_back_to_16_bits() -> None:
    sound = spoken("Half of the houses were empty.")
    back, rate = unpack(pack(sound, RATE))
    assert rate == RATE
    assert np.abs(back - sound).max() <= 0.5 / 32768 + 1e-7
    assert pack(back, rate) == pack(sound, RATE)


def test_a_sound_longer_than_a_frame_is_packed_whole() -> None:
    sound = tone(25_000)
    samples, rate = unpack(pack(sound, RATE))
    assert (len(samples), rate) == (len(sound), RATE)
    assert np.array_equal(samples, rounded(sound))


def test_rounded_sound_is_what_is_unpacked_later() -> None:
    for sound in (spoken("Half of the houses were empty."), tone(1000, level=3.0)):
        back, _ = unpack(pack(sound, RATE))
        assert rounded(sound).dtype == back.dtype == np.float32
        assert (rounded(sound) == back).all()


def test_sound_over_full_scale_is_packed_at_full_scale() -> None:
    back, _ = unpack(pack(np.array([2.0, -2.0] * 100, np.float32), RATE))
    assert (back[0], back[1]) == (pytest.approx(1, abs=1e-4), -1)


@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_one_wrong_bit_in_packed_sound_is_noticed(place: float) -> None:
    data = bytearray(pack(spoken("Half of the houses were empty."), RATE))
    data[int(len(data) * place)] ^= 4
    with pytest.raises(AudioUnreadable):
        unpack(bytes(data))


@pytest.mark.parametrize(
    ("name", "codec", "sample_format"),
    [
        ("wav", "pcm_s16le", "s16"),
        ("wav", "pcm_f32le", "flt"),
        ("flac", "flac", "s16"),
        ("mp3", "libmp3lame", "fltp"),
        ("ogg", "libopus", "flt"),
    ],
)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_other_kinds_of_file_are_read(name: str, codec: str, sample_format: str, layout: str) -> None:
    heard, rate = decode(in_format(tone(1000, rate=48_000), name, codec, sample_format, layout, 48_000))
    assert len(heard) / rate == pytest.approx(1, abs=0.06)
    assert np.sqrt(np.mean(heard[rate // 4 : rate // 2] ** 2)) == pytest.approx(0.2 / np.sqrt(2), rel=0.08)


def test_eight_bit_sound_is_centred() -> None:
    target = io.BytesIO()
    with av.open(target, "w", format="wav") as container:
        stream = container.add_stream("pcm_u8", rate=8000, layout="mono")
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame.from_ndarray(np.full((1, 800), 128, np.uint8), format="u8", layout="mono")
        frame.sample_rate = 8000
        container.mux(stream.encode(frame))
    assert not decode(target.getvalue())[0].any()


@pytest.mark.parametrize(
    "name_codec_format",
    [("wav", "pcm_s16le", "s16"), ("flac", "flac", "s16"), ("mp3", "libmp3lame", "fltp"), ("ogg", "libopus", "flt")],
)
@pytest.mark.parametrize("missing", [1, 50, 0.5, 0.9])
def test_a_file_that_stops_before_its_end_is_refused(name_codec_format: tuple[str, str, str], missing: float) -> None:
    whole = in_format(spoken("It was a school before it was a prison."), *name_codec_format)
    kept = len(whole) - (missing if missing >= 1 else int(len(whole) * missing) // 192 * 192 + 7)
    with pytest.raises(AudioUnreadable):
        decode(whole[: int(kept)])


def test_an_mp3_cut_between_two_frames_is_refused_by_its_header() -> None:
    whole = encode_mp3(spoken("Few survived."), RATE)
    with pytest.raises(AudioUnreadable, match="before its end"):
        decode(whole[: len(whole) // 192 // 2 * 192])


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 5000, b"<html>Too many requests</html>" * 50, b"ID3", b"OggS", b"RIFF\0\0\0\0WAVE"]
)
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(AudioUnreadable) as refused:
        decode(data)
    assert "\n" not in str(refused.value)


def test_sound_of_an_unknown_codec_is_refused() -> None:
    data = bytearray(in_format(tone(1000), "wav", "pcm_s16le", "s16"))
    data[20:22] = b"\xef\xbe"
    with pytest.raises(AudioUnreadable, match="can be read"):
        decode(bytes(data))


def test_a_picture_is_refused() -> None:
    target = io.BytesIO()
    with av.open(target, "w", format="image2pipe") as container:
        stream = container.add_stream("png", rate=1)
        assert isinstance(stream, av.VideoStream)
        stream.width = stream.height = 16
        stream.pix_fmt = "rgb24"
        container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((16, 16, 3), np.uint8))))
        container.mux(stream.encode(None))
    with pytest.raises(AudioUnreadable):
        decode(target.getvalue())


@pytest.mark.parametrize(
    "playlist",
    ["#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {}\n"],
)
def test_a_playlist_opens_no_other_file(playlist: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    secret = tmp_path / "secret.wav"
    secret.write_bytes(in_format(tone(1000), "wav", "pcm_s16le", "s16"))
    for address in (secret.name, str(secret), f"file:{secret}"):
        with pytest.raises(AudioUnreadable):
            decode(playlist.format(address).encode())


def test_refusals_print_nothing() -> None:
    code = (
        "import numpy as np\nfrom media.codec import decode, encode_mp3\nfrom media.errors import AudioUnreadable\n"
        "whole = encode_mp3(np.ones(24000, np.float32) / 9, 24000)\n"
        "for data in (b'', b'RIFF' * 900, whole[:-50], whole[:400] + b'x' * 900 + whole[1300:]):\n"
        "    try:\n        decode(data)\n        raise SystemExit(1)\n"
        "    except AudioUnreadable:\n        pass\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
