r"""Measure four pages of the finished site with Lighthouse, as a phone: the median of several runs.

Build first. It needs Lighthouse, which is no part of Vidsyn: `npm install lighthouse@13.5.0` in a
folder of its own, and a whole Chromium named by CHROME_PATH:

    CHROME_PATH=/usr/bin/chromium .vidsyn/env/bin/python benchmarks/lighthouse.py \
        FOLDER/node_modules/.bin/lighthouse --runs 5

The site is sent packed and with the headers that its own `server/nginx.conf` says. With `--kept`,
the browser has first been asked to keep the page's part of the site: its service worker answers.
The phone is then slowed for real, and not by Lighthouse's sums: where nothing comes from the net,
they count against the page what Chromium does to start (a blank page loses 2 points by it).
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any, ClassVar

from playwright.sync_api import expect, sync_playwright

SITE = Path(__file__).parents[1] / "site"

PAGES = (
    "index.html",
    "skole/mellemtrin/fem-greb/index.html",
    "foraeldre/rigtig-bekymret/index.html",
    "fagfolk/opmaerksom/index.html",
)
"""The front page, a module, a guide and a kit."""

TOP = 3
"""Strokes in the address of the front page."""

FLAGS = "--headless=new --no-sandbox"

TRIES = 3

GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}

SAID = re.compile(r'^add_header ([A-Za-z-]+) "([^"]+)" always;$', re.MULTILINE)
PACKED = frozenset({".html", ".css", ".js", ".svg", ".json"})


class Server(SimpleHTTPRequestHandler):
    """Answers as a web server with the site's own settings does, on connections that last."""

    protocol_version = "HTTP/1.1"
    said: ClassVar[dict[str, str]] = dict(
        SAID.findall((SITE / "server/nginx.conf").read_text(encoding="utf-8"))
    )

    def do_GET(self) -> None:
        """Send the file, packed where a browser's server would."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        is_packed = path.suffix in PACKED
        content = gzip.compress(content, 6) if is_packed else content
        self.send_response(200)
        headers = {"Content-Type": self.guess_type(path), "Content-Length": str(len(content))}
        headers |= {"Content-Encoding": "gzip"} if is_packed else {}
        for name, value in (headers | self.said).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure each page, and print the median of each category beside its goal."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("lighthouse", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kept", action="store_true")
    options = parser.parse_args()
    browser = kept if options.kept else untouched
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for page in PAGES:
            address = f"http://localhost:{server.server_port}/{page}"
            with browser(address) as flags:
                runs = [measured(options.lighthouse, address, flags) for _ in range(options.runs)]
            print(page)
            for category, goal in GOALS.items():
                figures = [run[category] for run in runs]
                print(f"  {category}: {median(figures)} of {figures}, the goal is {goal}")
        server.shutdown()


@contextmanager
def untouched(_: str) -> Iterator[list[str]]:
    """Yield what Lighthouse is told, to start a browser of its own that was never here before."""
    yield [f"--chrome-flags={FLAGS}"]


@contextmanager
def kept(address: str) -> Iterator[list[str]]:
    """Yield what Lighthouse is told, to start a browser that keeps this page's part of the site.

    The front page has no part of its own: all pages for schools are kept for it.
    """
    whole = f"{address.removesuffix('index.html')}skole/index.html"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            folder,
            executable_path=os.environ["CHROME_PATH"],
            args=FLAGS.split(),
        )
        page = browser.new_page()
        page.goto(whole if address.count("/") == TOP else address)
        place = page.locator("keep-offline")
        place.evaluate("place => place.scrollIntoView()")
        place.get_by_role("button", name="Gem til brug uden net").click()
        expect(place.get_by_role("status")).to_contain_text("Gemt", timeout=60_000)
        browser.close()
        own = f"--chrome-flags={FLAGS} --user-data-dir={folder}"
        yield [own, "--disable-storage-reset", "--throttling-method=devtools"]


def measured(lighthouse: Path, address: str, flags: list[str]) -> dict[str, int]:
    """Return the score of each category, of 100, and print what cost any of it but speed."""
    report = reported([str(lighthouse), address, "--output=json", "--quiet", *flags])
    for category in (name for name in GOALS if name != "performance"):
        for each in report["categories"][category]["auditRefs"]:
            if each["weight"] and report["audits"][each["id"]]["score"] not in (1, None):
                print(f"  {category}, {each['id']}: {report['audits'][each['id']]['title']}")
    return {name: round(100 * report["categories"][name]["score"]) for name in GOALS}


def reported(command: list[str]) -> dict[str, Any]:
    """Return Lighthouse's report: now and then it misses the page, and is asked again."""
    for _ in range(TRIES):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            report: dict[str, Any] = json.loads(done.stdout)
            return report
    raise SystemExit(done.stderr)


if __name__ == "__main__":
    main()
