from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from media.codec import decode
from media.loudness import integrated
from media.pcm import Samples
from narration.engines import Engines
from narration.errors import EngineBusy, EngineFailed, NarrationError, UnspeakableText, VoiceUnavailable
from narration.model import Entry, Passage, Script, Sentence, Take, Voice
from narration.narrator import Narrator
from narration.script import write
from tests.narration.diva import Diva, stage
from tests.narration.takes import MemoryTakes
from tests.narration.texts import ARRIVAL

SCRIPT = write(ARRIVAL, language="en")


@pytest.fixture
def cast() -> tuple[Engines, Diva]:
    return stage()


@pytest.fixture
def diva(cast: tuple[Engines, Diva]) -> Diva:
    return cast[1]


@pytest.fixture
def takes() -> MemoryTakes:
    return MemoryTakes()


@pytest.fixture
def narrator(cast: tuple[Engines, Diva], takes: MemoryTakes) -> Narrator:
    return Narrator(cast[0], takes)


@pytest.fixture
def voice(cast: tuple[Engines, Diva]) -> Voice:
    return cast[0].voice("diva")


def with_text(text: str) -> Script:
    return write((*ARRIVAL[:2], Passage("p3", "paragraph", (Sentence("s4", text),))), language="en")


def test_the_file_lasts_as_long_as_its_last_cue(narrator: Narrator, voice: Voice) -> None:
    narration = narrator.narrate(SCRIPT, voice)
    samples, rate = decode(narration.audio)
    assert abs(1000 * len(samples) / rate - narration.cues[-1].end_ms) < 50
    assert narration.cues[-1].end_ms == narration.duration_ms


