"""Wording that was true when it was written. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tour.flags.pieces import Piece

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[-–]\d)"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn"
    "|fall|winter|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember|frühjahr|frühling|sommer|herbst|janvier|février|mars|avril"
    "|juin|juillet|août|"
    "septembre|octobre|novembre|décembre|printemps|été|automne|hiver|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    "septiembre|octubre|noviembre|diciembre|primavera|verano|otoño|invierno"
)
_WHEN = (
    rf"(?:the )?(?:early|late|mid|end of|beginning of|\d{{1,2}}(?:st|nd|rd|th)?|anfang|mitte|ende|début|fin|mi"
    rf"|principios de|finales de)?"
    rf"[ -]?(?:\d{{1,2}}(?:st|nd|rd|th|er)?,? )?(?:(?:{_MONTH})(?: \d{{1,2}})?,?(?: of| de)? )?{_YEAR}"
)
_UP_TO = r"[^.;:!?]{0,90}?"
_FUTURE = {
    "en": re.compile(
        r"\b(?:(?:is|are|has been|have been|being|remains?|now|currently)(?: \w+)? "
        r"(?:scheduled|expected|due|planned|slated|set|projected|hoped|intended|anticipated|to be \w+ed|likely)"
        rf"|will|plans? to|aims? to|hopes? to|intends? to|(?:is|are) to (?:be|open|begin|start))\b{_UP_TO}"
        rf"\b(?:in|by|for|on|from|until|before|during|at) {_WHEN}",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:soll|sollen|wird|werden|ist|sind|plant|planen)\b{_UP_TO}\b(?:bis|im|ab|für|zum|am|in|vor|jahr|ende"
        rf"|anfang|mitte) "
        rf"(?:jahr(?:e|es)? )?{_WHEN}(?=[^.;:!?]{{0,80}}\b(?:werden|\w+en|geplant|vorgesehen|erwartet|angekündigt)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:est|sont) (?:prévue?s?|attendue?s?|programmée?s?|planifiée?s?)|devraient?|doi(?:t|vent)|sera"
        r"|seront|ouvrira|ouvriront|"
        rf"commencera|débutera|s['’]achèvera)\b{_UP_TO}\b(?:en|pour|d['’]ici|avant|au|à la|le|vers|à partir de|fin"
        rf"|début) {_WHEN}",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:(?:está|están) (?:previst[oa]s?|programad[oa]s?|planificad[oa]s?)|se (?:prevé|espera)|será|serán"
        r"|abrirá|comenzará|"
        rf"se inaugurará|estará|estarán)\b{_UP_TO}\b(?:en|para|hacia|antes de|a|de|hasta|desde) {_WHEN}",
        re.IGNORECASE,
    ),
}
_BARE_FUTURE = re.compile(rf"\b(?:scheduled|planned|slated|due|expected) (?:for|in|by) {_WHEN}", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|did|would|could)\b", re.IGNORECASE)
_AS_OF = {
    "en": re.compile(rf"\b(?:as of|as at) {_WHEN}", re.IGNORECASE),
    "de": re.compile(rf"\bStand:? (?:\d{{1,2}}\. )?{_WHEN}", re.IGNORECASE),
    "fr": re.compile(rf"\ben {_YEAR}, (?:il|elle|on) (?:compte|reste)\b", re.IGNORECASE),
}  # fmt: skip
_NUMBER = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|a few|several|some)(?:-\w+)?"
)
_VAGUE = {
    "en": re.compile(
        r"\b(?:currently|nowadays|at present(?!\w)|at the moment of writing|(?:at|as of) (?:the time of )?(?:this "
        r"|present )?writing|"
        r"in recent (?:years|months|decades|times|weeks)|(?:the|this) (?:past|last) (?:few |couple of )?(?:years"
        r"|decades|months)|"
        r"(?:over|in|during|for) the (?:past|last) (?:few |two |three |five |ten |twenty |\d{1,2} )(?:years|decades"
        r"|months)|"
        r"(?<!the )(?<!since )(?:last|next) (?:year|month|week|summer|spring|autumn|winter|season|century)\b(?! of\b)|"
        r"(?:earlier |later )?this (?:year|month|week|decade|summer|autumn|winter)\b(?= |[,.;)])|"
        r"in the (?:coming|next few|near) (?:weeks|months|years|decades|future)|"
        r"will (?:soon|shortly)|(?:is|are) (?:soon|shortly) to|to date(?= |[,.;])(?! (?:from|the|back|it|them|to))"
        r"|so far(?= ?[,.;)]|$)|"
        r"(?:has|have|is|are) (?:only )?(?:recently|lately|so far|yet to)|recently,|more recently"
        r"|until (?:very )?recently|"
        r"(?:has|have) yet to|(?:is|are|has|have|can|'s) (?:still )?now|(?-i:now) (?:an?|the|part|home|known|used"
        r"|owned|called|houses|stands|serves|"
        r"hosts|lies|lives|runs|belongs|contains|has|have|is|are|occupie[sd]|displayed|kept|held|managed|preserved"
        r"|protected)\b|"
        r"(?:the|its|their|our) (?:current|present|incumbent) (?:president|prime minister|mayor|king|queen|monarch"
        r"|owners?|director|"
        r"government|pope|bishop|chairman|chairwoman|chair|ceo|head|minister|leader|governor|population|record"
        r"|exhibition)|"
        r"today(?!['’]s)(?!\w)|(?<=\()now (?:in|at|near)|(?-i:now) (?:they|he|she|it|there|people|visitors) (?:are"
        r"|is|has|have|can)|yesterday|last night|these days|up to now|at this time(?= ?[.,;])|for the time being"
        r"|under construction"
        r"|yet to be (?:\w+ed|found))",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:derzeit|momentan|zurzeit|zur Zeit|gegenwärtig|heute|heutzutage|bislang|bisher|kürzlich|neulich"
        r"|vor kurzem|demnächst|"
        r"in Kürze|(?:dieses|letztes|nächstes) Jahr|in diesem Jahr|im (?:letzten|vergangenen|nächsten|kommenden) Jahr|"
        r"in den (?:letzten|vergangenen|kommenden|nächsten) (?:\w+ )?(?:Jahren|Monaten|Wochen|Jahrzehnten)"
        r"|seit (?:kurzem|neuestem)|"
        r"noch nicht abgeschlossen)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:actuellement|aujourd['’]hui|de nos jours|à l['’]heure actuelle|en ce moment|récemment|(?:l['’]an"
        r"|l['’]année) derni(?:er|ère)|"
        r"l['’]année prochaine|cette année|jusqu['’]à présent|à ce jour|prochainement|bientôt|(?:ces"
        r"|les) dernières (?:années|décennies)|"
        r"dans les (?:prochain(?:e?s)|mois à venir)|en cours de (?:restauration|construction))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:actualmente|en la actualidad|hoy(?: en día)?|hoy día|recientemente|el año pasado|este año"
        r"|el próximo año|hasta la fecha|"
        r"hasta ahora|por ahora|próximamente|en los (?:últimos|próximos) (?:\w+ )?(?:años|meses)|en estos momentos)\b",
        re.IGNORECASE,
    ),
}
_AGO = re.compile(
    rf"\b{_NUMBER} (?:years|decades|months|weeks|days) ago\b|\b(?:a|one) (?:year|month|week|decade) ago\b"
    rf"|\bit(?:['’]s| has) been (?:almost |nearly |over |more than )?{_NUMBER} (?:years|decades|months)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    rf"\b{_NUMBER} (?:years|decades) (?:after|later|on)\b{_UP_TO}\b(?:still|remains?|continues?)\b", re.IGNORECASE
)
_AGES = re.compile(
    r"\b(?:is|are|now|currently) (?:now )?(?:aged )?(?:\d{1,3})(?: years? old)\b|\b(?:is|are) now \d{2}\b(?= ?[.,;])"
    r"|\b(?:[A-Z][\w’'-]{1,30} )?[A-Z][\w’'-]{1,30}, (?:now |aged )?\d{2}, (?:who )?(?:still |now )?"
    r"(?!was\b)[a-z]{1,15}s\b"
    r"|\b[Nn]ow \d{2}(?: years old)?, "
)
_PRESENT_DAY = re.compile(
    r"(?:\b(?:what|that|which|of|in|from) (?:is |are )?|\bpresent-|\bthan |\bto |\bnot |['’]\w* )$", re.IGNORECASE
)


def find(piece: Piece, today: date) -> Iterator[tuple[str, str]]:
    """At most one: words that time overtook, the surest first. What somebody is quoted with is that person's time."""
    if piece.heading or piece.quote:
        return
    own = piece.own
    found = _dated(own, piece.language, today) or _vague(own, piece.language)
    if found:
        yield found


