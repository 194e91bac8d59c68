"""What listening found, as a script gets it and as a person reads it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tour.proof import Proof, ProofSentence


def as_json(proof: Proof) -> dict[str, Any]:
    """All that is known: what somebody should listen to, the worst first, and what was called fine."""
    return {
        "tour": proof.tour.slug,
        "listened": proof.listened,
        "waiting": proof.waiting,
        "not_narrated": list(proof.not_narrated),
        "marked": [_sentence(one) for one in proof.marked],
        "judged": [_sentence(one) for one in proof.judged],
    }


def _sentence(one: ProofSentence) -> dict[str, Any]:
    return {
        "stop": {"id": one.stop.id, "number": one.stop.number, "title": one.stop.text.title},
        "sentence": one.id,
        "take": one.take,
        "written": one.written,
        "said": one.said,
        "audio": f"/media/{one.audio}",
        "start_ms": one.cue.start_ms,
        "end_ms": one.cue.end_ms,
        "heard": one.heard,
        "findings": [asdict(finding) for finding in one.findings],
        "verdict": asdict(one.verdict) if one.verdict else None,
    }


def as_text(proof: Proof) -> Iterator[str]:
    """The marked sentences, the worst first, those that were called fine, and one line that sums all up."""
    for one in proof.marked:
        yield f"Stop {one.stop.number}, {one.stop.text.title}, {one.id}: {', '.join(_kinds(one))}"
        yield f"  written  {one.written}"
        yield f"  to hear  {one.said}"
        if one.heard is not None:
            yield f"  heard    {one.heard or '(nothing)'}"
        yield from (f"  why      {finding.message}" for finding in one.findings)
        if one.verdict:
            yield f"  verdict  {_verdict(one)}"
        yield ""
    for one in proof.judged:
        yield f"Stop {one.stop.number}, {one.stop.text.title}, {one.id}: {_verdict(one)}"
    yield summary(proof)


def summary(proof: Proof) -> str:
    """One line for a person."""
    line = f"{proof.listened} sentences listened to: {len(proof.marked)} marked, {len(proof.judged)} judged fine"
    unknown = sum(one.heard is None and not one.waiting for one in proof.sentences)
    if unknown:
        line += f"; {unknown} in a language whose words nobody here knows: their sound alone was checked"
    if proof.waiting:
        line += f"; {proof.waiting} not listened to yet"
    if proof.not_narrated:
        line += f"; not narrated as they are now: stops {', '.join(map(str, proof.not_narrated))}"
    return f"{line}."


def _kinds(one: ProofSentence) -> list[str]:
    return list(dict.fromkeys(finding.kind for finding in one.findings)) or ["judged wrong"]


def _verdict(one: ProofSentence) -> str:
    if one.verdict is None:
        return ""
    note = f": {one.verdict.note}" if one.verdict.note else ""
    return f"{one.verdict.verdict}, says {one.verdict.person}{note}"
