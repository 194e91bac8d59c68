"""One form for words that are spelled in several ways, and the likeness of words that sound alike. English. Pure.

Both sides pass through, so a rule may fold more than it must: "rise" becomes "rize" on either.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

_CONTRACTED = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "let's": "let us",
    "gonna": "going to",
    **{f"{word}'s": f"{word} is" for word in ("it", "that", "he", "she", "there", "here", "what", "who", "where")},
}
_ENDINGS = (("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("'d", " would"), ("'m", " am"))
_SAME = {
    "mr": "mister", "mrs": "missus", "dr": "doctor", "st": "saint", "vs": "versus", "etc": "etcetera", "ok": "okay",
    "vol": "volume", "grey": "gray", "tyre": "tire", "plough": "plow", "kerb": "curb", "whilst": "while",
    "amongst": "among", "storey": "story", "storeys": "stories", "enquiry": "inquiry", "cheque": "check",
    "gaol": "jail", "sceptic": "skeptic", "jewellery": "jewelry", "programme": "program",
    "programmes": "programs", "aeroplane": "airplane", "their": "there",
}  # fmt: skip
_FOLDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"is(e|es|ed|ing|er|ers|ation|ations)$", r"iz\1"),
        (r"ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=[a-z]{2})our(s|ed|ing|able|ful|ite|ites|er|ers)?$", r"or\1"),
        (r"([bcdfghkptv])re(s)?$", r"\1er\2"),
        (r"ogue(s)?$", r"og\1"),
        (r"enc(e|es)$", r"ens\1"),
        (r"dgement", "dgment"),
        (r"wards$", "ward"),
        (r"(?<=[a-z])[ao]e(?=[a-z])", "e"),
        (r"ll(?=ed$|ing$|er$|ers$|ment)", "l"),
        (r"nse$", "ns"),
    )
)
_SOUNDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:kn|gn)", "n"),
        (r"^wr", "r"),
        (r"ph", "f"),
        (r"gh", ""),
        (r"c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"d", "t"),
        (r"b", "p"),
        (r"v", "f"),
        (r"g|j", "k"),
        (r"[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)
_ALIKE = 0.8
"""Share of sounds that two longer words must have in common."""


@lru_cache(maxsize=8192)
def folded(word: str) -> tuple[str, ...]:
    """A word in small letters as one or more words of one spelling; none where nothing of it is left."""
    if word in _CONTRACTED:
        return tuple(_CONTRACTED[word].split())
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return folded(word.removesuffix(ending)) + tuple(full.split())
    word = word.replace("'", "")
    word = _SAME.get(word, word)
    if len(word) > 3:
        for pattern, to in _FOLDS:
            word = pattern.sub(to, word)
    return (word,) if word else ()


@lru_cache(maxsize=8192)
def alike(one: str, other: str) -> bool:
    """Whether two folded words could be one word, heard: led and let, capital and capitol."""
    first, second = _sounds(one), _sounds(other)
    if min(len(first), len(second)) < 2:
        return False
    return first == second or (
        min(len(first), len(second)) > 2 and SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
    )


def one_sound(one: str, other: str) -> bool:
    """Whether longer words differ by nothing but vowels: moorland and more land, written as one."""
    return len(_sounds(one)) > 3 and _sounds(one) == _sounds(other)


def parts(word: str) -> int:
    """How many syllables a word has, roughly: its groups of vowels, at least one."""
    return max(1, len(re.findall(r"[aeiouy]+", word.lower())))


def _sounds(word: str) -> str:
    for pattern, to in _SOUNDS:
        word = pattern.sub(to, word)
    return word
