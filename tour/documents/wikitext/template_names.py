"""Templates of wikis by what becomes of them: left out with a reason, or words of their own. Pure."""

from __future__ import annotations

import re

from tour.documents.wikis.names import names

_LEFT_OUT = {
    "pointer to other pages": names(
        "main|main article|main articles|main list|see also|further|further information|details|about|about2|"
        "for|for2|for-multi|other uses|otheruses|other uses2|other uses of|distinguish|distinguish2|"
        "not to be confused with|redirect|redirect2|redirect-multi|redirect-distinguish|redirect-several|"
        "hatnote|dablink|rellink|seealso|broader|other people|other places|other hurricanes|other ships|"
        "two other uses|three other uses|self-reference|selfref|family name hatnote|related articles|"
        "category see also|category main|cat main|this|similar names|see list|spanish name|portuguese name|"
        "chinese name|japanese name|korean name|hungarian name|vietnamese name|hauptartikel|siehe auch|"
        "begriffsklärungshinweis|dieser artikel|article détaillé|voir homonymes|homonymie|voir homonyme|"
        "confusion|voir|voir aussi|redirect-confusion|article principal|article connexe|otros usos|"
        "véase también|ap|vt|artículo principal|distinguir|redirige aquí|vedi anche|nota disambigua|torna a|"
        "hoofdartikel|zie hoofdartikel|zie dp|zie ook|dp|artigo principal|ver desambig|ver também|vertambém|"
        "mais informações|основная статья|см. также|о|значения|перенаправление|main2|otheruseslist|混同|大記事|主条目|"
        "see wiktionary|wiktionary|wiktionary pipe|commons|commons category|commonscat|commons and category|"
        "wikivoyage|wikiquote|wikisource|wikinews|wikiversity|wikispecies|wikibooks|sister project links|"
        "sisterlinks|sister project|portal|portal bar|subject bar|authority control|normdaten|autorité|"
        "control de autoridades|controllo di autorità|bibliowiki|interprogetto|autres projets|"
        "commonscat-inline|commons category-inline|official website|official|url|website|webarchive|imdb name|"
        "imdb title|find a grave|gutenberg author|internet archive author|librivox author|curlie|dmoz|"
        "worldcat id|osm|osmrelation|geographic location|compass-table|geographic location 2"
    ),
    "note for editors": names(
        "bots|nobots|short description|good article|featured article|engvarb|italic title|italictitle|"
        "italic title prefixed|cleanup|citation needed|cn|fact|citation needed span|clarify|who|whom|when|"
        "where|by whom|which|according to whom|better source|better source needed|bsn|dead link|dubious|"
        "discuss|dubious-discuss|failed verification|verify source|verification needed|page needed|pn|vague|"
        "why|how|opinion|pov|npov|weasel inline|weasel words|peacock inline|original research inline|or|"
        "update inline|update after|specify|elucidate|examples|refimprove|more citations needed|unreferenced|"
        "unreferenced section|expand section|section stub|stub|orphan|multiple issues|cleanup rewrite|tone|"
        "copy edit|in use|under construction|merge|merge from|merge to|split|article for deletion|"
        "proposed deletion|primary source inline|primary sources|globalize|lead too short|lead too long|"
        "disputed inline|disputed|contradict|contradict-inline|update|more footnotes|no footnotes|"
        "citation style|coi|advert|blp sources|non-primary source needed|full citation needed|full|"
        "medical citation needed|unbalanced|undue weight|missing|nbsp list|gesichert|lesenswert|exzellent|"
        "belege fehlen|belege|überarbeiten|lückenhaft|veraltet|article de qualité|bon article|à sourcer|"
        "à vérifier|référence nécessaire|refnec|réf. nécessaire|ébauche|quand|qui|lesquels|référence souhaitée|"
        "artículo destacado|artículo bueno|cita requerida|referencias adicionales|referencias|senza fonte|"
        "citazione necessaria|vetrina|bron?|bronvermelding gewenst|carece de fontes|sem fontes|"
        "artigo destacado|нет аи|нет источника|переработать|избранная статья|要出典|出典の明記|良質な記事|来源请求|"
        "coord missing|notability|linkrot|over-quotation|long quote|speculation inline|date missing|protected|"
        "defaultsort|displaytitle|lifetime|personendaten|semi-protected|featured list|article history"
    ),
    "reference": names(
        "reflist|refn|efn|efn-ua|efn-lr|efn-la|efn-ur|notetag|sfn|sfnp|sfnm|sfnref|sfnmp|harv|harvnb|harvtxt|"
        "harvcol|harvcolnb|harvp|citation|cite|r|rp|ran|ref|note|ref label|note label|notelist|notelist-ua|"
        "notelist-lr|notefoot|refbegin|refend|refs|reflist2|isbn|issn|doi|oclc|jstor|pmid|bibcode|hdl|arxiv|"
        "lccn|asin|citar livro|citar web|citar periódico|literatur|internetquelle|bibisbn|ouvrage|lien web|"
        "article|lien archive|références|sources|harvsp|sfn0|note2|cita web|cita libro|cita noticia|"
        "cita publicación|cita news|cita testo|cita pubblicazione|listaref|obra citada|references|citeer web|"
        "citeer boek|appendix|refs2|web|книга|статья|публикация|примечания|cite web|cite book|reference|"
        "reflist-talk|gcite|wikicite|cite q|listadereferencias|refspoj|notes|bulleted refs|"
        "unbulleted list citebundle|multiref|multiref2|nhle|nrisref|london gazette|catholic|eb1911|cite eb1911|"
        "1911|dnb|einzelnachweise|belege|refsection|bibliografie|ref-en|ref-de|ref-fr|脚注|脚注ヘルプ|reflist/styles|"
        "sfrac ref|attached kml|gbmapping|open access|subscription required|subscription|closed access|"
        "free access|pdf|registration required|paywall|link language|in lang|en icon|de icon|fr icon|es icon|"
        "it icon|ru icon|icon"
    ),
    "pronunciation": names(
        "ipa|ipac-en|respell|pron-en|pronunciation|audio|listen|pron|pronunciation needed|audio-ipa|"
        "audio-nohelp|usdict|lautschrift|api|api-fr|afi|phonétique|prononciation|mfa|мфа|ipa-all|ipalink|"
        "ipablink|ipaslink|angbr ipa|pronunciation-bn|nauka|multi-listen item|multi-listen start|"
        "multi-listen end|listen image|audio icon"
    ),
    "layout": names(
        "clear|clr|-|br|toc|toc limit|toc left|toc right|toclimit|tocleft|tocright|compact toc|anchor|anchors|"
        "col-begin|col-2|col-3|col-4|col-break|col-end|colbegin|colend|div col|div col end|div end|end div col|"
        "columns-list|cob|nowrap begin|nowrap end|wrap|stack begin|stack end|fb|flagicon|flag icon|"
        "flagicon image|fbicon|wbr|hr|ruler|hidden begin|hidden end|collapse top|collapse bottom|center begin|"
        "center end|spaces|pad|0|absatz|anker|ancre|ancla|pagename|page name|!-|tlx|tl|image class names|"
        "top icon|clear left|clear right|clearleft|clearright|end|start|parabr|paragraph break|multicol|"
        "multicol-break|multicol-end|skip to toc"
    ),
    "navigation": names(
        "succession box|s-start|s-bef|s-ttl|s-aft|s-end|s-off|s-hou|s-reg|s-new|s-break|s-par|s-non|s-vac|"
        "s-legal|navbox|sidebar|navigationsleiste|palette|portail|portale|portal|navigatie|succession|"
        "campaignbox|s-roy|s-mil|start box|end box|folgenleiste|dynastie|historical populations|"
        "us census population|weather box|climate chart"
    ),
    "table": names(
        "chart|familytree|familytree/start|tree chart|tree list|graph:chart|bar box|football box|medal table"
    ),
    "coordinates": names(
        "coord|coor|coor dms|coor d|coor dm|coordinate|coordinates|coords|coord display title|koordinaten|os|"
        "gbgridref|oscoor|koordinate|geo|position|координаты"
    ),
}  # fmt: skip
_BY_PREFIX = (
    ("note for editors", ("use ", "pp-", "cleanup ", "cleanup-", "defaultsort:", "displaytitle:", "merge ", "expand ")),
    ("reference", ("cite ", "cita ", "citar ", "citeer ", "harv", "sfn", "efn", "refn", "ref-")),
    ("pronunciation", ("ipa-", "ipac-", "audio", "pronunciation", "api-")),
    ("navigation", ("navigationsleiste", "palette ", "portail ", "portal", "navbox", "s-", "succession", "campaignbox",
                    "portada", "sidebar")),
    ("pointer to other pages", ("wikisource", "commons", "sister", "wikt", "for-", "redirect", "about-")),
    ("layout", ("toc", "col-", "div ")),
    ("map", ("location map", "map ", "maplink", "mapframe", "overlaid map", "osm location", "lageplan")),
    ("table", ("weather", "climate", "historical population", "bar chart", "pie chart", "graph", "election box")),
    ("coordinates", ("coor ", "coord")),
)  # fmt: skip
_FURNITURE = re.compile(r"(?:^|[\s-])(?:navbox|sidebar|series|topics|stub|navigation box|footer|templates?)$")
_SHIPS = names(
    "uss|hms|hmas|hmcs|hmnzs|rms|ss|ms|mv|mt|sms|uscgc|usns|hmbs|hmis|ins|jds|hmsas|rfa|rmms|tss|ps|gts|mts|"
    "hnlms|hnoms|hdms|hswms|hmhs|hmt|hmat|bns|pns|roks|tcg|usat|usrc|uscs|css|sss|orp|ara"
)


def normal(name: str) -> str:
    """A template's name as it is looked up: without its namespace, in small letters."""
    folded = " ".join(name.replace("_", " ").split()).casefold()
    for prefix in ("subst:", "safesubst:", "template:", "vorlage:", "modèle:", "plantilla:", "msg:", "msgnw:"):
        folded = folded.removeprefix(prefix)
    return folded.strip()


def reason_to_leave_out(name: str) -> str:
    """Why a template of this name is no part of the text; empty where the name does not tell."""
    if "infobox" in name or name.startswith(("taxobox", "automatic taxobox", "speciesbox", "info/", "ficha de")):
        return "infobox"
    for reason, known in _LEFT_OUT.items():
        if name in known:
            return reason
    for reason, prefixes in _BY_PREFIX:
        if name.startswith(prefixes):
            return reason
    return "navigation" if _FURNITURE.search(name) else ""


def is_ship(name: str) -> bool:
    """True for the templates named after a ship's prefix: {{HMS|Victory}}."""
    return name in _SHIPS
