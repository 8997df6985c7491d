customElements.define(
  "quiz-discern",
  class extends QuizSorting {
    /**
     * @override
     * @param {string[]} answer
     */
    counts(answer) {
      const flagged = answer.filter((value) => value.endsWith(":manipulative"));
      return this.discernment(flagged.map((value) => value.split(":")[0]));
    }
  },
);
