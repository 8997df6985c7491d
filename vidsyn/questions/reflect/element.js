customElements.define(
  "quiz-reflect",
  class extends QuizUnmarked {
    /** @override */
    private = true;

    /** @override */
    connectedCallback() {
      super.connectedCallback();
      this.all("[data-save]")[0]?.addEventListener("click", () => this.save());
    }

    /** The reader wants the text on the device too, as it is now; what is written later is not. */
    save() {
      this.private = false;
      this.check();
      this.private = true;
    }

    /** @override */
    kept() {
      return this.answer();
    }

    /** @override */
    words() {
      return this.answer();
    }

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
