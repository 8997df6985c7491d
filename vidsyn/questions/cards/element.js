customElements.define(
  "quiz-cards",
  class extends QuizUnmarked {
    /** @override */
    connectedCallback() {
      super.connectedCallback();
      // The event does not bubble, so it is caught on its way to the card.
      this.addEventListener("toggle", this.turn, true);
      this.addEventListener("click", this.turnBack);
    }

    /** @param {Event} event */
    turn({ target }) {
      const card = target instanceof Element ? target : this;
      const word = card.querySelector("[open] > summary > [data-seen][hidden]");
      if (!word) return;
      word.removeAttribute("hidden");
      if (!this.querySelector("[data-seen][hidden]")) this.tell();
    }

    /** @param {Event} event */
    turnBack({ target }) {
      if (!(target instanceof Element && target.closest("button"))) return;
      for (const card of this.all(".cards-card")) card.removeAttribute("open");
      this.say(this.fill("closed"));
    }

    /** @override */
    forget() {
      super.forget();
      for (const card of this.all(".cards-card")) card.removeAttribute("open");
      this.show("[data-seen]", false);
    }

    /** @override */
    kept() {
      return this.answer();
    }

    /** @override */
    answer() {
      return this.all("[data-seen]:not([hidden])").map((word) => word.dataset.seen ?? "");
    }

    /**
     * @override
     * @param {string[]} answer
     */
    give(answer) {
      for (const word of this.all("[data-seen]"))
        if (answer.includes(word.dataset.seen ?? "")) word.hidden = false;
      return this.answer().length === answer.length;
    }
  },
);
