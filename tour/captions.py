"""WebVTT of a stop: one cue a sentence. Pure. Source: W3C WebVTT, 4.1 (file structure) and 4.2.1 (cue text)."""

from __future__ import annotations

from collections.abc import Sequence


def webvtt(cues: Sequence[tuple[str, str, int, int]], language: str) -> bytes:
    """The captions file of cues (id, text, start ms, end ms), in UTF-8."""
    blocks = ["WEBVTT", f"NOTE language {language}"]
    for name, text, start, end in cues:
        blocks.append(f"{name}\n{_clock(start)} --> {_clock(end)}\n{_escaped(text)}")
    return ("\n\n".join(blocks) + "\n").encode()


def _clock(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def _escaped(text: str) -> str:
    folded = " ".join(text.split())
    return folded.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
