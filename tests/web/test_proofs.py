from narration.model import Cue, Passage, Sentence
from narration.proof.listening import Finding
from tour.model import Stop, StopText, Tour
from tour.proof import Proof, ProofSentence, Verdict
from web.proofs import as_json, as_text

TOUR = Tour(1, "the-river", "The River", "en", "", "", "", 1, None)
STOP = Stop(7, 2, "", "", StopText((Passage("p1", "heading", (Sentence("s2", "The Bridge"),), 1),)), ())
NUMBERS = Finding("numbers", 0.9, "numbers and dates: 1929; heard: 1939")


def sentence(**values: object) -> ProofSentence:
    usual = {
        "stop": STOP, "id": "s4", "take": "ab", "written": "Built in 1929.", "said": "Built in nineteen twenty-nine.",
        "audio": "cd.mp3", "cue": Cue("s4", 150, 1900), "heard": "Built in 1939.",
        "findings": (NUMBERS,), "verdict": None,
    }  # fmt: skip
    return ProofSentence(**{**usual, **values})  # type: ignore[arg-type]


FINE = sentence(id="s5", verdict=Verdict("fine", "It says 1929.", "Sophea", "2026-11-25T06:00:00Z"))
WRONG = sentence(id="s6", findings=(), verdict=Verdict("wrong", "", "Dara", "2026-11-25T06:00:00Z"))
GOOD = sentence(id="s7", findings=(), heard=None)
PROOF = Proof(TOUR, (WRONG, sentence(), FINE, GOOD), 3, (5, 6))


SUMMARY = (
    "4 sentences listened to: 2 marked, 1 judged fine; 1 in a language whose words nobody here knows: "
    "their sound alone was checked; 3 not listened to yet; not narrated as they are now: stops 5, 6."
)


def test_a_person_reads_what_to_listen_to_and_why() -> None:
    assert "\n".join(as_text(PROOF)).splitlines() == [
        "Stop 2, The Bridge, s6: judged wrong",
        "  written  Built in 1929.",
        "  to hear  Built in nineteen twenty-nine.",
        "  heard    Built in 1939.",
        "  verdict  wrong, says Dara",
        "",
        "Stop 2, The Bridge, s4: numbers",
        "  written  Built in 1929.",
        "  to hear  Built in nineteen twenty-nine.",
        "  heard    Built in 1939.",
        "  why      numbers and dates: 1929; heard: 1939",
        "",
        "Stop 2, The Bridge, s5: fine, says Sophea: It says 1929.",
        SUMMARY,
    ]


def test_a_script_gets_the_same_with_ids() -> None:
    answer = as_json(PROOF)
    assert {name: answer[name] for name in ("tour", "listened", "waiting", "not_narrated")} == {
        "tour": "the-river",
        "listened": 4,
        "waiting": 3,
        "not_narrated": [5, 6],
    }
    assert [one["sentence"] for one in answer["marked"]] == ["s6", "s4"]
    assert answer["marked"][1]["stop"] == {"id": 7, "number": 2, "title": "The Bridge"}
    assert answer["marked"][1]["findings"] == [{"kind": "numbers", "weight": 0.9, "message": NUMBERS.message}]
    assert [answer["marked"][1][name] for name in ("audio", "start_ms", "end_ms")] == ["/media/cd.mp3", 150, 1900]
    assert answer["judged"][0]["verdict"]["note"] == "It says 1929."
