// Classic scripts, not modules: browsers refuse modules from a folder or a memory stick.

/** What stands in the page for a question: its controls, its key, and the places for words. */
class QuizForm extends HTMLElement {
  timer = 0;

  /** @type {Map<string, HTMLElement>} What the key says, by id. */
  entries = new Map();

  /** Read the key and fold it away, and show the buttons. */
  reveal() {
    for (const entry of this.all("[data-for]")) this.entries.set(entry.dataset.for ?? "", entry);
    this.show(".question-key", false);
    this.show("button:not(.question-again, [data-save])", true);
    for (const button of this.querySelectorAll("button")) button.disabled = false;
    // How sure somebody is concerns nobody else: it changes nothing, and no answer holds it.
    const stay = (/** @type {Event} */ event) => event.stopPropagation();
    this.all(".confidence")[0]?.addEventListener("change", stay);
  }

  /**
   * Write a verdict inside its label, so that it is read aloud with it.
   *
   * @param {Element | null} label
   * @param {boolean} right
   */
  verdict(label, right) {
    const word = document.createElement("span");
    word.className = "question-verdict";
    word.textContent = ` ${this.fill(right ? "yourRight" : "yourNotYet")}`;
    label?.setAttribute("data-verdict", right ? "right" : "not-yet");
    label?.append(word);
  }

  /**
   * @param {HTMLElement | undefined} box
   * @param {(HTMLElement | undefined)[]} entries
   */
  because(box, entries) {
    const list = document.createElement("ul");
    for (const entry of entries) {
      if (!entry) continue;
      const item = list.appendChild(document.createElement("li"));
      item.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    }
    box?.replaceChildren(list);
    if (box) box.hidden = !list.childElementCount;
  }

  /**
   * Take verdicts and explanations away, as they are about an answer that is gone.
   *
   * @param {Element} within
   */
  clear(within) {
    this.say("");
    this.show(".question-again", false);
    this.unmark(within);
    for (const each of within.querySelectorAll(".question-explain"))
      each.setAttribute("hidden", "");
  }

  /** @param {Element} within */
  unmark(within) {
    for (const each of within.querySelectorAll(".question-verdict")) each.remove();
    for (const each of within.querySelectorAll("[data-verdict]"))
      each.removeAttribute("data-verdict");
  }

  /**
   * Whether something is still to be chosen; if so, that is said, and the focus goes there.
   *
   * @param {HTMLElement | undefined} missing
   * @param {Element} within
   */
  lacks(missing, within) {
    if (missing) this.say(this.fill("choose"), within);
    missing?.focus();
    return Boolean(missing);
  }

  /**
   * Empty first and filled a little later: the same words are then read aloud again.
   *
   * @param {string} words
   * @param {Element} [within]
   */
  say(words, within = this) {
    const status = within.querySelector("[role=status]");
    clearTimeout(this.timer);
    status?.replaceChildren();
    if (words) this.timer = setTimeout(() => status?.append(words), 60);
  }

  /**
   * Say something of an earlier visit, in a line of its own that no screen reader bursts out with.
   *
   * @param {string} name - of the `data-` attribute with the words, or nothing to take it away
   */
  note(name) {
    for (const note of this.all(".question-note")) {
      note.textContent = this.fill(name);
      note.hidden = !note.textContent;
    }
  }

  /**
   * The words of a `data-` attribute, with numbers and names put in.
   *
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  fill(name, values = {}) {
    return (this.dataset[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  /**
   * What the key says about an answer: `a`, or `a:honest` where there is more to choose.
   *
   * @param {string} value
   */
  entry(value) {
    return this.entries.get(value.split(":")[0]);
  }

  /**
   * @param {string} selector
   * @param {boolean} visible
   */
  show(selector, visible) {
    for (const each of this.all(selector)) each.hidden = !visible;
  }

  /** @param {string} selector */
  all(selector) {
    return [...this.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
  }
}

/**
 * What a change makes out of date: what stands with its innermost group of controls.
 *
 * @param {EventTarget | null} target
 */
function scope(target) {
  return target instanceof Element ? target.closest("fieldset")?.parentElement : null;
}

/** @param {Element | null | undefined} element */
function text(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
