"""A seeded monkey among all types of questions: nothing breaks, and no first answer is lost."""

import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as BrowserError

from tests.browser.course import reload, tab
from tests.browser.host import hosted

SEED, PRESSES = 1, 80
ROUNDS, SERVED_ROUNDS = 25, 12
"""From a folder two thousand presses, and over http a thousand, half of them without a network."""

GALLERY, ELSEWHERE = "haandbog/opgavegalleri.html", "index.html"

KEY = "vidsyn:vidsyn/handbook"

PRESS = """([seed, presses]) => {
  window.print = () => {};
  window.firsts = {};
  document.addEventListener("vidsyn-answered", ({ target, detail }) => {
    if (detail.first) window.firsts[detail.question] ??= [...detail.first];
  });
  // Mulberry32, so that the same seed presses the same things.
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const any = (list) => list[Math.floor(random() * list.length)];
  const seen = (within, controls) =>
    [...within.querySelectorAll(controls)].filter(
      (each) => each.checkVisibility() && !each.matches("[data-do=forget], [data-do=erase]"),
    );
  const press = (it) => {
    it.focus();
    if (it.matches("select")) it.selectedIndex = Math.floor(random() * it.options.length);
    else if (it.matches("textarea")) it.value = any(["", "Ærligt?", "<b>&</b>", "x".repeat(2000)]);
    else it.click();
    if (it.matches("select, textarea")) it.dispatchEvent(new Event("change", { bubbles: true }));
    if (it.matches("[type=submit]") && random() < 0.5) it.click();
  };
  // Mostly one thing anywhere; now and then everything in one question, as a diligent pupil.
  const main = document.getElementById("main");
  let done = 0;
  while (done < presses) {
    const form = random() < 0.1 ? any(seen(main, "[data-question]")) : null;
    const all = seen(form ?? main, "input, select, textarea, button, summary, a[href^='#']");
    const chosen = form ? all.sort(() => random() - 0.5) : [any(all)];
    for (const it of chosen) press(it);
    if (form) for (const it of seen(form, "[type=submit]")) press(it);
    done += chosen.length;
  }
  return [done, window.firsts];
}"""

KEPT = f"""() => {{
  const read = (area) => JSON.parse(area.getItem("{KEY}"))?.answers ?? {{}};
  return {{ ...read(localStorage), ...read(sessionStorage) }};
}}"""

SHOWN = """() =>
  Object.fromEntries(
    [...document.querySelectorAll("[data-question]")].map((it) => [
      it.dataset.question,
      it.answer(),
    ]),
  )"""


class Monkey:
    """Presses anything on a page, leaves it and comes back, and remembers the first answers."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.chance = random.Random(SEED)
        self.presses = 0
        self.firsts: dict[str, list[str]] = {}

    def press(self) -> None:
        done, answered = self.page.evaluate(PRESS, [self.chance.getrandbits(31), PRESSES])
        self.presses += done
        self.firsts = {**answered, **self.firsts}

    def leave(self) -> None:
        """Leave the page in some way, and come back to it."""
        way = self.chance.choice(["reload", "back", "forward"])
        if way == "reload":
            reload(self.page)
            return
        self.page.goto(f"{self.site}/{ELSEWHERE}")
        self.page.go_back()
        if way == "forward":
            self.page.go_forward()
            self.page.goto(f"{self.site}/{GALLERY}")
        for _ in range(5):
            if self.kept() or not self.firsts:
                return
            self.page.reload()  # for why, see `reload`

    def lose_the_network(self) -> None:
        """Go on without a network, try to leave all the same, and come back when there is one."""
        self.page.context.set_offline(True)
        self.press()
        kept = self.kept()
        with pytest.raises(BrowserError, match="ERR_INTERNET_DISCONNECTED"):
            self.leave()
        self.page.context.set_offline(False)
        self.page.goto(f"{self.site}/{GALLERY}")
        assert self.kept() == kept
        shown = self.page.evaluate(SHOWN)
        answers = {name: each["a"] for name, each in kept.items() if "a" in each}
        assert answers
        assert {name: shown[name] for name in answers} == answers

    def kept(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(KEPT)
        return found

    def lost(self) -> dict[str, list[str]]:
        """Return the first answers that are not kept."""
        kept = self.kept()
        return {name: first for name, first in self.firsts.items() if kept[name]["f"] != first}


def test_a_monkey_breaks_nothing_and_loses_no_first_answer(
    device: BrowserContext, tiny_site: Path
) -> None:
    site = tiny_site.as_uri()
    with tab(device, f"{site}/{GALLERY}") as page:
        monkey = Monkey(page, site)
        for _ in range(ROUNDS):
            monkey.press()
            monkey.leave()

        assert monkey.presses >= 2000
        assert len(monkey.firsts) == 8
        assert monkey.lost() == {}


def test_a_monkey_loses_nothing_when_the_network_goes(
    device: BrowserContext, tiny_site: Path
) -> None:
    with hosted(tiny_site) as site, tab(device, f"{site}/{GALLERY}") as page:
        monkey = Monkey(page, site)
        for _ in range(SERVED_ROUNDS // 2):
            monkey.press()
            monkey.leave()
            monkey.lose_the_network()

        assert monkey.presses >= SERVED_ROUNDS * PRESSES
        assert len(monkey.firsts) == 8
        assert monkey.lost() == {}
