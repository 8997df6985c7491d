"""Time the first results of a search, here and on 1,000 pages; weigh the indexes against the text.

Needs a built site. The 1,000 pages are this site's, copied, every fifth word of a copy made new.
"""

import argparse
import gzip
import os
import re
import shutil
import statistics
import sys
import tempfile
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from vidsyn.door.browsers import CHROMIUM  # noqa: E402
from vidsyn.model import addresses  # noqa: E402
from vidsyn.site.findable import Findable, findable  # noqa: E402
from vidsyn.site.search import Index, index  # noqa: E402

QUERIES = ("propaganda", "porpaganda", "hemmelige net", "mit barn siger noget hadefuldt", "byen")

TIMED = """async (query) => {
  const index = (globalThis.timed ??= {});
  const started = performance.now();
  index.pages ??= new PageIndex(searchIndexes);
  const { hits } = index.pages.search(query);
  const template = document.querySelector("template");
  new FoundPages(document.querySelector(".search-results"), template, "").show(hits);
  document.body.getBoundingClientRect();
  return performance.now() - started;
}"""


def packed(text: str) -> int:
    """Return how many bytes a text is when it is sent."""
    return len(gzip.compress(text.encode(), 9))


def grown(found: list[Findable], count: int) -> list[Findable]:
    """Return so many pages, with a vocabulary that grows as they do."""
    return [
        replace(page, address=f"{n}-{page.address}", sentences=_renewed(page.sentences, n))
        for n, page in enumerate(islice(cycle(found), count))
    ]


def _renewed(sentences: tuple[str, ...], n: int) -> tuple[str, ...]:
    turn = iter(range(1_000_000))
    ending = "" if n % 5 else "abcdefghijklmnopqrst"[n // 5 % 20]

    def word(match: re.Match[str]) -> str:
        return f"{match[0]}{ending}" if next(turn) % 5 == 0 else match[0]

    return tuple(re.sub(r"\w{5,}", word, each) for each in sentences)


def seconds(page: Page, folder: Path, made: Index, runs: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds of first answers, the index still packed, and of those after."""
    script = folder / "index.js"
    script.write_text(made.text, encoding="utf-8")
    first, later = [], []
    for query in islice(cycle(QUERIES), runs):
        page.goto((folder / addresses.SEARCH).as_uri())
        page.add_script_tag(url=script.as_uri())
        first.append(page.evaluate(TIMED, query))
        later += [page.evaluate(TIMED, each) for each in QUERIES]
    return first, later


def main() -> None:
    """Measure, and print medians in milliseconds and weights in bytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    options = parser.parse_args()
    names = {
        path: path.relative_to(options.site).as_posix() for path in options.site.rglob("*.html")
    }
    pages = [findable(name, path.read_text("utf-8")) for path, name in sorted(names.items())]
    found = [page for page in pages if page and not addresses.is_teachers(page.address)]
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        shutil.copytree(options.site, folder, dirs_exist_ok=True)
        page = play.chromium.launch(executable_path=path, args=["--no-sandbox"]).new_page()
        for those in (found, grown(found, 1000)):
            made = index("search", "da", those)
            text = packed("\n".join(each.text for each in those))
            first, later = seconds(page, Path(folder), made, options.runs)
            print(f"{len(those)} pages: first {statistics.median(first):.1f} ms", end=", ")
            print(f"after {statistics.median(later):.1f} ms", end=", ")
            print(f"index {packed(made.text)} bytes of {text // 4 + 30_000} (text {text})")


if __name__ == "__main__":
    main()
