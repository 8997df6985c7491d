// How long the class has been at this step, beside what was planned. It counts up and asks for
// nothing: a clock that runs out is one of the ways of pressing that pupils learn to see.
(() => {
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-clock]");
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-clock-button]");
  const [timer, planned] = place?.children ?? [];
  const screens = [...document.querySelectorAll(".screen")];
  const links = [...document.querySelectorAll("[data-stops] a")];
  if (!place || !button || !screens.length) return;

  /** @type {number[]} */
  const spent = screens.map(() => 0);
  let now = -1;
  let since = 0;

  /** @param {boolean} shown */
  function show(shown) {
    place?.toggleAttribute("hidden", !shown);
    button?.setAttribute("aria-pressed", `${shown}`);
  }

  function count() {
    const time = performance.now();
    if (now >= 0) spent[now] += time - since;
    since = time;
  }

  function draw() {
    count();
    const seconds = Math.floor(spent[now] / 1000);
    timer.textContent = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
  }

  function turn() {
    count();
    now = screens.findIndex((screen) => !screen.hasAttribute("hidden"));
    const minutes = links[now]?.querySelector(".stage-minutes")?.textContent ?? "";
    planned.toggleAttribute("hidden", !minutes);
    planned.lastElementChild?.replaceChildren(minutes);
    draw();
  }

  button.hidden = false;
  button.addEventListener("click", () => show(place.hasAttribute("hidden")));
  show(!document.body.matches(".early"));
  turn();
  addEventListener("hashchange", turn);
  setInterval(draw, 250);
})();
