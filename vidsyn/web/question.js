/**
 * A question that answers back.
 *
 * The page already holds all a learner reads, the key too. This reveals the buttons, says
 * how an answer did, and folds the key away until it is wanted. It stores nothing itself. A type
 * says how to score an answer, and what else it does differently.
 */
class QuizQuestion extends QuizForm {
  ready = false;
  tries = 0;

  /** Whether the reader is at it: what another tab keeps must not be put over what is begun. */
  begun = false;

  /** Whether it was ever right, or, where nothing is marked, gone through. */
  done = false;

  /** Whether its answer stays in the tab, whatever the reader lets the device remember. */
  private = false;

  /** Whether it is marked by a key, and so says nothing where the page has none. */
  keyed = true;

  /** @type {string[] | undefined} The first answer, which later ones never replace. */
  first;

  /** @type {string[]} */
  latest = [];

  connectedCallback() {
    const form = this.querySelector("form");
    if (this.ready || !form || (this.keyed && !this.querySelector(".question-key"))) return;
    this.ready = true;
    this.reveal();
    this.all(".question-again")[0]?.addEventListener("click", () => this.again());
    this.onclick = this.oninput = () => {
      this.begun = true;
    };
    form.addEventListener("change", (event) => this.clear(scope(event.target) ?? this));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
  }

  /** Judge what is chosen now. Pressing twice on the same answer is one try. */
  check() {
    if (this.lacks(this.missing(), this)) return;
    const answer = this.answer();
    if (answer.join() !== this.latest.join()) this.tries += 1;
    this.first ??= answer;
    this.latest = answer;
    this.tell(answer, this.score(answer));
  }

  /**
   * @param {string[]} answer
   * @param {number} score
   */
  tell(answer, score) {
    this.judge(answer, score);
    const words = [
      this.fill(score === 1 ? "right" : "notYet"),
      this.fill("counts", this.counts(answer)),
      this.fill(this.next(answer, score)),
    ];
    this.say(words.filter(Boolean).join(" "));
    this.report(score);
  }

  /**
   * The name of the words about what there is to do now.
   *
   * @param {string[]} _answer
   * @param {number} score
   * @returns {string}
   */
  next(_answer, score) {
    return score < 1 && this.tries > 1 ? "see" : "";
  }

  /**
   * Show how the answer did, without a word aloud.
   *
   * @param {string[]} answer
   * @param {number} score
   */
  judge(answer, score) {
    this.clear(this);
    this.mark(answer);
    this.explain(answer, score);
    this.show(".question-again", score < 1);
    if (score === 1 || this.tries > 1) this.show(".question-key", true);
  }

  /**
   * Tell the page that the question is answered. One without a score is only gone through.
   *
   * @param {number} [score]
   */
  report(score) {
    const { first, tries } = this;
    this.done ||= (score ?? 1) === 1;
    const marked = score === undefined ? {} : { score, first, tries };
    const detail = { question: this.dataset.question, ...marked };
    this.dispatchEvent(new CustomEvent("vidsyn-answered", { bubbles: true, detail }));
  }

  /**
   * What of the answer may be kept.
   *
   * @returns {string[] | undefined}
   */
  kept() {
    return this.latest.length ? this.latest : undefined;
  }

  /**
   * Put back what was kept of it. Nothing is said aloud, and no try is counted.
   *
   * @param {Kept} kept
   */
  restore(kept) {
    if (!this.ready) return;
    if (kept.v !== this.version() || (kept.a && !this.give(kept.a))) {
      this.forget();
      return this.note("changed");
    }
    this.tries = kept.n;
    this.done = kept.ok;
    if (!kept.a) return;
    this.note("before");
    this.first = kept.f;
    this.latest = this.answer();
    this.judge(this.latest, this.score(this.latest));
  }

  /** The version that answers belong to: another key is another question. */
  version() {
    return Number(this.dataset.version ?? 1);
  }

  /** Be as if nobody had answered. */
  forget() {
    this.empty();
    this.first = undefined;
    this.tries = 0;
    this.begun = false;
    this.done = false;
    this.note("");
    this.show(".question-key", false);
  }

  again() {
    this.empty();
    this.all("input, select, textarea, [data-move]")[0]?.focus();
  }

  /** Be ready for another try; what was kept of the earlier ones stays. */
  retry() {
    this.again();
    this.tries = 0;
    this.begun = true;
  }

  empty() {
    for (const form of this.querySelectorAll("form")) form.reset();
    this.clear(this);
    this.latest = [];
  }

  /** The controls that make up the answer. */
  picked() {
    return this.all(":checked:not(.confidence *)");
  }

  /** The answer in words, line by line, for paper. */
  words() {
    return this.picked().map((input) => {
      const thing = input.closest("[data-item]")?.querySelector("legend");
      return [text(thing), text(input.closest("label"))].filter(Boolean).join(": ");
    });
  }

  /** The ids chosen. */
  answer() {
    return this.picked().map((input) => input.getAttribute("value") ?? "");
  }

  /**
   * Put an answer that was given before back into the controls.
   *
   * @param {string[]} answer
   * @returns {boolean} whether all of it still has a place
   */
  give(answer) {
    for (const input of this.querySelectorAll("input"))
      if (!input.closest(".confidence")) input.checked = answer.includes(input.value);
    return this.answer().length === answer.length;
  }

  /** @returns {HTMLElement | undefined} The control to go to when an answer is missing. */
  missing() {
    return this.picked().length ? undefined : this.all("input")[0];
  }

  /**
   * Say how much of an answer is right, from 0 to 1.
   *
   * @param {string[]} answer
   * @returns {number}
   */
  score(answer) {
    return answer.length === 1 && answer.every((value) => this.isRight(value)) ? 1 : 0;
  }

  /** @param {string} value */
  isRight(value) {
    return this.entry(value)?.dataset.right !== undefined;
  }

  /**
   * How many of the values are right.
   *
   * @param {string[]} answer
   */
  hits(answer) {
    return answer.filter((value) => this.isRight(value)).length;
  }

  /**
   * The numbers that the words in `data-counts` ask for.
   *
   * @param {string[]} _answer
   * @returns {Record<string, number>}
   */
  counts(_answer) {
    return {};
  }

  /**
   * Write each verdict where the answer was given.
   *
   * @param {string[]} answer
   */
  mark(answer) {
    for (const input of this.picked()) {
      const value = input.getAttribute("value") ?? "";
      if (answer.includes(value)) this.verdict(input.closest("label"), this.isRight(value));
    }
  }

  /**
   * Say why about each thing chosen, in the words of the key.
   *
   * @param {string[]} answer
   * @param {number} _score
   */
  explain(answer, _score) {
    this.because(
      this.all("form > .question-explain")[0],
      answer.map((value) => this.entry(value)),
    );
  }
}
