// An opinion is never marked, and where it was put stays with the one who put it.
customElements.define(
  "quiz-scale",
  class extends QuizUnmarked {
    /** @override */
    private = true;
  },
);
