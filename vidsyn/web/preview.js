// Only `serve` puts this in a page: it shows what is wrong, and hears of the sources being saved.
(() => {
  const place = document.getElementById("vidsyn-preview");
  if (!place) return;
  const { seen = "", shown = "" } = place.dataset;
  const shadow = place.attachShadow({ mode: "open" });
  const { sessionStorage: kept } = window;
  const WHERE = "vidsyn-preview/where";
  const CLOSED = "vidsyn-preview/closed";
  const AGAIN = 1000;

  /** @returns {HTMLDetailsElement[]} What can be opened on the page itself. */
  const opened = () => [...document.querySelectorAll("details")];

  /** @param {string} overlay */
  function show(overlay) {
    shadow.innerHTML = overlay;
    const all = shadow.querySelector("details");
    if (!all) return;
    if (kept.getItem(CLOSED)) all.open = false;
    all.addEventListener("toggle", () => {
      if (all.open) kept.removeItem(CLOSED);
      else if ("errors" in all.dataset) kept.setItem(CLOSED, "1");
    });
  }

  /** Fetch the page again, and come back to the same place in it. */
  function renew() {
    const open = opened().map((each) => each.open);
    kept.setItem(WHERE, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY, open }));
    location.reload();
  }

  /** Stand where the reader stood before the page was fetched again. */
  function comeBack() {
    const where = JSON.parse(kept.getItem(WHERE) ?? "null");
    if (where?.page !== location.pathname) return;
    opened().forEach((each, n) => {
      if (n in where.open) each.open = where.open[n];
    });
    scrollTo({ left: where.x, top: where.y, behavior: "instant" });
  }

  /** @param {string} known What the page has heard of. */
  async function listen(known) {
    try {
      const news = await (await fetch(`/__preview?${known}`)).json();
      if (news.shown !== shown) return renew();
      if (news.seen !== known) show(news.overlay);
      listen(news.seen);
    } catch {
      setTimeout(listen, AGAIN, known);
    }
  }

  show(place.querySelector("template")?.innerHTML ?? "");
  addEventListener("keydown", (event) => {
    const all = shadow.querySelector("details");
    if (event.key === "Escape" && all) all.open = false;
  });
  comeBack();
  addEventListener("DOMContentLoaded", () => {
    comeBack();
    kept.removeItem(WHERE);
  });
  listen(seen);
})();
