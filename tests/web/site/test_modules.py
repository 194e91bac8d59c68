from __future__ import annotations

import re

import pytest

from tests.player.test_modules import run_node
from web.site.modules import joined

SOURCES = {
    "main": 'import { half } from "./numbers.js";\nimport { say as tell } from "./words.js";\nconst own = 3;\n'
    "tell(half(own));",
    "numbers": "const own = 2;\n/** Half. */\nexport const half = (number) => number / own;",
    "words": 'import { half } from "./numbers.js";\nconst own = half(8);\n'
    "export function say(text) { console.log(`${text} ${own}`); }\nexport class Unused {}",
}


def test_joined_modules_do_what_they_do_apart_and_keep_their_names_to_themselves() -> None:
    assert run_node("--input-type=module", "--eval", joined(SOURCES, "main")).strip() == "1.5 4"


def test_a_module_comes_after_those_it_imports_and_once() -> None:
    assert re.findall(r"^const \$(\w+)", joined(SOURCES, "main"), re.MULTILINE) == ["numbers", "words", "main"]


def test_modules_that_import_each_other_are_refused() -> None:
    circle = {"main": 'import { a } from "./other.js";', "other": 'import { b } from "./main.js";'}
    with pytest.raises(ValueError, match="main > other > main"):
        joined(circle, "main")


@pytest.mark.parametrize("form", ["export default 1;", 'import all from "./x.js";', "export let changing = 1;"])
def test_a_form_that_cannot_be_joined_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match=re.escape(form)):
        joined({"main": form}, "main")
