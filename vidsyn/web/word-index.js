// Knows every word of the pages, and what may be meant by one asked for.

/**
 * What may be meant by a word: stems, each with what it is worth; the pages that have them, and how
 * much; the pages that are looked for by it; the stem taken for one that is not there.
 *
 * @typedef {{
 *   weights: Map<string, number>, pages: Map<number, number>, sought: number[], slip: string,
 *   isCommon: boolean
 * }} Asked
 */

/** The sign for nought in a row of steps from page to page: `FIRST` in `site/search.py`. */
const NOUGHT = 34;

/** How much a word counts for, in the order of its rows: it is there, the page is about it. */
const COUNTS = [1, 3];

/** What a word found is worth that is not the one asked for, but holds it or is like it. */
const LIKE = { begins: 0.6, ends: 0.6, inside: 0.3 };

/** Letters: a shorter word is not looked for inside others, nor with a letter wrong. */
const LONG = 4;

class WordIndex {
  /** The words of each stem, as they are written, each with the rows of the pages that have it. */
  /** @type {Map<string, [word: string, row: string, before: number][]>} */
  forms = new Map();

  /** The pages that are looked for by a word they need not have, by its stem. */
  /** @type {Map<string, number[]>} */
  sought = new Map();

  /**
   * @param {Pack} pack
   * @param {number} before - how many pages come before its own
   */
  add({ pages, words, places }, before) {
    const rows = places.split(" ");
    for (const [n, word] of words.split(" ").entries()) this.know(word, rows[n], before);
    for (const [n, page] of pages.entries()) {
      for (const word of new Set(wordsOf(page[8] ?? ""))) {
        const known = this.know(word, "", before);
        this.sought.set(known, [...(this.sought.get(known) ?? []), before + n]);
      }
    }
  }

  /**
   * @param {string} word
   * @param {string} row - of the pages that have it
   * @param {number} before - how many pages come before these
   */
  know(word, row, before) {
    const known = stem(word);
    const forms = this.forms.get(known);
    if (forms) forms.push([word, row, before]);
    else this.forms.set(known, [[word, row, before]]);
    return known;
  }

  /**
   * A word of a stem as it is written in Danish.
   *
   * @param {string} known
   * @returns {string[]} one, or none
   */
  spelt(known) {
    const words = (this.forms.get(known) ?? []).map(([word]) => word);
    return words.filter((word) => DANISH.test(word)).slice(0, 1);
  }

  /**
   * The words of a stem that a page has.
   *
   * @param {number} id
   * @param {string} known
   */
  on(id, known) {
    return (this.forms.get(known) ?? [])
      .filter(([, row, before]) => steps(row, before).some(([page]) => page === id))
      .map(([word]) => word);
  }

  /**
   * What may be meant by a word: its stem and the compounds that hold it; where there are none,
   * the words it is one slip from; where there are none of these, the parts of it.
   *
   * @param {string} asked
   * @param {boolean} isLast - it may not be typed to its end
   * @returns {Asked[]}
   */
  meant(asked, isLast) {
    const weights = this.holding(asked, isLast);
    if (weights.size || asked.length < LONG) return [this.spread(weights, "", COMMON.has(asked))];
    const near = [...this.forms.keys()].filter((each) => isOneSlip(asked, each));
    for (const each of near) {
      for (const [found, weight] of this.holding(each, isLast)) weights.set(found, weight);
    }
    if (near.length) return [this.spread(weights, near[0])];
    return this.pieces(asked).map((each) => this.spread(this.holding(each, false)));
  }

  /**
   * The pages that have any of these stems, and those that are looked for by one of them itself.
   *
   * @param {Map<string, number>} weights - the stems, each with what it is worth
   * @param {string} slip - the stem taken for one that is not there
   * @param {boolean} isCommon - in any text
   * @returns {Asked}
   */
  spread(weights, slip = "", isCommon = false) {
    const pages = new Map();
    const add = (/** @type {number} */ page, /** @type {number} */ n) =>
      pages.set(page, (pages.get(page) ?? 0) + n);
    const whole = [...weights.keys()].filter((each) => weights.get(each) === 1);
    const sought = [...new Set(whole.flatMap((each) => this.sought.get(each) ?? []))];
    for (const page of sought) add(page, 1);
    for (const [each, weight] of weights) {
      for (const [, row, before] of this.forms.get(each) ?? []) {
        for (const [page, times] of steps(row, before)) add(page, weight * times);
      }
    }
    return { weights, pages, sought, slip, isCommon };
  }

  /**
   * The stem itself, and the compounds that hold it.
   *
   * @param {string} asked
   * @param {boolean} isLast
   * @returns {Map<string, number>}
   */
  holding(asked, isLast) {
    const found = new Map();
    if (this.forms.has(asked)) found.set(asked, 1);
    const isLong = asked.length >= LONG;
    if (asked.length < 2 || !(isLong || isLast)) return found;
    for (const each of this.forms.keys()) {
      if (each === asked) continue;
      if (each.startsWith(asked)) found.set(each, LIKE.begins);
      else if (isLong && each.endsWith(asked)) found.set(each, LIKE.ends);
      else if (isLong && each.includes(asked)) found.set(each, LIKE.inside);
    }
    return found;
  }

  /**
   * The parts of a compound that no page has: »reklamefilm« is »reklame« and »film«.
   *
   * @param {string} asked
   */
  pieces(asked) {
    for (let at = asked.length - 2; at >= 3; at -= 1) {
      const parts = [asked.slice(0, at), asked.slice(at)].map(stem);
      if (parts.every((each) => this.forms.has(each))) return parts;
    }
    return [];
  }
}

/**
 * The pages of a row, each with how much the word counts for there.
 *
 * @param {string} row
 * @param {number} before - how many pages come before those of the row's pack
 */
function steps(row, before) {
  /** @type {[page: number, times: number][]} */
  const pages = [];
  for (const [level, part] of row.split("!").entries()) {
    let page = before - 1;
    for (let i = 0; i < part.length; i += 1) {
      page += part.charCodeAt(i) - NOUGHT;
      pages.push([page, COUNTS[level]]);
    }
  }
  return pages;
}
