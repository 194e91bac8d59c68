"""The pictures of a draft get their files: from what came with the document, or from the web."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from media.errors import BlobMissing, PhotoUnreadable
from media.photos import renditions
from media.picture_notes import read as read_notes
from tour.actions.gathering import Found, Manners, gathered
from tour.actions.narrating import Draft, draft
from tour.errors import BadDocument
from tour.installation import Installation
from tour.model import Photo, Rendition
from tour.pictures import ORIGINAL, described, is_address, waits, written
from tour.roles import Person, Role, require
from tour.store import photos

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Called with pictures done and pictures in all, before each and while one is waited for; it may raise `Cancelled`."""

_TRIES = 3
"""To store a picture whose words somebody changes at the same moment."""


@dataclass(frozen=True, slots=True)
class Illustrated:
    """What became of the pictures that were waiting."""

    made: int
    """Pictures that have their files now."""
    problems: tuple[str, ...] = ()
    """Why each of the others has none, in one line each."""

    @property
    def told(self) -> str:
        """One line about what is missing; empty where nothing is."""
        if not self.problems:
            return ""
        count = len(self.problems)
        return f"{count} of {self.made + count} pictures are missing: {self.problems[0]}"


def illustrate(house: Installation, person: Person, slug: str, *, progress: Progress | None = None) -> Illustrated:
    """Get the files of all pictures of a tour's draft that have none and may be had.

    Each picture that is whole is stored at once, so a run that is cancelled or killed goes on where it was. A picture
    that cannot be had leaves its slot empty, with the reason, and never hinders the others. The draft's version stays:
    nobody who edits meanwhile is told to read it again.

    Raises:
        Forbidden, NotFound: as the names say.
        MediaError: there is no room for the files.
    """
    require(person, Role.EDITOR)
    read = draft(house, slug)
    made = _illustrated(house, read, waiting(read), Manners(), progress or _unseen)
    log.info("%s got %d pictures of %s, and %d did not come", person.name, made.made, slug, len(made.problems))
    return made


def illustrate_stop(
    house: Installation, slug: str, stop: int, *, total: int, manners: Manners, progress: Progress
) -> Illustrated:
    """The same for the stop of this id, for whoever was allowed to ask for it.

    `total` pictures were waiting when it was asked for; those that came since count as done.

    Raises:
        NotFound, MediaError: as for `illustrate`.
    """
    read = draft(house, slug)
    open_ = waiting(replace(read, stops=(read.stop(stop),)))
    before = max(0, total - len(open_))

    def further(done: int, _total: int) -> None:
        progress(before + done, before + len(open_))

    return _illustrated(house, read, open_, manners, further)


def waiting(read: Draft) -> list[Photo]:
    """The photos of a draft whose files may be had, and are not here yet."""
    return [photo for stop in read.stops for photo in stop.photos if waits(photo)]


def with_file(house: Installation, photo: Photo, data: bytes) -> Photo:
    """The photo with its picture in every width, stored as blobs; what is known of it stands in each of the files.

    Where nobody said anything of it yet, what its file says is taken.

    Raises:
        BadDocument: the bytes are no picture that can be shown.
        MediaError: there is no room for the files.
    """
    notes = read_notes(data)
    photo = described(photo, notes)
    try:
        pictures = renditions(data, notes=written(photo, notes))
    except PhotoUnreadable as error:
        raise BadDocument(str(error)) from error
    made = tuple(
        Rendition(house.blobs.put(one.data, one.suffix), one.width, one.height, one.type, len(one.data))
        for one in pictures
    )
    return replace(photo, renditions=made, problem="")


def _illustrated(
    house: Installation, read: Draft, open_: Sequence[Photo], manners: Manners, progress: Progress
) -> Illustrated:
    made, problems, total = 0, list[str](), len(open_)
    progress(0, total)
    with closing(_files(house, read, open_, manners)) as files:
        for one in files:
            if one is not None and (problem := _attached(house, *one)):
                problems.append(problem)
            elif one is not None:
                made += 1
            progress(made + len(problems), total)
    return Illustrated(made, tuple(problems))


def _files(
    house: Installation, read: Draft, open_: Sequence[Photo], manners: Manners
) -> Generator[tuple[Photo, Found] | None, None, None]:
    """Each photo with its file: first what is here already, then what comes from the web; None while nothing comes."""
    kept = {photo.source: photo.original for stop in read.stops for photo in stop.photos if photo.original}
    away: dict[str, list[Photo]] = {}
    for photo in open_:
        name = photo.original or kept.get(photo.source, "")
        if house.blobs.has(name) or not is_address(photo.source):
            yield photo, _kept(house, name)
        else:
            away.setdefault(photo.source, []).append(photo)
    with gathered(house.web, away, manners) as coming:
        for one in coming:
            yield from ((photo, one[1]) for photo in away[one[0]]) if one else [None]


def _kept(house: Installation, name: str) -> Found:
    try:
        return house.blobs.get(name)
    except BlobMissing:
        return "The file that came with the document is lost or damaged: import the document again."


def _attached(house: Installation, photo: Photo, found: Found) -> str:
    """Make the files of a picture and store them; answers why that cannot be, or nothing."""
    for _ in range(_TRIES):
        try:
            whole = _whole(house, photo, found)
        except BadDocument as error:
            with house.database.writing() as connection:
                photos.note_problem(connection, photo.id, str(error))
            return str(error)
        with house.database.writing() as connection:
            now = photos.held(connection, photo.id)
            if now is None or not now.missing:
                return ""  # It was removed meanwhile, or somebody else gave it a file.
            if now == photo:
                photos.illustrate(connection, whole)
                return ""
        photo = now
    return "Its words were changed again and again while it was made: try again."


def _whole(house: Installation, photo: Photo, found: Found) -> Photo:
    if isinstance(found, str):
        raise BadDocument(found)
    whole = with_file(house, photo, found)
    return replace(whole, original=photo.original or house.blobs.put(found, ORIGINAL))


def _unseen(_done: int, _total: int) -> None:
    """Progress that nobody watches."""
