// Stands in the head of every page: what the reader chose in "Visning" is there before anything
// is drawn, and what a page rarely needs is fetched when it is asked for.
(() => {
  const root = document.documentElement;
  const known =
    "theme-light theme-dark text-larger text-largest spacing-airy font-andika font-device line-on";

  /** @param {string | undefined} address */
  const load = (address) => {
    const script = document.createElement("script");
    script.src = address ?? "";
    document.head.append(script);
    return script;
  };

  /**
   * Load once; what could not be loaded is asked for again by the next press.
   *
   * @param {unknown} asked - what knows where its script is
   * @param {() => void} [then]
   */
  const loadFor = (asked, then) => {
    if (!(asked instanceof HTMLElement)) return;
    const { loads } = asked.dataset;
    const onerror = () => (asked.dataset.loads = loads);
    Object.assign(load(loads), { onload: then, onerror });
    asked.removeAttribute("data-loads");
  };

  // Its script also shows what a word means.
  const display = () => document.querySelector(".display-button[data-loads]");

  root.dataset.scripts = "";
  addEventListener("click", (event) => {
    const { target } = event;
    const pressed = target instanceof Element && target.closest("[data-loads], .term");
    const asked = pressed && (pressed.matches(".term") ? display() : pressed);
    if (!(asked instanceof HTMLElement && pressed instanceof HTMLElement)) return;
    event.preventDefault();
    loadFor(asked, () => pressed.click());
  });
  addEventListener("DOMContentLoaded", () => {
    if (root.dataset.line) loadFor(display());
  });

  try {
    const kept = sessionStorage["vidsyn:visning"] ?? localStorage["vidsyn:visning"] ?? "";
    for (const choice of known.split(" ").filter((each) => kept.split(" ").includes(each))) {
      const [name, value] = choice.split("-");
      root.dataset[name] = value;
    }
  } catch {
    // A browser that keeps nothing shows the page as it is.
  }

  // Where pages are kept on the device, each hears when there is a newer version of them; where
  // they can be, a reader who comes near that place is told.
  const offline = document.currentScript?.dataset.offline;
  const fetchOffline = () => load(offline);
  if (offline && navigator.serviceWorker?.controller) fetchOffline();
  else if (offline && location.protocol.startsWith("http")) {
    addEventListener("load", () => {
      const place = document.querySelector("keep-offline");
      const seen = new IntersectionObserver(
        ([{ isIntersecting }]) => {
          if (isIntersecting) [seen.disconnect(), fetchOffline()];
        },
        { rootMargin: "100%" },
      );
      if (place) seen.observe(place);
    });
  }
})();
