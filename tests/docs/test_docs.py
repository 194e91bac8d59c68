import re
from pathlib import Path

import pytest

from narration.engines import ENGINES
from web.cli.main import COMMANDS
from web.errors import KINDS, STATUS_CODES
from web.settings import PREFIX, SETTINGS

ROOT = Path(__file__).parents[2]
OPERATING = (ROOT / "docs/operating.md").read_text()
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_documented_as_it_is(setting: object) -> None:
    name, default, text = (getattr(setting, part) for part in ("name", "default", "help"))
    assert f"| `{PREFIX}{name}` | {f'`{default}`' if default else 'empty'} | {text} |" in OPERATING


def test_every_error_code_is_documented() -> None:
    codes = {kind.code for kind in KINDS.values()} | set(STATUS_CODES.values())
    assert [code for code in codes if f"`{code}`" not in OPERATING] == []


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_is_documented(name: str) -> None:
    assert f"| `{name}`" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"wayvoice {name}" in README + OPERATING


def test_every_module_that_the_map_names_is_there() -> None:
    named = [
        part.strip("`, ")
        for line in (ROOT / "docs/architecture.md").read_text().splitlines()
        if line.startswith("|") and "/" in line
        for part in line.split("|")[2].split("`")
        if part.endswith((".py", "/"))
    ]
    assert named
    folder = ROOT
    for name in named:
        path = ROOT / name if "/" in name else folder / name
        folder = path.parent
        assert path.exists(), name


def test_every_relative_link_leads_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
