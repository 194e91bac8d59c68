"""Words that may call for an advisory: suggested with the sentence, never decided. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tour.flags.pieces import Piece
from tour.flags.sensitive_words import ENGLISH, FRENCH, GERMAN, SPANISH


def _compiled(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {about: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for about, words in table.items()}


_RULES = {
    "en": _compiled(ENGLISH),
    "fr": _compiled(FRENCH),
    "de": _compiled(GERMAN),
    "es": _compiled(SPANISH),
}
_MADE = (
    "plan|plans|work|works|painting|paintings|drawing|drawings|mural|murals|fresco|frescoes|order|orders|design"
    "|designs|contract|"
    "contracts|deed|deeds|treaty|agreement|programme|program|project|projects|operation|manoeuvre|maneuver|statue"
    "|statues|"
    "sculpture|sculptures|bust|engraving|engravings|commission|commissions|document|documents|warrant|strategy|command|"
    "commands|portrait|portraits|panels?|carvings?|mosaics?|decoration|windows?|copy|copies|idea|ideas|trick|vision"
    "|move|task|tasks|"
    "will|lease|search|raid|policy|policies|scene|scenes|figures?|series|building|bridge|facade|façade|piece|pieces"
    "|code|instructions?"
)
_MATERIAL = (
    r"(?:beautifully|finely|skilfully|skillfully|perfectly|well|poorly|brilliantly|flawlessly|carefully|exquisitely"
    r"|superbly|partly|"
    r"being|never|fully) executed|executed (?:in|with|on) (?:\w+ )?(?:oils?|marble|bronze|stone|wood|pencil|ink"
    r"|watercolou?rs?|tempera|"
    r"fresco|mosaic|gold|silver|canvas|paper|glass|brick|terracotta|plaster|style|skill|precision|great|relief"
    r"|colou?rs?|detail|"
    r"\d|the style|a style|an? \w+ (?:style|manner))"
)
_METAPHORS = {
    "killing": (
        r"(?:kill(?:s|ed|ing)?) (?:time|the (?:bill|engine|project|mood|light|proposal|story|deal|motion|power"
        r"|lights|process|pain|"
        r"weeds)|off the (?:idea|plan|proposal)|two birds|an hour|a bottle)|(?:make|made|makes|making) a killing"
        r"|(?:an?|no|\d+|double|triple|trading|first|sizeable) kills?(?! (?:him|her|them|the|his))|dressed to kill|"
        r"killer (?:whale|app)|killing (?:joke|pace)|roadkill|murder (?:myster(?:y|ies)|weekend)|murders? of crows"
        r"|get away with murder|"
        r"killing (?:fields?)|poisoned (?:chalice|relations)|slaughter(?:ed)? (?:of )?(?:cattle|sheep|pigs|animals"
        r"|livestock|stock)|"
        r"(?:cattle|sheep|pigs|animals|livestock) (?:were |was )?(?:slaughtered|killed)|killed by frost|kill(?:ed"
        r"|s)? (?:the )?(?:bacteria|germs|trees?|crops?|fish|insects|rats|moa|birds|deer|seals|whales)|"
        r"hunted and killed|self-killing|kill-?joy"
    ),
    "executions": (
        rf"(?:{_MADE})(?: \w+)? (?:was |were |is |are |had been |has been |to be |have been "
        rf"|being )?(?:\w+ly )?executed|"
        rf"execut(?:ed|ing) (?:the |a |an |his |her |their |its |this |these |those |all |some |many |several "
        rf"|most |two |three |other )?(?:\w+ ){{0,2}}?(?:{_MADE})\b|"
        rf"{_MATERIAL}|(?:the )?execution of (?:the |a |an |his |her |their |its |this |these "
        rf"|any )?(?:\w+ )?(?:{_MADE}|duty|duties|law|laws|office|justice|idea|functions?|"
        r"powers)\b|in (?:the )?execution of|hangings? (?:on|of|over) (?:the )?(?:walls?|pictures?|paintings?)"
        r"|(?:wall|cloth|silk|velvet|tapestry|bed) hangings|"
        r"executed by (?:the )?(?:sculptor|artist|painter|architect|craftsm[ae]n|builder)|execution (?:time|was"
        r"|is) (?:perfect|poor|superb)"
    ),
    "torture": r"tortured (?:path|route|genius|soul|logic|prose|artist|metaphor|syntax|process|negotiations"
    r"|relationship)|torturous",
    "sexual violence": r"rape[- ]?seed|oilseed rape|rape oil|fields of rape|rape of (?:the lock|the sabines?|europa"
    r"|lucrece|proserpin\w+|lucretia|persephone)|"
    r"rape (?:of|in) (?:bramber|lewes|arundel|hastings|pevensey|chichester)",
    "suicide": r"suicide (?:squeeze|door|doors|pact with fashion)|political suicide|commercial suicide|career suicide",
    "slavery": r"slaves? (?:to|of) (?:fashion|habit|routine|duty|love|the clock|his work|her work|passion)"
    r"|slave (?:cylinder|unit|drive|clock|clocks)|master[-/ ]slave|"
    r"chattel mortgage|wage slaves?|slaved (?:away|over)",
    "starvation": r"starved (?:of|for) (?:funds?|funding|cash|money|attention|light|resources|investment|oxygen"
    r"|affection|capital|water)|famine relief road",
    "human remains": r"bodies (?:of water|were (?:set up|established|created|formed|abolished)|had (?:to|been))"
    r"|governing bodies|cannon bodies|corpse (?:flower|plant)|"
    r"mummy (?:cloth|case) shop|(?:public|local|student|heavenly|celestial|professional|governing|international"
    r"|state|religious|official|regulatory|legal|"
    r"political|advisory|elected|civic|car|vehicle) bodies(?: \w+)?",
    "persecution": r"persecution complex|witch[- ]hunt against inflation",
    "deaths": r"drowned (?:out|in (?:debt|paperwork|work|sauce|noise))|drowned valleys?|drowned by the (?:noise"
    r"|sound|cheers|music)|drowned (?:forests?|river|coast\w*|landscapes?)",
    "the racist language of its time": r"savages?(?: \w+)? (?:attack|storm|criticism|wind|beast)s?|noble savages"
    r"|montenegro|rio negro|cabo negro|negro (?:river|league|leagues)|"
    r"washington redskins|(?:[A-Z]\w+) savages(?: family)?|coolie hats?",
}
_FRENCH = {
    "executions": (
        r"(?:tableaux?|fresques?|peintures?|œuvres?|statues?|travaux|plans?|dessins?|décors?|portraits?|vitraux"
        r"|scripts?"
        r"|programmes?|commandes?|tâches?|projets?)\b[^.;]{0,60}?exécut\w+|exécut\w+ par (?:le |la |l['’])?(?:peintre"
        r"|sculpteur|architecte|artiste|maître)|exécutés? (?:à l['’]huile|en (?:marbre|bronze|pierre|bois))"
    ),
}
_SPANISH = {
    "executions": (
        r"(?:obras?|cuadros?|frescos?|plan(?:es)?|proyectos?|trabajos?|pinturas?|retablos?|procesos?|programas?"
        r"|esculturas?"
        r"|retratos?|órdenes|tareas?)\b[^.;]{0,60}?ejecutad\w+|ejecutad\w+ por (?:el |la )?(?:mismo )?(?:usuario"
        r"|pintora?"
        r"|escultor|arquitecto|maestro|artista)|ejecutad\w+ en (?:mármol|bronce|piedra|madera|óleo)"
    ),
}


def _figures(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {about: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for about, words in table.items()}


_NOT_MEANT = {"en": _figures(_METAPHORS), "fr": _figures(_FRENCH), "es": _figures(_SPANISH)}


def find(piece: Piece) -> Iterator[tuple[str, str]]:
    """At most one for each thing that an advisory would name, with the words that call for it."""
    figures = _NOT_MEANT.get(piece.language, {})
    for about, rule in _RULES.get(piece.language, {}).items():
        words = _meant(piece.text, rule, figures.get(about))
        if words:
            yield words, f"Consider an advisory that names {about}."


def _meant(text: str, rule: re.Pattern[str], not_meant: re.Pattern[str] | None) -> str:
    """The first words that are no figure of speech, or ""."""
    figures: list[tuple[int, int]] | None = None
    for match in rule.finditer(text):
        if figures is None:
            figures = [one.span() for one in not_meant.finditer(text)] if not_meant else []
        if not any(start < match.end() and match.start() < end for start, end in figures):
            return match[0]
    return ""
