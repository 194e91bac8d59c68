"""What an MP3 says of itself: ID3v2.4 with text, timings, chapters, cover, and that the voice is synthetic."""

# mypy: allow-untyped-calls
# mutagen has no types.

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mutagen import id3

from media.errors import AudioUnreadable
from media.languages import three_letters

UTF8 = id3.Encoding.UTF8
MILLISECONDS = 2
LYRICS = 1
FRONT_COVER = 3
TOP_AND_ORDERED = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
CUE_ENDS = "CUE_ENDS_MS"
"""SYLT has only beginnings. An empty entry at each end would blank a player's screen in every pause."""
NOTES = {
    "language": "LANGUAGE",
    "voice": "VOICE",
    "engine": "ENGINE",
    "licence": "LICENCE",
    "synthetic_note": "SYNTHETIC_VOICE",
}
"""Fields written as TXXX, and under what name; an empty one is left out."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of one file. Times are ms from its start."""

    title: str
    album: str
    artist: str
    number: int
    total: int
    language: str
    """BCP 47."""
    lyrics: str = ""
    """The whole text, for players that show it."""
    cues: tuple[tuple[str, int, int], ...] = ()
    """Text, start and end of each sentence."""
    chapters: tuple[tuple[str, int, int], ...] = ()
    """Title, start and end of each headed part."""
    cover: bytes | None = None
    """JPEG or PNG."""
    voice: str = ""
    engine: str = ""
    licence: str = ""
    synthetic_note: str = ""
    """For a person: that no person speaks. It is the file's comment too, which more players show."""


def write(mp3: bytes, tags: Tags) -> bytes:
    """The same sound, bit for bit, with these tags instead of any it had. Equal input gives equal bytes."""
    frames = id3.ID3()
    for frame in _frames(tags):
        frames.add(frame)
    file = io.BytesIO(mp3)
    frames.save(file, v1=id3.ID3v1SaveOptions.REMOVE, v2_version=4, padding=lambda _: 0)
    return file.getvalue()


def read(mp3: bytes) -> Tags:
    """The tags that `write` gave a file; AudioUnreadable where it has none, or they are damaged."""
    try:
        return _tags(id3.ID3(io.BytesIO(mp3)))
    except id3.error as error:
        raise AudioUnreadable("The file has no ID3 tags.") from error
    except (ValueError, LookupError) as error:
        raise AudioUnreadable("The file's ID3 tags are damaged, or another program's.") from error


def _tags(frames: id3.ID3) -> Tags:
    number, _, total = _text(frames, "TRCK").partition("/")
    return Tags(
        title=_text(frames, "TIT2"),
        album=_text(frames, "TALB"),
        artist=_text(frames, "TPE1"),
        number=int(number or 0),
        total=int(total or 0),
        lyrics="".join(frame.text for frame in frames.getall("USLT")),
        cues=tuple(_cues(frames)),
        chapters=tuple(_chapters(frames)),
        cover=next((frame.data for frame in frames.getall("APIC")), None),
        **{field: _text(frames, f"TXXX:{name}") for field, name in NOTES.items()},
    )


def _frames(tags: Tags) -> Iterator[id3.Frame]:
    language = three_letters(tags.language)
    yield id3.TIT2(UTF8, [tags.title])
    yield id3.TALB(UTF8, [tags.album])
    yield id3.TPE1(UTF8, [tags.artist])
    yield id3.TRCK(UTF8, [f"{tags.number}/{tags.total}"])
    yield id3.TLAN(UTF8, [language])
    for field, name in NOTES.items():
        if value := getattr(tags, field):
            yield id3.TXXX(UTF8, name, [value])
    if tags.synthetic_note:
        yield id3.COMM(UTF8, language, "", [tags.synthetic_note])
    if tags.lyrics:
        yield id3.USLT(UTF8, language, "", tags.lyrics)
    if tags.cues:
        yield id3.SYLT(UTF8, language, MILLISECONDS, LYRICS, "", [(text, start) for text, start, _ in tags.cues])
        yield id3.TXXX(UTF8, CUE_ENDS, [" ".join(str(end) for _, _, end in tags.cues)])
    if tags.chapters:
        yield from _chapter_frames(tags.chapters)
    if tags.cover:
        kind = "image/png" if tags.cover.startswith(b"\x89PNG") else "image/jpeg"
        yield id3.APIC(UTF8, kind, FRONT_COVER, "", tags.cover)


def _chapter_frames(chapters: tuple[tuple[str, int, int], ...]) -> Iterator[id3.Frame]:
    """Chapters and their table. mutagen writes smaller frames first: all get one size, so that their order stays."""
    digits = len(str(len(chapters)))
    names = [f"chapter{number:0{digits}}" for number in range(1, len(chapters) + 1)]
    longest = max(len(title.encode()) for title, _, _ in chapters)
    for name, (title, start, end) in zip(names, chapters, strict=True):
        filling = id3.PRIV("padding", bytes(longest - len(title.encode())))
        yield id3.CHAP(name, start, end, sub_frames=[id3.TIT2(UTF8, [title]), filling])
    yield id3.CTOC("contents", TOP_AND_ORDERED, names)


def _text(frames: id3.ID3, name: str) -> str:
    """The first text of the first frame of that name, or an empty string."""
    texts: Iterable[str] = (text for frame in frames.getall(name) for text in frame.text)
    return next((str(text) for text in texts), "")


def _cues(frames: id3.ID3) -> Iterator[tuple[str, int, int]]:
    starts = [entry for frame in frames.getall("SYLT") for entry in frame.text]
    ends = _text(frames, f"TXXX:{CUE_ENDS}").split()
    for (text, start), end in zip(starts, ends, strict=True):
        yield text, start, int(end)


def _chapters(frames: id3.ID3) -> Iterator[tuple[str, int, int]]:
    for contents in frames.getall("CTOC"):
        for name in contents.child_element_ids:
            chapter = frames[f"CHAP:{name}"]
            yield str(chapter.sub_frames["TIT2"]), chapter.start_time, chapter.end_time
