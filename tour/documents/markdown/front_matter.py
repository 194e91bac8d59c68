"""What stands between the two lines of dashes above a Markdown text: YAML, or TOML between pluses. Pure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

_MOST_LINES = 200
_LONGEST = 20_000
_MOST_BRACKETS = 200
"""Deep nesting costs YAML much time."""
_KEY = re.compile(r"^([A-Za-z][\w -]{0,40}?)\s*:\s*(.*)$")
_TITLES = ("title", "pagetitle", "name")
_LANGUAGES = ("lang", "language", "locale")
_RIGHTS = ("license", "licence", "rights", "copyright", "licenses")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What it says of the text below it."""

    raw: str = ""
    lines: int = 0
    """How many lines of the file it takes."""
    title: str = ""
    language: str = ""
    rights: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    """All plain values by key in small letters."""


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text; an empty one where it has none."""
    lines = text[: _LONGEST * 2].split("\n")
    mark = lines[0].rstrip()
    if mark not in ("---", "+++", ";;;"):
        return FrontMatter()
    ends = ("---", "...") if mark == "---" else (mark,)
    end = next((index for index in range(1, min(len(lines), _MOST_LINES)) if lines[index].rstrip() in ends), 0)
    raw = "\n".join(lines[1:end])
    if not end or len(raw) > _LONGEST:
        return FrontMatter()
    values = _toml(raw) if mark == "+++" else _yaml(raw)
    if values is None:
        return FrontMatter()
    first = _first(values, _LANGUAGES).replace("_", "-").partition(".")[0]
    return FrontMatter(
        raw=raw,
        lines=end + 1,
        title=_first(values, _TITLES),
        language=first if _TAG.fullmatch(first) else "",
        rights=tuple(values[key] for key in _RIGHTS if values.get(key)),
        values=values,
    )


def _first(values: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((values[key] for key in keys if values.get(key)), "")


def _toml(raw: str) -> dict[str, str] | None:
    try:
        return _plain(tomllib.loads(raw))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _yaml(raw: str) -> dict[str, str] | None:
    """The values; of what is no good YAML, as "title: Wells: a history" is not, those of lines with a key."""
    try:
        made = yaml.safe_load(raw) if raw.count("[") + raw.count("{") < _MOST_BRACKETS else _by_lines(raw)
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, OverflowError):
        made = _by_lines(raw)
    return _plain(made) if isinstance(made, dict) and made else None


def _by_lines(raw: str) -> dict[str, str]:
    lines = [_KEY.match(line) for line in raw.split("\n")]
    return {found[1]: found[2].strip().strip("\"'") for found in lines if found}


def _plain(made: Mapping[Any, Any]) -> dict[str, str]:
    """Texts, numbers and dates as they are, lists of them joined; what is nested deeper is not asked for."""
    plain: dict[str, str] = {}
    for key, value in made.items():
        items = value[:20] if isinstance(value, list) else [value]
        texts = [" ".join(str(item).split()) for item in items if not isinstance(item, list | dict | set | tuple)]
        if texts and value is not None:
            plain[str(key)[:60].strip().lower()] = ", ".join(texts)[:1_000]
    return plain
