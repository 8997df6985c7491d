// Works out the means of what the teacher types. Nothing is kept.
(() => {
  /**
   * Pupils, their numbers added up, and the mean: nothing until somebody is counted.
   *
   * @param {HTMLInputElement[]} boxes - how many pupils got 0, 1, 2 and so on
   */
  function results(boxes) {
    const pupils = boxes.map((box) => (box.validity.valid ? Number(box.value) : NaN));
    const all = pupils.reduce((sum, count) => sum + count, 0);
    const total = pupils.reduce((sum, count, number) => sum + count * number, 0);
    return all ? [all, total, total / all] : [];
  }

  for (const help of document.querySelectorAll(".tally-screen")) help.removeAttribute("hidden");
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  for (const table of document.querySelectorAll("[data-tally]"))
    table.addEventListener("input", () => {
      for (const when of ["before", "after"]) {
        /** @type {NodeListOf<HTMLInputElement>} */
        const boxes = table.querySelectorAll(`input[name=${when}]`);
        const found = results([...boxes]);
        table.querySelectorAll(`output[name=${when}]`).forEach((output, n) => {
          output.textContent = n in found ? format.format(found[n]) : "";
        });
      }
    });
})();
