"""Draws every picture of the sample: `python -m tour.samples.draw_maps` writes them anew, the same each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tour.samples import charts, floor
from tour.samples.maps import Place, View, draw, town
from tour.samples.sheet import Sheet

FOLDER = Path(__file__).parent / "khmer_rouge" / "photos"

WHOLE = View(east=105.0, north=12.6, width=8.2)

PHNOM_PENH = town("Phnom Penh", mark="capital", side="w")
PAILIN = Place("Pailin", 102.6093, 12.8489)
ANLONG_VENG = Place("Anlong Veng", 104.0833, 14.2333, side="s")
TUOL_SLENG = Place("Tuol Sleng", 104.9178, 11.5494, "site", "w")
CHOEUNG_EK = Place("Choeung Ek", 104.9020, 11.4845, "site", "w")
KHAO_I_DANG = Place("Khao-I-Dang", 102.6675, 13.8939, "site", "w")
SITE_TWO = Place("Site Two", 102.8969, 14.1264, "site", "w")

THAILAND = Place("Thailand", 101.85, 14.15, "country")
LAOS = Place("Laos", 106.37, 14.95, "country")
VIETNAM = Place("Vietnam", 107.75, 11.4, "country")
RATANAKIRI = Place("Ratanakiri", 106.88, 13.8, "area")


def cambodia() -> Sheet:
    """The country and its neighbours."""
    waters = [Place("Tonle Sap", 104.76, 13.02, "water"), Place("Mekong", 106.65, 12.75, "water")]
    towns = [PHNOM_PENH, town("Battambang", side="s"), town("Siem Reap", side="n")]
    return draw(WHOLE, [THAILAND, LAOS, VIETNAM, *waters, *towns])


def early_years() -> Sheet:
    """Where the party's first leaders came from, met and hid."""
    places = [PHNOM_PENH, town("Kampong Thum", "Kampong Thom"), RATANAKIRI]
    return draw(WHOLE, [THAILAND, LAOS, VIETNAM, *places], provinces=True)


def border_provinces() -> Sheet:
    """Provinces along the border with Vietnam; Natural Earth draws Kampong Cham as before its division in 2013."""
    areas = [
        RATANAKIRI,
        Place("Mondulkiri", 106.95, 12.75, "area"),
        Place("Kratie", 105.98, 12.72, "area"),
        Place("Kampong Cham", 105.42, 12.13, "area"),
        Place("Prey Veng", 105.33, 11.4, "area"),
    ]
    here = Place("Vietnam", 107.6, 11.3, "country")
    return draw(View(106.0, 12.35, 6.0), [here, *areas, PHNOM_PENH], provinces=True, bar="right")


def around_phnom_penh() -> Sheet:
    """The capital, the rivers that meet there, and the towns around it."""
    waters = [Place("Mekong", 105.33, 11.84, "water"), Place("Tonle Sap", 104.72, 11.95, "water")]
    towns = [
        PHNOM_PENH,
        town("Kompong Chhnang", "Kampong Chhnang", side="w"),
        town("Kampong Cham"),
        town("Kampong Spoe", "Kampong Speu", side="w"),
        town("Prey Veng", side="n"),
        town("Takeo", side="w"),
        town("Svay Rieng", side="w"),
    ]
    here = Place("Vietnam", 106.17, 11.45, "country")
    return draw(View(105.0, 11.5, 3.1), [here, *waters, *towns], bar_km=50, bar="right")


def tuol_sleng() -> Sheet:
    """The prison and the place of execution, with the rivers as the only other landmark."""
    names = [
        Place("Tonle Sap", 104.79, 11.70, "water"),
        Place("Phnom Penh", 104.84, 11.60, "area"),
        Place("Mekong", 105.10, 11.565, "water"),
        Place("Bassac", 105.105, 11.445, "water"),
    ]
    return draw(View(104.93, 11.54, 0.62), [*names, TUOL_SLENG, CHOEUNG_EK], bar_km=10)


def rice_country() -> Sheet:
    """The rice-growing north-west, to which many people were moved."""
    here = [Place("Thailand", 101.95, 13.7, "country"), Place("Tonle Sap", 104.62, 12.98, "water")]
    towns = [town("Sisophon"), town("Battambang", side="s"), town("Pursat", side="w"), PHNOM_PENH]
    return draw(View(103.7, 12.7, 4.6), [*here, *towns], provinces=True, bar_km=50)


def border_camps() -> Sheet:
    """Two of the camps on the Thai side of the border."""
    here = [Place("Thailand", 102.05, 14.2, "country"), Place("Cambodia", 103.55, 13.95, "country")]
    towns = [
        town("Aranyaprathet", side="w"),
        town("Sisophon", side="s"),
        town("Battambang", side="w"),
        town("Siem Reap", side="n"),
    ]
    return draw(View(102.9, 13.75, 2.9), [*here, KHAO_I_DANG, SITE_TWO, *towns], bar_km=50)


def last_bases() -> Sheet:
    """Pailin and Anlong Veng, where the Khmer Rouge held out until the end of the 1990s."""
    here = [Place("Thailand", 101.9, 14.15, "country"), Place("Tonle Sap", 104.55, 13.0, "water")]
    towns = [
        PAILIN,
        ANLONG_VENG,
        town("Battambang", side="n"),
        town("Siem Reap", side="n"),
    ]
    return draw(View(103.3, 13.4, 4.4), [*here, *towns], bar_km=50)


PICTURES: Mapping[str, Callable[[], Sheet]] = {
    "cambodia.png": cambodia,
    "estimates.png": charts.estimates,
    "early-years.png": early_years,
    "border-provinces.png": border_provinces,
    "around-phnom-penh.png": around_phnom_penh,
    "rice-country.png": rice_country,
    "tuol-sleng.png": tuol_sleng,
    "border-camps.png": border_camps,
    "last-bases.png": last_bases,
    "court.png": charts.court,
    "plan.png": floor.plan,
}
"""File name -> what draws it."""


def main() -> None:
    """Write every picture."""
    for name, picture in PICTURES.items():
        (FOLDER / name).write_bytes(picture().png())


if __name__ == "__main__":
    main()
