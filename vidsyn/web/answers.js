/**
 * The reader's own answers on a page: put back when the page opens, kept as they come, and
 * remembered, deleted or printed when the reader says so.
 */
class ReadersAnswers extends HTMLElement {
  connectedCallback() {
    this.store = new AnswerStore(this.dataset.course ?? "");
    this.addEventListener("click", this.press);
    document.addEventListener("vidsyn-answered", (event) => this.keep(event));
    addEventListener("storage", ({ key }) => this.hear(key));
    if (this.store.isRemembered() && !this.store.who()) this.askWho();
    else this.putBack();
    this.draw();
  }

  /** What was kept goes back into the questions nobody has touched here. */
  putBack() {
    for (const question of questions(document)) {
      const kept = this.store?.find(keys(question));
      if (kept && !question.begun) question.restore(kept);
      if (kept) question.dispatchEvent(new CustomEvent("vidsyn-restored", { bubbles: true }));
    }
  }

  /** @param {Event} event */
  keep(event) {
    const question = event.target;
    if (!(question instanceof QuizQuestion) || !(event instanceof CustomEvent)) return;
    this.store?.put(keys(question), question.version(), {
      tries: question.tries,
      score: event.detail.score,
      answer: question.kept(),
      private: question.private,
    });
    this.draw();
  }

  /**
   * Another tab wrote, or deleted.
   *
   * @param {string | null} key - nothing when everything was deleted
   */
  hear(key) {
    if (!this.store || (key !== null && key !== this.store.key)) return;
    if (this.store.where === "device" && !this.store.isRemembered()) this.forget();
    this.store.load();
    this.putBack();
    this.draw();
  }

  /** @param {Event} event */
  press(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const doing = button?.dataset.do;
    if (doing === "remember") this.store?.say("me");
    if (doing === "forget") this.forget();
    if (doing === "erase") this.store?.erase();
    if (doing === "me" || doing === "guest") this.answerWho(doing);
    if (doing === "print") this.print();
    if (doing) this.draw();
    // What was pressed may be gone, so the focus goes to what is still there.
    if (doing && this.hidden) document.getElementById("main")?.focus();
    else if (doing && button?.hidden) this.querySelector("h2")?.focus();
  }

  forget() {
    this.store?.forget();
    for (const question of questions(document)) {
      question.forget();
      question.dispatchEvent(new CustomEvent("vidsyn-restored", { bubbles: true }));
    }
  }

  /** On a device that remembers, somebody else may have come: nothing is shown until we know. */
  askWho() {
    document.querySelector(".answers-who")?.removeAttribute("hidden");
    document.querySelector(".answers-who")?.addEventListener("click", (event) => this.press(event));
  }

  /** @param {"me" | "guest"} who */
  answerWho(who) {
    this.store?.say(who);
    document.querySelector(".answers-who")?.setAttribute("hidden", "");
    document.getElementById("main")?.focus();
    this.putBack();
  }

  draw() {
    const { store } = this;
    if (!store) return;
    const all = questions(document);
    this.hidden = !all.some((each) => each.tries || each.done) && !store.isRemembered();
    tellProgress(
      this.querySelector(".answers-progress"),
      all.filter((each) => each.done).length,
      all.length,
    );
    const place = store.where === "device" && isFirefoxFolder() ? "alone" : store.where;
    this.fill(".answers-where", place);
    this.fill(".answers-trouble", store.trouble);
    const isOthers = store.where !== "device" && store.isRemembered();
    this.offer("remember", store.where === "tab" && !isOthers && store.trouble !== "newer");
    this.offer("erase", isOthers);
    for (const each of all) each.show("[data-save]", store.where === "device");
  }

  /**
   * @param {string} selector
   * @param {string} word - of the `data-` attribute with the sentence
   */
  fill(selector, word) {
    const place = this.querySelector(selector);
    const text = this.dataset[word] ?? "";
    if (!(place instanceof HTMLElement) || place.textContent === text) return;
    place.textContent = text;
    place.hidden = !text;
  }

  /**
   * @param {string} what
   * @param {boolean} isOffered
   */
  offer(what, isOffered) {
    for (const each of this.querySelectorAll(`[data-do="${what}"], [data-about="${what}"]`))
      if (each instanceof HTMLElement) each.hidden = !isOffered;
  }

  /** Print the answers on this page in words, and nothing else. */
  print() {
    const list = this.querySelector(".answers-printed");
    const rows = questions(document)
      .filter((each) => each.tries || each.done)
      .map((each) => row(each));
    list?.replaceChildren(...rows);
    document.documentElement.classList.add("answers-only");
    print();
    document.documentElement.classList.remove("answers-only");
  }
}

/**
 * What the answer to a question is kept under, and what it was before its quiz was renamed.
 *
 * @param {QuizQuestion} question
 */
function keys(question) {
  const { question: id = "", formerly, form } = question.dataset;
  const names = [id, ...(formerly ? formerly.split(" ") : [])];
  return form ? names.map((name) => `${name}:${form}`) : names;
}

/** @param {QuizQuestion} question */
function row(question) {
  const item = document.createElement("li");
  const asked = document.createElement("p");
  asked.textContent = question.querySelector("legend, .question-ask")?.textContent ?? "";
  item.append(asked);
  for (const words of question.words()) {
    const line = item.appendChild(document.createElement("p"));
    line.textContent = words;
  }
  return item;
}

/** In Firefox every file in a folder is an island: what the device keeps for one no other sees. */
function isFirefoxFolder() {
  return location.protocol === "file:" && CSS.supports("-moz-appearance", "none");
}

customElements.define("readers-answers", ReadersAnswers);
