"""Minified style sheets mean what their sources mean, to the browser that reads them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from web.static_files import ROOT, SHEETS, files


def rules(page: Page, sheet: str) -> list[str]:
    read: list[str] = page.evaluate(
        "(text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);"
        " return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(/, +/g, ',')); }",
        sheet,
    )
    return read


@pytest.mark.parametrize("name", SHEETS)
def test_a_minified_sheet_has_the_rules_of_its_sources(browser: Browser, name: str) -> None:
    page = browser.new_page()
    sources = [rule for part in SHEETS[name] for rule in rules(page, (ROOT / "css" / f"{part}.css").read_text())]
    served = rules(page, files()[f"css/{name}.css"].decode())
    page.close()
    assert len(sources) > 20
    assert served == sources
