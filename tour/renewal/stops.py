"""A draft's stops and those of a new version brought together. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tour.model import Plan, PlannedStop, Stop
from tour.renewal import photos, texts
from tour.renewal.model import Base, Renewal, RenewedStop
from tour.renewal.pairing import pairs


def renewal(bases: Mapping[int, Base], draft: Sequence[Stop], plan: Plan) -> Renewal:
    """What an import of `plan` changes in a draft.

    `bases` is what the last import made of the draft's stops, by their ids. Stops keep their numbers (they stand on
    walls) and follow the order of the new version; a stop that is not in it stays behind the one before it.
    """
    known = {stop.id: stop for stop in draft}
    before = {id_: base.text for id_, base in bases.items() if id_ in known}
    paired = pairs(before, plan.stops)
    number = max((stop.number for stop in draft), default=0)
    order: list[RenewedStop] = []
    for planned in plan.stops:
        if planned.number in paired:
            id_ = paired[planned.number]
            order.append(_met(known[id_], bases[id_], planned))
        else:
            number += 1
            order.append(_new(number, planned))
    return Renewal(tuple(_placed(_with_own(order, draft), draft)))


def _met(stop: Stop, base: Base, planned: PlannedStop) -> RenewedStop:
    text = texts.renewed(base.text, stop.text, planned.text)
    shown, changed = photos.renewed(base.photos, stop.photos, planned.photos, text.places)
    same = text.text == stop.text and shown == stop.photos and not text.changes
    return RenewedStop(
        stop=stop,
        number=stop.number,
        state="same" if same else "changed",
        moved=False,
        text=text.text,
        photos=shown,
        base=Base(text.base, planned.photos),
        sentences=text.changes,
        photo_changes=changed,
    )


def _new(number: int, planned: PlannedStop) -> RenewedStop:
    return RenewedStop(None, number, "new", False, planned.text, planned.photos, Base(planned.text, planned.photos))


def _with_own(order: list[RenewedStop], draft: Sequence[Stop]) -> list[RenewedStop]:
    """With the draft's stops that the new version has not, each behind the one that it followed."""
    kept = {one.stop.id for one in order if one.stop}
    behind: dict[int | None, list[RenewedStop]] = defaultdict(list)
    last: int | None = None
    for stop in draft:
        if stop.id in kept:
            last = stop.id
        else:
            behind[last].append(RenewedStop(stop, stop.number, "gone", False, stop.text, stop.photos, None))
    whole = behind[None]
    for one in order:
        whole.append(one)
        if one.stop:
            whole += behind[one.stop.id]
    return whole


def _placed(order: list[RenewedStop], draft: Sequence[Stop]) -> list[RenewedStop]:
    """Each with whether it moved: the fewest that could have moved to make this order of that one."""
    places = {stop.id: place for place, stop in enumerate(draft)}
    stayed = _longest_rise([places[one.stop.id] for one in order if one.stop])
    return [replace(one, moved=places[one.stop.id] not in stayed) if one.stop else one for one in order]


def _longest_rise(places: list[int]) -> set[int]:
    """The members of a longest rising subsequence."""
    ends: list[int] = []
    last: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        last[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    members: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        members.add(step)
        step = last[step]
    return members
