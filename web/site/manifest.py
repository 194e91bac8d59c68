"""The manifest that makes a tour an application of its own on a phone. Source: W3C, Web Application Manifest."""

from __future__ import annotations

import json

from tour.edition import Edition
from web.site.catalogue import direction

PAPER = "#ffffff"
VOICE = "#10211e"
_ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icons/192.png", "192x192", "image/png", "any"),
    ("icons/512.png", "512x512", "image/png", "any"),
    ("icons/maskable-512.png", "512x512", "image/png", "maskable"),
)


def manifest(edition: Edition, *, root: str, static: str) -> bytes:
    """The manifest beside a tour's page in one language; `root` leads from there to the installation's root.

    A tour is one application in all its languages: its id and its scope are those of its own page.
    """
    tour = f"{root}tours/{edition.slug}/"
    described = {
        "id": tour,
        "name": edition.title,
        "short_name": _short(edition.title),
        "description": edition.description,
        "lang": edition.language,
        "dir": direction(edition.language),
        "start_url": "./",
        "scope": tour,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": VOICE,
        "icons": [
            {"src": f"{root}{static}{name}", "sizes": sizes, "type": kind, "purpose": purpose}
            for name, sizes, kind, purpose in _ICONS
        ],
    }
    return json.dumps({key: value for key, value in described.items() if value}, ensure_ascii=False).encode()


def _short(title: str) -> str:
    """What has room below an icon: the title up to a comma, colon or bracket, cut between words if it must be."""
    for mark in (",", ":", " (", " – ", " — "):
        title = title.partition(mark)[0]
    words = title.split()
    while len(words) > 1 and len(" ".join(words)) > 20:
        words.pop()
    return " ".join(words)[:20]
