/**
 * What a class votes on, read from a question: what it is called, and how many hands it got in
 * each of the two rounds.
 *
 * @typedef {{ sign: string, words: Node[], hands: number[] }} Choice
 */

/** A question, or one post of several, as it is put to the vote. */
class Ballot {
  /** Which phase the vote has come to. */
  phase = 0;

  /** @param {HTMLElement} about */
  constructor(about) {
    this.about = about;
    this.question = about.closest(".question");
    const labels = [...about.querySelectorAll(".option:not(.confidence *)")];
    this.choices = labels.map((label, n) => choiceOf(label, n, labels.length));
  }

  /** Whether nothing is right: there is only something to do afterwards. */
  get isOpinion() {
    return !this.question?.querySelector(".question-key :is([data-right], [data-is])");
  }

  /** @param {number} round */
  total(round) {
    return this.choices.reduce((sum, { hands }) => sum + hands[round], 0);
  }

  /** The most hands that anything got. */
  get most() {
    return Math.max(1, ...this.choices.flatMap(({ hands }) => hands));
  }

  /**
   * The choice a key is for: its sign, or its number. With Shift a digit gives another sign, so it
   * is known by where it sits.
   *
   * @param {KeyboardEvent} event
   */
  chosen(event) {
    const key = pressedKey(event);
    if (key.length !== 1) return undefined;
    const number = /^(Digit|Numpad)(\d)$/.exec(event.code)?.[2];
    return (
      this.choices.find(({ sign }) => sign === key.toUpperCase()) ??
      this.choices[Number(number) - 1]
    );
  }

  /** The post it is about, if it shows one. */
  post() {
    return copies(this.about, ".post");
  }

  /** What is asked. */
  ask() {
    return copies(this.question, "legend").slice(0, 1);
  }

  /** What the question's own key says of it. */
  key() {
    const { item } = this.about.dataset;
    return copies(this.question, `.question-key [data-for${item ? `="${item}"` : ""}]`);
  }
}

/**
 * A choice goes by its letter, by its number on a scale, or by the first letter of its word.
 *
 * @param {Element} label
 * @param {number} n
 * @param {number} count
 * @returns {Choice}
 */
function choiceOf(label, n, count) {
  const text = label.querySelector(".option-text")?.textContent?.trim() ?? "";
  const letter = label.querySelector(".option-letter")?.textContent?.trim();
  const picture = label.querySelector("img");
  return {
    sign: letter ?? (count > 2 ? `${n + 1}` : text[0]),
    words: picture ? [picture, new Text(text)] : [new Text(text)],
    hands: [0, 0],
  };
}

/**
 * Copies without ids, for they stand on the page already.
 *
 * @param {Element | null} within
 * @param {string} selector
 */
function copies(within, selector) {
  return [...(within?.querySelectorAll(selector) ?? [])].map((each) => {
    const copy = /** @type {Element} */ (each.cloneNode(true));
    for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
    return copy;
  });
}
