// Keys of the projector. A button says in `aria-keyshortcuts` which keys press it.

/**
 * The key that was pressed, or nothing where it is being typed, is a browser's own, or is a single
 * sign while the reader has turned these off (WCAG 2.2, 2.1.4: speech is heard as keys).
 *
 * @param {KeyboardEvent} event
 */
function pressedKey({ altKey, ctrlKey, metaKey, defaultPrevented, key, target }) {
  if (altKey || ctrlKey || metaKey || defaultPrevented || !(target instanceof Element)) return "";
  if (target.closest("input:not([type=radio], [type=checkbox]), select, textarea")) return "";
  /** @type {HTMLInputElement | null} */
  const signs = document.querySelector("[data-signs]");
  return key.length > 1 || !signs || signs.checked ? key : "";
}

addEventListener("keydown", (event) => {
  const key = pressedKey(event).toLowerCase();
  /** @type {HTMLElement | null} */
  const button = key ? document.querySelector(`[aria-keyshortcuts~="${CSS.escape(key)}"]`) : null;
  if (!button || event.repeat) return;
  if (document.querySelector("dialog[open]") && !button.matches("[data-over-all]")) return;
  event.preventDefault();
  button.click();
});

/** @type {NodeListOf<HTMLElement>} */
const openers = document.querySelectorAll("[data-opens]");
openers.forEach((opener) => {
  const dialog = document.getElementById(`${opener.dataset.opens}`);
  opener.hidden = false;
  opener.addEventListener("click", () => {
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
});

/** @type {NodeListOf<HTMLDialogElement>} */
const cards = document.querySelectorAll(".stage-card");
cards.forEach((dialog) => {
  dialog.addEventListener("click", ({ target }) => {
    const isBeside = target === dialog;
    if (isBeside || (target instanceof Element && target.closest("[data-closes]"))) dialog.close();
  });
});
