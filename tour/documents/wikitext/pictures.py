"""Pictures of a wikitext: file links, galleries, and the pictures templates name. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from tour.documents.wikis.names import is_file, names
from tour.documents.wikitext.plain import plain
from tour.documents.wikitext.stash import EQUALS, Stash
from tour.model import Block, Photo

COMMONS = "https://commons.wikimedia.org/wiki/Special:FilePath/"
"""Answers a file by its name; wikis' own files are not there."""
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|svg|tiff?|webp|bmp|xcf)$", re.I)
_SOUND = re.compile(r"\.(?:og[gav]|opus|mp3|wav|flac|midi?|webm|mp4|mpe?g|pdf|djvu|stl)$", re.I)
_FILE_NAME = re.compile(r"^[^\n<>|{}\[\]#:/]{1,240}$")
_ICON_PIXELS = 40
_MOST_NAMED = 60
"""Pictures of one template."""
_SIZE = re.compile(r"^(\d{0,5})(?:x(\d{1,5}))?\s*(?:px|пкс|piksele?ý?)+$")
_SHOWN = names(
    "thumb|thumbnail|frame|framed|mini|miniatur|gerahmt|vignette|cadre|miniatura|miniaturadeimagen|marco|"
    "riquadro|miniatuur|omkaderd|miniaturadaimagem|commoldura|мини|миниатюра|обрамить|サムネイル|フレーム|缩略图|縮圖|有框|"
    "mały|ramka|miniatyr|ram|miniature|pienoiskuva|küçükresim|náhled|섬네일|프레임|تصغير|مصغر|ממוזער|nhỏ|ย่อ|"
    "รูปขนาดย่อ|jmpl|bingkai|រូបភាពតូច|រូបតូច|minijatura|enmarcado|enmarcada|enmarcada"
)
_WORDS = _SHOWN | names(
    "frameless|border|left|right|center|centre|none|upright|baseline|middle|sub|super|sup|text-top|text-bottom|"
    "top|bottom|rahmenlos|rand|links|rechts|zentriert|ohne|hochkant|sans_cadre|bordure|gauche|droite|centré|"
    "neant|néant|redresse|sinmarco|sin_embudo|borde|izquierda|derecha|izq|der|dcha|centro|centrar|no|ninguna|"
    "ninguno|senza_cornice|bordo|sinistra|destra|verticale|centrato|kaderloos|rand|links|rechts|gecentreerd|"
    "geen|rechtop|semmoldura|borda|esquerda|direita|superiorsuperior|nenhum|безрамки|граница|слева|справа|"
    "центр|центр|без|сверху|左|右|中央|なし|縦|无框|边框|居中|無框|置中|直立|无|lewo|prawo|centruj|brak|bez_ramki|vänster|höger|"
    "centrerad|ingen|upp|stående|venstre|høyre|høyrestilt|midtstilt|midt|rett|vasen|oikea|keskellä|sağ|sol|"
    "orta|yok|vlevo|vpravo|žádný|왼쪽|오른쪽|가운데|يسار|يمين|وسط|ימין|שמאל|מרכז|trái|phải|giữa|ขวา|ซ้าย|กลาง|kiri|"
    "kanan|pus|tengah|ឆ្វេង|ស្ដាំ|ស្តាំ|កណ្ដាល|lijevo|desno|verticalmente"
)
_OPTION = re.compile(
    r"^(alt|alternativtext|alternatif|alternativo|класс|альт|代替文|替代文本|替代文字|대체글|tekst_alternatywny)\s*=\s*(.*)$",
    re.I | re.S,
)
_SETTING = re.compile(
    r"^(?:link|verweis|lien|enlace|collegamento|koppeling|ligação|ссылка|リンク|链接|連結|class|lang|page|seite|página|"
    r"pagina|страница|upright|hochkant|redresse|verticale|rechtop|thumb|thumbtime|start|end|loading|miniatur|lossy|"
    r"alt_text|noicon|disablecontrols|muted|loop)\s*=|^(?:upright|hochkant|redresse|page|seite)\s+[\d.,]+$",
    re.I,
)
_IMAGE_NAME = re.compile(
    r"image|img|photo|picture|bild|foto|imag[eé]n|immagine|afbeelding|imagem|изображение|фото|画像|图|圖|រូប|kuva|"
    r"obraz|zdjęcie|resim|fichier|file|datei|archivo|skyline|portrait|cover",
    re.I,
)
_FURNITURE = re.compile(
    r"flag|seal|coat|arms|shield|logo|emblem|crest|blank|map|locator|signature|icon|sound|audio|symbol|wappen|flagge|"
    r"karte|lage|unterschrift|blason|drapeau|carte|escudo|bandera|mapa|firma|stemma|bandiera|mappa|vlag|wapen|kaart|"
    r"brasão|bandeira|герб|флаг|карта|旗|章|地図|地图|位置|herb|flaga|badge|siege|locat|image_?size|pushpin|relief|"
    r"sport|kit|pattern|body|leftarm|rightarm|shorts|socks",
    re.I,
)
_CAPTION_NAME = re.compile(
    r"capt|légende|legende|légend|beschreibung|bildtext|bildunter|untertitel|pie|leyenda|didascalia|onderschrift|"
    r"legenda|подпись|описание|キャプション|説明|图像说明|圖像說明|opis|bildtext|kuvateksti|resimyazısı|description|desc|"
    r"footer",
    re.I,
)
_ALT_NAME = re.compile(r"(?:^|[_ ])alt(?:[_ \d]|$)|_alt|^alt", re.I)
_DIGITS = re.compile(r"\d+")


