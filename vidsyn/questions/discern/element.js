customElements.define(
  "quiz-discern",
  class extends QuizFinding {
    /**
     * The share of posts judged right.
     *
     * @override
     * @param {string[]} answer
     */
    score(answer) {
      return answer.filter((value) => this.isRight(value)).length / (this.entries.size || 1);
    }

    /**
     * @override
     * @param {string} value
     */
    isRight(value) {
      return value.split(":")[1] === this.entry(value)?.dataset.is;
    }

    /**
     * @override
     * @param {string[]} answer
     */
    counts(answer) {
      const flagged = answer.filter((value) => value.endsWith(":manipulative"));
      return this.discernment(flagged.map((value) => value.split(":")[0]));
    }

    /**
     * Every post is to be judged.
     *
     * @override
     */
    missing() {
      const items = this.all(".discern-item");
      const open = items.find((item) => !item.querySelector(":checked"));
      return open?.querySelector("input") ?? undefined;
    }

    /**
     * Each explanation follows its post.
     *
     * @override
     * @param {string[]} answer
     */
    explain(answer) {
      for (const item of this.all(".discern-item")) {
        const id = item.dataset.item ?? "";
        const box = item.querySelector(".question-explain");
        if (box instanceof HTMLElement) this.because(box, [this.entry(id)]);
      }
    }
  },
);
