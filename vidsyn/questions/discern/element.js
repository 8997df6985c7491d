customElements.define(
  "quiz-discern",
  class extends QuizQuestion {
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
      return this.open(this.all("[data-item]"));
    }

    /**
     * Each explanation follows its post.
     *
     * @override
     */
    explain() {
      this.explainEach(this.all("[data-item]"));
    }
  },
);
