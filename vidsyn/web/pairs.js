// Questions to talk about, first two and two: they fill the screen until the class is one again.
(() => {
  /** @type {HTMLTemplateElement | null} */
  const opener = document.querySelector("[data-pairs-button]");
  /** @type {HTMLDialogElement | null} */
  const dialog = document.querySelector("dialog.stage-pairs");
  const place = dialog?.querySelector("[data-pairs-words]");
  if (!opener || !dialog || !place) return;

  for (const talk of document.querySelectorAll(".block-talk")) {
    const words = [...talk.children].filter((each) => !each.matches(".block-label"));
    talk.append(opener.content.cloneNode(true));
    talk.lastElementChild?.addEventListener("click", () => {
      place.replaceChildren(...words.map((each) => each.cloneNode(true)));
      dialog.showModal();
    });
  }

  // A clicker has no other way out.
  addEventListener("keydown", (event) => {
    if (!dialog.open || !/^(Page|Arrow(Left|Right))/.test(pressedKey(event))) return;
    event.preventDefault();
    dialog.close();
  });
})();
