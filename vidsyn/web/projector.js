// The projector: shows one step of a lesson at a time. Without it, all stand below each other.
(() => {
  const screens = [...document.querySelectorAll(".screen")];
  const links = document.querySelectorAll(".stage-bar li a");
  const count = document.querySelector("[data-count]");
  /** @type {NodeListOf<HTMLButtonElement>} */
  const turns = document.querySelectorAll("[data-turn]");
  /** @type {HTMLAnchorElement | null} */
  const back = document.querySelector("[data-back]");
  let now = 0;

  /** Read from the address which screen to show; an address inside a screen will do. */
  function find() {
    const named = document.getElementById(location.hash.slice(1))?.closest(".screen");
    if (named) now = screens.indexOf(named);
  }

  /** Show one screen, and say in the bar which it is. */
  function show() {
    screens.forEach((screen, n) => screen.toggleAttribute("hidden", n !== now));
    links.forEach((link, n) => link.setAttribute("aria-current", n === now ? "step" : "false"));
    turns.forEach((button) => {
      button.hidden = false;
      button.setAttribute("aria-disabled", String(!screens[now + Number(button.dataset.turn)]));
    });
    if (count instanceof HTMLElement) {
      const words = count.dataset.count ?? "";
      count.textContent = words
        .replace("{number}", String(now + 1))
        .replace("{count}", String(screens.length));
    }
  }

  /**
   * Go to a screen. The address is replaced, so that the browser's Back leaves the projector.
   *
   * @param {number} to
   */
  function go(to) {
    if (screens[to] && to !== now) location.replace(`#${screens[to].id}`);
  }

  /** Whether part of the screen is still below (1) or above (-1) what is seen. */
  const more = (/** @type {number} */ way) =>
    way < 0
      ? scrollY > 1
      : scrollY + innerHeight < document.documentElement.scrollHeight - 1;

  /**
   * The screen a key asks for, or nothing. Keys that scroll, scroll first.
   *
   * @param {string} key
   */
  function asked(key) {
    if (key === "Home") return 0;
    if (key === "End") return screens.length - 1;
    if (key === "ArrowRight") return now + 1;
    if (key === "ArrowLeft") return now - 1;
    if (["ArrowDown", "PageDown", " "].includes(key) && !more(1)) return now + 1;
    if (["ArrowUp", "PageUp"].includes(key) && !more(-1)) return now - 1;
  }

  addEventListener("keydown", (event) => {
    const on = event.target instanceof Element ? event.target : document.body;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (on.closest("input, select, textarea, button, summary, [contenteditable]")) return;
    if (event.key === "Escape") back?.click();
    const to = asked(event.key);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });

  addEventListener("hashchange", () => {
    find();
    show();
    scrollTo(0, 0);
    const heading = screens[now].querySelector("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  });

  turns.forEach((button) =>
    button.addEventListener("click", () => go(now + Number(button.dataset.turn))),
  );

  if (screens.length === 0) return;
  find();
  show();
})();
