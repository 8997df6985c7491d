"""Pages on a server that says what a browser may do: nothing is stopped, and nobody else asked."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.host import SAID, hosted
from tests.browser.test_pages import NOTHING, STORED, opened, pages
from tests.evidence import See

SCRIPTS = re.compile(r'<script src="[./]*assets/([a-z-]+)')


def of_each_kind(site: Path) -> list[Path]:
    """Return a page for each company of scripts that pages have."""
    found: dict[tuple[str, ...], Path] = {}
    for path in pages(site):
        found.setdefault(tuple(SCRIPTS.findall(path.read_text("utf-8"))), path)
    assert len(found) > 12
    return [*found.values()]


def test_no_page_on_a_server_meets_its_policy_or_keeps_anything(
    browser: Browser, site: Path, pytestconfig: pytest.Config, seen: See
) -> None:
    said = dict(SAID.findall((site / "server/nginx.conf").read_text("utf-8")))
    assert "frame-ancestors 'none'" in said["Content-Security-Policy"]
    shown = pages(site) if pytestconfig.getoption("every_look") else of_each_kind(site)

    with hosted(site, said) as address, opened(browser, address) as (page, wrong):
        for path in shown:
            name, before = path.relative_to(site).as_posix(), len(wrong)
            page.goto(f"{address}/{name}")
            assert page.evaluate(STORED) == NOTHING, path
            seen("policy", name, faults=wrong[before:])
        page.goto(f"{address}/skole/findes/ikke/her.html")

    assert wrong == [
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]
