"""Numbers, lengths and credits as a visitor reads them."""

from __future__ import annotations

from tour.edition import Edition, EditionStop, VoiceNote

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_CREDIT_STARTS = ("credit", "courtesy", "photo", "picture", "image", "map", "source", "©", "(c)")


def clock(ms: int) -> str:
    """A length as on a clock: "1:08", from an hour on "1:02:03"."""
    seconds = round(ms / 1000)
    hours, minutes = divmod(seconds // 60, 60)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{start}:{seconds % 60:02}"


def length(ms: int) -> str:
    """A length in words: "2 min 4 s", "47 s", "3 min"."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    parts = [f"{minutes} min"] * bool(minutes) + [f"{seconds} s"] * bool(seconds or not minutes)
    return " ".join(parts)


def minutes(ms: int) -> str:
    """A length in whole minutes, at least one: "10 min"."""
    return f"{max(1, round(ms / 60_000))} min"


def count(number: int, noun: str) -> str:
    """A number of things: "1 stop", "6 stops"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def count_in_words(number: int, noun: str) -> str:
    """The same with the number as a word where it has a short one: "Six stops"."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def credit_line(credit: str) -> str:
    """A credit that says it is one, and says so where there is none."""
    text = credit.strip()
    if not text:
        return "Credit: not known"
    return text if text.casefold().startswith(_CREDIT_STARTS) else f"Credit: {text}"


def credit_name(credit: str) -> str:
    """The credit as it stands beside the word Credit."""
    text = credit.strip()
    name = text.partition(":")[2].strip() if text.casefold().startswith("credit:") else text
    return name or "Not known"


def reader(voice: VoiceNote) -> str:
    """Who reads, and that it is no person: "a synthetic voice: Heart, American English"."""
    return f"{'a synthetic voice: ' if voice.synthetic else ''}{voice.label or voice.name}"


def place(edition: Edition, stop: EditionStop) -> str:
    """Where a stop stands: "Stop 4 of 6", or only "Stop 12" where the numbers have gaps."""
    whole = [each.number for each in edition.stops] == list(range(1, len(edition.stops) + 1))
    return f"Stop {stop.number} of {len(edition.stops)}" if whole else f"Stop {stop.number}"
