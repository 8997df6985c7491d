/** A quiz: where the reader is, in words, and at the end what to look at again. */
class QuizSet extends HTMLElement {
  connectedCallback() {
    this.addEventListener("vidsyn-answered", () => this.draw());
    this.addEventListener("vidsyn-restored", () => this.draw());
    this.querySelector(".quiz-retry")?.addEventListener("click", () => this.retry());
    this.draw();
  }

  draw() {
    const all = questions(this);
    const done = all.filter((each) => each.done).length;
    const open = new Set(all.filter((each) => !each.done).map((each) => each.dataset.question));
    tellProgress(this.querySelector(".quiz-progress"), done, all.length);
    const isOver = all.every((each) => each.done || each.tries);
    for (const part of this.querySelectorAll(".quiz-end, .quiz-again"))
      if (part instanceof HTMLElement)
        part.hidden = !isOver || (part.matches(".quiz-again") && !open.size);
    for (const item of this.querySelectorAll("[data-again]"))
      if (item instanceof HTMLElement) item.hidden = !open.has(item.dataset.again);
  }

  /** Empty what was not right, and go to the first of it; what was right stays. */
  retry() {
    const open = questions(this).filter((each) => !each.done);
    for (const each of open.reverse()) each.retry();
    this.draw();
  }
}

/**
 * @param {ParentNode} within
 * @returns {QuizQuestion[]}
 */
function questions(within) {
  return [...within.querySelectorAll("[data-question]")].filter(
    (each) => each instanceof QuizQuestion,
  );
}

/**
 * @param {Element | null} place - its `data-progress` has the words
 * @param {number} done
 * @param {number} count
 */
function tellProgress(place, done, count) {
  if (!(place instanceof HTMLElement)) return;
  const words = place.dataset.progress ?? "";
  place.textContent = words.replace("{done}", String(done)).replace("{count}", String(count));
  place.hidden = count < 2;
}

customElements.define("quiz-set", QuizSet);
