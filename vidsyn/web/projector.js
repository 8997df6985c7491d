// Shows one step at a time, on the projector and to the youngest. Without it, all stand below each
// other. A page says with `data-` what turns, counts, leads to a step, or waits for the last one.
(() => {
  const screens = [...document.querySelectorAll(".screen")];
  /** @type {NodeListOf<HTMLElement>} */
  const turns = document.querySelectorAll("[data-turn]");
  /** @type {HTMLElement | null} */
  const count = document.querySelector("[data-count]");
  let now = 0;

  /** Show the screen that the address names, or names a part of. */
  function show() {
    const named = document.getElementById(location.hash.slice(1))?.closest(".screen");
    if (named) now = screens.indexOf(named);
    screens.forEach((screen, n) => screen.toggleAttribute("hidden", n !== now));
    document.documentElement.dataset.turning = "";
    document.querySelectorAll("[data-stops] a").forEach((link, n) => {
      link.setAttribute("aria-current", n === now ? "step" : "false");
    });
    turns.forEach((button) => {
      button.hidden = false;
      button.setAttribute("aria-disabled", `${!screens[now + Number(button.dataset.turn)]}`);
    });
    document.querySelectorAll("[data-end]").forEach((part) => {
      part.toggleAttribute("hidden", now < screens.length - 1);
    });
    if (!count) return;
    const words = count.dataset.count ?? "";
    count.textContent = words
      .replace("{number}", `${now + 1}`)
      .replace("{count}", `${screens.length}`);
  }

  /**
   * Go to a screen. The address is replaced, so that the browser's Back leaves the page.
   *
   * @param {number} to
   */
  function go(to) {
    if (screens[to] && to !== now) location.replace(`#${screens[to].id}`);
  }

  /**
   * The screen a key asks for, if any. A key that scrolls does so first.
   *
   * @param {string} key
   */
  function asked(key) {
    const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    if (key === "Home") return 0;
    if (key === "End") return screens.length - 1;
    if (key === "ArrowRight" || (atEnd && /^(ArrowDown|PageDown| )$/.test(key))) return now + 1;
    if (key === "ArrowLeft" || (scrollY < 2 && /^(ArrowUp|PageUp)$/.test(key))) return now - 1;
  }

  /**
   * Whether a control does something itself with the key. A clicker goes on after any click.
   *
   * @param {string} key
   * @param {Element} target
   */
  function isItsOwn(key, target) {
    if (target.closest("select, textarea, input:not([type=radio], [type=checkbox])")) return true;
    const does = target.closest("[type=radio]") ? /^(Arrow| )/ : /^ $/;
    return Boolean(target.closest("input, button, summary")) && does.test(key);
  }

  addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, key, target } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
    if (document.querySelector("dialog[open]") || isItsOwn(key, target)) return;
    /** @type {HTMLElement | null} */
    const back = document.querySelector("[data-back]");
    if (key === "Escape") back?.click();
    const to = asked(key);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });

  addEventListener("hashchange", () => {
    show();
    scrollTo(0, 0);
    screens[now].querySelector("h2")?.focus({ preventScroll: true });
  });

  turns.forEach((button) => {
    button.addEventListener("click", () => go(now + Number(button.dataset.turn)));
  });
  if (screens.length) show();
})();
