"""What one line of plain text looks like: prose, heading, credit, entry of a list. Pure."""

from __future__ import annotations

import re

from tour.writing_systems import unspaced_letters, unstopped_letters

_STOPS = ".!?…。！？．｡।॥។៕။؟۔"
_CLOSING = r"""(?:\s?»|[\])"'’”」』）])*(?:\[\d+\])*$"""
_END = re.compile(f"[{_STOPS}:;,：；、，]{_CLOSING}")
_SENTENCE_END = re.compile(f"[{_STOPS}]{_CLOSING}")
_CREDIT = re.compile(
    r"^\W{0,2}(?:(?:photo|photograph|picture|image|illustration|map|painting|drawing|video|art)s?"
    r"(?:\s+(?:credit|courtesy|by|from|copyright))?s?(?:\s+of)?\s*(?::|\bby\s+(?-i:[^\W\d_a-z])|©|\(c\))"
    r"|(?:fotos?|fotograf(?:ie|ia|ía)?|photographies?|bild(?:er|nachweis|quelle|rechte)?|abbildung|aufnahme|imagen|imagem|"
    r"immagine|ilustración|cr[eé]dit[os]{0,2}(?:\s+photo\w*)?|zdjęcie|фото(?:графия)?|снимок|иллюстрация|изображение|"
    r"写真|照片|图片|사진)\s*(?:[:：]|©|\(c\))"
    r"|(?:photo|photograph|image|picture)s?\s+courtesy\b|courtesy\s*(?:of\b|:)|credits?\s*:|source\s*:|©|\(c\)\s)",
    re.I,
)
_LABELLED = re.compile(r"^\W{0,2}(?:(?:[^\W\d_]+\s){0,3}[^\W\d_]+\s*:|©|\(c\))", re.I)
_BULLET = re.compile(r"^\s*[-*•‣–]\s+")
_NUMBER = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=[^\W\d_])")
_NUMBERED = re.compile(r"^(?:(?:chapter|part|section|book)\s+)?(?:\d{1,2}|[ivxlc]{1,6})(?:[.:)]|\s+[-–—])?\s+\S", re.I)
_LABEL = re.compile(r"^credits?\s*:\s*", re.I)
HEADING_WORDS = 12
_PHRASE_WORDS = 25
_LONG_WORD = 4
_PROSE_WORDS = 9
_PROSE_LETTERS = 25
"""In writing without spaces, where words cannot be counted."""
_PROSE_LETTERS_UNSTOPPED = 60
"""In writing without full stops too, where only length is left."""


def is_prose(text: str) -> bool:
    """True for one or more whole sentences of some length."""
    if _SENTENCE_END.search(text):
        return len(text.split()) >= _PROSE_WORDS or unspaced_letters(text) >= _PROSE_LETTERS
    return unstopped_letters(text) >= _PROSE_LETTERS_UNSTOPPED


def is_phrase(text: str) -> bool:
    """True for a few words that are no sentence: what stands under a picture, when it stands alone."""
    return not _END.search(text) and len(text.split()) <= _PHRASE_WORDS and not is_prose(text)


def ends_a_sentence(text: str) -> bool:
    """True where the line ends as a sentence does."""
    return bool(_SENTENCE_END.search(text))


def is_credit(text: str) -> bool:
    """True for a line that says who made a picture or who lent it; a whole sentence only where it is labelled so."""
    if len(text) > 200 or not _CREDIT.search(text):
        return False
    return bool(_LABELLED.search(text)) or not is_prose(text)


def without_credit_label(text: str) -> str:
    """The credit without a leading "Credit:", which every page writes itself."""
    return _LABEL.sub("", text)


def entry_of_list(text: str) -> str:
    """The text of a list's entry, without its bullet but with its number; empty where the line is none."""
    if _NUMBER.match(text):
        return text.strip()
    mark = _BULLET.match(text)
    return text[mark.end() :].strip() if mark else ""


def heading_score(text: str) -> int:
    """How much a line that stands alone looks like a heading: from 2 on it is taken for one."""
    words = text.split()
    letters = [character for character in text if character.isalpha()]
    if not letters and not re.fullmatch(r"\d{3,4}(?:\s?[-–—]\s?\d{2,4})?", text):
        return 0
    if is_prose(text):
        return 0
    score = 2 if len(words) <= HEADING_WORDS and len(text) <= 90 else -2
    score += len(words) <= 6
    score += bool(_NUMBERED.match(text)) or text.isupper() or _in_title_case(words)
    if _END.search(text) and not (text.endswith("?") and len(words) <= 8):
        score -= 3
    if letters and text[0].islower():
        score -= 2
    if "," in text and not _in_title_case(words) and not text.isupper():
        score -= 1
    return score


def _in_title_case(words: list[str]) -> bool:
    """Capitals on every longer word."""
    longer = [word for word in words if len(word) >= _LONG_WORD and word[0].isalpha()]
    return all(word[0].isupper() for word in longer)
