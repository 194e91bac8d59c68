"""What a rule is: a pattern, and what is said for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from narration.model import Reading

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing, and its reading."""

    name: str
    pattern: re.Pattern[str]
    """Its group `it` is what the reading stands for, or all of the match where there is none."""
    say: Callable[[Match], str | None]
    """What is said for a match; None where it is no case for this rule after all."""

    def claims(self, text: str, taken: Sequence[Reading]) -> Iterator[Reading]:
        """The rule's readings of a written sentence, outside the stretches that are taken."""
        here = 0
        held = bytearray(len(text))
        for other in taken:
            held[other.start : other.end] = b"\1" * (other.end - other.start)
        while match := self.pattern.search(text, here):
            start, end = match.span("it" if "it" in self.pattern.groupindex else 0)
            said = None if any(held[start:end]) else self.say(match)
            if said is not None:
                yield Reading(start, end, said)
            here = max(end, start + 1) if said is not None else match.start() + 1


def rule(name: str, pattern: str, say: Callable[[Match], str | None] | str) -> Rule:
    """A rule from a pattern's source, and its reading or a function that makes it."""
    return Rule(name, re.compile(pattern), say if callable(say) else lambda _: say)


def full_stop(match: Match) -> str:
    """The stop of an abbreviation where it ends the sentence too; empty where it does not."""
    rest = match.string[match.end() :]
    return "." if match[0].endswith(".") and not rest.strip("\"'”’)] ") else ""
