"""What a phone loads: joined, minified, and no more of it than was promised."""

from __future__ import annotations

import gzip

from web import static_files
from web.static_files import ROOT, SHEETS


def weight(*, below: str = "", ending: str = "") -> int:
    """The bytes of these files on the wire."""
    chosen = [
        content for name, content in static_files.files().items() if name.startswith(below) and name.endswith(ending)
    ]
    assert chosen
    return sum(len(gzip.compress(content, 6)) for content in chosen)


def test_the_player_s_scripts_weigh_at_most_20_kb() -> None:
    assert weight(below="player/", ending=".js") <= 20_000


def test_the_worker_weighs_at_most_4_kb() -> None:
    assert weight(below="worker/", ending=".js") <= 4_000


def test_a_page_s_style_sheet_weighs_at_most_10_kb() -> None:
    assert all(weight(below=f"css/{name}.css") <= 10_000 for name in SHEETS)


def test_every_source_of_styles_is_in_a_sheet() -> None:
    assert {path.stem for path in (ROOT / "css").iterdir()} == {part for parts in SHEETS.values() for part in parts}


def test_scripts_are_sent_without_their_comments() -> None:
    sources = [*(ROOT / "player").glob("*.js"), *(ROOT / "worker").glob("*.js")]
    assert any(b"/**" in path.read_bytes() for path in sources)
    sent = [content for name, content in static_files.files().items() if name.endswith(".js")]
    assert not [content for content in sent if b"/*" in content]


def test_every_module_of_the_player_is_in_what_is_sent() -> None:
    modules = {path.stem for path in (ROOT / "player").glob("*.js")} - {"early"}
    text = static_files.files()["player/main.js"].decode()
    assert {name for name in modules if f"const ${name}=" not in text} == set()


def test_types_stay_at_home() -> None:
    assert not [name for name in static_files.files() if name.endswith(".ts")]
