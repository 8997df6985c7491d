"""Whether all text on a page has room: with its lines and letters spaced out, and at twice its size."""

from collections.abc import Iterator

from playwright.sync_api import Page

NARROW, DESK = 320, 1280

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
"""WCAG 1.4.12 on a screen as narrow as in 1.4.10."""

TWICE = "html { font-size: 200% }"
"""WCAG 1.4.4."""

SIZES = {"spaced": (NARROW, SPACED), "twice": (DESK, TWICE)}

MEASURE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);

  // What is for the ear alone is one pixel wide.
  const isSeen = (box) => box.checkVisibility() && box.offsetWidth > 1;
  const seen = [...document.querySelectorAll("main *")].filter(isSeen);
  for (const box of seen) {
    const { overflowX, display } = getComputedStyle(box);
    if (display.startsWith("inline") && !box.clientWidth) continue;
    if (["auto", "scroll"].includes(overflowX)) continue;
    if (box.scrollWidth > box.clientWidth + 1) found.push(`too wide: ${box.outerHTML}`);
    if (overflowX !== "visible" && box.scrollHeight > box.clientHeight + 1)
      found.push(`too high: ${box.outerHTML}`);
  }

  // A closed list cuts off what has no room in its one line.
  for (const list of seen.filter((box) => box.matches("select"))) {
    const free = list.cloneNode(false);
    free.append(list.selectedOptions[0].cloneNode(true));
    free.style = "position: absolute; max-inline-size: none";
    list.after(free);
    if (free.offsetWidth > list.offsetWidth + 1) found.push(`cut off: ${list.value}`);
    free.remove();
  }

  const things = seen
    .filter((box) => box.matches("input, select, textarea, img"))
    .map((box) => [box.outerHTML.slice(0, 60), box.getBoundingClientRect()]);
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!data.trim() || !isSeen(parentElement) || parentElement.closest("select")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const line of range.getClientRects()) things.push([data.trim().slice(0, 60), line]);
  }
  things.forEach(([name, a], n) => {
    for (const [other, b] of things.slice(n + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) found.push(`on top of each other: ${name} and ${other}`);
    }
  });
  document.adoptedStyleSheets = [];
  return found;
}"""


def misfits(page: Page) -> Iterator[str]:
    """Yield what is cut off, what lies on something else, and what makes a page scroll sideways."""
    for name, (width, css) in SIZES.items():
        page.set_viewport_size({"width": width, "height": 800})
        for found in page.evaluate(MEASURE, css):
            yield f"{name}: {found[:160]}"
