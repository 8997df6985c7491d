"""A seeded monkey among all types of questions: nothing breaks, and no first answer is lost."""

import random
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.course import tab

SEED, ROUNDS, PRESSES = 1, 25, 80
"""Two thousand presses, and twenty-five ways of leaving the page."""

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


def leave(page: Page, chance: random.Random, gallery: str, elsewhere: str) -> None:
    """Leave the page in some way, and come back to it."""
    way = chance.choice(["reload", "back", "forward", "offline"])
    if way == "offline":
        page.context.set_offline(not chance.getrandbits(1))
    if way == "reload":
        page.reload()
    else:
        page.goto(elsewhere)
        page.go_back()
        if way == "forward":
            page.go_forward()
            page.goto(gallery)


def test_a_monkey_breaks_nothing_and_loses_no_first_answer(
    browser: Browser, tiny_site: Path
) -> None:
    gallery = (tiny_site / "haandbog/opgavegalleri.html").as_uri()
    elsewhere = (tiny_site / "index.html").as_uri()
    chance, presses = random.Random(SEED), 0
    firsts: dict[str, list[str]] = {}

    context = browser.new_context(reduced_motion="reduce")
    with tab(context, gallery) as page:
        for _ in range(ROUNDS):
            done, answered = page.evaluate(PRESS, [chance.getrandbits(31), PRESSES])
            presses += done
            firsts = {**answered, **firsts}
            leave(page, chance, gallery, elsewhere)
        kept = page.evaluate(KEPT)

    context.close()
    assert presses >= 2000
    assert len(firsts) == 8
    assert {name: kept[name]["f"] for name in firsts} == firsts
