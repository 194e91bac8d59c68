from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from media.codec import encode_mp3
from narration import timing
from narration.errors import RecognizerUnavailable
from narration.join import heard
from tests.conftest import EDITOR
from tests.narration.proof.faults import spoil_files, spoil_takes
from tests.narration.proof.parrot import Parrot
from tests.tour.river import BRIDGE, SLUG, TEXT, change
from tour.actions import importing, listening, narrating, proofing
from tour.actions.listening import Place
from tour.errors import BadValue, Cancelled, Forbidden, NotFound, NotReady
from tour.installation import Installation
from tour.proof import Proof, ProofSentence
from tour.roles import Person, Role
from tour.store import narrations
from tour.store.takes import StoredTakes
from web import wiring
from web.settings import load


@dataclass(frozen=True)
class Ear:
    """The small tour, and a parrot that knows all its takes."""

    house: Installation
    parrot: Parrot

    def places(self) -> list[Place]:
        return listening.places(self.house, narrating.draft(self.house, SLUG), None)[0]

    def teach(self, **instead: str) -> None:
        """Teach it every take; `instead` gives other words for sentences of stop 2."""
        for place in self.places():
            take = StoredTakes(self.house.database, self.house.blobs).find(place.take)
            assert take is not None
            words = instead.get(place.line.id, place.said) if place.stop.number == 2 else place.said
            self.parrot.teach(heard(take), words)

    def listen(self) -> Proof:
        listening.listen(self.house, EDITOR, SLUG)
        return self.proof()

    def proof(self) -> Proof:
        return proofing.proof(self.house, EDITOR, SLUG)

    def bridge(self) -> ProofSentence:
        return next(one for one in self.proof().sentences if one.stop.number == 2 and one.id == "s4")

    def judge(self, verdict: str, note: str = "") -> None:
        proofing.judge(self.house, EDITOR, SLUG, self.bridge().stop.id, "s4", verdict, note)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small tour, spoken by the embedded voice."""
    data = tmp_path_factory.mktemp("spoken")
    with wiring.installation(load({"WAYVOICE_DATA": str(data)})) as house:
        importing.import_document(house, EDITOR, TEXT, name="history.txt")
        narrating.narrate(house, EDITOR, SLUG)
    return data


@pytest.fixture
def ear(spoken: Path, tmp_path: Path) -> Iterator[Ear]:
    data = shutil.copytree(spoken, tmp_path / "spoken")
    parrot = Parrot()
    with wiring.installation(load({"WAYVOICE_DATA": str(data)})) as house:
        made = Ear(replace(house, recognizer=parrot), parrot)
        made.teach()
        yield made


def kinds(found: Proof) -> list[list[str]]:
    return [[finding.kind for finding in one.findings] for one in found.marked]


def test_good_narration_is_listened_to_once_and_nothing_is_marked(ear: Ear) -> None:
    found = ear.listen()
    assert (len(found.sentences), found.waiting, kinds(found)) == (4, 0, [])
    assert ear.parrot.asked == 4
    assert ear.listen() == found
    assert ear.parrot.asked == 4


def test_before_listening_all_sentences_wait(ear: Ear) -> None:
    found = ear.proof()
    assert (found.sentences, found.waiting) == ((), 4)
    assert ear.parrot.asked == 0


def test_wrong_words_and_numbers_are_listed_the_worst_first(ear: Ear) -> None:
    wrong = BRIDGE.replace("1929", "1939")
    ear.teach(s2="The fridge", s4=wrong)
    found = ear.listen()
    assert [one.id for one in found.marked] == ["s4"]
    assert found.sentences[0].heard == wrong
    assert "1929" in found.marked[0].findings[0].message
    assert "1939" in found.marked[0].findings[0].message


def test_a_changed_sentence_is_the_only_one_that_is_listened_to_again(ear: Ear) -> None:
    ear.listen()
    change(ear.house, 2, f"{BRIDGE} It stands.")
    assert ear.proof().not_narrated == (2,)
    narrating.narrate(ear.house, EDITOR, SLUG)
    assert ear.proof().waiting == 3  # its file is another one, so its sound is measured again
    ear.teach()
    found = ear.listen()
    assert (ear.parrot.asked, found.waiting, kinds(found)) == (5, 0, [])


def test_a_silent_stretch_in_the_file_alone_is_found_and_the_file_is_heard(ear: Ear) -> None:
    ear.listen()

    def blanked(sound: np.ndarray) -> np.ndarray:
        return np.where(np.arange(len(sound)) > len(sound) * 0.9, 0, sound).astype(np.float32)

    spoil_files(ear.house, [(place, blanked) for place in ear.places() if place.line.id == "s4"])
    found = ear.listen()
    assert found.marked[0].heard == "nothing I know"
    assert kinds(found)[0][-2:] == ["file", "silence"]
    assert ear.parrot.asked == 4 + len(found.marked)


def test_a_hole_in_a_take_is_found_in_its_file(ear: Ear) -> None:
    place = ear.places()[-1]
    take = StoredTakes(ear.house.database, ear.house.blobs).find(place.take)
    assert take is not None
    middle = len(take.samples) // 2
    hole = np.concatenate([take.samples[:middle], np.zeros(5 * take.rate, np.float32), take.samples[middle:]])
    spoil_takes(ear.house, [(place, hole, take.rate)], SLUG)
    ear.teach()
    assert kinds(ear.listen())[0] == ["silence"]


def test_a_file_that_cannot_be_read_is_found_in_each_of_its_sentences(ear: Ear) -> None:
    place = ear.places()[0]
    shorter = encode_mp3(np.zeros(timing.RATE, np.float32), timing.RATE)[:-200]
    broken = replace(place.stored, audio=ear.house.blobs.put(shorter, "mp3"))
    with ear.house.database.writing() as connection:
        narrations.add(connection, broken)
    marked = ear.listen().marked
    assert {one.stop.number for one in marked} == {1}
    assert all("file" in [finding.kind for finding in one.findings] for one in marked)
    assert len(marked) == 2


def test_one_stop_is_listened_to_alone(ear: Ear) -> None:
    assert listening.listen(ear.house, EDITOR, SLUG, stop=2) == 2
    assert {one.stop.number for one in proofing.proof(ear.house, EDITOR, SLUG, stop=2).sentences} == {2}
    with pytest.raises(NotFound, match="no stop 9"):
        listening.listen(ear.house, EDITOR, SLUG, stop=9)


def test_a_run_that_is_stopped_goes_on_where_it_was(ear: Ear) -> None:
    def twice(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled("Enough.")

    with pytest.raises(Cancelled):
        listening.listen(ear.house, EDITOR, SLUG, progress=twice)
    assert ear.proof().waiting == 2
    ear.listen()
    assert ear.parrot.asked == 4


def test_progress_is_told_from_none_to_all(ear: Ear) -> None:
    told: list[tuple[int, int]] = []
    listening.listen(ear.house, EDITOR, SLUG, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_without_a_recognizer_nothing_is_listened_to_and_it_is_said_why(ear: Ear) -> None:
    ear.parrot.away = "install it"
    with pytest.raises(RecognizerUnavailable, match="install it"):
        ear.listen()


def test_in_a_language_that_nobody_knows_the_sound_alone_is_checked(ear: Ear) -> None:
    ear.parrot.languages = ("km",)
    found = ear.listen()
    assert [one.heard for one in found.sentences] == [None] * 4
    assert (found.waiting, kinds(found)) == (0, [])


class TestVerdicts:
    @pytest.fixture(autouse=True)
    def one_is_marked(self, ear: Ear) -> None:
        ear.teach(s4=BRIDGE.replace("1929", "1939"))
        ear.listen()
        assert ear.bridge().marked

    def test_what_is_fine_is_marked_no_more_but_told(self, ear: Ear) -> None:
        ear.judge("fine", "It says 1929.")
        found = ear.proof()
        assert found.marked == ()
        (judged,) = found.judged
        assert judged.verdict is not None
        assert (judged.verdict.verdict, judged.verdict.note, judged.verdict.person) == (
            "fine",
            "It says 1929.",
            "Sophea",
        )

    def test_what_is_wrong_comes_first_even_where_nothing_was_found(self, ear: Ear) -> None:
        first = ear.places()[0]
        proofing.judge(ear.house, EDITOR, SLUG, first.stop.id, first.line.id, "wrong", "The name.")
        assert [(one.stop.number, one.id) for one in ear.proof().marked] == [(1, first.line.id), (2, "s4")]

    def test_the_newest_verdict_holds_and_may_be_taken_back(self, ear: Ear) -> None:
        ear.judge("fine")
        ear.judge("wrong")
        verdict = ear.bridge().verdict
        assert verdict is not None
        assert verdict.verdict == "wrong"
        proofing.take_back(ear.house, EDITOR, SLUG, ear.bridge().stop.id, "s4")
        assert ear.bridge().verdict is None
        with pytest.raises(NotFound, match="Nobody has judged"):
            proofing.take_back(ear.house, EDITOR, SLUG, ear.bridge().stop.id, "s4")

    def test_it_survives_edits_of_other_sentences_and_ends_with_its_own(self, ear: Ear) -> None:
        ear.judge("fine")
        change(ear.house, 2, f"It stands. {BRIDGE}")
        narrating.narrate(ear.house, EDITOR, SLUG)
        found = ear.proof()
        assert ([one.written for one in found.judged], found.listened, found.waiting) == ([BRIDGE], 2, 3)
        ear.teach()
        assert [one.written for one in ear.listen().judged] == [BRIDGE]
        change(ear.house, 2, f"It stands. {BRIDGE[:-1]} of old.")
        narrating.narrate(ear.house, EDITOR, SLUG)
        ear.teach()
        assert ear.listen().judged == ()

    def test_nothing_is_judged_that_is_not_narrated_as_it_is(self, ear: Ear) -> None:
        stop = ear.bridge().stop.id
        change(ear.house, 2, f"{BRIDGE} It stands.")
        with pytest.raises(NotReady, match="wayvoice narrate"):
            proofing.judge(ear.house, EDITOR, SLUG, stop, "s4", "fine")

    @pytest.mark.parametrize(("stop", "sentence"), [(0, "s99"), (99, "s4")])
    def test_nothing_is_judged_that_is_not_there(self, ear: Ear, stop: int, sentence: str) -> None:
        with pytest.raises(NotFound, match="no such sentence"):
            proofing.judge(ear.house, EDITOR, SLUG, ear.bridge().stop.id + stop, sentence, "fine")

    def test_odd_verdicts_are_refused(self, ear: Ear) -> None:
        with pytest.raises(BadValue, match="maybe"):
            ear.judge("maybe")
        with pytest.raises(BadValue, match="2000"):
            ear.judge("fine", "x" * 2001)

    def test_only_editors_listen_and_judge(self, ear: Ear) -> None:
        guide = Person("Dara", Role.GUIDE)
        stop = ear.bridge().stop.id
        for act in (
            lambda: listening.listen(ear.house, guide, SLUG),
            lambda: proofing.proof(ear.house, guide, SLUG),
            lambda: proofing.judge(ear.house, guide, SLUG, stop, "s4", "fine"),
            lambda: proofing.take_back(ear.house, guide, SLUG, stop, "s4"),
        ):
            with pytest.raises(Forbidden):
                act()
