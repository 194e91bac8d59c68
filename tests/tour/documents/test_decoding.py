import pytest

from tour.documents.formats.decoding import MAX_BYTES, decode
from tour.errors import BadDocument

TEXT = "“Tuol Sleng” — a former school in Phnom Penh, José said.\n\nIt became a prison.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read_without_a_warning(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.warnings) == (TEXT, ())


def test_windows_1252_is_read_and_named() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert "Windows-1252" in decoded.warnings[0]


def test_a_few_bad_bytes_in_utf8_are_shown_and_their_line_is_named() -> None:
    decoded = decode((TEXT * 9).encode() + b"A bad \xff byte.\n" + (TEXT * 9).encode())
    assert decoded.text.count("\ufffd") == 1
    assert "line 28" in decoded.warnings[0]


def test_control_characters_are_taken_out_and_counted() -> None:
    decoded = decode((TEXT * 4 + "One\x07 bell and\x00 nothing.").encode())
    assert decoded.text.endswith("One bell and nothing.")
    assert "2 control characters" in decoded.warnings[0]


def test_line_ends_of_every_system_are_one() -> None:
    assert decode("a\r\nb\rc\u2028d".encode()).text == "a\nb\nc\nd"


@pytest.mark.parametrize("data", [b"", b"  \n\t \r\n", bytes(range(32)) * 50, b"\xff\xfe"])
def test_nothing_and_no_text_are_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(BadDocument) as refusal:
        decode(data)
    assert "\n" not in str(refusal.value)


def test_too_much_text_is_refused() -> None:
    decode(b"word " * (MAX_BYTES // 5))
    with pytest.raises(BadDocument, match="larger than 5 MB"):
        decode(b"word " * 4_000_000)


def test_letters_and_their_accents_are_composed() -> None:
    assert decode("Jose\u0301".encode()).text == "José"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-r", "Музей открыт в бывшей тюрьме. Здесь погибли тысячи людей."),
        ("cp1251", "Музей открыт в бывшей тюрьме. Здесь погибли тысячи людей."),
        ("cp866", "Музей открыт в бывшей тюрьме. Здесь погибли тысячи людей."),
        ("cp1253", "Το μουσείο άνοιξε το 1975 σε μια παλιά φυλακή της πόλης."),
        ("cp932", "この博物館は一九七五年に古い刑務所の中に作られました。"),
        ("euc_jp", "この博物館は一九七五年に古い刑務所の中に作られました。"),
        ("cp949", "이 박물관은 오래된 감옥에 있으며 많은 사람들이 찾아온다."),
        ("gb18030", "这个博物馆是在一九七五年建的，很多人来这里，他们都不了解中国的历史。"),
    ],
)
def test_an_old_encoding_that_nobody_declared_is_told_by_its_letters(encoding: str, text: str) -> None:
    assert decode((text * 3).encode(encoding)).text == text * 3


def test_german_in_windows_1252_stays_german() -> None:
    text = "Größe, Übermut, Fußgänger, äußerst schöne Höfe: früher lag hier das Gefängnis."
    assert decode(text.encode("cp1252")).text == text
