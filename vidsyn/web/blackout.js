// A black screen, so that the class looks at each other. Any key, click or touch ends it, and does
// nothing else.
(() => {
  /** @type {HTMLDialogElement | null} */
  const dark = document.querySelector("dialog.stage-dark");
  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-dark]");
  /** @type {HTMLElement | null} */
  const status = document.querySelector("[data-light]");
  if (!dark || !button || !status) return;

  function light() {
    dark?.close();
    status?.append(`${status.dataset.light}`);
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    status.replaceChildren();
    dark.showModal();
  });
  addEventListener(
    "keydown",
    (event) => {
      if (!dark.open) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) light();
    },
    true,
  );
  dark.addEventListener("click", light);
})();
