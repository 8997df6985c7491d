"""What people have looked for in vain: each search has the page that answers it among the first."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_search_found import FIND, FIRST

WORRIED = "foraeldre/rigtig-bekymret/index.html"
FREE_SPEECH = "skole/udskoling/ytringsfrihed-had-og-graenser/index.html"
TO_ACTION = "fagfolk/fra-mavefornemmelse-til-handling/index.html"
TRUE_OR_NOT = "skole/mellemtrin/tjek-paa-tvaers/index.html"

HELP = ("112", "114", "hjælp", "hjaelp", "akut", "ring 112", "jeg har brug for hjælp")
"""What somebody types who is afraid: the page that says whom to call is the very first."""

WANTED = {
    "hvad må man sige": FREE_SPEECH,
    "må man sige alt": FREE_SPEECH,
    "min søn gamer hele natten": "foraeldre/spil-og-nye-venner/index.html",
    "gaming": "foraeldre/spil-og-nye-venner/index.html",
    "ssp konsulent": TO_ACTION,
    "SSP-konsulent": TO_ACTION,
    "hvornår skal man underrette": "fagfolk/fra-mavefornemmelse-til-handling/gaflen.html",
    "gruppepres": "skole/mellemtrin/uenige-og-stadig-venner/index.html",
    "demonstration": "skole/udskoling/ytringsfrihed-had-og-graenser/lektion-3.html",
    "gdpr persondata": "om/privatliv.html",
    "gdpr": "om/privatliv.html",
    "er der cookies på siden": "om/privatliv.html",
    "fake news": TRUE_OR_NOT,
    "falske nyheder": TRUE_OR_NOT,
    "hvordan ved jeg om en nyhed er falsk": TRUE_OR_NOT,
    "ai-billeder": "foraeldre/krig-nyheder-og-uenighed/index.html",
    "deepfake": "foraeldre/krig-nyheder-og-uenighed/index.html",
    "hvordan taler jeg med mit barn om krigen": "foraeldre/krig-nyheder-og-uenighed/index.html",
    "hvad er en stråmand": "greb/straamanden.html",
    "hvad gør man når man er uenige": "skole/mellemtrin/uenige-og-stadig-venner/index.html",
    "må jeg som lærer dele det med politiet": (
        "fagfolk/fra-mavefornemmelse-til-handling/maa-jeg-dele.html"
    ),
}


@pytest.fixture
def searching(page: Page, site: Path) -> Page:
    page.goto((site / "soeg.html").as_uri())
    page.locator("#side-search").fill("greb")
    page.wait_for_selector(".hits a")
    return page


def addresses(page: Page, site: Path, query: str) -> list[str]:
    """Return what is found and seen, the best first."""
    before = f"{site.as_uri()}/"
    return [each.removeprefix(before) for each in page.evaluate(FIND, query)]


def test_who_is_afraid_sees_first_whom_to_call(searching: Page, site: Path) -> None:
    first = {query: addresses(searching, site, query)[:1] for query in HELP}

    assert first == {query: [WORRIED] for query in HELP}


def test_what_was_looked_for_in_vain_is_found(searching: Page, site: Path) -> None:
    found = {query: addresses(searching, site, query)[:FIRST] for query in WANTED}

    assert {
        query: found[query] for query, right in WANTED.items() if right not in found[query]
    } == {}


def test_readers_pages_come_before_the_handbook(searching: Page, site: Path) -> None:
    for query in ("ai-billeder", "ssp konsulent", "propaganda"):
        (first, *_) = addresses(searching, site, query)
        assert not first.startswith("haandbog/"), query


def test_a_word_in_an_address_is_never_what_was_meant(searching: Page) -> None:
    searching.get_by_role("searchbox").fill("følelseskruen")

    expect(searching.get_by_role("status")).to_contain_text("Vi søgte på »følelsesskruen«")
