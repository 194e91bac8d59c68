"""The player's own files as phones get them, under an address that changes with their contents."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from web.site.modules import joined

ROOT = Path(__file__).parent / "static"
SHEETS = {
    "player": ("tokens", "base", "bar", "cover", "stop", "photo", "stops", "number", "find", "deck", "sheet", "phone"),
    "pages": ("tokens", "base", "bar", "stops", "pages", "sheet"),
}
"""Each style sheet that is served, and the sources in css/ that it is joined from, in their order."""
_TEMPLATES = Path(__file__).parent / "templates"
_WORDS = Path(__file__).parent / "words"
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}


@cache
def files() -> Mapping[str, bytes]:
    """Every static file by its name, modules and style sheets joined and minified; nothing else is ever served."""
    found = {
        name: path.read_bytes() for name, path in _found(ROOT).items() if path.suffix not in {".css", ".js", ".ts"}
    }
    modules = {path.stem: path.read_text() for path in (ROOT / "player").glob("*.js")}
    for name, script in {
        "player/main.js": joined(modules, "main"),
        "player/early.js": modules["early"],
        "worker/worker.js": (ROOT / "worker/worker.js").read_text(),
    }.items():
        found[name] = jsmin(script).encode()
    for name, parts in SHEETS.items():
        found[f"css/{name}.css"] = cssmin(
            "\n".join((ROOT / "css" / f"{part}.css").read_text() for part in parts)
        ).encode()
    return found


@cache
def of_player() -> Mapping[str, bytes]:
    """Those that the player's page uses; the icons of an installed tour, a phone fetches as it installs it."""
    own = ("player/", "css/player.css", "icon.svg")
    return {name: each for name, each in files().items() if name.startswith(own) or name.endswith(".woff2")}


@cache
def static_version() -> str:
    """A name for the present contents of all static files."""
    return _digest(files())


@cache
def app_version() -> str:
    """The release, its templates and its words: pages rendered by another one are not reused."""
    parts = {**_found(_TEMPLATES), **_found(_WORDS)}
    templates = _digest({name: path.read_bytes() for name, path in parts.items()})
    return f"{version('wayvoice')}-{static_version()}-{templates}"


def media_type(name: str) -> str:
    """The media type of a static file, by its name."""
    return _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _found(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def _digest(contents: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name, content in contents.items():
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:12]
