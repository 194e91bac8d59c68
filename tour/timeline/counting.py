"""Four figures that count or number something, and are no year. Pure."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"(?:\b(?:pp?|vol|nos?|nr|art|fig|chap|ch|ISBN|ISSN|page|pages|room|number|chapter|verse|article|section|line|flight|"
    r"route|windows|office|resolution|model|type|salle|numéro|Seite|Nummer|página|número)\b\.?|[n№]°|№|§|\bS\.)\s?$",
    re.IGNORECASE,
)
"""What makes the number after it a page, a shelf or a name."""
_ALWAYS_COUNTING = re.compile(
    r"\b(?:some|over|than|nearly|almost|least|most|another|all|these|those|killed|lost|counted|held|numbered|arrested|"
    r"executed|deported|displaced|paid|quelques?|plus de|moins de|près de|presque|ces|fast|mehr als|unos|unas|más de|"
    r"menos de|casi)\s$",
    re.IGNORECASE,
)
_ALSO_COUNTING = re.compile(
    r"\b(?:about|around|roughly|approximately|only|environ|rund|etwa|alrededor de)\s$", re.IGNORECASE
)
_COUNTED_THEN = re.compile(r"\s(?:of|were|are|died|perished|had|have|survived|remained|[^\W\d_]{2,}(?:s|en))\b")
_COUNTED = re.compile(
    r"\s(?:more |other |new |old |young |armed |political )?"
    r"(?:people|persons|men|women|children|soldiers|troops|prisoners|victims|inhabitants|families|members|workers|dead|"
    r"personnes|hommes|femmes|enfants|soldats|prisonniers|victimes|habitants|morts|familles|Menschen|Personen|Soldaten|"
    r"Einwohner|Tote|Familien|personas|hombres|mujeres|niños|soldados|habitantes|muertos|familias)\b"
)
_MEASURED = re.compile(
    r"\s(?:villages|houses|pages|copies|tons|tonnes|miles|feet|yards|met(?:er|re)s|kilomet(?:er|re)s|km|kg|m|ft|mi|"
    r"hours|days|years|months|weeks|times|dollars|pounds|euros|mètres|kilomètres|ans|heures|jours|Meter|Kilometer|Jahre|"
    r"Stunden|Tage|años|metros|días|horas|graves|cases|degrees|acres|hectares|villageois|rpm|mm|cm)\b"
)
"""Things that are counted, whatever stands before the number."""
_RANGE = re.compile(r"\s?(?:[-–]|to|and|or|à|et|ou|bis|und|oder|y|o|a)\s?\d[\d,.]*(?=\s)")
"""The rest of "1500 to 2000" before what both count."""


def counts(before: str, after: str, when: str) -> bool:
    """Whether a number between these words is no year; `when` is what stands before years (a regular expression)."""
    if _NUMBERED.search(before) or _ALWAYS_COUNTING.search(before) or _MEASURED.match(after):
        return True
    if _ALSO_COUNTING.search(before) and _COUNTED_THEN.match(after):
        return True
    both = _RANGE.match(after)
    if both and (_MEASURED.match(after, both.end()) or _COUNTED.match(after, both.end())):
        return True
    return bool(_COUNTED.match(after) and not re.search(rf"(?<!\w)(?:{when})\s$", before))
