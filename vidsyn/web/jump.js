// To any step: by its name on a list, or by its number and Enter.
(() => {
  const screens = [...document.querySelectorAll(".screen")];
  const list = document.querySelector("[data-stops]");
  const dialog = document.querySelector("#stage-steps");
  /** @type {HTMLElement | null} */
  const status = document.querySelector("[data-jump]");
  if (!list || !(dialog instanceof HTMLDialogElement) || !status) return;
  let typed = "";

  dialog.querySelector("h2")?.after(list);
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close();
  });
  document.querySelector("[data-opens=stage-steps]")?.addEventListener("click", () => {
    /** @type {HTMLElement | null} */
    const here = list.querySelector("[aria-current=step]");
    here?.focus();
  });

  /**
   * Show and say which number is waiting for Enter, or that there is no such step.
   *
   * @param {string} [words] - the name of the `data-` attribute with the words
   */
  function tell(words) {
    const { dataset } = /** @type {HTMLElement} */ (status);
    const said = words ? `${dataset[words]}` : "";
    const numbers = said.replace("{number}", typed).replace("{count}", `${screens.length}`);
    status?.replaceChildren(numbers);
  }

  function jump() {
    const screen = screens[Number(typed) - 1];
    tell(screen ? undefined : "none");
    typed = "";
    if (screen) location.replace(`#${screen.id}`);
  }

  addEventListener("keydown", (event) => {
    const key = pressedKey(event);
    if (document.querySelector("dialog[open]")) return;
    if (/^\d$/.test(key) && typed + key !== "0") {
      typed = (typed + key).slice(0, 3);
      return tell("jump");
    }
    if (!typed || key !== "Enter") {
      typed = "";
      return tell();
    }
    event.preventDefault();
    jump();
  });
})();
