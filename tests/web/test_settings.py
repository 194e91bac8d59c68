from pathlib import Path

import pytest

from web.settings import SETTINGS, BadSetting, load


def test_everything_has_a_default() -> None:
    settings = load({})
    assert settings.data == Path("wayvoice-data").absolute()
    assert settings.voice == "hibari/heart"


def test_a_database_url_is_taken_as_it_is() -> None:
    assert load({"WAYVOICE_DATABASE": "postgresql+psycopg://h/d"}).database == "postgresql+psycopg://h/d"


@pytest.mark.parametrize(("name", "value"), [("GTTS", "maybe"), ("LOG", "loud")])
def test_a_value_that_cannot_be_used_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=f"WAYVOICE_{name}"):
        load({f"WAYVOICE_{name}": value})


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(BadSetting, match="not a folder"):
        load({"WAYVOICE_DATA": str(tmp_path / "data")})


def test_a_misspelt_setting_is_named() -> None:
    assert load({"WAYVOICE_DATTA": "x", "OTHER": "y"}).unknown == ("WAYVOICE_DATTA",)


def test_every_setting_has_help() -> None:
    assert all(setting.help.endswith(".") for setting in SETTINGS)
