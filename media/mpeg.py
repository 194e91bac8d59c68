"""MP3 frames: how long one is, and the header that says how much sound is real.

An encoder adds silence in front and fills up its last frame. The LAME header in the first frame ("Info") tells
players how much of both to drop, so that the sound is as long as it was.
"""

from __future__ import annotations

BITRATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    0: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Layer III, kbit/s, by version bits: 3 is MPEG-1, 2 MPEG-2, 0 MPEG-2.5."""
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}

LAME_TAG = 120
"""Bytes from "Info" to the LAME tag, where all four optional fields are there, as LAME writes them."""
DELAY_FIELD = 21
"""Bytes from the LAME tag to 12 bits of delay and 12 bits of padding, in samples."""
CRC_FIELD = 34
"""Bytes from the LAME tag to the checksum of all that stands before it."""


def frame_size(header: bytes) -> int:
    """Bytes of the Layer III frame that begins with `header` (4 bytes or more); 0 where that is no such frame."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version not in BITRATES or bitrate in {0, 15} or rate == 3:
        return 0
    words = 144 if version == 3 else 72
    return words * 1000 * BITRATES[version][bitrate] // RATES[version][rate] + (header[2] >> 1 & 1)


def with_length(mp3: bytes, length: int, frame_samples: int) -> bytes:
    """The same MP3, its LAME header saying that `length` samples of it are sound.

    FFmpeg writes this header, but its count of what to drop at the end stops at one frame, and LAME may add more.
    """
    first = mp3[: frame_size(mp3)]
    info = first.index(b"Info")
    frames = int.from_bytes(first[info + 8 : info + 12])
    field, crc = info + LAME_TAG + DELAY_FIELD, info + LAME_TAG + CRC_FIELD
    delay = int.from_bytes(first[field : field + 3]) >> 12
    padding = frames * frame_samples - delay - length
    head = first[:field] + (delay << 12 | padding).to_bytes(3) + first[field + 3 : crc]
    return head + _crc(head).to_bytes(2) + mp3[crc + 2 :]


def _crc(data: bytes) -> int:
    """CRC-16 with the reversed polynomial A001, as the LAME tag has it."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
