"""The words of a language with how common they are, and what a misspelt one may be meant for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spellchecker import SpellChecker

from tour.flags.slips import accents, edits, likely, slips

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
_RARE = 50
"""How common a word is at least: words that the lists know from a dictionary alone have this count."""
_NEAR = {"en": 1_000, "de": 600, "fr": 600, "es": 1_200}
"""How common a word is at least that one letter turns a misspelt one into."""
_FAR = {"en": 20_000, "de": 15_000, "fr": 15_000, "es": 20_000}
"""The same for two letters."""
_OTHERS = (2_500, 100_000)
_SLIP = 4
"""How many times that, where the misspelt one could be a word built of others."""
_LONG = 8
"""Letters from which two may be wrong."""
_PREFIXES_TEXT = (
    "un re pre non semi anti sub inter over under mis co multi micro neo proto ultra trans out counter bio geo "
    "hydro photo electro super post mid eco pseudo thermo auto fore infra intra de dis in up down off ethno "
    "archaeo palaeo paleo poly mono tri bi aero agro socio psycho para hyper mega mini cyber radio quasi vice "
    "extra sur en be"
)
_PREFIXES = tuple(_PREFIXES_TEXT.split())
_SUFFIXES_TEXT = (
    "s es ed d ing ness less like ly ism ist ists ise ised ize ized ising izing able er ers r rs ship ships "
    "hood ward wards ian ians ic ical y ish ful isation ization ability ation al ally man men woman women isms "
    "ity ette let lets ling lings ous en eth est ment ments dom wise most fold some work works land lands "
    "house houses stone"
)
_SUFFIXES = tuple(_SUFFIXES_TEXT.split())
_AMERICAN = (
    (re.compile(r"our(?=$|s$|ed$|ing$|ings$|able$|ful|less|ite|er|hood|y|ably|ist)"), "or"),
    (re.compile(r"is(?=e$|es$|ed$|ing$|er$|ers$|ation|able$)"), "iz"),
    (re.compile(r"ys(?=e$|es$|ed$|ing$|er$)"), "yz"),
    (re.compile(r"(?<=[^aeiou])re(?=$|s$|d$)"), "er"),
    (re.compile(r"ogue(?=$|s$|d$)"), "og"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$|ous$|y$|ist$|ery$|ment$|ful)"), "l"),
    (re.compile(r"l(?=ment$|ful$|ments$|fully$)"), "ll"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"ence(?=$|s$|d$|less)"), "ense"),
    (re.compile(r"ough(?=$|ed$|ing$|s$|man|men|share)"), "ow"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"mme(?=$|s$)"), "m"),
    (re.compile(r"ould"), "old"),
    (re.compile(r"tre(?=$|s$|d$)"), "ter"),
    (re.compile(r"xion(?=$|s$|al)"), "ction"),
    (re.compile(r"gement(?=$|s$|al)"), "gment"),
    (re.compile(r"eable(?=$|s$)"), "able"),
    (re.compile(r"pp(?=ed$|ing$|er$|ers$)"), "p"),
    (re.compile(r"tt(?=ed$|ing$|er$|ers$)"), "t"),
    (re.compile(r"yre(?=$|s$)"), "ire"),
    (re.compile(r"que(?=$|s$|red$)"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"mould"), "mold"),
    (re.compile(r"st(?=$)"), ""),
)
"""What British spelling, and older spelling, turns into; the lists are American."""
_ELISION = re.compile(r"^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|all|dell|nell|sull|dall|un|quest)['’]")
_CLITICS = re.compile(r"(?:se|me|te|le|les|lo|los|la|las|nos|selo|sela|melo|telo|sele)$")


class Words:
    """A language's words. Asking never changes it."""

    def __init__(self, language: str) -> None:
        checker = SpellChecker(language=language)
        self._common: dict[str, int] = checker.word_frequency.dictionary
        self._language = language
        letters = {"en": "abcdefghijklmnopqrstuvwxyz", "de": "abcdefghijklmnopqrstuvwxyzäöüß"}
        self._letters = letters.get(language, "abcdefghijklmnopqrstuvwxyzàáâãäçèéêëìíîïñòóôõöùúûüœ")
        self._near, self._far = _NEAR.get(language, _OTHERS[0]), _FAR.get(language, _OTHERS[1])

    def lists(self, word: str) -> bool:
        """Whether a word, in small letters, is in the list itself."""
        word = word.replace("’", "'")
        return word in self._common or ("'" in word and self._lists_joined(word))

    def builds(self, word: str) -> bool:
        """Whether a word that is not in the list is a variant of one that is, or built of such."""
        return self._is_variant(word) or self._is_built(word)

    def meant(self, word: str) -> str:
        """The much more common word that an unknown one is near to; empty where none stands out."""
        if any(letter not in self._letters for letter in word):
            return ""
        near = [(self._common.get(one, 0), one) for one in edits(word, self._letters)]
        best = max(near, default=(0, ""))
        if best[0] >= self._near and likely(word, best[1]):
            return best[1]
        if self._language != "en":
            twice = max(
                ((self._common.get(two, 0), two) for one in accents(word) for two in accents(one)), default=best
            )
            if twice[0] >= self._near:
                return twice[1]
        if best[0] > _RARE or len(word) < _LONG:
            return ""
        return self._two_away(word)

    def _two_away(self, word: str) -> str:
        best = (0, "")
        for once in slips(word):
            for twice in slips(once):
                if self._common.get(twice, 0) > best[0] and twice[:2] == word[:2]:
                    best = (self._common[twice], twice)
        return best[1] if best[0] >= self._far else ""

    def _lists_joined(self, word: str) -> bool:
        """A word with an apostrophe: somebody's, or after an elided article."""
        return self._language == "en" or bool(_ELISION.match(word)) or word.rpartition("'")[2] in self._common

    def _is_variant(self, word: str) -> bool:
        if self._language == "en":
            return any(other in self._common for other in _american(word))
        if self._language == "de":
            return word.replace("ss", "ß") in self._common or word.replace("ß", "ss") in self._common
        if self._language == "es":
            stem = _CLITICS.sub("", word)
            return stem != word and stem.translate(_NO_ACCENTS) in self._common
        return False

    def _is_built(self, word: str) -> bool:
        if self._language == "en":
            return self._has_affix(word) or self._is_joined(word, 3, 100)
        return self._language in ("de", "nl") and self._is_joined(word, 3, _RARE)

    def _has_affix(self, word: str) -> bool:
        stems = [word[len(one) :] for one in _PREFIXES if word.startswith(one) and len(word) - len(one) >= 4]
        ends = [word[: -len(one)] for one in _SUFFIXES if word.endswith(one) and len(word) - len(one) >= 3]
        ends += [f"{stem}e" for stem in ends] + [f"{stem[:-1]}y" for stem in ends if stem.endswith("i")]
        ends += [stem[:-1] for stem in ends if stem[-1:] == stem[-2:-1]]
        known = any(stem in self._common for stem in (*stems, *ends))
        return known and not self._is_slip(word)

    def _is_slip(self, word: str) -> bool:
        """Whether one letter turns a word into a very common one with the same beginning."""
        near = (one for one in edits(word, "abcdefghijklmnopqrstuvwxyz") if one[:2] == word[:2] and one[-1] == word[-1])
        return any(self._common.get(one, 0) >= _SLIP * self._near for one in near)

    def _is_joined(self, word: str, shortest: int, common: int) -> bool:
        """Whether a word is two words in one; in German any number, with the letters that join them."""
        for cut in range(shortest, len(word) - shortest + 1):
            if self._common.get(word[:cut], 0) < common:
                continue
            rest = [word[cut:]]
            if self._language in ("de", "nl"):
                rest += [
                    word[cut + len(joint) :]
                    for joint in ("s", "es", "n", "en", "er", "e")
                    if word[cut:].startswith(joint)
                ]
            if any(self._common.get(one, 0) >= common for one in rest if len(one) >= shortest):
                return True
        return False


_NO_ACCENTS = str.maketrans("áéíóú", "aeiou")


@lru_cache(maxsize=3)
def load(language: str) -> Words:
    """The words of one of LANGUAGES; 0.1 to 0.7 s the first time."""
    return Words(language)


def _american(word: str) -> Iterator[str]:
    """A word as it is spelled in America, by one change or by two."""
    for rule, instead in _AMERICAN:
        once = rule.sub(instead, word)
        if once != word:
            yield once
            for other, then in _AMERICAN:
                twice = other.sub(then, once)
                if twice != once:
                    yield twice
