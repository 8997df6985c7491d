// Classic scripts, not modules: browsers refuse modules from a folder or a memory stick.

/**
 * A question that answers back.
 *
 * The page already holds all a learner reads, the key too. This reveals the buttons, says
 * how an answer did, and folds the key away until it is wanted. It stores nothing itself. A type
 * says how to score an answer, and what else it does differently.
 */
class QuizQuestion extends HTMLElement {
  ready = false;
  tries = 0;
  timer = 0;

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

  /** @type {Map<string, HTMLElement>} What the key says, by id. */
  entries = new Map();

  connectedCallback() {
    const form = this.querySelector("form");
    if (this.ready || !form || (this.keyed && !this.querySelector(".question-key"))) return;
    this.ready = true;
    for (const entry of this.all("[data-for]")) this.entries.set(entry.dataset.for ?? "", entry);
    this.show(".question-key", false);
    this.show("button:not(.question-again, [data-save])", true);
    for (const button of this.querySelectorAll("button")) button.disabled = false;
    this.all(".question-again")[0]?.addEventListener("click", () => this.again());
    // How sure somebody is concerns nobody else: it changes nothing, and no answer holds it.
    const stay = (/** @type {Event} */ event) => event.stopPropagation();
    this.all(".confidence")[0]?.addEventListener("change", stay);
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
      this.next(answer, score),
    ];
    this.say(words.filter(Boolean).join(" "));
    this.report({ score, first: this.first, tries: this.tries });
  }

  /**
   * What there is to do now.
   *
   * @param {string[]} _answer
   * @param {number} score
   */
  next(_answer, score) {
    return score < 1 && this.tries > 1 ? this.fill("see") : "";
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
   * @param {{ score?: number, first?: string[], tries?: number }} result
   */
  report(result) {
    this.done ||= (result.score ?? 1) === 1;
    const detail = { question: this.dataset.question, ...result };
    this.dispatchEvent(new CustomEvent("vidsyn-answered", { bubbles: true, detail }));
  }

  /**
   * What of the answer may be kept.
   *
   * @returns {string[] | undefined}
   */
  kept() {
    return this.latest;
  }

  /**
   * Put back what was kept of it. Nothing is said aloud, and no try is counted.
   *
   * @param {Kept} kept
   */
  restore(kept) {
    if (!this.ready || kept.v !== this.version() || (kept.a && !this.give(kept.a))) {
      this.empty();
      return this.note("changed");
    }
    this.tries = kept.n;
    this.done = kept.ok;
    if (!kept.a?.length) return;
    this.note("before");
    this.first = kept.f;
    this.latest = this.answer();
    this.judge(this.latest, this.score(this.latest));
  }

  /** The version that answers belong to: another key is another question. */
  version() {
    return Number(this.dataset.version ?? 1);
  }

  /**
   * Say something of an earlier visit, in a line of its own that no screen reader bursts out with.
   *
   * @param {string} name - of the `data-` attribute with the words, or nothing to take it away
   */
  note(name) {
    for (const note of this.all(".question-note")) {
      note.textContent = this.fill(name);
      note.hidden = !note.textContent;
    }
  }

  /** Be as if nobody had answered. */
  forget() {
    this.empty();
    this.first = undefined;
    this.tries = 0;
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
      if (answer.includes(input.value)) input.checked = true;
    return this.answer().length === answer.length;
  }

  /** @returns {HTMLElement | undefined} The control to go to when an answer is missing. */
  missing() {
    return this.picked().length ? undefined : this.all("input")[0];
  }

  /**
   * Whether something is still to be chosen; if so, that is said, and the focus goes there.
   *
   * @param {HTMLElement | undefined} missing
   * @param {Element} within
   */
  lacks(missing, within) {
    if (missing) this.say(this.fill("choose"), within);
    missing?.focus();
    return Boolean(missing);
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
   * Write a verdict inside its label, so that it is read aloud with it.
   *
   * @param {Element | null} label
   * @param {boolean} right
   */
  verdict(label, right) {
    const word = document.createElement("span");
    word.className = "question-verdict";
    word.textContent = ` ${this.fill(right ? "yourRight" : "yourNotYet")}`;
    label?.setAttribute("data-verdict", right ? "right" : "not-yet");
    label?.append(word);
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

  /**
   * @param {HTMLElement | undefined} box
   * @param {(HTMLElement | undefined)[]} entries
   */
  because(box, entries) {
    const list = document.createElement("ul");
    for (const entry of entries) {
      if (!entry) continue;
      const item = list.appendChild(document.createElement("li"));
      item.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    }
    box?.replaceChildren(list);
    if (box) box.hidden = !list.childElementCount;
  }

  /**
   * Take verdicts and explanations away, as they are about an answer that is gone.
   *
   * @param {Element} within
   */
  clear(within) {
    this.say("");
    this.show(".question-again", false);
    this.unmark(within);
    for (const each of within.querySelectorAll(".question-explain"))
      each.setAttribute("hidden", "");
  }

  /** @param {Element} within */
  unmark(within) {
    for (const each of within.querySelectorAll(".question-verdict")) each.remove();
    for (const each of within.querySelectorAll("[data-verdict]"))
      each.removeAttribute("data-verdict");
  }

  /**
   * Empty first and filled a little later: the same words are then read aloud again.
   *
   * @param {string} words
   * @param {Element} [within]
   */
  say(words, within = this) {
    const status = within.querySelector("[role=status]");
    clearTimeout(this.timer);
    status?.replaceChildren();
    if (words) this.timer = setTimeout(() => status?.append(words), 60);
  }

  /**
   * The words of a `data-` attribute, with numbers and names put in.
   *
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  fill(name, values = {}) {
    return (this.dataset[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  /**
   * What the key says about an answer: `a`, or `a:honest` where there is more to choose.
   *
   * @param {string} value
   */
  entry(value) {
    return this.entries.get(value.split(":")[0]);
  }

  /**
   * @param {string} selector
   * @param {boolean} visible
   */
  show(selector, visible) {
    for (const each of this.all(selector)) each.hidden = !visible;
  }

  /** @param {string} selector */
  all(selector) {
    return [...this.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
  }
}

/**
 * What a change makes out of date: what stands with its innermost group of controls.
 *
 * @param {EventTarget | null} target
 */
function scope(target) {
  return target instanceof Element ? target.closest("fieldset")?.parentElement : null;
}

/** @param {Element | null | undefined} element */
function text(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
