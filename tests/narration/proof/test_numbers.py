import pytest

from narration.proof.numbers import Number, Style, read


def values(text: str, style: Style | None = None) -> str:
    words = text.replace(",", " , ").replace("-", " ").split()
    return " ".join(f"#{one}" if isinstance(one, Number) else one for one in read(words, style or Style()))


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("nineteen seventy-five", "#1975"),
        ("nineteen oh five", "#1905"),
        ("nineteen hundred", "#1900"),
        ("two thousand six", "#2006"),
        ("two thousand and six", "#2006"),
        ("twenty ten", "#2010"),
        ("twenty twenty-two", "#2022"),
        ("the nineteen sixties", "the #1960"),
        ("the twenty-first century", "the #21 century"),
        ("in september nineteen sixty, twenty-one of them", "in september #1960 , #21 of them"),
        ("twelve thousand two hundred seventy-two dead", "#12272 dead"),
        ("three million two hundred thousand four hundred and one", "#3200401"),
        ("fifty thousand to one hundred fifty thousand", "#50000 to #150000"),
        ("one and a half million and two and a quarter million", "#1500000 and #2250000"),
        ("three and three quarters", "#3.75"),
        ("half a million tons", "#500000 tons"),
        ("two thirds of it", "#0.666667 of it"),
        ("a hundred people", "#100 people"),
        ("two point seven metres", "#2.7 metres"),
        ("version zero dot nine three", "version #0.93"),
        ("zero zero two", "#0 #0 #2"),
        ("hundreds of thousands", "#100 of #1000"),
        ("one thousand two thousand", "#1000 #2000"),
        ("half a house", "half a house"),
        ("nobody", "nobody"),
    ],
)
def test_number_words_become_values(said: str, wanted: str) -> None:
    assert values(said) == wanted


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("nineteen seventy-five", "1975"),
        ("twelve thousand two hundred seventy-two", "12272"),
        ("eight million", "8 million"),
        ("two and a quarter million", "2.25 million"),
        ("two point seven", "2.7"),
        ("fifteen", "15"),
    ],
)
def test_words_and_figures_are_one_value(said: str, figures: str) -> None:
    assert values(said) == values(figures)


def test_an_and_adds_or_not_as_the_style_has_it() -> None:
    said = "between five hundred and one thousand"
    assert values(said, Style(sums=False)) == "between #500 and #1000"
    assert values("five hundred and ten", Style()) == "#510"


def test_two_pairs_of_figures_are_a_year_or_not_as_the_style_has_it() -> None:
    assert values("nineteen twenty", Style(years=False)) == "#19 #20"
