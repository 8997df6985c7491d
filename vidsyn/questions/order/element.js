customElements.define(
  "quiz-order",
  class extends QuizQuestion {
    /** @type {string[]} The order in which the steps came. */
    start = [];

    /** @override */
    connectedCallback() {
      super.connectedCallback();
      this.start = this.answer();
      this.addEventListener("click", this.move);
      this.ends();
    }

    /** @param {Event} event */
    move(event) {
      const button = event.target;
      const row = button instanceof HTMLElement ? button.closest("[data-step]") : null;
      if (!(button instanceof HTMLElement) || !button.dataset.move || !row) return;
      const up = button.dataset.move === "up";
      const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
      // It is the neighbour that moves, so that the row keeps its focus.
      if (neighbour) row[up ? "after" : "before"](neighbour);
      button.focus();
      this.clear(this);
      this.ends();
      this.announce(row);
    }

    /** @param {Element} row */
    announce(row) {
      const rows = this.rows();
      const step = row.firstElementChild?.textContent ?? "";
      const place = rows.findIndex((each) => each === row) + 1;
      this.say(this.fill("moved", { step, place, steps: rows.length }));
    }

    /** Tell which buttons lead nowhere; they keep their focus all the same. */
    ends() {
      this.rows().forEach((row, n, rows) => {
        for (const button of row.querySelectorAll("[data-move]")) {
          const end = button.getAttribute("data-move") === "up" ? 0 : rows.length - 1;
          button.setAttribute("aria-disabled", String(n === end));
        }
      });
    }

    rows() {
      return this.all("[data-step]");
    }

    /** @override */
    forget() {
      super.forget();
      this.give(this.start);
    }

    /** @override */
    words() {
      return this.rows().map((row) => text(row.firstElementChild));
    }

    /** @override */
    answer() {
      return this.rows().map((row) => row.dataset.step ?? "");
    }

    /**
     * @override
     * @param {string[]} answer
     */
    give(answer) {
      const rows = answer.map((id) => this.rows().find((row) => row.dataset.step === id));
      const known = rows.filter((row) => row !== undefined);
      if (new Set(known).size !== this.rows().length) return false;
      known[0].parentElement?.append(...known);
      this.ends();
      return true;
    }

    /**
     * Any order is an answer.
     *
     * @override
     * @returns {undefined}
     */
    missing() {}

    /**
     * @param {string} id
     * @param {number} place
     */
    fits(id, place) {
      return (this.entry(id)?.dataset.places ?? "").split(" ").includes(String(place));
    }

    /**
     * The share of steps that stand where they may.
     *
     * @override
     * @param {string[]} answer
     */
    score(answer) {
      return this.counts(answer).right / (this.entries.size || 1);
    }

    /**
     * @override
     * @param {string[]} answer
     */
    counts(answer) {
      const right = answer.filter((id, place) => this.fits(id, place)).length;
      return { right, steps: this.entries.size };
    }

    /**
     * @override
     * @param {string[]} answer
     */
    mark(answer) {
      this.rows().forEach((row, n) => this.verdict(row, this.fits(answer[n], n)));
    }

    /**
     * The reason would give the order away, so it waits for the right one.
     *
     * @override
     * @param {string[]} _answer
     * @param {number} score
     */
    explain(_answer, score) {
      const box = this.all(".question-explain")[0];
      this.because(box, score === 1 ? this.all(".question-key .key-because") : []);
    }
  },
);
