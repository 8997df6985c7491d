customElements.define(
  "quiz-spot",
  class extends QuizQuestion {
    /**
     * Tricks found minus false alarms, over what there is to find.
     *
     * @override
     * @param {string[]} answer
     */
    score(answer) {
      const { found, tricks, left, honest } = this.discernment(answer);
      return tricks ? Math.max(0, found - (honest - left)) / tricks : 0;
    }

    /**
     * @override
     * @param {string[]} answer
     */
    counts(answer) {
      return this.discernment(answer);
    }
  },
);