class Pictures:
    """Makes photo blocks; `site` is the address before a file's name, by which its bytes can be fetched."""

    def __init__(self, stash: Stash, site: str = COMMONS) -> None:
        self._stash = stash
        self._site = site

    def linked(self, name: str, options: list[str]) -> Block:
        """The block of a file link: [[File:name|option|caption]]."""
        alt, caption, width, shown = "", "", 0, False
        for option in (option.strip() for option in options):
            folded = option.casefold().replace(" ", "_")
            size = _SIZE.match(folded)
            described = _OPTION.match(option)
            if described:
                alt = self._words(described[2])
            elif size:
                width = int(size[1] or 0) or int(size[2] or 0)
            elif folded in _WORDS:
                shown = shown or folded in _SHOWN
            elif option and not _SETTING.match(option):
                caption = self._words(option)
        if _SOUND.search(name):
            return Block("left out", caption or name, 0, reason="sound, video or document")
        if width and width <= _ICON_PIXELS and not shown:
            return Block("left out", caption or alt or name, 0, reason="icon")
        return self.photo(name, caption, alt)

    def photo(self, name: str, caption: str = "", alt: str = "") -> Block:
        """The block of a picture known by its file's name; captions are plain words already."""
        name = " ".join(plain(name).replace("_", " ").split())
        source = self._site + quote(name.replace(" ", "_"), safe="!$'()*,;@~-._") if name else ""
        return Block("photo", "", 0, photo=Photo(caption=caption, alt=alt, source=source))

    def gallery(self, lines: Iterable[str]) -> Iterator[Block]:
        """The pictures of a gallery's lines: name|caption."""
        for line in lines:
            name, *options = line.strip().split("|")
            space, colon, rest = name.strip().partition(":")
            name = rest if colon and is_file(space) else name
            if _PICTURE.search(name.strip()) or (options and _SOUND.search(name.strip())):
                yield self.linked(name.strip(), options)
            elif name.strip():
                yield Block("left out", self._words(line.replace("|", " ")), 0, reason="line of a gallery")

    def named(self, named: Mapping[str, str], listed: Iterable[str]) -> list[Block]:
        """The pictures a template's parameters name, with the captions beside them."""
        blocks: list[Block] = []
        used: set[str] = set()
        captions = [key for key in named if _CAPTION_NAME.search(key) and not _FURNITURE.search(key)]
        alts = [key for key in named if _ALT_NAME.search(key) and not _FURNITURE.search(key)]
        for key, value in named.items():
            if _FURNITURE.search(key) or len(blocks) >= _MOST_NAMED:
                continue
            linked = self._stash.blocks(value)
            photo = next((one.photo for one in linked if one.photo), None)
            name = self._file(value) if _IMAGE_NAME.search(key) or photo is None else ""
            if photo is None and not name:
                continue
            caption_key = _companion(key, named, captions, used)
            caption = self._words(named[caption_key]) if caption_key else ""
            alt = self._words(named.get(_companion(key, named, alts, used), ""))
            used.add(caption_key)
            if photo is not None:
                blocks += [_captioned(one, caption, alt) for one in linked if one.photo]
            else:
                blocks.append(self.photo(name, caption, alt))
        for value in listed:
            blocks += [one for one in self._stash.blocks(value) if one.photo]
            name = self._file(value)
            if name and not self._stash.blocks(value):
                blocks.append(self.photo(name))
        return blocks

    def _file(self, value: str) -> str:
        """The file's name where a parameter holds nothing else; empty otherwise."""
        name = self._words(value)
        space, colon, rest = name.partition(":")
        name = rest.strip() if colon and is_file(space) else name
        return name if _FILE_NAME.match(name) and _PICTURE.search(name) else ""

    def _words(self, text: str) -> str:
        return plain(self._stash.words(text))


def _captioned(block: Block, caption: str, alt: str) -> Block:
    photo = block.photo or Photo()
    made = Photo(caption=photo.caption or caption, alt=photo.alt or alt, source=photo.source)
    return Block("photo", "", 0, photo=made)


def _companion(key: str, named: Mapping[str, str], candidates: list[str], used: set[str]) -> str:
    """The parameter that says something of another one: the one most like it by name; empty where there is none."""
    number = _DIGITS.findall(key)
    best, found = -1, ""
    for other in candidates:
        if other == key or other in used:
            continue
        if _DIGITS.findall(other) != number and _DIGITS.findall(other):
            continue
        if number and not _DIGITS.findall(other):
            continue
        likeness = sum(1 for one, two in zip(key, other, strict=False) if one == two)
        if likeness > best and named[other].strip(f" \n{EQUALS}"):
            best, found = likeness, other
    return found
