customElements.define(
  "quiz-dialogue",
  class extends QuizQuestion {
    /** @type {string[]} What was answered so far, each as `turn.answer`. */
    said = [];

    /** @override */
    connectedCallback() {
      super.connectedCallback();
      if (!this.ready) return;
      this.addEventListener("click", this.press);
      this.show("[data-move], .question-key", false);
      this.draw();
    }

    /** @param {Event} event */
    press(event) {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const { answer, move } = button?.dataset ?? {};
      if (answer) this.reply(answer);
      else if (move && this.said.length) this.goBack(move);
    }

    /** @param {string} answer */
    reply(answer) {
      this.said.push(answer);
      this.draw();
      // What was pressed is gone, so the focus goes to what came instead.
      this.all(".dialogue-log li:last-child .dialogue-line")[0]?.focus();
      this.say(this.entry(answer)?.querySelector(".key-word")?.textContent ?? "");
      if (this.isOver()) this.report();
    }

    /** @param {string} move */
    goBack(move) {
      this.said = move === "back" ? this.said.slice(0, -1) : [];
      this.draw();
      this.say(this.fill(move));
    }

    /** Write the conversation so far, and what can be answered now. */
    draw() {
      const past = this.said.flatMap((answer) => [
        this.turn(answer.split(".")[0], true),
        this.mine(answer),
      ]);
      const last = this.link(this.said.at(-1) ?? "")?.dataset.to ?? this.dataset.start ?? "";
      this.all(".dialogue-log")[0]?.replaceChildren(...past, this.turn(last, false));
      this.show(".dialogue-log", true);
      this.show(".dialogue-turns", false);
      this.show(".dialogue-talk", this.isOver());
      if (this.said.length) this.show("[data-move]", true);
      if (this.isOver()) this.show(".question-key", true);
      for (const button of this.all("[data-move]"))
        button.setAttribute("aria-disabled", String(!this.said.length));
    }

    /** @override */
    forget() {
      super.forget();
      this.said = [];
      this.draw();
    }

    /** @override */
    words() {
      return this.said.map((answer) => text(this.link(answer)?.firstElementChild));
    }

    isOver() {
      return !this.all(".dialogue-log [data-answer]").length;
    }

    /**
     * A turn for the log: its lines, and buttons for its links unless it is past.
     *
     * @param {string} name
     * @param {boolean} past
     */
    turn(name, past) {
      const row = document.createElement("li");
      const found = this.all("[data-turn]").find((each) => each.dataset.turn === name);
      for (const each of found?.children ?? []) {
        if (each.matches("a")) row.append(...(past ? [] : [this.button(each)]));
        else if (each.matches(past ? ".dialogue-line" : ":not(.dialogue-number)"))
          row.append(each.cloneNode(true));
      }
      for (const line of row.querySelectorAll(".dialogue-line"))
        line.setAttribute("tabindex", "-1");
      return row;
    }

    /** @param {Element} link */
    button(link) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "option";
      button.dataset.answer = link.getAttribute("data-answer") ?? "";
      button.append(...[...link.children].slice(0, 1).map((words) => words.cloneNode(true)));
      return button;
    }

    /**
     * What was answered, in the words of the key: it says what the answer did.
     *
     * @param {string} answer
     */
    mine(answer) {
      const row = document.createElement("li");
      row.className = "dialogue-mine";
      row.append(...(this.entry(answer)?.cloneNode(true).childNodes ?? []));
      return row;
    }

    /** @param {string} answer */
    link(answer) {
      return this.all(".dialogue-turns [data-answer]").find(
        (each) => each.dataset.answer === answer,
      );
    }
  },
);
