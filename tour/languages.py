"""Language tags. Pure. Source: BCP 47 (RFC 5646), 2.1 and 4.4.1, in its shape only."""

from __future__ import annotations

import re

from tour.errors import BadValue

LONGEST = 35
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def check(tag: str) -> str:
    """The tag itself.

    Raises:
        BadValue: it has not the shape of a BCP 47 tag, or is too long.
    """
    if len(tag) > LONGEST or not _TAG.fullmatch(tag):
        raise BadValue(
            f"{tag[:LONGEST]!a} is no language tag: give en, km or zh-Hant, say, {LONGEST} characters at most.",
            "language",
        )
    return tag
