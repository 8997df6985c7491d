// Finds the pages of a case by their words. Nothing is kept, and nobody is asked.
(() => {
  const form = document.querySelector("form[role=search]");
  const field = form?.querySelector("input");
  /** @type {HTMLElement | null} */
  const status = document.querySelector(".room-count");
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll("[data-words]");
  if (!form || !field || !status) return;

  /** @type {Record<string, string>} */
  const spelt = { æ: "ae", ø: "oe", å: "aa" };

  /**
   * The words of a text in small letters, without accents; æ, ø and å as they are also written.
   *
   * @param {string} text
   */
  function words(text) {
    const plain = text
      .toLowerCase()
      .normalize("NFC")
      .replace(/[æøå]/g, (letter) => spelt[letter]);
    return (
      plain
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .match(/[\p{L}\p{N}]+/gu) ?? []
    );
  }

  const results = [...items].map((item) => ({ item, words: words(item.dataset.words ?? "") }));

  function search() {
    const typed = words(field?.value ?? "");
    let count = 0;
    for (const result of results) {
      const has = (/** @type {string} */ begun) =>
        result.words.some((word) => word.startsWith(begun));
      const found = typed.every(has);
      result.item.hidden = !found;
      count += Number(found);
    }
    say(typed.length > 0, count);
  }

  /**
   * @param {boolean} isSearch
   * @param {number} count
   */
  function say(isSearch, count) {
    const { all, some, none } = status?.dataset ?? {};
    const words = (isSearch ? (count ? some : none) : all) ?? "";
    const text = words.replace("{count}", `${count}`).replace("{all}", `${results.length}`);
    // The same words again would be read aloud again.
    if (status && status.textContent !== text) status.textContent = text;
  }

  form.removeAttribute("hidden");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The keyboard of a tablet stands before the results.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
  });
  field.addEventListener("input", search);
  // Who comes back may find their words still standing there.
  addEventListener("pageshow", search);
})();
