customElements.define(
  "quiz-true-false",
  class extends QuizQuestion {
    /** @override */
    connectedCallback() {
      // How sure somebody is concerns nobody else: it changes nothing, and no answer holds it.
      const stay = (/** @type {Event} */ event) => event.stopPropagation();
      this.all(".confidence")[0]?.addEventListener("change", stay);
      super.connectedCallback();
    }

    /** @override */
    picked() {
      return this.all("[name=answer]:checked");
    }

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
