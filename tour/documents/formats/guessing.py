"""Which encoding bytes have that nobody declared and that are not Unicode, told by their letters. Pure."""

from __future__ import annotations

from collections.abc import Container, Sequence

_SAMPLE = 65_536
_FOREIGN = 0.3
"""Share of bytes above 127 below which a text is written in Latin letters."""
_ALPHABETS = (
    (("cp1251", "koi8-r", "cp866", "iso8859-5"), "оеаинтсрвлкмдпу"),
    (("cp1253",), "αοιετσνηυρπκμλς"),
    (("cp1255",), "יוהלאתרבשמןנ"),
)
"""Encodings -> the most frequent small letters of what is written in them."""
_OFTEN = 0.5
"""Score from which an encoding is believed."""
_KANA = frozenset(map(chr, range(0x3041, 0x30FF)))
_HANGUL = frozenset("이다는의에을를가고하은로지도사서인한기리")
_HAN = frozenset("的一是不了在人有我他這这個个中大來来上國国和地到以為为時时年会會出也")
_SIGNS = (
    ("cp932", _KANA, 0.2),
    ("euc_jp", _KANA, 0.2),
    ("cp949", _HANGUL, 0.15),
    ("gb18030", _HAN, 0.06),
    ("big5", _HAN, 0.06),
)
"""Encodings of two bytes, signs that are frequent in what is written in them, and the least share of these."""
_NAMES = {
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "cp866": "IBM 866",
    "iso8859-5": "ISO 8859-5",
    "cp1253": "Windows-1253",
    "cp1255": "Windows-1255",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR",
    "gb18030": "GB 18030",
    "big5": "Big5",
}


def guessed(data: bytes) -> tuple[str, str]:
    """Codec and name of the encoding that bytes seem to have; Windows-1252 where nothing else is likely."""
    sample = data[:_SAMPLE]
    high = sum(byte > 127 for byte in sample)
    if high < _FOREIGN * sum(byte > 64 for byte in sample):
        return "cp1252", "Windows-1252"
    alphabets = [(_of_alphabet(sample, one, letters), one) for ones, letters in _ALPHABETS for one in ones]
    signs = [(_share(_foreign(sample, codec), likely) / (2 * least), codec) for codec, likely, least in _SIGNS]
    best, codec = max(alphabets + signs)
    codec = codec if best >= _OFTEN else "cp1252"
    return codec, _NAMES.get(codec, "Windows-1252")


def _of_alphabet(sample: bytes, codec: str, letters: str) -> float:
    return _share([character for character in sample.decode(codec, "replace") if character > "\x7f"], letters)


def _share(foreign: Sequence[str], likely: Container[str]) -> float:
    return sum(character in likely for character in foreign) / max(1, len(foreign))


def _foreign(sample: bytes, codec: str) -> list[str]:
    """All that is not ASCII; nothing where many bytes are none of the encoding."""
    text = sample.decode(codec, "replace")
    if text.count("\ufffd") > 2 + len(text) // 200:
        return []
    return [character for character in text if character > "\x7f"]
