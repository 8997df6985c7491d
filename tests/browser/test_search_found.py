"""How often the right page is among the first three: queries by somebody who had not seen the search."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

QUERIES = Path(__file__).parents[1] / "search"
PAGES = {"pupil": "soeg.html", "teacher": "laerer/soeg.html"}

FIRST = 3
ENOUGH = 0.95

FIND = """async (query) => {
  const field = document.querySelector("#side-search");
  field.value = query;
  field.dispatchEvent(new Event("input"));
  await new Promise((done) => setTimeout(done, 60));
  const links = [...document.querySelectorAll(".hits a")].filter((link) => link.checkVisibility());
  return links.map((link) => link.href);
}"""


def share_found(page: Page, site: Path, queries: list[dict[str, Any]]) -> float:
    """Return the share of the queries that have a right page among the first three."""
    found = 0
    for reader, address in PAGES.items():
        page.goto((site / address).as_uri())
        page.locator("#side-search").fill("greb")
        page.wait_for_selector(".hits a")
        for query in (each for each in queries if each["from"] == reader):
            right = {(site / each).as_uri() for each in query["expects"]}
            first = page.evaluate(FIND, query["query"])[:FIRST]
            found += bool(right.intersection(first))
    return found / len(queries)


@pytest.mark.parametrize("name", ["tuning", "queries"])
def test_the_right_page_is_among_the_first_three(name: str, page: Page, site: Path) -> None:
    queries = yaml.safe_load((QUERIES / f"{name}.yml").read_text("utf-8"))

    assert len(queries) >= 60
    assert share_found(page, site, queries) >= ENOUGH
