// What a teacher takes along: text for the week plan, and a page on paper.
(() => {
  /**
   * Copy the text; where the browser will not, as on file://, mark it and say what to press.
   *
   * @param {HTMLTextAreaElement} text
   * @param {HTMLElement} status
   */
  async function copy(text, status) {
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = status.dataset.done ?? "";
    } catch {
      text.select();
      status.textContent = status.dataset.byHand ?? "";
    }
  }

  for (const place of document.querySelectorAll("[data-copy]")) {
    const text = place.querySelector("textarea");
    const button = place.querySelector("button");
    /** @type {HTMLElement | null} */
    const status = place.querySelector("[role=status]");
    if (!text || !button || !status) continue;
    button.hidden = false;
    button.addEventListener("click", () => copy(text, status));
  }

  /** @type {NodeListOf<HTMLElement>} */
  const printers = document.querySelectorAll("[data-print]");
  printers.forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
})();
