from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from web.site.scripts import without_comments

MODULES = [file for file in (files("web") / "static" / "player").iterdir() if file.name.endswith(".js")]


def test_comments_that_fill_lines_are_left_out() -> None:
    source = "/** What it does.\n * @param {number} ms\n */\nexport const half = (ms) => ms / 2;\n// Why.\nhalf(4);\n"
    assert without_comments(source) == "export const half = (ms) => ms / 2;\nhalf(4);\n"


def test_what_only_looks_like_a_comment_stays() -> None:
    source = 'const url = "https://example.org"; // here\nconst ratio = 4 / 2 / 1;\n'
    assert without_comments(source) == source


@pytest.mark.parametrize("module", MODULES, ids=lambda file: file.name)
def test_a_module_keeps_every_line_of_its_code(module: Traversable) -> None:
    source = module.read_text(encoding="utf-8")
    kept = without_comments(source).splitlines()
    assert [line for line in source.splitlines() if not re.match(r"\s*(//|\*|/\*\*((?!\*/).)*(\*/)?$)", line)] == kept
