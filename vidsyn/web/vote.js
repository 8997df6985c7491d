// A class votes with hands, talks two and two, and votes again: Mazur's peer instruction. What was
// counted stays in memory alone, and is gone with the page.

/** Phases in their order, each named as in the `data-in` of all that is shown in it. */
const PHASES = ["first", "talk", "second", "both", "answer"];

class ClassVote extends HTMLElement {
  /** Whether the first round is looked at during the talk. */
  peeking = false;

  connectedCallback() {
    const dialog = this.querySelector("dialog");
    /** @type {HTMLTemplateElement | null} */
    const opener = this.querySelector("[data-opener]");
    if (!dialog || !opener) return;
    this.dialog = dialog;
    for (const about of document.querySelectorAll(`${this.dataset.about}`))
      if (about instanceof HTMLElement) this.offer(about, opener);
    dialog.addEventListener("click", (event) => this.press(event.target));
    addEventListener("keydown", (event) => this.key(event), true);
  }

  /**
   * Put the button to vote below what there is to choose.
   *
   * @param {HTMLElement} about
   * @param {HTMLTemplateElement} opener
   */
  offer(about, opener) {
    const ballot = new Ballot(about);
    const place = about.querySelector(".question-actions") ?? about.querySelector(".options");
    const button = /** @type {Element} */ (opener.content.firstElementChild).cloneNode(true);
    button.addEventListener("click", () => this.open(ballot));
    if (place?.matches(".options")) place.after(button);
    else place?.append(button);
  }

  /** @param {Ballot} ballot - as it was left, if it was begun before */
  open(ballot) {
    this.ballot = ballot;
    this.one(".vote-post").replaceChildren(...ballot.post());
    this.one(".vote-ask").replaceChildren(...ballot.ask().flatMap((each) => [...each.childNodes]));
    this.one(".vote-key ul").replaceChildren(...ballot.key());
    this.list(".vote-rows", "[data-row]", ballot);
    this.list("tbody", "[data-line]", ballot);
    this.dialog?.showModal();
    this.move(0);
  }

  /**
   * A row for each choice, made from a template.
   *
   * @param {string} place
   * @param {string} template
   * @param {Ballot} ballot
   */
  list(place, template, { choices }) {
    const { content } = /** @type {HTMLTemplateElement} */ (this.one(template));
    const rows = choices.map(({ sign, words }) => {
      const row = /** @type {Element} */ (content.firstElementChild?.cloneNode(true));
      row.querySelector(".vote-sign")?.append(sign);
      row.querySelector(".vote-words")?.append(...words.map((each) => each.cloneNode()));
      return row;
    });
    this.one(place).replaceChildren(...rows);
  }

  /** @param {number} by - phases on, or back; past the last one, and before the first, it closes */
  move(by) {
    const { ballot } = this;
    const to = (ballot?.phase ?? 0) + by;
    if (!ballot || !PHASES[to]) return this.dialog?.close();
    ballot.phase = to;
    this.peeking = false;
    this.draw(ballot);
    this.dialog?.scrollTo(0, 0);
    (this.one(".vote-key:not([hidden])") ?? this.one("h2:not([hidden])")).focus();
  }

  /**
   * Show what belongs to the phase, and nothing of a result or of the answer before its time.
   *
   * @param {Ballot} ballot
   */
  draw(ballot) {
    const now = PHASES[ballot.phase];
    this.dataset.now = now;
    for (const part of this.all("[data-in]"))
      part.hidden = !part.dataset.in?.split(" ").includes(now);
    for (const part of this.all("[data-opinion]"))
      part.hidden ||= (part.dataset.opinion === "true") !== ballot.isOpinion;
    this.one(".vote-table").hidden &&= !this.peeking;
    this.one(".vote-rows").hidden ||= this.peeking;
    const peek = this.one("[data-does=peek]");
    peek.textContent = `${this.peeking ? peek.dataset.hide : peek.dataset.show}`;
    this.count(ballot);
  }

  /** @param {Ballot} ballot */
  count(ballot) {
    const { choices } = ballot;
    this.all(".vote-rows > li").forEach((row, n) => this.countRow(row, choices[n], ballot));
    this.all("tbody > tr").forEach((line, n) =>
      this.countLine(line, choices[n].hands, ballot.most),
    );
    this.one(".vote-total strong").textContent = `${ballot.total(this.round(ballot))}`;
    this.all("tfoot td").forEach((cell, round) => {
      cell.textContent = `${ballot.total(round)}`;
    });
  }