def test_every_sentence_is_first_heard_at_its_cue(narrator: Narrator, voice: Voice) -> None:
    narration = narrator.narrate(SCRIPT, voice)
    samples, rate = decode(narration.audio)
    for cue in narration.cues:
        start = cue.start_ms * rate // 1000
        assert np.abs(samples[start - 30 * rate // 1000 : start]).max() < 0.005
        assert np.abs(samples[start : start + 20 * rate // 1000]).max() > 0.02


def test_it_is_as_loud_as_every_narration(narrator: Narrator, voice: Voice) -> None:
    assert abs(integrated(*decode(narrator.narrate(SCRIPT, voice).audio)) + 19) < 0.5


def test_a_second_run_speaks_nothing_and_gives_the_same_file(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    first, second = narrator.narrate(SCRIPT, voice), narrator.narrate(SCRIPT, voice)
    assert (first.spoken, first.reused, second.spoken, second.reused) == (4, 0, 0, 4)
    assert (second.audio, second.key, second.cues) == (first.audio, first.key, first.cues)
    assert len(diva.asked) == 4


def test_a_changed_sentence_is_the_only_one_spoken(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    narrator.narrate(SCRIPT, voice)
    again = narrator.narrate(with_text("Within days all streets were empty."), voice)
    assert (again.spoken, again.reused, diva.asked[4:]) == (1, 3, ["Within days all streets were empty."])


def test_a_sentence_that_comes_twice_is_spoken_once(narrator: Narrator, voice: Voice) -> None:
    narration = narrator.narrate(with_text("About two million people lived there."), voice)
    assert (narration.spoken, narration.reused, len(narration.cues)) == (3, 1, 4)


def test_known_takes_are_used_though_the_engine_has_changed(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    first = narrator.narrate(SCRIPT, voice)
    diva.revision += 1
    again = narrator.narrate(SCRIPT, voice, known=first.takes)
    assert (again.spoken, again.key, again.takes) == (0, first.key, first.takes)
    assert narrator.narrate(SCRIPT, voice).spoken == 4


def test_a_known_take_that_is_gone_is_spoken_again(narrator: Narrator, voice: Voice, takes: MemoryTakes) -> None:
    first = narrator.narrate(SCRIPT, voice)
    takes.kept.clear()
    assert narrator.narrate(SCRIPT, voice, known=first.takes).spoken == 4


def test_a_kept_take_that_is_silent_is_spoken_again(narrator: Narrator, voice: Voice, takes: MemoryTakes) -> None:
    first = narrator.narrate(SCRIPT, voice)
    key = next(iter(first.takes.values()))
    takes.keep(Take(key, np.zeros(24_000, np.float32), 24_000))
    assert narrator.narrate(SCRIPT, voice).spoken == 1


def test_each_take_is_opened_once_and_none_by_a_check(narrator: Narrator, voice: Voice, takes: MemoryTakes) -> None:
    first = narrator.narrate(with_text("About two million people lived there."), voice)
    takes.found.clear()
    narrator.check(SCRIPT, voice, known=first.takes)
    assert takes.found == []
    narrator.narrate(with_text("About two million people lived there."), voice)
    assert sorted(takes.found) == sorted(set(first.takes.values()))


def test_a_check_names_a_sentence_that_has_no_take_and_cannot_be_said(
    narrator: Narrator, voice: Voice, diva: Diva
) -> None:
    narrator.narrate(SCRIPT, voice)
    with pytest.raises(UnspeakableText, match=r"“Far too low\.” cannot be said"):
        narrator.check(with_text("Far too low."), voice)
    diva.away = "it has a cold"
    narrator.check(SCRIPT, voice)


def test_the_source_key_follows_the_editor_and_not_the_engine(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    before = narrator.source_key(SCRIPT, voice)
    diva.revision += 1
    assert narrator.source_key(SCRIPT, voice) == before
    respelled = write(ARRIVAL, language="en", lexicon=(Entry("Phnom Penh", "puh-nom pen"),))
    others = [(with_text("Other words."), voice), (respelled, voice), (SCRIPT, replace(voice, name="other"))]
    assert before not in {narrator.source_key(script, speaker) for script, speaker in others}


def test_progress_counts_every_line(narrator: Narrator, voice: Voice) -> None:
    seen: list[tuple[int, int]] = []
    narrator.narrate(SCRIPT, voice, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_whoever_cancels_keeps_what_was_spoken(narrator: Narrator, voice: Voice, takes: MemoryTakes) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        narrator.narrate(SCRIPT, voice, progress=stop)
    assert len(takes.kept) == 2
    assert narrator.narrate(SCRIPT, voice).spoken == 2


def test_a_sentence_the_voice_cannot_say_is_named_before_anything_is_spoken(
    narrator: Narrator, voice: Voice, diva: Diva, takes: MemoryTakes
) -> None:
    with pytest.raises(UnspeakableText, match=r"“Far too low\.” cannot be said: it is too low"):
        narrator.narrate(with_text("Far too low."), voice)
    assert (diva.asked, takes.kept) == ([], {})


def test_a_voice_that_is_away_says_why(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    diva.away = "it has a cold"
    with pytest.raises(VoiceUnavailable, match="it has a cold"):
        narrator.narrate(SCRIPT, voice)


def test_a_voice_that_is_away_is_not_needed_for_takes_that_are_there(
    narrator: Narrator, voice: Voice, diva: Diva
) -> None:
    narrator.narrate(SCRIPT, voice)
    diva.away = "it has a cold"
    assert narrator.narrate(SCRIPT, voice).reused == 4


def test_a_text_without_sentences_is_refused(narrator: Narrator, voice: Voice) -> None:
    with pytest.raises(UnspeakableText, match="no sentence"):
        narrator.narrate(Script(()), voice)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (EngineBusy("Come back later."), EngineBusy),
        (EngineFailed("It broke."), EngineFailed),
        (RuntimeError("[ONNXRuntimeError] : 2\nsecond line"), EngineFailed),
        (KeyError("oops"), EngineFailed),
        (MemoryError(), EngineFailed),
    ],
)
def test_a_failing_engine_fails_the_narration_in_one_line_that_names_the_sentence(
    narrator: Narrator, voice: Voice, diva: Diva, takes: MemoryTakes, fault: Exception, kind: type[NarrationError]
) -> None:
    diva.fault, diva.fault_after = fault, 2
    with pytest.raises(kind, match=r"“About two million people lived there\.” was not spoken") as failed:
        narrator.narrate(SCRIPT, voice)
    assert "\n" not in str(failed.value)
    assert len(takes.kept) == 2


@pytest.mark.parametrize(
    "sound", [np.zeros(0, np.float32), np.zeros(48_000, np.float32), np.full(9000, np.nan, np.float32)]
)
def test_an_answer_that_is_no_speech_fails_and_is_not_kept(
    narrator: Narrator, voice: Voice, diva: Diva, takes: MemoryTakes, sound: Samples
) -> None:
    diva.sound = sound
    with pytest.raises(EngineFailed, match="“The city” was not spoken"):
        narrator.narrate(SCRIPT, voice)
    assert not takes.kept


def test_a_long_sentence_is_shortened_in_messages(narrator: Narrator, voice: Voice) -> None:
    with pytest.raises(UnspeakableText) as refused:
        narrator.narrate(with_text("Low " + "and low " * 200), voice)
    assert len(str(refused.value)) < 160


def test_looking_at_letters_alone_loads_no_model(narrator: Narrator, voice: Voice, diva: Diva) -> None:
    narrator.check(SCRIPT, voice, at_sight=True)
    assert diva.warmed == 0
    narrator.check(SCRIPT, voice)
    assert diva.warmed > 0
    with pytest.raises(UnspeakableText):
        narrator.check(with_text("Far too low."), voice, at_sight=True)
