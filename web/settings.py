"""The one reader of the environment: a table of name, default and help."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PREFIX = "WAYVOICE_"
DEFAULT_VOICE = "hibari/heart"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    name: str
    """Without the prefix WAYVOICE_."""
    default: str
    help: str


SETTINGS = (
    Setting("DATA", "wayvoice-data", "Folder that holds everything: database, sound, pictures, live editions."),
    Setting("DATABASE", "", "SQLAlchemy URL of the database; empty for SQLite inside the data folder."),
    Setting("VOICE", DEFAULT_VOICE, "Voice (engine/name) of tours that chose none."),
    Setting("GTTS", "on", "Whether tours may choose gTTS, which sends text to a third party: on or off."),
    Setting("GTTS_URL", "https://translate.google.com", "Where the gTTS engine sends its requests."),
    Setting("JOBS_KEPT_DAYS", "30", "Days until finished jobs are forgotten."),
    Setting("PIPER_VOICES", "", "Folders with voices for Piper (.onnx beside .onnx.json), separated as in PATH."),
    Setting(
        "IMPORT_HOSTS",
        "",
        "Hosts inside your network (name or name:port, commas between) that imports may fetch from beside public ones.",
    ),
    Setting("COUNTS", "on", "Whether it is counted how often stops are heard, by whomsoever: on or off."),
    Setting("LOG", "warning", "How much is written to standard error: debug, info, warning or error."),
)


class BadSetting(ValueError):
    """A setting has a value that cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force."""

    data: Path
    database: str
    """Empty for SQLite inside the data folder."""
    voice: str
    gtts: bool
    gtts_url: str
    jobs_kept_days: float
    piper_voices: tuple[str, ...]
    """Folders."""
    import_hosts: tuple[str, ...]
    """Names, or name:port."""
    counts: bool
    log: str
    unknown: tuple[str, ...] = ()
    """Variables with our prefix that are in no table: most likely misspelt."""


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from environment variables.

    Raises:
        BadSetting: a value cannot be used.
    """
    known = {PREFIX + setting.name for setting in SETTINGS}
    unknown = [name for name in environment if name.startswith(PREFIX) and name not in known | _OF_TESTS]
    values = {setting.name: environment.get(PREFIX + setting.name, "") or setting.default for setting in SETTINGS}
    data = Path(values["DATA"]).expanduser().absolute()
    if data.exists() and not data.is_dir():
        raise BadSetting(f"{PREFIX}DATA is {data}, which is not a folder: name another one.")
    return Settings(
        data=data,
        database=values["DATABASE"],
        voice=values["VOICE"],
        gtts=_one_of("GTTS", values["GTTS"], ("on", "off")) == "on",
        gtts_url=values["GTTS_URL"].rstrip("/"),
        jobs_kept_days=_days("JOBS_KEPT_DAYS", values["JOBS_KEPT_DAYS"]),
        piper_voices=tuple(filter(None, values["PIPER_VOICES"].split(os.pathsep))),
        import_hosts=tuple(filter(None, (one.strip() for one in values["IMPORT_HOSTS"].split(",")))),
        counts=_one_of("COUNTS", values["COUNTS"], ("on", "off")) == "on",
        log=_one_of("LOG", values["LOG"], ("debug", "info", "warning", "error")),
        unknown=tuple(sorted(unknown)),
    )


_OF_TESTS = {PREFIX + "CORPUS", PREFIX + "TEST_POSTGRES"}
"""Read by the tests alone."""


def _one_of(name: str, value: str, choices: tuple[str, ...]) -> str:
    if value.lower() not in choices:
        raise BadSetting(f"{PREFIX}{name} is “{value}”: it takes {' or '.join(choices)}.")
    return value.lower()


def _days(name: str, value: str) -> float:
    try:
        days = float(value)
    except ValueError:
        days = -1
    if not 0 <= days <= 36_500:
        raise BadSetting(f"{PREFIX}{name} is “{value}”: it takes a number of days.")
    return days
