// What a word means, beside the word: a press shows it, Escape or going elsewhere puts it away.
class TermNote {
  constructor() {
    this.note = document.createElement("span");
    this.note.className = "term-note";
    this.note.tabIndex = -1;
    this.note.setAttribute("role", "note");
    /** @type {HTMLAnchorElement | null} */
    this.term = null;
    addEventListener("mousedown", (event) => this.hold(event));
    addEventListener("click", (event) => this.press(event));
    addEventListener("keydown", ({ key }) => key === "Escape" && this.close(true));
    this.note.addEventListener("focusout", () => this.close(false));
  }

  /**
   * The focus stays in the note while its word is pressed, so that the press puts the note away.
   *
   * @param {Event} event
   */
  hold(event) {
    const { target } = event;
    if (target instanceof Node && this.term?.contains(target)) event.preventDefault();
  }

  /** @param {Event} event */
  press(event) {
    const { target } = event;
    const term = target instanceof Element && target.closest("a.term");
    if (!(term instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const isOpen = term === this.term;
    this.close(isOpen);
    if (!isOpen) this.open(term);
  }

  /** @param {HTMLAnchorElement} term */
  open(term) {
    const entry = document.getElementById(term.hash.slice(1));
    this.note.textContent = entry?.querySelector("dd")?.textContent ?? "";
    term.after(this.note);
    term.setAttribute("aria-expanded", "true");
    this.term = term;
    this.place();
    this.note.focus({ preventScroll: true });
  }

  /** Lie under the word, and within the screen. */
  place() {
    if (!this.term) return;
    const word = this.term.getBoundingClientRect();
    const around = (this.note.offsetParent ?? document.body).getBoundingClientRect();
    const last = innerWidth - this.note.offsetWidth - 16;
    const left = Math.max(16, Math.min(word.left, last));
    this.note.style.insetInlineStart = `${left - around.left}px`;
    this.note.style.insetBlockStart = `${word.bottom - around.top + 6}px`;
  }

  /** @param {boolean} isBack - whether the reader is to stand at the word again */
  close(isBack) {
    const { term } = this;
    if (!term) return;
    this.term = null;
    term.removeAttribute("aria-expanded");
    this.note.remove();
    if (isBack) term.focus();
  }
}
