"""What espeak-ng calls its languages, and what we call them (BCP 47). Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROW = re.compile(r"^\s*\d+\s+(?P<tag>\S+)\s+\S+\s+\S+\s+(?P<file>\S+)\s*(?P<others>.*)$")
_OTHER = re.compile(r"\((\S+) \d+\)")
_PINYIN = "cmn-latn-pinyin"
_USUAL = {"en": "en-us", "fr": "fr-fr", "zh": _PINYIN, "cmn": _PINYIN, "no": "nb", "nn": "nb", "sh": "hr"}
"""Our tag -> espeak's, where it leaves the choice open, has another name, or reads Chinese as English (1.51)."""
_SILENT = ("chr-US-Qaaa-x-west",)
"""Listed by 1.51, which then does not know it."""
_NOT_OURS = {"en-us-nyc": "en-US-x-nyc", "piqd": "tlh"}
"""espeak's tag -> a well-formed one."""


@dataclass(frozen=True, slots=True)
class Languages:
    """espeak's languages by their BCP 47 tags in small letters."""

    by_tag: dict[str, str]
    """Tag in small letters -> espeak's own name of it."""

    @property
    def tags(self) -> tuple[str, ...]:
        """BCP 47 tags as they are usually written: English first, then by the alphabet."""
        return tuple(sorted(map(_written, self.by_tag), key=lambda tag: (tag != "en", not tag.startswith("en"), tag)))

    def called(self, language: str) -> str:
        """What espeak calls a language (BCP 47), or the nearest that is wider; empty where it speaks none."""
        subtags = language.lower().split("-")
        tries = ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
        return next((self.by_tag[tag] for tag in tries if tag in self.by_tag), "")


def read(table: str) -> Languages:
    """From what `espeak-ng --voices` prints; the voices of MBROLA, which need other programs, are left out."""
    rows = [match for match in map(_ROW.match, table.splitlines()) if match and not match["file"].startswith("mb/")]
    rows = [row for row in rows if row["tag"] not in _SILENT]
    known = {_ours(row["tag"]).lower(): row["tag"] for row in reversed(rows)}
    others = {tag: row["tag"] for row in reversed(rows) for tag in _OTHER.findall(row["others"])}
    usual = {ours: theirs for ours, theirs in _USUAL.items() if theirs in known.values()}
    # Our choice counts, then its first name, then what it says it can stand in for.
    return Languages({tag: name for tag, name in (others | known | usual).items() if _is_sound(tag)})


def _ours(tag: str) -> str:
    return _NOT_OURS.get(tag, tag)


def _is_sound(tag: str) -> bool:
    """Whether a tag is one that BCP 47 prefers: "zh-cmn" and "hy-arevela" are not."""
    return not tag.startswith("hy-") and not re.match(r"[a-z]{2,3}-[a-z]{3}(-|$)", tag)


def _written(tag: str) -> str:
    """With regions in capitals and scripts with a capital first."""
    primary, *rest = tag.split("-")
    private = rest.index("x") if "x" in rest else len(rest)
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest[:private]]
    return "-".join([primary, *cased, *rest[private:]])
