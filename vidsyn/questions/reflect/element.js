customElements.define(
  "quiz-reflect",
  class extends QuizUnmarked {
    /** @override */
    answer() {
      const text = this.querySelector("textarea")?.value.trim();
      return text ? [text] : [];
    }

    /**
     * @override
     * @param {string[]} answer
     */
    give(answer) {
      const field = this.querySelector("textarea");
      if (field) field.value = answer.join();
      return Boolean(field);
    }

    /** @override */
    missing() {
      return this.answer().length ? undefined : this.all("textarea")[0];
    }
  },
);