  /**
   * @param {Element} row
   * @param {Choice} choice
   * @param {Ballot} ballot
   */
  countRow(row, choice, ballot) {
    const hands = choice.hands[this.round(ballot)];
    const [fewer, more] = row.querySelectorAll("button");
    row.querySelector(".vote-count")?.replaceChildren(`${hands}`);
    fewer.setAttribute("aria-label", this.fill("fewer", choice, ballot));
    fewer.setAttribute("aria-disabled", `${!hands}`);
    more.setAttribute("aria-label", this.fill("more", choice, ballot));
  }

  /**
   * @param {Element} line
   * @param {number[]} hands
   * @param {number} most
   */
  countLine(line, hands, most) {
    line.querySelectorAll("td").forEach((cell, round) => {
      const [bar, number] = cell.children;
      if (bar instanceof HTMLElement) bar.style.setProperty("--share", `${hands[round] / most}`);
      number.textContent = `${hands[round]}`;
    });
  }

  /**
   * Count a hand more, or one fewer, for a choice, and say so.
   *
   * @param {Choice} choice
   * @param {number} by
   * @param {Ballot} ballot
   */
  add(choice, by, ballot) {
    const round = this.round(ballot);
    choice.hands[round] = Math.max(0, choice.hands[round] + by);
    this.count(ballot);
    this.one("[role=status]").textContent = this.fill("said", choice, ballot);
  }

  /** @param {EventTarget | null} target */
  press(target) {
    const { ballot } = this;
    if (!ballot || !(target instanceof Element)) return;
    const row = target.closest(".vote-rows > li");
    const { more, by, does } = target.closest("button")?.dataset ?? {};
    const choice = ballot.choices[this.all(".vote-rows > li").findIndex((each) => each === row)];
    if (choice && this.isCounting(ballot)) this.add(choice, Number(more ?? 1), ballot);
    if (by) this.move(Number(by));
    if (does === "close") this.dialog?.close();
    if (does === "peek") this.peek(ballot);
    if (does === "over") this.startOver(ballot);
  }

  /** @param {Ballot} ballot */
  peek(ballot) {
    this.peeking = !this.peeking;
    this.draw(ballot);
  }

  /** @param {Ballot} ballot */
  startOver(ballot) {
    for (const choice of ballot.choices) choice.hands = [0, 0];
    this.move(-ballot.phase);
  }

  /**
   * A clicker goes through the phases, and signs count hands. Its button to begin a show is F5,
   * which would load the page again and lose what is counted.
   *
   * @param {KeyboardEvent} event
   */
  key(event) {
    const { ballot, dialog } = this;
    if (!ballot || !dialog?.open) return;
    const choice = this.isCounting(ballot) ? ballot.chosen(event) : undefined;
    const by = this.turns(pressedKey(event), dialog);
    if (choice && !event.repeat) this.add(choice, event.shiftKey ? -1 : 1, ballot);
    else if (by) this.move(by);
    else if (!choice && event.key !== "F5") return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * How many phases on a key asks for. A key that scrolls does so first.
   *
   * @param {string} key
   * @param {HTMLDialogElement} dialog
   */
  turns(key, { scrollTop, clientHeight, scrollHeight }) {
    const atEnd = scrollTop + clientHeight > scrollHeight - 2;
    if (key === "ArrowRight" || (key === "PageDown" && atEnd)) return 1;
    return key === "ArrowLeft" || (key === "PageUp" && scrollTop < 2) ? -1 : 0;
  }

  /** @param {Ballot} ballot */
  isCounting({ phase }) {
    return ["first", "second"].includes(PHASES[phase]);
  }

  /** @param {Ballot} ballot */
  round({ phase }) {
    return phase < PHASES.indexOf("second") ? 0 : 1;
  }

  /**
   * The words of a `data-` attribute, about one choice.
   *
   * @param {string} name
   * @param {Choice} choice
   * @param {Ballot} ballot
   */
  fill(name, { sign, hands }, ballot) {
    const round = this.round(ballot);
    return (this.dataset[name] ?? "")
      .replace("{sign}", sign)
      .replace("{hands}", `${hands[round]}`)
      .replace("{total}", `${ballot.total(round)}`);
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  all(selector) {
    return [...this.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
  }

  /** @param {string} selector */
  one(selector) {
    return this.all(selector)[0];
  }
}

customElements.define("class-vote", ClassVote);
