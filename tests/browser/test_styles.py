"""Style sheets are sent without what browsers skip, and say what their authors wrote."""

import re

import pytest
from playwright.sync_api import Page

from tests.question_examples import THEME
from vidsyn.rendering.assets import assets

RULES = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText);
}"""


def rules(page: Page) -> dict[str, list[str]]:
    """Return the rules of each style sheet as a browser reads them; tokens stay as written."""
    sheets = [each for each in assets(THEME) if each.address.endswith(".css")]
    read = {each.address.split(".")[0]: page.evaluate(RULES, each.text) for each in sheets}
    return {
        name: [re.sub(r"(--[\w-]+:|,)\s+|\b0(?=\.\d)", r"\1", rule) for rule in read[name]]
        for name in read
    }


def test_a_browser_reads_the_same_without_what_says_nothing(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = rules(page)

    monkeypatch.setattr(
        "vidsyn.rendering.assets._NEEDLESS", re.compile("(?P<name>\0)|(?P<words>\0)")
    )

    assert without == rules(page)
    assert all(without.values())
