"""The page for an address that leads nowhere, as a server shows it: at any depth, with all it needs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.host import hosted


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    with hosted(site) as address:
        yield address


def test_a_lost_reader_finds_the_front_page(browser: Browser, host: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{host}/skole/findes/ikke/her.html")

    expect(page.get_by_role("heading", level=1)).to_have_text("Her er ikke noget")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert [url for url in asked if not url.endswith(("her.html", "favicon.svg"))] == []
    page.get_by_role("link", name="Gå til forsiden").click()
    expect(page.get_by_role("link", name="Find et forløb")).to_be_visible()
    page.close()
