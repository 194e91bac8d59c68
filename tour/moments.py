"""When each shown sentence is heard, and where the parts of a stop begin. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from narration.model import Cue, Passage

Span = tuple[int, int]
"""Start and end in ms. They are equal for a sentence that is shown and not spoken."""


def spans(passages: Sequence[Passage], cues: Iterable[Cue], duration_ms: int) -> dict[str, Span]:
    """The span of each sentence, by its id; a silent one stands where the next spoken one begins, or at the end."""
    heard = {cue.id: (cue.start_ms, cue.end_ms) for cue in cues}
    found: dict[str, Span] = {}
    here = duration_ms
    for sentence in reversed([one for passage in passages for one in passage.sentences]):
        found[sentence.id] = heard.get(sentence.id, (here, here))
        here = found[sentence.id][0]
    return dict(reversed(found.items()))


def chapters(passages: Sequence[Passage], times: Mapping[str, Span], duration_ms: int) -> list[tuple[str, int, int]]:
    """Title, start and end of each headed part, the first from 0 on; a heading with nothing under it is no part.

    There is none without headings.
    """
    headings = [passage.sentences[0] for passage in passages if passage.kind == "heading"]
    starts = [times[one.id][0] for one in headings]
    ends = [*starts[1:], duration_ms] if starts else []
    parts = [(one.text, start, end) for one, start, end in zip(headings, starts, ends, strict=True) if start < end]
    return [(title, 0 if part == 0 else start, end) for part, (title, start, end) in enumerate(parts)]
