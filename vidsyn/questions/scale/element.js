customElements.define(
  "quiz-scale",
  class extends QuizQuestion {
    /**
     * An opinion is never marked, and where it was put stays with the one who put it.
     *
     * @override
     */
    tell() {
      this.clear(this);
      this.because(this.all(".question-explain")[0], [...this.entries.values()]);
      this.say(this.fill("chosen"));
      this.report({});
    }
  },
);
