"""Which language words are in, told by the words. Pure; the model is loaded when it is first asked, about 1 s."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from narration.letters import systems
from tour.writing_systems import counted

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
_COMMON = frozenset([
    "the", "of", "and", "to", "in", "was", "is", "that", "for", "with", "by", "on", "as", "at", "from", "he", "she",
    "it", "his", "her", "they", "their", "were", "which", "had", "be", "been", "are", "have", "this", "but", "not",
    "or", "an", "who", "when", "into", "there",
])  # fmt: skip
_ENGLISH_ONLY = frozenset([
    "the", "and", "with", "from", "his", "were", "which", "their", "that", "been", "this", "not", "who", "when",
    "into", "there", "they", "would", "about", "after",
])  # fmt: skip
"""Those that no other language has."""
_WORD = re.compile(r"[^\W\d_]+")
_SHARE_OF_ENGLISH = 0.2
"""Share of words of grammar from which a text is English beyond doubt: real prose has 0.35, other languages 0.08."""
_SHARE_OF_ENGLISH_ONLY = 0.06
_LEAST_WORDS = 10
_NOT_ASKED = frozenset([
    "ace", "an", "bcl", "crh", "ext", "fuv", "gcf", "gcr", "gug", "guw", "hbo", "kab", "kik", "lij", "ltg", "pcm",
    "sdh", "se", "srl", "uzs", "vec", "vo", "wa", "wuu", "zxx",
])  # fmt: skip
"""Labels of the model that a history is hardly ever written in, and that short texts are mistaken for."""
_ALIKE = (
    frozenset(("no", "nb", "nn", "da")),
    frozenset(("hr", "sr", "bs", "sh")),
    frozenset(("id", "ms", "jv")),
    frozenset(("cs", "sk")),
    frozenset(("gl", "pt")),
    frozenset(("ca", "oc")),
    frozenset(("zh", "cmn", "yue", "wuu")),
    frozenset(("el", "grc")),
    frozenset(("ar", "arz", "ary")),
    frozenset(("fa", "prs", "tg")),
    frozenset(("tl", "fil")),
    frozenset(("af", "nl", "fy")),
    frozenset(("de", "lb")),
    frozenset(("gd", "ga")),
    frozenset(("hi", "mr", "ne", "sa", "kok", "gom")),
    frozenset(("ru", "uk", "be")),
    frozenset(("he", "hbo", "yi")),
    frozenset(("bg", "mk")),
    frozenset(("zu", "xh", "nso", "st")),
    frozenset(("rw", "rn")),
)
"""Languages that the model cannot be trusted to tell apart where somebody said which one it is."""


def primary(tag: str) -> str:
    """The language of a tag without region and script: "en" of "en-GB"."""
    return tag.lower().replace("_", "-").partition("-")[0]


def letters(text: str) -> int:
    """How many letters a text has."""
    return counted(text).total()


def is_english(text: str) -> bool:
    """True where words of grammar alone show it; costs nothing, so most documents never load the model."""
    words = [word.lower() for word in _WORD.findall(text)]
    return len(words) >= _LEAST_WORDS and sum(word in _COMMON for word in words) >= _SHARE_OF_ENGLISH * len(words)


def may_be_english(text: str) -> bool:
    """True where words of English grammar speak for it: enough in a document that is English anyway."""
    words = [word.lower() for word in _WORD.findall(text)]
    found = sum(word in _ENGLISH_ONLY for word in words)
    return found >= 2 and found >= _SHARE_OF_ENGLISH_ONLY * len(words)


def ranked(text: str) -> list[tuple[str, float]]:
    """Languages written in the letters most used in a text, the likeliest first, with probabilities 0 to 1."""
    found = counted(text)
    if not found:
        return []
    script = _script(found)
    likely = [
        (language, float(share))
        for language, share in _identifier().rank(text)
        if language not in _NOT_ASKED and script in systems(language)
    ]
    total = sum(share for _, share in likely)
    if total <= 0:
        return [(language, 1 / len(likely)) for language, _ in likely]
    return [(language, share / total) for language, share in likely]


def alike(one: str, other: str) -> bool:
    """True for tags of one language, or of two that are too near to be told apart."""
    first, second = primary(one), primary(other)
    return first == second or any(first in group and second in group for group in _ALIKE)


def written_in(text: str, language: str) -> bool:
    """True where the letters most used in a text are letters of the language."""
    found = counted(text)
    return not found or _script(found) in systems(language)


def known(language: str) -> bool:
    """True for a language that the model can find."""
    return any(alike(language, label) for label in _identifier().labels)


def _script(found: dict[str, int]) -> str:
    # Japanese has more Chinese characters than kana at times, and Chinese has none of these.
    return "KANA" if found.get("KANA", 0) * 8 > sum(found.values()) else max(found, key=lambda name: found[name])


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
