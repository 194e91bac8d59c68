"""Every page, the manifest and the captions, looked at by the checkers of their own standards."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from urllib.parse import urljoin

import requests

from tests.browsers.conftest import HERE, Served, missing, run
from web.site.addresses import VIEWS
from web.site.catalogue import languages

VALIDATE_MANIFEST = """
const validate = require("web-app-manifest-validator");
process.stdout.write(JSON.stringify(validate(JSON.parse(require("fs").readFileSync(0, "utf8")))));
"""
VALIDATE_CAPTIONS = """
const { WebVTTParser } = require("webvtt-parser");
const entities = require("webvtt-parser/html-entities.json");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = texts.map((text) => new WebVTTParser(entities).parse(text, "subtitles/captions/descriptions"));
process.stdout.write(JSON.stringify(read.map(({ errors, cues }) => ({ errors, cues: cues.length }))));
"""


def every_page(served: Served) -> list[str]:
    """The address of each kind of page, in each language of the interface."""
    own = served.edition["language"]
    tongues = ["", *(f"{language}/" for language in languages() if language != own)]
    lists = [f"{served.base}/", *(f"{served.base}/{tongue}" for tongue in tongues if tongue)]
    places = ["", *(f"stops/{stop['number']}/" for stop in served.edition["stops"][:2]), *views(served)]
    return [*lists, *(f"{served.tour}{tongue}{place}" for tongue in tongues for place in places), served.tour + "x/"]


def views(served: Served) -> list[str]:
    """Those of the views that have addresses of their own."""
    asked = {f"{view}/": requests.get(f"{served.tour}{view}/", timeout=10).status_code for view in VIEWS}
    return [view for view, status in asked.items() if status == 200]


def test_the_nu_checker_finds_no_error_in_any_page(served: Served, node: str, tmp_path: Path) -> None:
    if not shutil.which("java"):
        missing("The Nu checker needs Java: apt-get install default-jre-headless")
    for place, address in enumerate(every_page(served)):
        page = requests.get(address, timeout=10)
        assert page.headers["content-type"].startswith("text/html")
        (tmp_path / f"{place}.html").write_bytes(page.content)
    jar = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
    told = run("java", "-jar", str(jar), "--errors-only", "--format", "json", str(tmp_path))
    found = {(one["message"], one.get("extract", "")) for one in json.loads(told.stderr)["messages"]}
    assert found == set()
    assert told.returncode == 0


def test_the_manifest_is_valid(served: Served, node: str) -> None:
    for address in (served.tour, f"{served.tour}fr/"):
        found = requests.get(f"{address}manifest.webmanifest", timeout=10)
        manifest = found.json()
        # Addresses are compared as they are written; a browser resolves them first. Three things are newer than the
        # validator: an identity, the size "any" of a drawing, and that one icon is for a mask.
        for name in ("start_url", "scope"):
            manifest[name] = urljoin(found.url, manifest[name])
        assert urljoin(found.url, manifest.pop("id")).startswith(manifest["scope"])
        manifest["icons"] = [icon for icon in manifest["icons"] if icon["sizes"] != "any"]
        assert manifest["icons"]
        told = run(node, "-e", VALIDATE_MANIFEST, input=json.dumps(manifest))
        assert json.loads(told.stdout or told.stderr) == []


def test_the_captions_of_every_stop_are_valid(served: Served, node: str) -> None:
    texts = [requests.get(served.base + stop["captions"]["url"], timeout=10).text for stop in served.edition["stops"]]
    told = json.loads(run(node, "-e", VALIDATE_CAPTIONS, input=json.dumps(texts)).stdout)
    assert [one["errors"] for one in told] == [[]] * len(texts)
    assert all(one["cues"] > 5 for one in told)
