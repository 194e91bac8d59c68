"""Names made of contents: equal inputs give equal keys, on every machine and in every version of Python."""

from __future__ import annotations

import hashlib
import json


def digest(value: object) -> str:
    """SHA-256, in hex, of a JSON-able value in canonical form."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
