// Stands in the head of every page: what the reader chose in "Visning" is there before anything
// is drawn, and what a page rarely needs is fetched when it is asked for.
(() => {
  const root = document.documentElement;
  const known =
    "theme-light theme-dark text-larger text-largest spacing-airy font-andika font-device line-on";

  /**
   * @param {string | undefined} address
   * @param {() => void} then
   */
  const load = (address, then) => {
    const script = document.createElement("script");
    script.src = address ?? "";
    script.onload = then;
    document.head.append(script);
  };

  root.dataset.scripts = "";
  addEventListener("click", (event) => {
    const { target } = event;
    const asked = target instanceof Element && target.closest("[data-loads]");
    if (!(asked instanceof HTMLElement)) return;
    event.preventDefault();
    load(asked.dataset.loads, () => asked.click());
    asked.removeAttribute("data-loads");
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

  // Where pages are kept on the device, each hears when there is a newer version of them.
  const newer = document.currentScript?.dataset.newer;
  if (newer && navigator.serviceWorker?.controller) load(newer, () => undefined);
})();
