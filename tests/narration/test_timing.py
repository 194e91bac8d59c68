from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from narration.timing import LEAD_IN_MS, PER_MS, TAIL_MS, cues, place

TAKES = st.lists(st.tuples(st.integers(1, 500_000), st.integers(0, 2_000)), min_size=1, max_size=20)


def test_takes_stand_one_after_the_other_with_their_pauses() -> None:
    lengths = [1000 * PER_MS, 500 * PER_MS]
    placing = place(lengths, [350, 0])
    first, second = cues(["s1", "s2"], lengths, placing)
    assert (first.start_ms, first.end_ms) == (LEAD_IN_MS, LEAD_IN_MS + 1000)
    assert (second.start_ms, second.end_ms) == (LEAD_IN_MS + 1350, LEAD_IN_MS + 1850 + TAIL_MS)


@given(TAKES)
def test_the_last_cue_ends_with_the_sound(takes: list[tuple[int, int]]) -> None:
    lengths, pauses = [length for length, _ in takes], [pause for _, pause in takes]
    placing = place(lengths, pauses)
    made = cues([str(number) for number in range(len(takes))], lengths, placing)
    assert made[-1].end_ms * PER_MS == placing.total


@given(TAKES)
def test_cues_are_exact_and_never_closer_than_40_ms(takes: list[tuple[int, int]]) -> None:
    lengths, pauses = [length for length, _ in takes], [pause for _, pause in takes]
    placing = place(lengths, pauses)
    made = cues([str(number) for number in range(len(takes))], lengths, placing)
    assert [cue.start_ms * PER_MS for cue in made] == list(placing.starts)
    for cue, after in pairwise(made):
        assert after.start_ms - cue.end_ms >= 40
    for cue, length in zip(made, lengths, strict=True):
        assert (cue.end_ms - cue.start_ms) * PER_MS >= length
