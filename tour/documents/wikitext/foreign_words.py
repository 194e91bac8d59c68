"""English names of the languages that wikis' pages quote, by their tags. Pure data."""

from __future__ import annotations

_NAMES = (
    "af Afrikaans|akk Akkadian|am Amharic|ang Old English|ar Arabic|arc Aramaic|arz Egyptian Arabic|"
    "az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bo Tibetan|br Breton|bs Bosnian|ca Catalan|"
    "ceb Cebuano|cnx Middle Cornish|cop Coptic|crh Crimean Tatar|cs Czech|cu Church Slavonic|cy Welsh|"
    "da Danish|de German|dum Middle Dutch|egy Egyptian|el Greek|enm Middle English|eo Esperanto|es Spanish|"
    "et Estonian|eu Basque|fa Persian|fi Finnish|fr French|frm Middle French|fro Old French|frr North Frisian|"
    "fy West Frisian|ga Irish|gd Scottish Gaelic|gl Galician|gla Scottish Gaelic|goh Old High German|"
    "got Gothic|grc Ancient Greek|gsw Swiss German|gu Gujarati|gv Manx|haw Hawaiian|he Hebrew|hi Hindi|"
    "hr Croatian|hu Hungarian|hy Armenian|id Indonesian|ilo Ilocano|is Icelandic|it Italian|ja Japanese|"
    "jv Javanese|ka Georgian|kk Kazakh|km Khmer|kn Kannada|ko Korean|ku Kurdish|kw Cornish|ky Kyrgyz|la Latin|"
    "lb Luxembourgish|lo Lao|lt Lithuanian|lv Latvian|mi Māori|mk Macedonian|ml Malayalam|mn Mongolian|"
    "mr Marathi|ms Malay|mt Maltese|my Burmese|nah Nahuatl|nb Norwegian Bokmål|nds Low German|ne Nepali|"
    "nl Dutch|no Norwegian|non Old Norse|oc Occitan|or Odia|ota Ottoman Turkish|pa Punjabi|pal Middle Persian|"
    "pi Pali|pl Polish|ps Pashto|pt Portuguese|qu Quechua|rm Romansh|ro Romanian|ru Russian|sa Sanskrit|"
    "sc Sardinian|scn Sicilian|sco Scots|sd Sindhi|si Sinhala|sk Slovak|sl Slovene|sm Samoan|so Somali|"
    "sq Albanian|sr Serbian|su Sundanese|sv Swedish|sw Swahili|syc Classical Syriac|ta Tamil|te Telugu|"
    "tet Tetum|tg Tajik|th Thai|tk Turkmen|tl Tagalog|to Tongan|tr Turkish|ug Uyghur|uk Ukrainian|ur Urdu|"
    "uz Uzbek|vi Vietnamese|xcl Classical Armenian|xh Xhosa|yi Yiddish|yue Cantonese|zh Chinese|zu Zulu"
)
FOREIGN: dict[str, str] = {tag: name for tag, _, name in (entry.partition(" ") for entry in _NAMES.split("|"))}
