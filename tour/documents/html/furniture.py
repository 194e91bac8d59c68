"""Elements and lines of a web page that are no part of its text, with the reason, told by names and words."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from tour.documents.dom.elements import names_of, tag_of
from tour.documents.signs.furniture import reason_to_leave_out

_BOX = r"(?:^|[\s_-])(?:{})(?=$|[\s_-])"
_BOXES = {
    "share bar": r"""shar(?:e|ing)|share-?(?:bar|buttons?|links?|tools?)|social(?:-?\w+)?|addthis\w*|
        sharedaddy|followus""",
    "related pages": r"""related(?:-?\w+)?|recommend(?:ed|ations?)|read-?more|more-?(?:from|stories|articles|posts)|
        also-?read|similar|teasers?|outbrain|taboola|yarpp|jp-relatedposts|you-?may-?like|post-?nav(?:igation)?|
        nav-?links|next-?prev""",
    "newsletter": r"""newsletters?(?:-?\w+)?|subscribe|subscription|signup|sign-up|mailing-?list|mc-?embed\w*""",
    "comments": r"""comments?(?:-?(?:list|area|section|form|wrap|wrapper|respond))?|respond|disqus\w*|kommentare?""",
    "cookie notice": r"""cookies?(?:-?\w+)?|borlabs\w*|brlbs(?:-\w+)*|content-?blocker|consent|gdpr|onetrust\w*|
        cc-window""",
    "breadcrumb": r"""breadcrumbs?(?:-?\w+)?|crumbs?""",
    "list of popular pages": r"""(?:most-?)?popular(?:-?\w+)?|trending|most-?read|latest-?(?:news|posts)|
        recent-?(?:posts|articles)""",
    "about the author": """author-?(?:bio|box|info|card|about|description|details|profile)|about-?(?:the-?)?author|
        bio|biography-box""",
    "byline": """byline|by-line|post-?meta|entry-?meta|article-?meta|posted-?on|post-?date|pub-?date|dateline|
        timestamp|entry-?date|article-?date|post-?author|article-?author|entry-?footer""",
    "tags": """tags?-?(?:list|links|cloud)|post-?tags|entry-?tags|cat-?links|categories""",
    "advertisement": r"""ads?|advert(?:s|isement|ising|orial)?|ad-?(?:slot|unit|container|wrapper|banner)|
        sponsor(?:ed)?|promo(?:tion|-?\w+)?|banner-?ad|dfp|adsbygoogle""",
    "sidebar": r"""sidebars?(?:-?\w+)?|widgets?(?:-?area)?|rail|right-?rail|side-?col(?:umn)?""",
    "navigation": r"""nav(?:bar|igation)?|main-?menu|menus?|site-?(?:header|nav)|masthead|top-?bar|skip-?link\w*|
        pagination|pager|page-?links|toolbar|sitemap|language-?(?:switcher|selector)""",
    "footer": r"""footer(?:-?\w+)?|site-?footer|colophon|page-?foot""",
    "page control": """modal|popup|pop-up|lightbox|overlay|tooltip|print-?only|player|
        video-?(?:player|wrapper|container)|embed""",
}
_NAMED = tuple((reason, re.compile(_BOX.format("".join(words.split())))) for reason, words in _BOXES.items())
_SHORT = ("byline", "share bar", "tags", "advertisement", "page control", "newsletter")
"""Reasons for which an element holds few words: a longer one is the article under an unlucky name."""
_FEW = 900
_SOME = 6_000
"""Characters; a page's own text above it is never left out by a name but for comments and footers."""
_MANY = 1_000
"""Elements in one box."""
_MOST_LOOKS = 100_000
"""Elements that are looked at in all boxes of a page: they may stand in each other."""
_NEVER = ("html", "body", "main", "article", "h1", "h2", "h3", "figure", "img", "figcaption")
_DATE = re.compile(
    r"^(?:\w{3,9}\.?,?\s)?(?:\d{1,2}\.?\s\w{3,9}\.?|\w{3,9}\.?\s\d{1,2}),?\s\d{4}(?:[,\s|·-]+\d{1,2}[:.]\d{2}.{0,12})?$|"
    r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[,\s]+\d{1,2}:\d{2}.{0,8})?$"
)
_LINE = re.compile(
    r"^(?:\d+\s?min(?:ute)?s?(?:\sread)?|(?:\d+\s)?comments?|leave a (?:comment|reply)|share (?:this|on)\b.{0,60}|"
    r"follow us\b.{0,60}|tweet|pin it|e-?mail|print|click (?:here|on|to)\b.{0,100}|skip to\b.{0,40}|advertisement|"
    r"sponsored|loading.{0,3}|(?:read|see|view|show) (?:more|all|also)\b.{0,80}|"
    r"related(?: (?:articles?|stories|posts?|links?))?:?.{0,100}|tags?:.{0,200}|filed under\b.{0,100}|"
    r"categor(?:y|ies):.{0,200}|posted (?:in|by|on)\b.{0,100}|back to .{0,30}|"
    r"(?:next|previous|older|newer) (?:page|post|article|story|posts?|entries).{0,80})$",
    re.I,
)
_MAIL = re.compile(r"^(?:[^\s@]{1,40}\s){0,4}[^\s@]{1,40}@[\w.-]{3,60}\.[a-z]{2,10}(?:\s\S{1,40}){0,2}$", re.I)
_BY = re.compile(
    r"^(?:(?:[Ww]ritten |[Pp]osted |[Ss]tory )?[Bb]y|Von|Par|Por|Di|Door):?(?:\s[^\W\d_a-z][\w.'’-]*){1,4},?$"
)
_NOTE = re.compile(
    r"^(?:(?:this|an earlier version of this) (?:article|story|post|essay|piece)(?: was)?(?: has been)?"
    r"(?: originally| first)? (?:appeared|published|updated|corrected|amended|was)|"
    r"(?:re)?published with permission|originally (?:published|appeared)|"
    r"(?:sign up|subscribe) (?:for|to|here|now|today)\b|keep up with\b.{0,80}newsletter|"
    r"(?:we|this (?:site|website)) uses? cookies)",
    re.I,
)
_SECTIONS = {
    "related pages": r"""related(?: \w+){0,3}|more|more .{0,30}\bfrom .{1,40}|
        more (?:stories|articles|news|posts|information|links|on this|to read|like this)\b.{0,30}|
        most popular(?: .{0,30})?|
        (?:you (?:may|might) (?:also )?(?:like|enjoy)|read next|up next)(?: .{0,40})?|recommended(?: .{0,30})?|
        (?:most|also) (?:read|viewed)(?: .{0,30})?|popular (?:posts|articles|now)|
        latest (?:news|posts|articles|stories)(?: .{0,20})?|
        recent (?:posts|articles|news|comments)|trending(?: .{0,20})?|ähnliche (?:artikel|beiträge)|
        das könnte .{0,40}|mehr zum thema|articles? (?:similaires|liés)|à lire aussi|lire aussi|weiterlesen|
        artículos relacionados|te puede interesar|leia também|lees ook|articoli correlati|
        potrebbe interessarti.{0,20}""",
    "comments": r"""(?:\d+ )?comments?(?: \(\d+\))?|(?:leave|post|write|add) a (?:comment|reply)|
        (?:\d+ )?responses?(?: to .{0,80})?|(?:\d+ )?kommentare?|schreibe einen kommentar|commentaires?|
        laisser un commentaire|comentarios|deja un comentario""",
    "about the author": r"""about (?:the )?(?:author|writer)s?|(?:über|zum) (?:den )?autor(?:in)?|
        à propos de l.auteur|sobre el autor""",
    "newsletter": r"""(?:.{0,30} )?newsletters?(?: .{0,20})?|subscribe(?: .{0,30})?|sign up(?: .{0,30})?|
        stay (?:connected|informed)""",
    "share bar": r"""share(?: (?:this|on))?(?: .{0,20})?|follow us(?: .{0,20})?|teilen(?: mit)?|partager|compartir""",
    "references": r"""references|(?:select(?:ed)? )?bibliography|works cited|sources|see also|external links|
        (?:sources and )?further reading|literatur(?:verzeichnis)?|quellen|einzelnachweise|weblinks|siehe auch|
        références|bibliographie|voir aussi|liens externes|notes et références|referencias|bibliografía|
        véase también|enlaces externos|bibliografia|collegamenti esterni|note e riferimenti|literatuur|bronnen""",
    "notes": r"""(?:foot|end)?notes|anmerkungen|fußnoten|notas|noten""",
    "navigation": r"""(?:site )?(?:navigation|menu|search|categories|archives?|links|tags|meta)""",
    "table of contents": r"""(?:table of )?contents|on this page|in this article|inhalt(?:sverzeichnis)?|sommaire|
        índice|contenido""",
}
"""Headings of sections that are no text; matched in small letters."""
_HEADINGS = tuple(
    (reason, re.compile(rf"(?:{re.sub(chr(10) + ' *', '', words)})$")) for reason, words in _SECTIONS.items()
)
_BIO = re.compile(
    r"^(?:[A-Z][\w.'’-]+\s){1,4}(?:is|was) (?:the author of|an? (?:\w+[\s-]){0,4}"
    r"(?:writer|journalist|reporter|editor|columnist|contributor|author|correspondent|freelancer?)\b)"
)


