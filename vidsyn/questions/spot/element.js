customElements.define(
  "quiz-spot",
  class extends QuizFinding {
    /** @override */
    connectedCallback() {
      super.connectedCallback();
      this.addEventListener("change", this.rename);
      this.addEventListener("submit", this.name);
      if (this.ready) this.show(".spot-second", false);
    }

    /**
     * A name belongs to the answer while the trick it is for is marked.
     *
     * @override
     */
    picked() {
      const marks = this.all(".spot-phrase :checked");
      const found = marks.map((mark) => mark.getAttribute("value"));
      const names = this.all(".spot-second :checked");
      return [...marks, ...names.filter((name) => found.includes(name.getAttribute("name")))];
    }

    /**
     * @override
     * @param {string} value
     */
    isRight(value) {
      const name = value.split(":")[1];
      return name ? name === this.entry(value)?.dataset.technique : super.isRight(value);
    }

    /**
     * @override
     * @param {string[]} answer
     * @param {number} score
     */
    judge(answer, score) {
      super.judge(answer, score);
      // The key says the names, so it waits for them.
      if (this.tries === 1 && this.asked(answer).length && !answer.some(isName))
        this.show(".question-key", false);
    }

    /**
     * The rows of the second step: what is found is also to be named.
     *
     * @param {string[]} answer
     */
    asked(answer) {
      const isTime = this.tries > 1 || this.score(answer) === 1;
      return this.all("[data-item]").filter(
        (row) => isTime && answer.includes(row.dataset.item ?? ""),
      );
    }

    /**
     * What is to be named is explained there.
     *
     * @override
     * @param {string[]} answer
     * @param {number} score
     */
    explain(answer, score) {
      const asked = this.asked(answer);
      const ids = asked.map((row) => row.dataset.item ?? "");
      super.explain(
        answer.filter((id) => !isName(id) && !ids.includes(id)),
        score,
      );
      this.explainEach(asked);
      for (const row of this.all("[data-item]")) row.hidden = !asked.includes(row);
      this.show(".spot-second", asked.length > 0);
      this.all(".spot-second")[0]?.setAttribute("open", "");
    }

    /**
     * @override
     * @param {string[]} answer
     * @param {number} score
     */
    next(answer, score) {
      return this.asked(answer).length ? "next" : super.next(answer, score);
    }

    /**
     * Judge the names. The mark is for finding, so they change nothing in it.
     *
     * @param {Event} event
     */
    name(event) {
      const form = event.target;
      if (!(form instanceof HTMLElement) || !form.closest(".spot-second")) return;
      event.preventDefault();
      if (this.lacks(this.firstOpen(this.all("[data-item]:not([hidden])")), form)) return;
      this.unmark(form);
      this.latest = this.answer();
      const names = this.latest.filter(isName);
      this.mark(names);
      this.say(this.fill("named", { named: this.hits(names), found: names.length }), form);
      this.show(".question-key", true);
      this.report(this.score(this.latest));
    }

    /** @param {Event} event */
    rename(event) {
      const row = event.target instanceof Element ? event.target.closest("[data-item]") : null;
      if (!row) return;
      this.unmark(row);
      this.say("", row.closest("form") ?? row);
    }

    /**
     * @override
     * @param {Element} within
     */
    clear(within) {
      super.clear(within);
      this.show(".spot-second", false);
      for (const status of this.all(".spot-second [role=status]")) status.textContent = "";
    }
  },
);

/** @param {string} value */
function isName(value) {
  return value.includes(":");
}
