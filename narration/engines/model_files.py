"""What a model consists of, as one hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from narration.keys import digest


def digest_of(paths: Iterable[Path]) -> str:
    """Hash of files by their names and bytes, whatever their order and folder."""
    return digest([[path.name, _sha256(path)] for path in sorted(paths, key=lambda path: path.name)])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