class Boxes:
    """Tells of one page's elements why they are no part of its text, by class, id and how much they hold."""

    def __init__(self) -> None:
        self._left = _MOST_LOOKS

    def __call__(self, element: etree._Element) -> str:
        """The reason to leave out an element; "" where there is none."""
        tag, names = tag_of(element), names_of(element)
        if not names or tag in _NEVER:
            return ""
        for reason, pattern in _NAMED:
            if pattern.search(names):
                return reason if self._is_small_enough(element, reason) else ""
        return ""

    def _is_small_enough(self, element: etree._Element, reason: str) -> bool:
        most = _FEW if reason in _SHORT else _SOME
        most = 10**9 if reason == "comments" else most
        count = number = 0
        limit = min(_MANY, self._left)
        for one in islice(element.iter(), limit):
            number += 1
            tag = tag_of(one)
            if tag == "h1" or (tag in ("article", "main") and one is not element):
                break
            if tag not in ("script", "style", ""):
                count += len(one.text or "") + (len(one.tail or "") if one is not element else 0)
            if count > most:
                break
        else:
            self._left -= number
            return number < limit or reason == "comments"
        self._left -= number
        return False


def reason_of_line(text: str) -> str:
    """Why a line of a web page is no part of its text; empty where nothing speaks against it."""
    if len(text) <= 80 and (_BY.match(text) or _MAIL.search(text)):
        return "byline"
    if len(text) <= 200 and (_DATE.search(text) or _LINE.search(text)):
        return "date of the page" if _DATE.search(text) else "page control"
    if _NOTE.search(text):
        return "note about the page"
    return reason_to_leave_out(text)


def reason_of_heading(text: str) -> str:
    """Why all below a heading is no part of the text, told by the heading's words; empty for any other."""
    folded = " ".join(text.casefold().split()).strip(" :.!»>")
    return next((reason for reason, pattern in _HEADINGS if pattern.match(folded)), "")


def is_about_the_author(text: str) -> bool:
    """True for the line on a writer that stands behind an article."""
    return bool(_BIO.search(text)) and len(text.split()) <= 80
