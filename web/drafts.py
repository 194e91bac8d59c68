"""Drafts as the API answers them to editors. Pure."""

from __future__ import annotations

from typing import Any

from tour import asides
from tour.actions.drafts import DraftPassage, DraftSentence, DraftStop, DraftTold, TourDraft
from tour.model import Photo, Stop, StopText
from tour.plans import FloorPlan
from tour.store.documents import KeptDocument
from web.flags import rights_as_json
from web.outlines import left_out


def whole(read: TourDraft) -> dict[str, Any]:
    """A tour's draft with all its stops."""
    tour = read.tour
    return {
        "slug": tour.slug,
        "title": tour.title,
        "language": tour.language,
        "description": tour.description,
        "advisory": tour.advisory,
        "voice": tour.voice,
        "headings": tour.headings,
        "opening": tour.opening,
        "spoken_note": tour.spoken_note,
        "rights": rights_as_json(tour.rights),
        "contact": tour.contact,
        "support": tour.support,
        "version": tour.version,
        "live_edition": tour.live_edition,
        "may_be_published": read.may_be_published,
        "stops": [stop(one) for one in read.stops],
        "plans": [plan(one) for one in read.plans],
    }


def stop(read: DraftStop) -> dict[str, Any]:
    """One stop of a draft."""
    return {
        "id": read.stop.id,
        "number": read.stop.number,
        "title": read.stop.text.title,
        "advisory": read.stop.advisory,
        "voice": read.voice,
        "state": read.state.name.lower(),
        "may_be_published": read.state.may_be_published,
        "problem": read.problem,
        "passages": [_passage(one) for one in read.passages],
        "photos": [_photo(one) for one in read.stop.photos],
        **_beside(read.stop),
        "asides": {kind: _told(one) for kind, one in read.asides.items()},
    }


def plan(floor: FloorPlan) -> dict[str, Any]:
    """A floor plan of a draft."""
    largest = max(floor.renditions, key=lambda one: one.width)
    return {
        "id": floor.id,
        "title": floor.title,
        "alt": floor.alt,
        "width": largest.width,
        "height": largest.height,
        "sources": [{"url": f"/media/{one.blob}", "width": one.width, "type": one.type} for one in floor.renditions],
    }


def _beside(stop: Stop) -> dict[str, Any]:
    """What an editor gives a stop beside its text: where it is, and its asides as they are written."""
    gentler = stop.asides.get("gentler")
    return {
        "place": asides.words(stop, "place"),
        "step_free": asides.words(stop, "step_free"),
        "directions": asides.words(stop, "directions"),
        "description": asides.words(stop, "description"),
        "pin": {"plan": stop.pin.plan, "x": stop.pin.x, "y": stop.pin.y} if stop.pin else None,
        "gentler": [{"id": one.id, "text": one.text} for one in gentler.passages] if gentler else [],
    }


def _told(read: DraftTold) -> dict[str, Any]:
    return {
        "state": read.state.name.lower(),
        "may_be_published": read.state.may_be_published,
        "problem": read.problem,
        "passages": [_passage(one) for one in read.passages],
    }


def document(kept: KeptDocument) -> dict[str, Any]:
    """A document that a draft was made of."""
    return {
        "name": kept.name,
        "address": kept.address,
        "imported_at": kept.created_at,
        "left_out": [left_out(block) for block in kept.left_out],
        "warnings": list(kept.warnings),
    }


def revision(id_: int, created_at: str, text: StopText) -> dict[str, Any]:
    """An earlier text of a stop."""
    passages = [{"id": one.id, "kind": one.kind, "level": one.level, "text": one.text} for one in text.passages]
    return {"id": id_, "created_at": created_at, "passages": passages}


def _passage(read: DraftPassage) -> dict[str, Any]:
    return {
        "id": read.id,
        "kind": read.kind,
        "level": read.level,
        "language": read.language,
        "text": " ".join(one.text for one in read.sentences),
        "sentences": [_sentence(one) for one in read.sentences],
    }


def _sentence(read: DraftSentence) -> dict[str, Any]:
    return {
        "id": read.id,
        "text": read.text,
        "spoken": read.said,
        "readings": [{"start": one.start, "end": one.end, "spoken": one.text, "ipa": one.ipa} for one in read.readings],
        "state": read.standing,
        "start_ms": read.cue.start_ms if read.cue else None,
        "end_ms": read.cue.end_ms if read.cue else None,
    }


def _photo(photo: Photo) -> dict[str, Any]:
    words = ("id", "caption", "credit", "alt", "licence", "source", "from_sentence", "missing", "problem")
    return {name: getattr(photo, name) for name in words} | {"rights": rights_as_json(photo.rights)}
