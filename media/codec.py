"""Sound to bytes and back: MP3 for people, FLAC for takes, and anything FFmpeg knows as input."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Literal

import av
import numpy as np
from numpy.typing import NDArray

from media.errors import AudioUnreadable
from media.frames import SampleFormat, as_frames
from media.mpeg import frame_size, with_length
from media.pcm import Samples
from media.resampling import resample

MP3_RATE = 24_000
MP3_BITS_PER_SECOND = 64_000
MP3_FRAME = 576
"""Samples in an MPEG-2 Layer III frame."""
LAME_GAIN = 0.95
"""At this bit rate LAME plays its input 0.45 dB quieter; it is given louder sound instead."""
LAME_EFFORT = "7"
"""0 is slowest. Measured on speech at 64 kbit/s: 7 has less noise in every band than 5, in 0.6 of its time."""
FLAC_EFFORT = "3"
FULL_SCALE = 32768
"""Of 16-bit sound."""
MISSING_S = 0.1
"""Sound shorter than its file says by more than this was cut off: some kinds of file count what players drop."""
NOTHING_ELSE = {"protocol_whitelist": "none"}
"""A playlist may name other files and addresses: nothing but the bytes at hand is ever opened."""
UNREADABLE = "This is not sound that can be read; use MP3, WAV, FLAC or Ogg."
CUT_OFF = "The sound stops before its end; get the file again."


Codec = Literal["libmp3lame", "flac"]


def encode_mp3(samples: Samples, rate: int) -> bytes:
    """MP3, CBR 64 kbit/s, mono, 24 kHz, that decodes to as many samples, as loud as they were.

    Equal sound gives equal bytes. Raises AudioUnreadable where there are no samples.
    """
    if not len(samples):
        raise AudioUnreadable("There is no sound to encode.")
    sound = resample(samples, rate, MP3_RATE) / np.float32(LAME_GAIN)
    frames = as_frames(sound, MP3_RATE, "fltp")
    mp3 = _encode(frames, MP3_RATE, "fltp", "mp3", "libmp3lame", LAME_EFFORT, MP3_BITS_PER_SECOND)
    return with_length(mp3, len(sound), MP3_FRAME)


def pack(samples: Samples, rate: int) -> bytes:
    """Lossless bytes of 16-bit sound, for keeping; `pack(*unpack(data))` gives `data` again."""
    return _encode(as_frames(_whole(samples), rate, "s16"), rate, "s16", "flac", "flac", FLAC_EFFORT)


def rounded(samples: Samples) -> Samples:
    """The samples as `unpack` gives them back after `pack`: what is heard at once is then what is heard later."""
    return _whole(samples).astype(np.float32) / np.float32(FULL_SCALE)


def unpack(data: bytes) -> tuple[Samples, int]:
    """The samples that were packed, and their rate; AudioUnreadable where the bytes are damaged."""
    return decode(data)


def decode(data: bytes) -> tuple[Samples, int]:
    """All sound in a file as mono, and its rate; AudioUnreadable where it is no sound, or stops before its end."""
    try:
        with av.open(io.BytesIO(data), "r", options=NOTHING_ELSE, metadata_errors="replace") as container:
            stream = _sound(container)
            samples = np.concatenate([np.zeros(0, np.float32), *_chunks(container, stream)])
            rate = stream.codec_context.sample_rate
            whole = len(samples) >= _fewest(stream) and (container.format.name != "ogg" or _ogg_is_whole(data))
    except (av.FFmpegError, ValueError) as error:
        raise AudioUnreadable(UNREADABLE) from error
    if not len(samples):
        raise AudioUnreadable(UNREADABLE)
    if not whole:
        raise AudioUnreadable(CUT_OFF)
    return samples, rate


def _sound(container: av.container.InputContainer) -> av.AudioStream:
    """The first sound in a file, set to refuse what its checksums do not fit."""
    # FFmpeg may know that there is sound without knowing its codec.
    if not (container.streams.audio and container.streams.audio[0].codec_context):
        raise AudioUnreadable(UNREADABLE)
    stream = container.streams.audio[0]
    if stream.codec_context.name == "flac":
        stream.codec_context.options = {"err_detect": "crccheck+explode"}
    return stream


def _fewest(stream: av.AudioStream) -> float:
    """How many samples there must be, by what the file says of itself. FLAC counts them; others round."""
    if not stream.duration or not stream.time_base:
        return 0.0
    declared = float(stream.duration * stream.time_base) * stream.codec_context.sample_rate
    return (
        declared - 1 if stream.codec_context.name == "flac" else declared - MISSING_S * stream.codec_context.sample_rate
    )


def _chunks(container: av.container.InputContainer, stream: av.AudioStream) -> Iterator[Samples]:
    """Each decoded frame of the stream as mono."""
    codec = stream.codec_context
    mp3 = codec.name.startswith("mp3")
    for packet in container.demux(stream):
        if packet.is_corrupt or (mp3 and 0 < packet.size < frame_size(bytes(packet))):
            raise AudioUnreadable(CUT_OFF)
        for frame in packet.decode():
            if frame.sample_rate != codec.sample_rate:
                raise AudioUnreadable("The sound changes its rate half-way; convert it to WAV.")
            yield _mono(frame)


def _mono(frame: av.AudioFrame) -> Samples:
    """A frame's channels averaged, as floats."""
    values = frame.to_ndarray()
    if not frame.format.is_planar:
        values = values.reshape(-1, frame.layout.nb_channels).T
    mono = np.asarray(values.mean(axis=0) if len(values) > 1 else values[0], dtype=np.float32)
    if values.dtype == np.uint8:
        return (mono - np.float32(128)) / np.float32(128)
    if values.dtype.kind == "i":
        return mono / np.float32(1 << 8 * values.dtype.itemsize - 1)
    return mono


def _ogg_is_whole(data: bytes) -> bool:
    """Whether the last page of an Ogg file is there to its end, and says that it is the last."""
    page = data[data.rfind(b"OggS") :]
    segments = page[26]
    return bool(page[5] & 4) and len(page) >= 27 + segments + sum(page[27 : 27 + segments])


def _whole(samples: Samples) -> NDArray[np.int16]:
    scaled = np.rint(samples * np.float32(FULL_SCALE))
    return np.asarray(np.clip(scaled, -FULL_SCALE, FULL_SCALE - 1, out=scaled), dtype=np.int16)


def _encode(
    frames: Iterable[av.AudioFrame],
    rate: int,
    sample_format: SampleFormat,
    kind: str,
    codec: Codec,
    effort: str,
    bits_per_second: int = 0,
) -> bytes:
    target = io.BytesIO()
    muxing = {"fflags": "+bitexact"} | ({"id3v2_version": "0"} if kind == "mp3" else {})
    with av.open(target, "w", format=kind, options=muxing) as container:
        stream = container.add_stream(codec, rate=rate, options={"compression_level": effort})
        stream.format, stream.layout = av.AudioFormat(sample_format), av.AudioLayout("mono")
        if bits_per_second:
            stream.bit_rate = bits_per_second
        for frame in frames:
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return target.getvalue()
