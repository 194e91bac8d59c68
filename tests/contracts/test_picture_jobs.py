"""Pictures got by real workers on every database, from a server that takes its time."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.conftest import EDITOR
from tests.contracts.office import Office
from tests.media.noted import picture
from tests.strangers import Server
from tour.actions import importing, jobs, narrating
from tour.errors import Forbidden, NotFound
from tour.jobs.model import Job
from tour.model import Photo, Source
from tour.preview import preview
from tour.roles import Person, Role
from tour.store import tasks

PROSE = "The bridge stands near the old harbour of the town, and many people cross it every day of the year."
SLUG = "town"
SLOW_S = 0.3


@pytest.fixture
def office(office: Office, server: Server) -> Office:
    """Its workers may ask the test's own server."""
    office.environment["WAYVOICE_IMPORT_HOSTS"] = server.base.removeprefix("http://")
    return office


def slow_picture(server: Server, name: str) -> str:
    """The address of a picture that takes its time."""
    address = server.at(f"/{name}", picture(), content_type="image/jpeg")
    at_once = server.answers[f"/{name}"]

    def later(request: object) -> None:
        time.sleep(SLOW_S)
        at_once(request)  # type: ignore[arg-type]

    server.answers[f"/{name}"] = later
    return address


def tour(office: Office, *stops: tuple[str, ...]) -> None:
    """A tour of so many stops, each with photos from these addresses."""
    text = "\n\n".join(["The Town", *(f"Place {number}\n\n{PROSE}" for number in range(len(stops)))])
    source = Source(text.encode(), "town.txt")
    plan = preview(source)
    assert len(plan.stops) == len(stops)
    illustrated = [
        replace(stop, photos=tuple(Photo(source=address) for address in addresses))
        for stop, addresses in zip(plan.stops, stops, strict=True)
    ]
    importing.import_plan(office.house, EDITOR, replace(plan, stops=tuple(illustrated)), source, slug=SLUG)


def asked(office: Office) -> Job:
    job = jobs.fetch_photos(office.house, EDITOR, SLUG)
    assert job
    return job


def photos(office: Office) -> list[Photo]:
    return [photo for stop in narrating.draft(office.house, SLUG).stops for photo in stop.photos]


def got(office: Office, job: Job, count: int) -> Job:
    return office.until(lambda: jobs.progress(office.house, EDITOR, job.id), lambda now: now.sum("done") >= count)


def test_pictures_are_got_and_told_as_they_come(office: Office, server: Server) -> None:
    a, b, c = (server.at(f"/{name}.jpg", picture(), content_type="image/jpeg") for name in "abc")
    tour(office, (a, b), (c,))
    job = asked(office)
    assert (job.kind, job.state, job.sum("done"), job.sum("total")) == ("photos", "waiting", 0, 3)
    with office.worker():
        ended = office.ended(job)
    assert (ended.state, ended.message) == ("done", "")
    assert [(stop.done, stop.total) for stop in ended.stops] == [(2, 2), (1, 1)]
    assert [photo.missing for photo in photos(office)] == [False] * 3
    assert jobs.fetch_photos(office.house, EDITOR, SLUG) is None


def test_a_picture_that_is_not_there_is_told_and_fails_nothing(office: Office, server: Server) -> None:
    a = server.at("/a.jpg", picture(), content_type="image/jpeg")
    gone = server.at("/gone.jpg", b"", 404)
    tour(office, (gone, a))
    with office.worker():
        ended = office.ended(asked(office))
        assert ended.state == "done"
        assert ended.message.startswith("1 of 2 pictures are missing: 127.0.0.1 answers 404")
        assert [photo.missing for photo in photos(office)] == [True, False]
        server.at("/gone.jpg", picture(), content_type="image/jpeg")
        assert office.ended(asked(office)).message == ""
    assert [(photo.missing, photo.problem) for photo in photos(office)] == [(False, "")] * 2


def test_a_killed_workers_pictures_are_kept_and_the_others_are_got_by_the_next(office: Office, server: Server) -> None:
    tour(office, tuple(slow_picture(server, f"{number}.jpg") for number in range(6)))
    job = asked(office)
    with office.worker() as first:
        got(office, job, 2)
        first.kill()
        first.wait()
    there = sum(not photo.missing for photo in photos(office))
    assert there >= 2
    with office.worker():
        ended = office.ended(job)
    assert (ended.state, ended.sum("done"), ended.sum("total")) == ("done", 6, 6)
    assert not any(photo.missing for photo in photos(office))
    assert len(server.asked) <= 6 + 6 - there


def test_a_cancelled_job_ends_before_its_next_picture(office: Office, server: Server) -> None:
    tour(office, tuple(slow_picture(server, f"{number}.jpg") for number in range(20)))
    job = asked(office)
    with office.worker():
        got(office, job, 1)
        jobs.cancel(office.house, EDITOR, job.id)
        assert office.ended(job).state == "cancelled"
        there = [photo.missing for photo in photos(office)]
        time.sleep(1)
    assert 1 <= there.count(False) < 20
    assert [photo.missing for photo in photos(office)] == there


def test_who_asks_twice_joins_what_is_being_done(office: Office, server: Server) -> None:
    tour(office, tuple(slow_picture(server, f"{number}.jpg") for number in range(3)))
    both = asked(office), asked(office)
    with office.worker():
        assert [office.ended(job).state for job in both] == ["done", "done"]
    assert len(server.asked) == 3


def test_a_stop_may_be_spoken_while_its_pictures_are_got(office: Office, server: Server) -> None:
    tour(office, (server.at("/a.jpg"),))
    asked(office)
    jobs.narrate(office.house, EDITOR, SLUG)
    with office.house.database.writing() as connection:
        begun = [tasks.claim(connection, workflow, "a worker") for workflow, _ in tasks.unqueued(connection, 9)]
    assert [claim.kind for claim in begun if claim] == ["photos", "narration"]
    assert [job.kind for job in jobs.recent(office.house, EDITOR, SLUG)] == ["narration", "photos"]


def test_only_editors_ask_for_pictures(office: Office) -> None:
    tour(office, ())
    with pytest.raises(Forbidden):
        jobs.fetch_photos(office.house, Person("Dara", Role.GUIDE), SLUG)
    with pytest.raises(NotFound):
        jobs.fetch_photos(office.house, EDITOR, "nowhere")
    assert jobs.fetch_photos(office.house, EDITOR, SLUG) is None