def _dated(text: str, language: str, today: date) -> tuple[str, str] | None:
    rules = [(_FUTURE, "future"), (_AS_OF, "count")]
    for table, what in rules:
        rule = table.get(language)
        for match in rule.finditer(text) if rule else ():
            if int(match["year"]) < today.year:
                words = match[0].strip()
                return words, (
                    f"{match['year']} is over: say what came of it."
                    if what == "future"
                    else f"True in {match['year']}: look for a newer figure, or keep the year."
                )
    if language == "en" and not _PAST.search(text):
        bare = _BARE_FUTURE.search(text)
        if bare and today.year - 60 < int(bare["year"]) < today.year:
            return bare[0], f"{bare['year']} is over: say what came of it."
    return None


def _vague(text: str, language: str) -> tuple[str, str] | None:
    rule = _VAGUE.get(language)
    for match in rule.finditer(text) if rule else ():
        if not _PRESENT_DAY.search(text[max(0, match.start() - 12) : match.start()]):
            return match[0].strip(), "True when it was written: check that it still is, or give the year."
    if language == "en":
        ages = _AGES.search(text)
        if ages:
            return ages[0].strip(" ,"), "An age goes up every year: check it, or give the year of birth."
        ago = _AGO.search(text) or _STILL.search(text)
        if ago:
            return ago[0], "It counts from when it was written: give the year."
    return None
