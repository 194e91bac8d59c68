"""If-Match: which version of a draft a change was made on."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Header, HTTPException

_TAG = re.compile(r'(?:W/)?"(\d{1,9})"')


def _version(if_match: Annotated[str | None, Header()] = None) -> int:
    if if_match is None:
        raise HTTPException(400, "Send the draft's version with If-Match, as its ETag tells it.")
    found = _TAG.fullmatch(if_match.strip())
    if found is None:
        raise HTTPException(400, 'If-Match takes the draft\'s version in quotation marks, such as "12".')
    return int(found[1])


Version = Annotated[int, Depends(_version)]
"""The version that the one who changes has seen; 400 where a request does not say."""


def etag(version: int) -> dict[str, str]:
    """The header that tells a version."""
    return {"ETag": f'"{version}"'}
