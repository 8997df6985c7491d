"""The page for an address that leads nowhere, as a server shows it: at any depth, with all it needs."""

import shutil
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.host import hosted
from tests.conftest import LEFT_OUT, TINY, TODAY
from vidsyn.site.build import build
from vidsyn.site.examine import examine


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


def test_a_site_below_others_stays_in_its_folder(browser: Browser, tmp_path: Path) -> None:
    """It is told where it stands by `site_url`: only the page for lost readers must know."""
    root = shutil.copytree(TINY, tmp_path / "tiny", ignore=LEFT_OUT)
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace('site_url: ""', "site_url: https://x.example/a/b")
    settings.write_text(text, encoding="utf-8")
    build(root, tmp_path / "top/a/b", examine(root, today=TODAY), lambda _: None)
    page = browser.new_page()
    answers: list[tuple[str, int]] = []
    page.on("response", lambda answer: answers.append((answer.url, answer.status)))

    with hosted(tmp_path / "top", missing="a/b/404.html") as host:
        page.goto(f"{host}/a/b/skole/mangler.html")
        page.get_by_role("link", name="Gå til forsiden").click()
        page.get_by_role("link", name="Skole", exact=True).first.click()
        for name in ("To opslag", "Opslag på Torvet"):
            page.get_by_role("main").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Opslag på Torvet")
        page.wait_for_load_state("networkidle")
    page.close()

    assert [url for url, _ in answers if not url.startswith(f"{host}/a/b/")] == []
    missing = [url for url, status in answers if status >= HTTPStatus.BAD_REQUEST]
    assert missing == [f"{host}/a/b/skole/mangler.html"]
