"""The page for an address that leads nowhere, as a server shows it: at any depth, with all it needs."""

import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect


class Host(SimpleHTTPRequestHandler):
    """A web host that shows the site's own page for what is not there."""

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


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
