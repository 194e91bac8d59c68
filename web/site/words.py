"""Numbers, lengths and credits as a visitor reads them, in the language of the interface."""

from __future__ import annotations

from dataclasses import dataclass

from tour.edition import Edition, EditionStop, VoiceNote
from web.site.catalogue import Catalogue

_CREDIT_STARTS = (
    *("credit", "courtesy", "photo", "picture", "image", "map", "source", "©", "(c)"),
    *("crédit", "avec l’aimable", "avec l'aimable", "carte"),
)
_CREDIT_WORDS = ("credit", "crédit")


def clock(ms: int) -> str:
    """A length as on a clock: "1:08", from an hour on "1:02:03"."""
    seconds = round(ms / 1000)
    hours, minutes = divmod(seconds // 60, 60)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{start}:{seconds % 60:02}"


def credit_name(credit: str) -> str:
    """The credit as it stands beside the word Credit; empty where there is none."""
    text = credit.strip()
    word, colon, name = text.partition(":")
    return name.strip() if colon and word.strip().casefold() in _CREDIT_WORDS else text


@dataclass(frozen=True)
class Words:
    """What is said in the language of one catalogue."""

    t: Catalogue

    def length(self, ms: int) -> str:
        """A length in words: "2 min 4 s", "47 s", "3 min"."""
        minutes, seconds = divmod(round(ms / 1000), 60)
        if minutes and seconds:
            return self.t("length", minutes=minutes, seconds=seconds)
        return self.t("length.minutes", minutes=minutes) if minutes else self.t("length.seconds", seconds=seconds)

    def minutes(self, ms: int) -> str:
        """A length in whole minutes, at least one: "10 min"."""
        return self.t("js.minutes", number=max(1, round(ms / 60_000)))

    def times(self, rate: float) -> str:
        """How fast the voice is: "1.25×"."""
        return f"{self.t.decimal(rate)}×"

    def credit_line(self, credit: str) -> str:
        """A credit that says it is one, and says so where there is none."""
        text = credit.strip()
        if not text:
            return self.t("credit.unknown_line")
        return text if text.casefold().startswith(_CREDIT_STARTS) else self.t("credit.line", name=text)

    def reader(self, voice: VoiceNote) -> str:
        """Who reads, and that it is no person: "a synthetic voice: Heart, American English"."""
        name = voice.label or voice.name
        return self.t("voice.synthetic_named", name=name) if voice.synthetic else name

    def place(self, edition: Edition, stop: EditionStop) -> str:
        """Where a stop stands: "Stop 4 of 6", or only "Stop 12" where the numbers have gaps."""
        whole = [each.number for each in edition.stops] == list(range(1, len(edition.stops) + 1))
        if whole:
            return self.t("stop.of", number=stop.number, total=len(edition.stops))
        return self.t("js.stop", number=stop.number)
