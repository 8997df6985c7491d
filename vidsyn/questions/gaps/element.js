customElements.define(
  "quiz-gaps",
  class extends QuizQuestion {
    /** @override */
    picked() {
      return super.picked().filter((option) => option.getAttribute("value"));
    }

    /** @override */
    words() {
      return this.picked().map((option) => option.textContent ?? "");
    }

    /** @override */
    missing() {
      return this.all("select").find((gap) => !gap.querySelector(":checked:not([value=''])"));
    }

    /**
     * @override
     * @param {string[]} answer
     */
    give(answer) {
      for (const option of this.querySelectorAll("option"))
        if (answer.includes(option.value)) option.selected = true;
      return this.answer().length === answer.length;
    }

    /**
     * Every option has a reason of its own.
     *
     * @override
     * @param {string} value
     */
    entry(value) {
      return this.entries.get(value);
    }

    /**
     * The share of gaps that the right words stand in.
     *
     * @override
     * @param {string[]} answer
     */
    score(answer) {
      const { right, gaps } = this.counts(answer);
      return right / (gaps || 1);
    }

    /**
     * @override
     * @param {string[]} answer
     */
    counts(answer) {
      return { right: this.hits(answer), gaps: this.all("select").length };
    }
  },
);
