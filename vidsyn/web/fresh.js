// Says where a number was read more than six months ago: a memory stick may be old.
(() => {
  const limit = new Date();
  limit.setMonth(limit.getMonth() - 6);
  for (const each of document.querySelectorAll("[data-read]")) {
    const { read, old } = /** @type {HTMLElement} */ (each).dataset;
    if (new Date(read ?? "") < limit) each.append(` – ${old}`);
  }
})();
