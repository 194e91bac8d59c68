"""Draws every picture of the sample: `python -m tour.samples.draw_maps` writes them anew, the same each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tour.samples import charts
from tour.samples.maps import Place, View, draw, town
from tour.samples.sheet import Sheet

FOLDER = Path(__file__).parent / "khmer_rouge" / "photos"

WHOLE = View(east=105.0, north=12.45, width=8.2)
PHNOM_PENH = town("Phnom Penh", mark="capital", side="w")
TUOL_SLENG = Place("Tuol Sleng", 104.9178, 11.5494, "site", "w")
CHOEUNG_EK = Place("Choeung Ek", 104.9020, 11.4845, "site", "w")
KHAO_I_DANG = Place("Khao-I-Dang", 102.6675, 13.8939, "site", "w")
SITE_TWO = Place("Site Two", 102.8969, 14.1264, "site", "w")
PAILIN = Place("Pailin", 102.6093, 12.8489)
ANLONG_VENG = Place("Anlong Veng", 104.0833, 14.2333)

THAILAND = Place("Thailand", 101.9, 14.05, "country")
LAOS = Place("Laos", 106.2, 14.55, "country")
VIETNAM = Place("Vietnam", 107.6, 11.3, "country")


def cambodia() -> Sheet:
    """The country and its neighbours."""
    lake = Place("Tonle Sap", 104.62, 13.02, "water")
    mekong = Place("Mekong", 106.62, 12.95, "water")
    towns = [PHNOM_PENH, town("Battambang", side="s"), town("Siem Reap", side="n"), town("Kampong Cham", side="e")]
    return draw(WHOLE, [THAILAND, LAOS, VIETNAM, lake, mekong, *towns])


PICTURES: Mapping[str, Callable[[], Sheet]] = {
    "cambodia.png": cambodia,
}
"""File name -> what draws it."""


def main() -> None:
    """Write every picture."""
    for name, picture in PICTURES.items():
        (FOLDER / name).write_bytes(picture().png())


if __name__ == "__main__":
    main()
