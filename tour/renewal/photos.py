"""Photos of one stop: what the new version says of them, and what editors did. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tour.model import Photo, Rights
from tour.renewal.model import PhotoChange

_WORDS = ("caption", "credit", "alt", "licence", "rights")


def renewed(
    base: Sequence[Photo], draft: Sequence[Photo], new: Sequence[Photo], places: Mapping[str, str]
) -> tuple[tuple[Photo, ...], tuple[PhotoChange, ...]]:
    """The draft's photos with the new ones, and what changed.

    Words that an editor changed stay; a photo with a file stays even where the document has it no longer. `places` says
    where the new version's sentences hang.
    """
    left = list(draft)
    shown: list[Photo] = []
    changes: list[PhotoChange] = []
    for photo in new:
        known = next((one for one in left if _same(one, photo)), None)
        if known:
            left.remove(known)
            before = next((one for one in base if _same(one, photo)), None)
            shown.append(_words(known, before, photo))
        else:
            shown.append(replace(photo, from_sentence=places.get(photo.from_sentence, photo.from_sentence)))
            changes.append(PhotoChange("new", photo.caption, photo.source))
    for photo in left:
        by_document = any(_same(one, photo) for one in base)
        if by_document:
            changes.append(PhotoChange("gone", photo.caption, photo.source))
        if not by_document or not photo.missing:
            shown.append(photo)
    return tuple(shown), tuple(changes)


def _same(one: Photo, two: Photo) -> bool:
    if one.source and two.source:
        return one.source == two.source
    return (one.caption, one.credit) == (two.caption, two.credit)


def _words(mine: Photo, before: Photo | None, new: Photo) -> Photo:
    """The draft's photo with the document's new words and file, where nobody changed them here.

    What the document says no more stays.
    """
    if before is None:
        return mine
    untouched = [word for word in _WORDS if getattr(mine, word) == getattr(before, word)]
    mine = replace(mine, **{word: said for word in untouched if (said := getattr(new, word)) not in ("", Rights())})
    if new.original and new.original != mine.original and (mine.missing or mine.original == before.original):
        return replace(mine, original=new.original, renditions=(), problem="")
    return mine
