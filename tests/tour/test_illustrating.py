"""The pictures of a draft get their files."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from PIL import Image

from media.picture_notes import PictureNotes, read
from tests.conftest import EDITOR
from tests.media.noted import picture, with_iptc
from tour.actions import editing, gathering, illustrating, importing, narrating, renewing
from tour.actions.gathering import AT_ONCE, Manners, gathered, host_of
from tour.errors import Cancelled, Forbidden, HostSilent, NotFetched, NotFound
from tour.fetching.client import Web
from tour.installation import Installation
from tour.model import Block, Document, Photo, Rights, Source
from tour.pictures import described, waits, written
from tour.preview import planned, preview
from tour.roles import Person, Role

PROSE = "The bridge stands near the old harbour of the town, and many people cross it every day of the year."
SLUG = "the-town"
CREATOR, CREDIT, COPYRIGHT, DESCRIPTION = 80, 110, 116, 120
A, B = "https://pictures.example/a.jpg", "https://pictures.example/b.jpg"


class Shelf(Web):
    """Pictures by their addresses, and who asked for them. Hosts named "dead" give no answer."""

    def __init__(self, files: Mapping[str, bytes], seconds: float = 0.0) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.most_at_once = self.most_of_a_host = 0
        self._files, self._seconds = files, seconds
        self._open: list[str] = []
        self._lock = threading.Lock()

    def get(self, address: str) -> bytes:
        host = host_of(address)
        with self._lock:
            self.asked.append(address)
            self._open.append(host)
            self.most_at_once = max(self.most_at_once, len(self._open))
            self.most_of_a_host = max(self.most_of_a_host, self._open.count(host))
        time.sleep(self._seconds)
        with self._lock:
            self._open.remove(host)
        if address in self._files:
            return self._files[address]
        raise (HostSilent if "dead" in host else NotFetched)(f"{host} has no picture at this address.")


def tour(house: Installation, *photos: Photo) -> None:
    """A tour of two stops; the photos hang in the first."""
    source = Source(f"The Town\n\n{PROSE}\n\nThe Harbour\n\n{PROSE}\n".encode(), "town.txt")
    plan = preview(source)
    first = replace(plan.stops[0], photos=photos)
    importing.import_plan(house, EDITOR, replace(plan, stops=(first, *plan.stops[1:])), source, slug=SLUG)


def with_web(house: Installation, files: Mapping[str, bytes] | Shelf) -> Installation:
    return replace(house, web=files if isinstance(files, Shelf) else Shelf(files))


def photos(house: Installation) -> tuple[Photo, ...]:
    return narrating.draft(house, SLUG).stops[0].photos


def noted() -> bytes:
    notes = [(CREATOR, b"Roland Neveu"), (CREDIT, b"DC-Cam"), (COPYRIGHT, "© 1975 Neveu".encode())]
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    return with_iptc(picture(exif=exif), [*notes, (DESCRIPTION, b"The bridge in 1975")])


def test_a_picture_that_came_with_the_document_gets_its_files(house: Installation) -> None:
    name = house.blobs.put(noted(), "jpg")
    tour(house, Photo(source="image1.jpg", original=name), Photo(caption="Lost", source="image2.jpg"))
    made = illustrating.illustrate(house, EDITOR, SLUG)
    assert (made.made, made.problems) == (1, ())
    first, second = photos(house)
    assert [one.type for one in first.renditions] == ["image/webp"] * 2 + ["image/jpeg"]
    assert (first.original, first.problem) == (name, "")
    assert second.missing


def test_a_file_of_the_document_that_is_lost_is_told_with_what_to_do(house: Installation) -> None:
    name = f"{'0' * 64}.original"
    tour(house, Photo(source="image1.jpg", original=name))
    made = illustrating.illustrate(house, EDITOR, SLUG)
    assert made.problems == ("The file that came with the document is lost or damaged: import the document again.",)
    assert photos(house)[0].problem == made.problems[0]


def test_a_picture_of_the_web_is_fetched_and_kept_as_it_came(house: Installation) -> None:
    tour(house, Photo(source=A))
    illustrating.illustrate(with_web(house, {A: noted()}), EDITOR, SLUG)
    (photo,) = photos(house)
    assert house.blobs.get(photo.original) == noted()
    assert photo.original.endswith(".original")
    assert len(photo.renditions) == 3


def test_what_the_file_says_fills_what_the_document_left_open(house: Installation) -> None:
    tour(house, Photo(source=A))
    illustrating.illustrate(with_web(house, {A: noted()}), EDITOR, SLUG)
    (photo,) = photos(house)
    assert (photo.caption, photo.credit) == ("The bridge in 1975", "Roland Neveu / DC-Cam")
    assert photo.rights == Rights(statement="© 1975 Neveu")


def test_the_documents_own_words_stay(house: Installation) -> None:
    own = Photo(
        caption="Our bridge", credit="Courtesy of the town", alt="A bridge", licence="CC BY 4.0", source=A,
        rights=Rights("licensed", "CC BY 4.0"),
    )  # fmt: skip
    tour(house, own)
    illustrating.illustrate(with_web(house, {A: noted()}), EDITOR, SLUG)
    (photo,) = photos(house)
    assert replace(photo, renditions=(), original="") == replace(own, from_sentence=photo.from_sentence)


def test_credits_stand_in_every_file_and_the_place_in_none(house: Installation) -> None:
    tour(house, Photo(caption="Our bridge", credit="Photo: Jane Doe", source=A))
    illustrating.illustrate(with_web(house, {A: noted()}), EDITOR, SLUG)
    (photo,) = photos(house)
    for one in photo.renditions:
        notes = read(house.blobs.get(one.blob))
        assert notes == PictureNotes(
            description="Our bridge", creators=("Roland Neveu",), credit="Photo: Jane Doe", copyright="© 1975 Neveu"
        )
        assert not Image.open(io.BytesIO(house.blobs.get(one.blob))).getexif().get_ifd(0x8825)


def test_a_picture_that_cannot_be_had_leaves_its_slot_with_the_reason(house: Installation) -> None:
    pages = {A: b"<!DOCTYPE html><p>Not found", B: picture()}
    gone = "https://pictures.example/gone.jpg"
    tour(house, Photo(source=A), Photo(source=gone), Photo(source=B))
    made = illustrating.illustrate(with_web(house, pages), EDITOR, SLUG)
    assert (made.made, len(made.problems)) == (1, 2)
    assert made.told.startswith("2 of 3 pictures are missing: ")
    page, lost, whole = photos(house)
    assert page.missing
    assert "web page and not a picture" in page.problem
    assert lost.problem == "pictures.example has no picture at this address."
    assert (whole.missing, whole.problem) == (False, "")


def test_a_picture_that_failed_is_tried_again_and_its_problem_is_forgotten(house: Installation) -> None:
    tour(house, Photo(source=A))
    illustrating.illustrate(with_web(house, {}), EDITOR, SLUG)
    assert photos(house)[0].problem
    illustrating.illustrate(with_web(house, {A: picture()}), EDITOR, SLUG)
    assert (photos(house)[0].missing, photos(house)[0].problem) == (False, "")


def test_a_picture_that_is_there_is_not_fetched_again(house: Installation) -> None:
    web = Shelf({A: picture()})
    tour(house, Photo(source=A))
    for _ in range(2):
        illustrating.illustrate(with_web(house, web), EDITOR, SLUG)
    assert web.asked == [A]


def test_a_picture_that_is_shown_twice_is_fetched_once(house: Installation) -> None:
    web = Shelf({A: picture()})
    tour(house, Photo(source=A, caption="Here"), Photo(source=A, caption="There"))
    assert illustrating.illustrate(with_web(house, web), EDITOR, SLUG).made == 2
    assert web.asked == [A]


def test_the_drafts_version_stays_for_those_who_edit(house: Installation) -> None:
    tour(house, Photo(source=A))
    before = narrating.draft(house, SLUG).tour.version
    illustrating.illustrate(with_web(house, {A: picture()}), EDITOR, SLUG)
    text = [("", "The Town"), ("", PROSE)]
    assert editing.change_text(house, EDITOR, SLUG, 1, text, version=before).version == before + 1


def test_a_run_that_is_cancelled_keeps_what_is_there_and_waits_for_no_host(house: Installation) -> None:
    web = Shelf({A: picture(), B: picture()}, seconds=5)
    name = house.blobs.put(picture(), "jpg")
    tour(house, Photo(source="image1.jpg", original=name), Photo(source=A), Photo(source=B))

    def progress(done: int, total: int) -> None:
        assert total == 3
        if done == 1 and web.asked:
            raise Cancelled("enough")

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        illustrating.illustrate(with_web(house, web), EDITOR, SLUG, progress=progress)
    assert time.monotonic() - begun < 4
    assert [photo.missing for photo in photos(house)] == [False, True, True]


def test_progress_counts_pictures_that_failed_too(house: Installation) -> None:
    heard = []
    tour(house, Photo(source=A), Photo(source=B))
    illustrating.illustrate(
        with_web(house, {A: picture()}), EDITOR, SLUG, progress=lambda done, total: heard.append((done, total))
    )
    assert list(dict.fromkeys(heard)) == [(0, 2), (1, 2), (2, 2)]


def test_words_that_an_editor_gives_meanwhile_are_those_in_the_files(
    house: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tour.store import photos as store

    tour(house, Photo(source=A, credit="Somebody"))
    once = illustrating.with_file

    def slowly(place: Installation, photo: Photo, data: bytes) -> Photo:
        made = once(place, photo, data)
        if photo.credit == "Somebody":
            with place.database.writing() as connection:
                store.illustrate(connection, replace(photo, credit="Jane Doe"))
        return made

    monkeypatch.setattr(illustrating, "with_file", slowly)
    illustrating.illustrate(with_web(house, {A: picture()}), EDITOR, SLUG)
    (photo,) = photos(house)
    assert photo.credit == "Jane Doe"
    assert {read(house.blobs.get(one.blob)).credit for one in photo.renditions} == {"Jane Doe"}


def test_only_editors_get_pictures(house: Installation) -> None:
    tour(house)
    with pytest.raises(Forbidden):
        illustrating.illustrate(house, Person("Dara", Role.GUIDE), SLUG)
    with pytest.raises(NotFound):
        illustrating.illustrate(house, EDITOR, "nowhere")


def fetched(web: Shelf, addresses: Sequence[str], manners: Manners | None = None, **limits: float) -> dict[str, object]:
    with gathered(web, addresses, manners or Manners(), **limits) as coming:
        return dict(one for one in coming if one is not None)


def test_a_few_hosts_are_asked_at_once_and_each_over_one_connection() -> None:
    addresses = [f"https://host{host}.example/{number}.jpg" for host in range(7) for number in range(3)]
    web = Shelf({address: address.encode() for address in addresses}, seconds=0.02)
    assert fetched(web, addresses) == {address: address.encode() for address in addresses}
    assert web.most_of_a_host == 1
    assert 1 < web.most_at_once <= AT_ONCE


def test_a_host_that_gives_nothing_is_not_asked_for_ever() -> None:
    addresses = [f"https://dead.example/{number}.jpg" for number in range(9)]
    web, manners = Shelf({A: b"a"}), Manners()
    found = fetched(web, [*addresses, A], manners)
    assert found[A] == b"a"
    assert len(web.asked) == gathering.FAILURES + 1
    assert "not asked" in str(found[addresses[-1]])
    fetched(web, addresses, manners)
    assert len(web.asked) == gathering.FAILURES + 1


def test_a_host_that_only_lacks_pictures_is_asked_for_the_others() -> None:
    addresses = [f"https://host.example/{number}.jpg" for number in range(9)]
    web = Shelf({addresses[-1]: b"x"})
    assert fetched(web, addresses)[addresses[-1]] == b"x"
    assert web.asked == addresses


def test_what_is_not_fetched_in_time_is_told() -> None:
    web = Shelf({}, seconds=0.1)
    addresses = [f"https://host.example/{number}.jpg" for number in range(9)]
    found = fetched(web, addresses, longest_s=0.05)
    assert len(web.asked) == 1
    assert "no time left" in str(found[addresses[-1]])


def test_nothing_more_is_asked_for_once_nobody_waits() -> None:
    addresses = [f"https://host.example/{number}.jpg" for number in range(50)]
    web = Shelf(dict.fromkeys(addresses, b"x"))
    with gathered(web, addresses, Manners()) as coming:
        assert next(coming)
    time.sleep(0.6)
    asked = len(web.asked)
    time.sleep(0.3)
    assert asked == len(web.asked) < 20


def broken(_address: str) -> bytes:
    raise ZeroDivisionError


def test_a_fault_of_our_own_is_told_and_ends_nothing(house: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    web = Shelf({})
    monkeypatch.setattr(web, "get", broken)
    tour(house, Photo(source=A))
    assert "ZeroDivisionError" in illustrating.illustrate(with_web(house, web), EDITOR, SLUG).told


@pytest.mark.parametrize(
    ("notes", "credit"),
    [
        (PictureNotes(creators=("A", "B")), "A, B"),
        (PictureNotes(creators=("Neveu",), credit="DC-Cam"), "Neveu / DC-Cam"),
        (PictureNotes(creators=("Neveu",), credit="Roland Neveu, DC-Cam"), "Roland Neveu, DC-Cam"),
        (PictureNotes(creators=("Roland Neveu",), credit="Neveu"), "Roland Neveu"),
        (PictureNotes(copyright="© 1975 DC-Cam"), "© 1975 DC-Cam"),
        (PictureNotes(), ""),
    ],
)
def test_a_credit_is_one_line(notes: PictureNotes, credit: str) -> None:
    assert described(Photo(), notes).credit == credit


def test_a_licence_in_the_file_is_a_licence_of_the_photo() -> None:
    notes = PictureNotes(creators=("A",), licence="https://creativecommons.org/licenses/by-sa/4.0/")
    photo = described(Photo(), notes)
    assert (photo.credit, photo.licence, photo.rights.status) == ("A", "CC BY-SA 4.0", "licensed")
    assert photo.rights.url == notes.licence


@pytest.mark.parametrize(
    ("credit", "creators"),
    [
        ("Photo: Jane Doe", ("Jane Doe",)),
        ("Photograph by Jane Doe", ("Jane Doe",)),
        ("Jane Doe", ("Jane Doe",)),
        ("Courtesy of the Documentation Center", ()),
        ("National Archives", ()),
        ("", ()),
    ],
)
def test_who_made_it_is_said_only_where_the_credit_names_somebody(credit: str, creators: tuple[str, ...]) -> None:
    assert written(Photo(credit=credit), PictureNotes()).creators == creators


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        (Photo(source=A), True),
        (Photo(source="image1.jpg"), False),
        (Photo(source="image1.jpg", original="x.jpg"), True),
        (Photo(), False),
        (Photo(source="javascript:alert(1)"), False),
        (Photo(source="file:///etc/passwd"), False),
    ],
)
def test_a_photo_waits_where_its_file_may_be_had(photo: Photo, expected: bool) -> None:
    assert waits(photo) is expected


def document(files: Mapping[str, bytes]) -> Document:
    """A document whose pictures come inside it."""
    shown = (Block("photo", "", number, photo=Photo(source=name)) for number, name in enumerate(files, start=3))
    return Document("The Town", "en", (Block("heading", "The Town", 1, 1), Block("paragraph", PROSE, 2), *shown))


def imported_again(house: Installation, files: Mapping[str, bytes]) -> list[Photo]:
    """The photos after the same document came with these pictures."""
    kept = importing.kept_files(house, files)
    read_again = document(files)
    try:
        version = narrating.draft(house, SLUG).tour.version
    except NotFound:
        outline = importing.with_originals(planned(read_again), kept)
        importing.store_plan(house, EDITOR, outline, importing.Origin("town", "", "x.txt"), SLUG)
    else:
        origin = importing.Origin("town", "", "x.txt")
        renewing.renew(house, EDITOR, SLUG, read_again, origin, kept, version=version)
    illustrating.illustrate(house, EDITOR, SLUG)
    return list(photos(house))


def test_another_file_under_the_same_name_takes_the_place_of_the_one_before(house: Installation) -> None:
    (before,) = imported_again(house, {"a.jpg": picture(size=(500, 300))})
    (same,) = imported_again(house, {"a.jpg": picture(size=(500, 300))})
    (after,) = imported_again(house, {"a.jpg": picture(size=(500, 200))})
    assert same == before
    assert (before.renditions[-1].height, after.renditions[-1].height) == (300, 200)
    assert house.blobs.get(after.original) == picture(size=(500, 200))


def test_a_file_that_was_damaged_is_mended_by_a_newer_version(house: Installation) -> None:
    (before,) = imported_again(house, {"a.jpg": picture()[:900]})
    assert "damaged" in before.problem
    (after,) = imported_again(house, {"a.jpg": picture()})
    assert (after.missing, after.problem) == (False, "")
