customElements.define(
  "quiz-true-false",
  class extends QuizQuestion {
    /**
     * One reason tells about both answers.
     *
     * @override
     */
    explain() {
      this.because(this.all(".question-explain")[0], [...this.entries.values()]);
    }
  },
);
