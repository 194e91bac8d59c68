import subprocess
import sys

import pytest

from tour.documents.languages import with_languages
from tour.model import Block, Document

ENGLISH = "The party was founded in Phnom Penh in 1960, and its leaders left the city for the forest three years later."
GERMAN = "Die Partei wurde 1960 in der Hauptstadt gegründet, und ihre Führer verließen die Stadt drei Jahre später."
FRENCH = "Le parti fut fondé dans la capitale en 1960, et ses chefs quittèrent la ville trois ans plus tard."
LATIN = (
    "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua."
)
KHMER = "ខ្មែរក្រហមបានគ្រប់គ្រងប្រទេសកម្ពុជាពីឆ្នាំមួយពាន់ប្រាំបួនរយចិតសិបប្រាំ។"
JAPANESE = "江戸は十七世紀の初めに幕府が置かれてから、日本で最も大きな町になった。"
CHINESE = "这座城市建于十七世纪初，后来成为全国最大的城市，有许多寺庙和市场。"
RUSSIAN = "Город был основан в начале семнадцатого века и скоро стал самым большим в стране."
ARABIC = "تأسست المدينة في بداية القرن السابع عشر وأصبحت بعد ذلك أكبر مدينة في البلاد كلها."
NAMES = (
    "Joel Klecker, Ian Murdock, Bruce Perens, Wichert Akkerman, Branden Robinson, Martin Michlmayr, Stefano Zacchiroli"
)


def document(*texts: str, language: str = "") -> Document:
    return Document(
        "A Title", language, tuple(Block("paragraph", text, line) for line, text in enumerate(texts, start=1))
    )


def languages(document: Document) -> list[str]:
    return [block.language for block in with_languages(document).blocks]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (KHMER, "km"),
        (JAPANESE, "ja"),
        (CHINESE, "zh"),
        (RUSSIAN, "ru"),
        (ARABIC, "ar"),
    ],
)
def test_the_words_tell_the_language_of_a_document_that_does_not_state_it(text: str, language: str) -> None:
    found = with_languages(document(text, text))
    assert (found.language, found.warnings) == (language, ())


def test_a_language_stated_wrongly_is_corrected_with_a_warning() -> None:
    found = with_languages(document(GERMAN, GERMAN, language="en"))
    assert found.language == "de"
    assert found.warnings == ("The document says it is in en, but its words are de: correct it with --language.",)


@pytest.mark.parametrize(
    ("stated", "text"),
    [("en-GB", ENGLISH), ("de-AT", GERMAN), ("zh-Hans", CHINESE), ("km-KH", KHMER), ("fr-CA", FRENCH)],
)
def test_a_region_is_kept_where_the_words_agree(stated: str, text: str) -> None:
    found = with_languages(document(text, text, language=stated))
    assert (found.language, found.warnings) == (stated, ())


def test_a_statement_holds_for_a_document_in_two_languages() -> None:
    found = with_languages(document(ENGLISH, ENGLISH, ENGLISH, KHMER, KHMER, language="km"))
    assert (found.language, found.warnings) == ("km", ())
    assert [block.language for block in found.blocks] == ["en", "en", "en", "", ""]


def test_too_little_text_is_taken_for_english_with_a_warning() -> None:
    found = with_languages(document("Vive Angkor."))
    assert found.language == "en"
    assert "--language" in found.warnings[0]


def test_a_few_letters_of_another_writing_tell_their_language() -> None:
    assert with_languages(document("ខ្មែរក្រហម")).language == "km"


def test_a_language_that_somebody_gave_is_kept() -> None:
    found = with_languages(document(GERMAN, GERMAN, language="fr"), sure=True)
    assert found.language == "fr"
    assert found.warnings == ("The language given is fr, but the words look like de: check --language.",)
    assert {block.language for block in found.blocks} == {""}


def test_a_language_given_rightly_says_nothing() -> None:
    assert with_languages(document(GERMAN, language="de-CH"), sure=True).warnings == ()


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (FRENCH, "fr"), (KHMER, "km"), (LATIN, "la")])
def test_a_passage_in_another_language_is_marked(text: str, language: str) -> None:
    assert languages(document(ENGLISH, text, ENGLISH, ENGLISH)) == ["", language, "", ""]


def test_an_english_passage_in_a_german_document_is_marked() -> None:
    assert languages(document(GERMAN, GERMAN, ENGLISH, GERMAN)) == ["", "", "en", ""]


@pytest.mark.parametrize(
    "text",
    [
        NAMES,
        "Phnom Penh, Battambang, Siem Reap, Kampong Cham, Kampong Thom, Kratie, Takeo, Prey Veng, Svay Rieng",
        "He called it “La vie est belle dans la capitale”, and it was shown in the theatre for years.",
        "Schloss Sanssouci",
        "apt-get, dpkg, dselect, aptitude, debhelper, debconf, lintian, alien, popularity-contest, reportbug",
    ],
)
def test_names_and_titles_are_no_other_language(text: str) -> None:
    assert languages(document(ENGLISH, text, ENGLISH)) == ["", "", ""]


def test_a_language_that_the_document_gives_a_passage_is_kept_where_its_words_agree() -> None:
    text = document(ENGLISH, ENGLISH)
    quote = Block("quote", FRENCH, 3, language="fr-CA")
    short = Block("quote", "Je me souviens.", 4, language="fr")
    found = with_languages(Document("A Title", "en", (*text.blocks, quote, short)))
    assert [block.language for block in found.blocks] == ["", "", "fr-CA", "fr"]


def test_a_language_that_the_document_gives_a_passage_wrongly_is_taken_away() -> None:
    blocks = (*document(ENGLISH, ENGLISH).blocks, Block("quote", ENGLISH, 3, language="fr"))
    assert [block.language for block in with_languages(Document("A Title", "en", blocks)).blocks] == ["", "", ""]


def test_letters_that_a_stated_language_is_not_written_in_contradict_it() -> None:
    blocks = (*document(ENGLISH, ENGLISH).blocks, Block("quote", ENGLISH, 3, language="km"))
    assert [block.language for block in with_languages(Document("A Title", "en", blocks)).blocks] == ["", "", ""]


def test_a_caption_is_not_judged() -> None:
    blocks = (*document(ENGLISH, ENGLISH).blocks, Block("caption", GERMAN, 3))
    assert with_languages(Document("A Title", "en", blocks)).blocks[2].language == ""


def test_english_never_loads_the_model() -> None:
    code = (
        "import sys; from tour.documents.languages import with_languages; from tour.model import Block, Document; "
        f"print(with_languages(Document('', '', (Block('paragraph', {ENGLISH!r}, 1),) * 9)).language, "
        "'py3langid' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["en", "False"]
