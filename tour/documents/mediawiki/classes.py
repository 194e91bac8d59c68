"""Classes of MediaWiki's pages that mark what is no part of the text, with the reason. Pure."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from tour.documents.dom.elements import tag_of
from tour.documents.wikis.names import names

_BLOCKS = {
    "pointer to other pages": names(
        "hatnote|dablink|rellink|mainarticle|seealso|homonymie|bandeau-homonymie|disambig-link|otheruses|"
        "sistersitebox|side-box|mbox-small|sister-box|interproject|sisterproject|noviewer|portal|portalbox|"
        "portal-bar|portalbar|subjectpageheader|mw-redirectedfrom|mw-disambig-page|hauptartikel-pfeil|"
        "listenwarnung|begriffsklaerung|ext-discussiontools|dmbox|plainlinks-sister|sister-project"
    ),
    "note for editors": names(
        "ambox|tmbox|ombox|cmbox|fmbox|imbox|metadata|mbox-text|stub|bandeau-container|bandeau-article|"
        "bandeau-niveau-modere|vorlage_lueckenhaft|mw-warning|errorbox|warningbox|usermessage|notice|"
        "messagebox|mw-empty-elt|ws-noexport|shortdescription|unicode-warning|mw-parser-warning|"
        "mw-ext-cite-error|asbox"
    ),
    "navigation": names(
        "navbox|navbox-styles|navbox-inner|vertical-navbox|sidebar|nowraplinks|navigation-box|navframe|navbar|"
        "navcontent|succession-box|mw-jump-link|catlinks|printfooter|authority-control|mw-indicators|subpages|"
        "toccolours-nav|mw-pt-languages|geo-nav|wikitable-nav|bandeau-portail|liste-portail|palette|navboxes|"
        "navigation|mw-authority-control|normdaten-typ-p|mw-normdaten|rahmenlos-nav|navplate|nav-box|"
        "noprint-nav|mw-footer-container|langselect|page-header__categories|wds-tabs__wrapper|"
        "fandom-community-header|mw-search-form-wrapper|ws-summary-nav|headernavigation|wst-header-nav|"
        "mf-section-nav|quickbar|pagebanner-toc|wpb-topbanner-toc|rellink-nav"
    ),
    "references": names(
        "reflist|references|mw-references-wrap|mw-references|refbegin|references-small|references-column|"
        "reference-wrapper|mw-ext-cite-references|footnotes|citations"
    ),
    "table of contents": names("toc|toctitle|mw-toc|vector-toc|toclimit|toc-mobile|sidebar-toc|wpb-toc|horizontal-toc"),
    "infobox": names(
        "infobox|portable-infobox|infobox_v2|infobox_v3|taxobox|sinottico|taxobox_classification|vevent|"
        "infoboks|geography|infobox-table|vcard-infobox|toptextcells-infobox|infotable|infokast|ficha"
    ),
    "coordinates": names("geo-box|coordinates-box|mw-kartographer-container|mw-kartographer-map|mapframe|locmap"),
    "header of the page": names("ws-header|wst-header|headertemplate|header_notes|wst-auth-header"),
    "licence": names("licensecontainer|licensetpl|wst-license|imbox-license|licence"),
    "formula": names("mwe-math-element-block"),
    "title of a gallery": names("gallerycaption"),
}  # fmt: skip
_BY_CLASS = {name: reason for reason, known in _BLOCKS.items() for name in known}
_IDS = {
    "toc": "table of contents",
    "catlinks": "navigation",
    "coordinates": "coordinates",
    "contentsub": "navigation",
    "sitesub": "navigation",
    "jump-to-nav": "navigation",
    "headertemplate": "header of the page",
    "normdaten": "navigation",
    "navigationsleiste": "navigation",
    "p-lang-btn": "navigation",
    "mw-articlefeedbackv5": "page control",
}
_INLINE = {
    "pronunciation": names(
        "ipa|ipa-wrapper|nopopups|rt-commentedtext|haudio|audiolink|ext-phonos|phonos|audiolinkinfo|"
        "prononciation|api|ipa-label|ipa-label-small|respell|pronunciation|audio"
    ),
    "note for editors": names("inline-template|template-fact|need_ref_tag|asof-tag|fact|citation-needed|noexcerpt-note|"
                              "tag-fact|citation_needed|mw-default-size-note|update"),
    "reference": names("reference|mw-ref|mw-cite-backlink|cite-accessibility-label|harvref|need_ref"),
    "coordinates": names("geo-inline|geo-inline-hidden|geo-default|geo-nondefault|geo|geo-multi-punct|geo-microformat"),
    "formula": names("mwe-math-element|mwe-math-element-inline|texhtml-hidden"),
    "address and hours": names(
        "listing-phone|listing-hours|listing-price|listing-checkin|listing-checkout|listing-email|"
        "listing-metadata|listing-coordinates|listing-edit|listing-url|listing-fax|listing-tollfree|"
        "listing-lastedit|tel|email|vcard-edit|listing-metadata-items|listing-sister|listing-social-media"
    ),
    "page control": names("mw-editsection|mw-editsection-like|magnify|noprint|editsection|navbar|mw-collapsible-toggle|"
                          "languageicon|mw-selflink-fragment-note|listen"),
}  # fmt: skip
_SAID = re.compile(r"pronunciation|phonetic alphabet|prononciation|aussprache|pronunciación", re.I)
_NOT_TEXT = names("h5|body|html|h6|main|h2|h4|h1|h3")
_MARKS = names("span|cite|sup|data|abbr|style|i|b|bdi|link|ins|small|a")
_LONGEST = 300
_FEW = 60
"""Elements of a figure that are looked at: one of a sound or a film has few."""


def classes_of(element: etree._Element) -> list[str]:
    """Its classes in small letters."""
    return (element.get("class") or "")[:_LONGEST].lower().split()


def reason_of(element: etree._Element) -> str:
    """Why a box of a wiki's page with all that is in it is no part of the text; empty where it is."""
    tag = tag_of(element)
    if tag in _NOT_TEXT or tag in _MARKS:
        return ""
    if tag in ("figure", "div") and _plays(element):
        return "sound or video"
    named = _IDS.get((element.get("id") or "").lower())
    return named or next((_BY_CLASS[name] for name in classes_of(element) if name in _BY_CLASS), "")


def reason_of_mark(element: etree._Element) -> str:
    """Why a few words inside a sentence are no part of it; empty where they are."""
    if tag_of(element) not in _MARKS:
        return ""
    if (element.get("id") or "") == "coordinates":
        return "coordinates"
    classes = classes_of(element)
    if classes:
        for reason, known in _INLINE.items():
            if not known.isdisjoint(classes):
                return reason
    if (element.get("lang") or "").lower().endswith("-fonipa") or _SAID.search((element.get("title") or "")[:_LONGEST]):
        return "pronunciation"
    return ""


def _plays(element: etree._Element) -> bool:
    """True for a figure, old or new, of a sound or a film."""
    if tag_of(element) == "div" and not {"thumb", "mediacontainer", "listenlist"} & set(classes_of(element)):
        return False
    return any(tag_of(one) in ("audio", "video") for one in islice(element.iter(), _FEW))
