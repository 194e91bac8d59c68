"""What wikis call things in many languages: sections that are no part of a text, files, categories. Pure."""

from __future__ import annotations

import re
import unicodedata


def names(text: str) -> frozenset[str]:
    """The names in a text that parts them by bars."""
    return frozenset(text.split("|"))


_SECTIONS = {
    "references": (
        "references|notes|notes and references|references and notes|footnotes|citations|notes and citations|"
        "references and sources|sources|sources and references|works cited|bibliography|general references|"
        "cited sources|cited works|general bibliography|explanatory notes|inline citations|endnotes|"
        "specific references|general and cited references|general and cited sources|einzelnachweise|"
        "anmerkungen|quellen|belege|fußnoten|literatur|einzelnachweise und anmerkungen|"
        "anmerkungen und einzelnachweise|nachweise|quellen und literatur|literatur und quellen|références|"
        "notes et références|notes|bibliographie|sources et bibliographie|notes, sources et références|"
        "references et notes|referencias|notas|notas y referencias|referencias y notas|bibliografía|fuentes|"
        "note|bibliografia|fonti|riferimenti|note e riferimenti|referenties|bronnen|noten|voetnoten|literatuur|"
        "bronnen, noten en referenties|bronnen, noten en/of referenties|bronvermelding|referências|"
        "notas e referências|referências bibliográficas|примечания|литература|источники|сноски|библиография|"
        "комментарии|脚注|出典|注釈|参考文献|注|脚註|注釋|參考文獻|参考资料|參考資料|注释|參考|参考|ឯកសារយោង|ឯកសារ​យោង|កំណត់សម្គាល់|ពិគ្រោះ|"
        "przypisy|bibliografia|uwagi|referenser|källor|noter|fotnoter|kilder|referanser|litteratur|lähteet|"
        "viitteet|reference|literatura|poznámky|kaynakça|notlar|dipnotlar|참고 문헌|각주|출처|المراجع|مراجع|"
        "הערות שוליים|tham khảo|chú thích|ghi chú|อ้างอิง|referensi|catatan kaki|catatan|rujukan|források|"
        "jegyzetek|izvori"
    ),
    "links elsewhere": (
        "see also|external links|external link|further reading|further information|links|web links|weblinks|"
        "related articles|related pages|related topics|siehe auch|weiterführende literatur|voir aussi|"
        "articles connexes|liens externes|lien externe|liens internes|annexes|pour approfondir|véase también|"
        "enlaces externos|enlace externo|lecturas adicionales|voci correlate|collegamenti esterni|"
        "altri progetti|zie ook|externe links|externe link|externe koppelingen|ver também|ligações externas|"
        "leitura adicional|см. также|ссылки|关联条目|関連項目|"
        "外部リンク|関連文献|参见|參見|外部链接|外部連結|延伸阅读|延伸閱讀|មើលផងដែរ|"
        "តំណភ្ជាប់ខាងក្រៅ|តំណខាងក្រៅ|តំណ​ភ្ជាប់​ខាងក្រៅ|zobacz też|linki zewnętrzne|se även|externa länkar|"
        "se også|eksterne lenker|eksterne henvisninger|katso myös|aiheesta muualla|související články|"
        "externí odkazy|ayrıca bakınız|dış bağlantılar|같이 보기|외부 링크|انظر أيضا|وصلات خارجية|ראו גם|"
        "קישורים חיצוניים|xem thêm|liên kết ngoài|ดูเพิ่ม|แหล่งข้อมูลอื่น|lihat pula|lihat juga|pranala luar|"
        "vanjske poveznice|további információk"
    ),
    "gallery": (
        "gallery|image gallery|picture gallery|photo gallery|images|galerie|bilder|bildergalerie|"
        "galerie photos|galerie d'images|galería|galería de imágenes|galleria d'immagini|galleria|galerij|"
        "fotogalerij|galeria|galeria de imagens|галерея|ギャラリー|画廊|圖集|图集|វិចិត្រសាល|galleri|bildgalleri|galeri"
    ),
}
_REASON = {name: reason for reason, names in _SECTIONS.items() for name in names.split("|")}
_UNSURE = names("note|images|links|sources|fonti|bibliography|notes|comments|fuentes")
_FILES = names(
    "file|image|media|datei|bild|fichier|archivo|imagen|immagine|bestand|afbeelding|ficheiro|arquivo|imagem|"
    "файл|изображение|ファイル|画像|文件|檔案|档案|图像|圖像|ឯកសារ|រូបភាព|plik|grafika|fil|tiedosto|kuva|soubor|dosya|resim|파일|"
    "그림|ملف|صورة|קובץ|תמונה|tập_tin|hình|ไฟล์|ภาพ|berkas|gambar|fájl|kép|fișier|imagine|αρχείο|εικόνα|slika|"
    "датотека|слика"
)
_CATEGORIES = names(
    "category|kategorie|catégorie|categoría|categoria|categorie|категория|カテゴリ|分类|分類|ចំណាត់ថ្នាក់ក្រុម|"
    "kategoria|kategori|luokka|분류|تصنيف|קטגוריה|thể_loại|หมวดหมู่|kategória|kategorija|κατηγορία|категорія"
)
_SPACE = re.compile(r"[\s_\u200b]+")


def reason_for_section(heading: str) -> str:
    """Why a section under this heading is no part of a text; empty where it is."""
    return _REASON.get(_folded(heading), "")


def may_hold_prose(heading: str) -> bool:
    """True where such a section is now and then part of the text: an account of the sources, say."""
    return _folded(heading) in _UNSURE


def is_file(namespace: str) -> bool:
    """True for a namespace of pictures and sounds: File, Datei, Fichier."""
    return _SPACE.sub("_", namespace.strip()).casefold() in _FILES


def is_category(namespace: str) -> bool:
    """True for Category, in any of the languages known."""
    return _SPACE.sub("_", namespace.strip()).casefold() in _CATEGORIES


def _folded(heading: str) -> str:
    return unicodedata.normalize("NFC", " ".join(heading.casefold().split())).strip(" :.").replace("\u2019", "'")
