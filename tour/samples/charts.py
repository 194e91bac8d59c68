"""Two charts: what estimates of the dead say, and when the court judged. Every figure is in SOURCES.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tour.samples import sheet
from tour.samples.sheet import Point, Sheet

LEFT, RIGHT = 90.0, 1510.0
SMALL = 46
LARGE = 50


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many people died, by one author; in millions."""

    label: str
    low: float
    high: float
    middle: float | None = None

    @property
    def figures(self) -> str:
        """The same in words, to two places."""
        if self.low == self.high:
            return f"{self.low:.2g}"
        between = f"{self.low:.3g} to {self.high:.3g}"
        return between if self.middle is None else f"{between}, median {self.middle:.2g}"


ESTIMATES = (
    Estimate("Vickery, 1984", 0.74, 0.74, 0.74),
    Estimate("Kiernan, 2003", 1.671, 1.871),
    Estimate("Tabeau and Kheam, 2009", 1.747, 2.2),
    Estimate("Heuveline, 2015", 1.2, 2.8, 1.9),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A trial: its first hearing, the judgement, and the judgement on appeal."""

    label: str
    opened: date
    judged: date
    ended: date


CASES = (
    Case("Case 001: Duch", date(2009, 2, 17), date(2010, 7, 26), date(2012, 2, 3)),
    Case("Case 002/01: Nuon Chea, Khieu Samphan", date(2011, 11, 21), date(2014, 8, 7), date(2016, 11, 23)),
    Case("Case 002/02: Nuon Chea, Khieu Samphan", date(2014, 10, 17), date(2018, 11, 16), date(2022, 9, 22)),
)


def estimates() -> Sheet:
    """One bar from the lowest to the highest figure of each author, and a dot at the middle one where it is given."""
    paper = Sheet()
    top, step = 130.0, 190.0

    def across(millions: float) -> float:
        return LEFT + millions / 3 * (RIGHT - LEFT)

    for tick in (0, 1, 2, 3):
        paper.line([(across(tick), 60), (across(tick), 860)], sheet.RULE, 2.5)
        paper.words((across(tick), 920), str(tick), size=SMALL, colour=sheet.INK_2, anchor="centre")
    paper.words((across(2.5), 920), "million", size=SMALL, colour=sheet.INK_2, anchor="centre")
    for row, estimate in enumerate(ESTIMATES):
        middle = top + row * step
        left = across(0) + 22
        paper.words((left, middle - 36), estimate.label, size=LARGE, halo=sheet.GROUND)
        left += sheet.width_of(f"{estimate.label}  ", LARGE)
        paper.words((left, middle - 36), estimate.figures, size=LARGE, colour=sheet.INK_2, halo=sheet.GROUND)
        y = middle + 42
        if estimate.high > estimate.low:
            paper.bar((across(estimate.low), y), across(estimate.high), 34, sheet.TINT)
        if estimate.middle is not None:
            paper.dot((across(estimate.middle), y), 17, sheet.LEAF)
    return paper


def court() -> Sheet:
    """A bar for each case, from the first hearing to the judgement on appeal, with the first judgement marked."""
    paper = Sheet()
    first, last = date(2009, 1, 1), date(2023, 1, 1)

    def across(day: date) -> float:
        return LEFT + (day - first).days / (last - first).days * (RIGHT - LEFT)

    for year in (2010, 2012, 2014, 2016, 2018, 2020, 2022):
        x = across(date(year, 1, 1))
        paper.line([(x, 60), (x, 800)], sheet.RULE, 2.5)
        paper.words((x, 850), str(year), size=SMALL, colour=sheet.INK_2, anchor="centre")
    for row, case in enumerate(CASES):
        y = 180.0 + row * 235
        start, judged, end = across(case.opened), across(case.judged), across(case.ended)
        anchor: sheet.Anchor = "left" if row == 0 else "right" if row == 2 else "centre"
        at = {"left": LEFT, "centre": (LEFT + RIGHT) / 2, "right": RIGHT}[anchor]
        paper.words((at, y - 62), case.label, size=LARGE, anchor=anchor, halo=sheet.GROUND)
        paper.bar((start, y + 8), end, 34, sheet.TINT)
        paper.dot((judged, y + 8), 17, sheet.LEAF)
        paper.square((end, y + 8), 26, sheet.INK)
    _key(paper, (LEFT, 940))
    return paper


def _key(paper: Sheet, at: Point) -> None:
    x, y = at
    paper.dot((x + 17, y), 17, sheet.LEAF)
    paper.words((x + 55, y), "Judgement", size=SMALL, colour=sheet.INK_2)
    right = x + 55 + sheet.width_of("Judgement", SMALL) + 90
    paper.square((right, y), 26, sheet.INK)
    paper.words((right + 46, y), "Judgement on appeal", size=SMALL, colour=sheet.INK_2)
