"""The player's own files, under an address that changes with their contents."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from web.site.scripts import without_comments

ROOT = Path(__file__).parent / "static"
_TEMPLATES = Path(__file__).parent / "templates"
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}


@lru_cache(maxsize=1)
def files() -> dict[str, Path]:
    """Every static file by its name below the folder; nothing else is ever served."""
    return {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*")) if path.is_file()}


@lru_cache(maxsize=1)
def static_version() -> str:
    """A name for the present contents of all static files."""
    return _digest(files().values())


@lru_cache(maxsize=1)
def app_version() -> str:
    """The release and its templates: pages rendered by another one are not reused."""
    templates = _digest(path for path in sorted(_TEMPLATES.rglob("*")) if path.is_file())
    return f"{version('wayvoice')}-{static_version()}-{templates}"


@lru_cache(maxsize=256)
def content(name: str) -> bytes | None:
    """A static file as it is sent, modules without their comments; None where there is none of that name."""
    path = files().get(name)
    if path is None:
        return None
    return without_comments(path.read_text()).encode() if path.suffix == ".js" else path.read_bytes()


def media_type(name: str) -> str:
    """The media type of a static file, by its name."""
    return _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
