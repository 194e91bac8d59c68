"""Names of styles by what they are for, as programs in several languages call them."""

from __future__ import annotations

ROLES = {
    "title": "title|titel|titre|título|titulo|titolo|tytuł|otsikko|název|cím|название|başlık|标题|"
    "標題|表題|タイトル|제목",
    "subtitle": "subtitle|untertitel|sous-titre|subtítulo|subtitulo|sottotitolo|ondertitel|underrubrik|podtytuł|副标题",
    "quote": "quote|intense quote|quotations|block text|block quote|blockquote|quotation|zitat|intensives zitat|"
    "citation|citation intense|cita|cita destacada|citazione|citat|citaat|cytat|epigraph",
    "caption": "caption|image caption|figure caption|figure|illustration|drawing|photo caption|picture caption|"
    "beschriftung|légende|epígrafe|didascalia|bijschrift|legenda|leyenda|bildtext",
    "table caption": "table caption|table|tabelle|tableau",
    "credit": "credit|photo credit|picture credit|image credit",
    "table of contents": "toc heading|contents heading|index heading|inhaltsverzeichnisüberschrift|table of figures|"
    "index 1|index 2|index 3|table of authorities|toa heading",
    "note": "footnote text|endnote text|footnote|endnote|fußnotentext|endnotentext|note de bas de page|comment text|"
    "annotation text|footnote block text",
    "page furniture": "header|footer|kopfzeile|fußzeile|en-tête|pied de page|header left|header right|footer left|"
    "page number",
    "label": "abstract title",
    "term": "definition term",
    "byline": "author|authors|date|byline|salutation|signature|envelope address",
    "references": "bibliography|literaturverzeichnis|bibliographie|references|reference",
    "code": "source code|verbatim|html preformatted|preformatted text|macro text|code|plain code|code block",
    "list": "list bullet|list number|list bullet 2|list bullet 3|list number 2|list number 3|list 1|list",
}
ROLE_BY_NAME = {name: role for role, names in ROLES.items() for name in names.split("|")}
