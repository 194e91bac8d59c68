"""Which dates a sentence names, and where in it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decimal

from tour.timeline.patterns import Found, Named, Yearless, rules_of
from tour.timeline.points import Point
from tour.timeline.tongues import Tongue, tongue

_ABOUT = r"(?:about|around|roughly|c\.|ca\.|circa|vers|environ|etwa|um|hacia)"


def named(text: str, language: str, before: Point | None = None) -> list[Named]:
    """The dates that a sentence names, in its order.

    `before` is the last day or month that the text named just before; a day without a year is in the same year where
    it is no earlier, and is left out otherwise.
    """
    speech = tongue(language)
    text = _in_figures(text)
    taken: list[Found] = []
    for pattern, made in rules_of(speech):
        for match in pattern.finditer(text):
            if all(match.end() <= one.begin or match.start() >= one.end for one in taken) and (found := made(match)):
                taken.extend([found] if isinstance(found, Named | Yearless) else found)
    taken.sort(key=lambda one: one.begin)
    return list(_placed(text, _spans(text, taken, speech), speech, before))


def _in_figures(text: str) -> str:
    """The same text with 0 to 9 for the figures of other scripts."""
    if text.isascii():
        return text
    return "".join(str(decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _placed(text: str, found: list[Found], speech: Tongue, before: Point | None) -> Iterator[Named]:
    """The dates with a year, their own or a certain one."""
    for one in found:
        if isinstance(one, Named):
            before = one.until or one.date
            yield one
        elif (
            before
            and before.month
            and one.day
            and (before.month, before.day) <= (one.month, one.day)
            and not re.search(rf"\b{speech.repeated}\b", text, re.IGNORECASE)
        ):
            before = Point(before.year, one.month, one.last or one.day)
            until = before if one.last else None
            yield Named(one.begin, one.end, Point(before.year, one.month, one.day), until)


def _spans(text: str, found: list[Found], speech: Tongue) -> list[Found]:
    """The same dates; two that are the ends of a span are one."""
    begins, between = speech.between
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and isinstance(one, Named) and not (isinstance(before, Named) and before.until) and not one.until:
            link = text[before.end : one.begin]
            a_span = re.fullmatch(rf"\s?{speech.until}\s?(?:the\s|le\s|el\s|au\s|dem\s|zum\s)?", link)
            lies_between = re.fullmatch(rf"\s{between}\s(?:the\s|le\s|el\s|dem\s)?", link) and re.search(
                rf"\b{begins}\s(?:{_ABOUT}\s)?(?:the\s|le\s|el\s|dem\s)?$", text[: before.begin], re.IGNORECASE
            )
            first = _begun(before, one.date)
            if (a_span or lies_between) and first and first < one.date:
                joined[-1] = Named(before.begin, one.end, first, one.date, plain=not lies_between)
                continue
        joined.append(one)
    return joined


def _begun(one: Found, end: Point) -> Point | None:
    """The beginning of a span that ends there; a month without a year is of the year of the end."""
    if isinstance(one, Named):
        return one.date
    return Point(end.year, one.month, one.day) if (one.month, one.day) < (end.month, end.day) else None
