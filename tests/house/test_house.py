import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("media", "narration", "tour", "web")
LONGEST = 300


def modules() -> list[Path]:
    return [path for name in PACKAGES for path in (ROOT / name).rglob("*.py")]


def test_no_module_holds_two_things() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in modules()
        if (count := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_no_module_is_named_by_nothing() -> None:
    banned = {
        "utils",
        "util",
        "helpers",
        "helper",
        "manager",
        "service",
        "services",
        "common",
        "misc",
        "session",
        "item",
    }
    assert [path for path in modules() if path.stem in banned] == []


def test_imports_run_one_way() -> None:
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_nothing_is_done_at_import_time() -> None:
    slow = {"hibari", "gtts", "alembic", "scipy", "dbos"}
    code = f"import web.app, web.cli.serving, web.cli.working, sys; assert not {slow} & set(sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
