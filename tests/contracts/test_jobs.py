"""One suite for jobs on every database: real workers, in processes of their own, some of them killed."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import TableClause, func, select, text

from tests.conftest import EDITOR
from tests.contracts.office import PATIENCE_S, Office
from tests.tour import scribe
from tour.actions import drafts, editing, jobs, narrating
from tour.errors import BadValue, Forbidden, NotFound
from tour.jobs.model import Job
from tour.roles import Person, Role
from tour.store import jobs as store
from tour.store import workers
from tour.store.database import Database


def sentences(count: int, about: str = "bridge") -> str:
    """So many different sentences."""
    return " ".join(f"The {about} number {one} stands near the old harbour of the town." for one in range(count))


def asked(office: Office, slug: str, stops: Sequence[int] | None = None, *, voice: str = "") -> Job:
    return jobs.narrate(office.house, EDITOR, slug, stops=stops, voice=voice).job


def ids(office: Office, slug: str) -> list[int]:
    return [stop.id for stop in narrating.draft(office.house, slug).stops]


def states(job: Job) -> list[str]:
    return [stop.state for stop in job.stops]


def running(office: Office, job: Job, done: int = 1) -> Job:
    """The job, once so many of its sentences are spoken."""
    return office.until(lambda: jobs.progress(office.house, EDITOR, job.id), lambda now: now.sum("done") >= done)


def test_what_is_asked_for_is_spoken_and_told(office: Office) -> None:
    slug = office.tour("town", sentences(3), sentences(2, "tower"))
    job = asked(office, slug)
    assert (job.state, job.sum("done"), job.sum("total"), job.person) == ("waiting", 0, 7, EDITOR.name)
    with office.worker():
        ended = office.ended(job)
    assert ended.state == "done"
    assert [(stop.number, stop.done, stop.total) for stop in ended.stops] == [(1, 4, 4), (2, 3, 3)]
    assert (ended.sum("spoken"), ended.sum("reused"), ended.message) == (7, 0, "")
    assert ended.sum("audio_ms") > 0
    assert ended.ended_at
    assert sorted(office.said) == sorted(set(office.said))
    assert jobs.recent(office.house, EDITOR, slug) == [ended]


def test_what_stands_already_is_not_handed_to_a_worker(office: Office) -> None:
    slug = office.tour("town", sentences(2))
    narrating.narrate(office.house, EDITOR, slug)
    job = asked(office, slug)
    assert (job.state, job.sum("reused"), job.sum("spoken")) == ("done", 3, 0)


def test_who_asks_twice_joins_what_is_being_done(office: Office) -> None:
    slug = office.tour("town", sentences(4), sentences(4, "tower"))
    jobs_ = [asked(office, slug), asked(office, slug, ids(office, slug)[1:])]
    with office.worker(0.05):
        jobs_.append(asked(office, slug))
        assert [office.ended(job).state for job in jobs_] == ["done"] * 3
    assert len(office.said) == len(set(office.said)) == 10
    assert {stop.ended_at for job in jobs_[:2] for stop in office.ended(job).stops if stop.number == 2} == {
        office.ended(jobs_[0]).stops[1].ended_at
    }


def test_a_correction_does_not_wait_for_a_whole_tour(office: Office) -> None:
    long = asked(office, office.tour("long", *(sentences(3, about) for about in ("gate", "wall", "moat", "well"))))
    short = asked(office, office.tour("short", sentences(3, "lamp")))
    with office.worker():
        office.ended(long)
    corrected, second = office.ended(short).stops[0].ended_at, office.ended(long).stops[1].ended_at
    assert corrected
    assert second
    assert corrected < second


def test_a_killed_workers_task_is_taken_over_and_only_the_sentence_in_flight_is_said_again(office: Office) -> None:
    slug = office.tour("town", sentences(20), sentences(3, "tower"))
    job = asked(office, slug)
    with office.worker(0.1) as first, office.worker(0.1):
        running(office, job, done=5)
        first.kill()
        first.wait()
        ended = office.ended(job)
    assert ended.state == "done"
    assert len(set(office.said)) == 25
    assert len(office.said) <= 26


def test_a_worker_that_starts_later_finds_what_a_killed_one_left(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(12)))
    with office.worker(0.1) as first:
        running(office, job, done=3)
        first.send_signal(signal.SIGKILL)
    with office.worker():
        assert office.ended(job).state == "done"
    assert len(office.said) <= 14


def test_a_worker_that_is_stopped_gives_its_task_back_after_the_sentence_in_flight(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(12)))
    with office.worker(0.2) as first:
        running(office, job, done=2)
        begun = time.monotonic()
        first.terminate()
        assert first.wait() == 0
        assert time.monotonic() - begun < 3
    assert jobs.progress(office.house, EDITOR, job.id).state == "waiting"
    with office.worker():
        assert office.ended(job).state == "done"
    assert len(office.said) == len(set(office.said)) == 13


def test_a_worker_of_another_machine_is_taken_over_when_it_gives_no_sign_of_life(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(1)))
    with office.worker() as worker:
        while jobs.progress(office.house, EDITOR, job.id).state != "done":
            with office.house.database.writing() as connection:
                workers.beat(connection, "far away", "another machine", 1)
            time.sleep(0.2)
        assert worker.poll() is None
        with office.house.database.reading() as connection:
            assert "far away" in {sign.id for sign in workers.signs(connection)}
        with office.house.database.writing() as connection:
            workers.retire(connection, "far away")
        deadline = time.monotonic() + PATIENCE_S
        while True:
            with office.house.database.reading() as connection:
                if "far away" not in {sign.id for sign in workers.signs(connection)}:
                    return
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_a_cancelled_job_ends_before_its_next_sentence_and_keeps_what_was_spoken(office: Office) -> None:
    slug = office.tour("town", sentences(20), sentences(3, "tower"))
    job = asked(office, slug)
    with office.worker(0.2):
        running(office, job, done=2)
        told = jobs.cancel(office.house, EDITOR, job.id)
        assert states(told)[1] == "cancelled"
        ended = office.ended(job)
        heard = len(office.said)
        assert (ended.state, states(ended)) == ("cancelled", ["cancelled", "cancelled"])
        time.sleep(0.5)
        assert len(office.said) == heard < 8
    with office.worker():
        assert office.ended(asked(office, slug)).state == "done"
    assert len(office.said) == len(set(office.said)) == 25


def test_what_another_job_waits_for_goes_on(office: Office) -> None:
    slug = office.tour("town", sentences(6), sentences(3, "tower"))
    whole, part = asked(office, slug), asked(office, slug, ids(office, slug)[:1])
    with office.worker(0.1):
        running(office, whole)
        assert states(jobs.cancel(office.house, EDITOR, whole.id)) == ["cancelled", "cancelled"]
        assert office.ended(part).state == "done"
    assert "tower" not in "".join(office.said)
    assert office.ended(whole).state == "cancelled"


def test_a_stop_that_fails_is_told_and_the_others_go_on(office: Office) -> None:
    slug = office.tour("town", f"{sentences(2)} This note is faulty.", sentences(2, "tower"))
    with office.worker():
        ended = office.ended(asked(office, slug))
        assert (ended.state, states(ended)) == ("failed", ["failed", "done"])
        assert ended.message == ("“This note is faulty.” was not spoken. scribe/plain failed: no such note")
        again = office.ended(asked(office, slug))
    assert again.state == "failed"
    assert sorted(office.said).count("This note is faulty.") == 2
    assert len(office.said) == len(set(office.said)) + 1


def test_a_busy_service_is_asked_again(office: Office) -> None:
    with office.worker():
        ended = office.ended(asked(office, office.tour("town", f"{sentences(2)} The line is busy.")))
    assert ended.state == "done"
    assert office.said.count("The line is busy.") == 2


def test_what_ends_its_worker_three_times_is_not_begun_again(office: Office) -> None:
    job = asked(office, office.tour("town", f"{sentences(1)} This word is deadly."))
    for _ in range(4):
        with office.worker() as worker:
            deadline = time.monotonic() + PATIENCE_S
            while worker.poll() is None and not jobs.progress(office.house, EDITOR, job.id).ended:
                assert time.monotonic() < deadline
                time.sleep(0.02)
    ended = office.ended(job)
    assert ended.state == "failed"
    assert ended.message.startswith("The worker died 3 times while it spoke this stop")
    assert office.said.count("This word is deadly.") == 3


def test_a_stop_that_was_removed_takes_its_task_with_it(office: Office) -> None:
    slug = office.tour("town", sentences(2))
    with pytest.raises(BadValue, match="no stop with the id 999"):
        asked(office, slug, [999])
    with pytest.raises(BadValue, match="at least one stop"):
        asked(office, slug, [])
    with pytest.raises(NotFound):
        asked(office, "nowhere")
    assert jobs.recent(office.house, EDITOR) == []


def test_a_command_and_a_worker_may_speak_the_same_stop_at_once(office: Office) -> None:
    slug = office.tour("town", sentences(8))
    slow = scribe.with_scribe(office.house, office.log, 0.05)
    job = asked(office, slug)
    with office.worker(0.05):
        running(office, job)
        made = narrating.narrate(slow, EDITOR, slug)
        assert office.ended(job).state == "done"
    assert made.spoken + made.reused == 9
    assert drafts.read_draft(office.house, slug).stops[0].passages


def test_a_text_that_changes_while_it_is_spoken_is_spoken_by_one_worker_after_the_other(office: Office) -> None:
    slug = office.tour("town", sentences(10))
    first = asked(office, slug)
    with office.worker(0.1), office.worker(0.1):
        running(office, first, done=3)
        _say_otherwise(office, slug)
        second = asked(office, slug)
        assert [office.ended(job).state for job in (first, second)] == ["done", "done"]
    assert len(office.said) == len(set(office.said)) == 12
    assert asked(office, slug).state == "done"


def test_a_task_whose_worker_left_no_trace_is_taken_over(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(10)))
    with office.worker(0.1):
        running(office, job, done=2)
    with office.house.database.writing() as connection:
        for sign in workers.signs(connection):
            workers.forget(connection, sign.id)
    with office.worker():
        assert office.ended(job).state == "done"
    assert len(office.said) <= 12


def test_a_queue_that_was_lost_is_filled_again(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(10)))
    with office.worker(0.1):
        running(office, job, done=2)
    if office.house.database.is_sqlite:
        for file in office.settings.data.glob("jobs.db*"):
            file.unlink()
    else:
        with office.house.database.writing() as connection:
            connection.execute(text("DROP SCHEMA dbos CASCADE"))
    with office.worker():
        assert office.ended(job).state == "done"


def test_finished_jobs_are_forgotten_in_both_places(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(2)))
    with office.worker():
        office.ended(job)
    office.environment["WAYVOICE_JOBS_KEPT_DAYS"] = "0"
    with office.worker():
        until(lambda: jobs.recent(office.house, EDITOR) == [] and queued(office) == 0)
    with pytest.raises(NotFound, match="forgotten"):
        jobs.progress(office.house, EDITOR, job.id)


def test_what_a_worker_that_died_had_half_forgotten_is_forgotten_by_the_next(office: Office) -> None:
    job = asked(office, office.tour("town", sentences(2)))
    with office.worker():
        office.ended(job)
        until(lambda: queued(office) == 1)
    with office.house.database.writing() as connection:
        assert len(store.forget(connection, "9999")) == 1
    with office.worker():
        until(lambda: queued(office) == 0)
    with office.house.database.writing() as connection:
        assert store.forget(connection, "9999") == []


def test_a_worker_that_lives_and_is_silent_for_a_while_keeps_its_task(office: Office) -> None:
    with office.worker(0.3) as silent:
        job = running(office, asked(office, office.tour("town", sentences(12))), done=1)
        silent.send_signal(signal.SIGSTOP)
        _silence_for(office, 30.0)
        with office.worker():
            time.sleep(5.0)  # It looks around every 2 s.
            assert states(jobs.progress(office.house, EDITOR, job.id)) == ["running"]
            _silence_for(office, 60.0)
            assert office.ended(job).state == "done"


def test_only_editors_ask_watch_and_cancel(office: Office) -> None:
    slug = office.tour("town", sentences(1))
    job = asked(office, slug)
    guide = Person("Dara", Role.GUIDE)
    for do in (
        lambda: jobs.narrate(office.house, guide, slug),
        lambda: jobs.progress(office.house, guide, job.id),
        lambda: jobs.cancel(office.house, guide, job.id),
        lambda: jobs.recent(office.house, guide),
    ):
        with pytest.raises(Forbidden):
            do()


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def queued(office: Office) -> int:
    """How many tasks the queue holds, ended ones too."""
    here = office.house.database
    queue = Database(f"sqlite:///{office.settings.data / 'jobs.db'}") if here.is_sqlite else Database(here.url)
    table = TableClause("workflow_status", schema=None if here.is_sqlite else "dbos")
    with queue.reading() as connection:
        counted: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    queue.close()
    return counted


def _silence_for(office: Office, seconds: float) -> None:
    """As if the worker that is stopped had given its last sign of life so long ago."""
    with office.house.database.writing() as connection:
        oldest = max(workers.signs(connection), key=lambda sign: sign.age_s)
        connection.execute(
            text("UPDATE workers SET seen_ms = seen_ms - :ms WHERE id = :id").bindparams(
                ms=int(seconds * 1000), id=oldest.id
            )
        )


def _say_otherwise(office: Office, slug: str) -> None:
    read = narrating.draft(office.house, slug)
    title, prose = read.stops[0].text.passages
    passages = [(title.id, title.text), (prose.id, f"{prose.text} It was built by hand.")]
    editing.change_text(office.house, EDITOR, slug, 1, passages, version=read.tour.version)
