// Finds pages by words. MiniSearch ranks them (BM25+); which words are meant is ours to say.

/**
 * A page as the index has it: address, title, all above it, lead, headings, sentences, 1 where it is
 * found by its title alone, and how many words it has.
 *
 * @typedef {[string, string, string, string, string[], string[], number, number]} Entry
 *
 * @typedef {{ pages: Entry[], words: string, places: string }} Pack
 *
 * @typedef {{
 *   entry: Entry, score: number, share: number, stems: Set<string>, forms: () => string[]
 * }} Hit
 *
 * @typedef {{ hits: Hit[], instead: string }} Results
 *
 * @typedef {{ weights: Map<string, number>, pages: Map<number, number>, slip: string }} Asked
 *
 * @typedef {{ id: number, score: number, match: Record<string, string[]> }} Match
 */

/** The sign for nought in a row of steps from page to page: `FIRST` in `site/search.py`. */
const NOUGHT = 34;

/** How much a word counts for, in the order of its rows: it is there, the page is about it. */
const COUNTS = [1, 3];

const FIELDS = { title: 6, where: 1.5, lead: 3, headings: 2.5, text: 1 };

/** What a word found is worth that is not the one asked for, but holds it or is like it. */
const LIKE = { begins: 0.6, ends: 0.6, inside: 0.3 };

/** What a page is worth that is found by its title alone: most are paper. */
const NAMED = 0.7;

/** The part of the best page's worth that one must have to be shown without all that was asked. */
const ENOUGH = 0.1;

/** Letters: a shorter word is not looked for inside others, nor with a letter wrong. */
const LONG = 4;

class PageIndex {
  /** @type {Entry[]} */
  entries = [];

  /** The words of each stem, as they are written, each with the rows of the pages that have it. */
  /** @type {Map<string, [word: string, row: string, before: number][]>} */
  forms = new Map();

  /** The stems of each page's names, field by field, as soon as one is asked for. */
  /** @type {string[][][]} */
  names = [];

  /** @param {Pack[]} packs */
  constructor(packs) {
    for (const { pages, words, places } of packs) {
      const rows = places.split(" ");
      for (const [n, word] of words.split(" ").entries()) {
        const known = stem(word);
        const forms = this.forms.get(known) ?? [];
        forms.push([word, rows[n], this.entries.length]);
        this.forms.set(known, forms);
      }
      this.entries.push(...pages);
    }
    this.sizes = this.entries.map((entry) => [
      ...namesOf(entry).map((text) => text.split(" ").length),
      entry[7],
    ]);
  }

  /**
   * The pages that fit a query, the best first; and what was looked for instead of a word that no
   * page has.
   *
   * @param {string} query
   * @returns {Results}
   */
  search(query) {
    const stems = [...new Set(wordsOf(query).map(stem))];
    const asked = this.telling(
      stems.flatMap((each, n) => this.meant(each, n === stems.length - 1)),
    );
    const { length } = this.entries;
    const rarity = asked.map(({ pages }) => (pages.size ? Math.log(1 + length / pages.size) : 0));
    const all = new Set(asked.flatMap(({ weights }) => [...weights.keys()]));
    const hits = this.matches(asked).map(({ id, score, match }) => {
      const share = sum(rarity.filter((_, n) => match[n])) / sum(rarity);
      return this.hit(id, all, share, score * share ** 2);
    });
    hits.sort((one, other) => other.score - one.score);
    const instead = asked.flatMap(({ slip }) => this.forms.get(slip)?.[0][0] ?? []);
    return { hits: fitting(hits), instead: instead.join(" ") };
  }

  /**
   * The words that tell pages apart; those that half of them have only where there are no others.
   *
   * @param {Asked[]} asked
   */
  telling(asked) {
    const most = this.entries.length / 2;
    const rare = asked.filter(({ pages }) => pages.size && pages.size <= most);
    return rare.length ? rare : asked;
  }

  /**
   * The pages that MiniSearch finds, and what they are worth. It is handed the words asked for and
   * no others: to let it read all pages takes longer than anybody waits for an answer. All that
   * may be meant by a word is one word to it, known by its number.
   *
   * @param {Asked[]} asked
   * @returns {Match[]}
   */
  matches(asked) {
    const fields = Object.keys(FIELDS);
    const ids = this.entries.map((_, id) => id);
    const mean = (/** @type {number} */ field) =>
      sum(this.sizes.map((each) => each[field])) / ids.length;
    const engine = /** @type {any} */ (globalThis).MiniSearch.loadJS(
      {
        index: asked.map((each, n) => [`${n}`, this.counts(each)]),
        documentCount: ids.length,
        nextId: ids.length,
        documentIds: ids,
        fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
        fieldLength: this.sizes,
        averageFieldLength: fields.map((_, field) => mean(field)),
        storedFields: {},
        serializationVersion: 2,
      },
      { fields },
    );
    return engine.search(asked.map((_, n) => n).join(" "), {
      boost: FIELDS,
      boostDocument: (/** @type {number} */ id) => (this.entries[id][6] ? NAMED : 1),
    });
  }

  /**
   * How often each page has what may be meant by a word, field by field.
   *
   * @param {Asked} asked
   */
  counts({ weights, pages }) {
    /** @type {Record<number, number>[]} */
    const counts = Object.keys(FIELDS).map(() => ({}));
    const text = counts.length - 1;
    const add = (
      /** @type {number} */ field,
      /** @type {number} */ page,
      /** @type {number} */ n,
    ) => {
      counts[field][page] = (counts[field][page] ?? 0) + n;
    };
    for (const [page, times] of pages) {
      add(text, page, times);
      this.names[page] ??= namesOf(this.entries[page]).map((name) => spellingsOf(name).map(stem));
      for (const [field, stems] of this.names[page].entries()) {
        const found = sum(stems.map((each) => weights.get(each) ?? 0));
        if (found) add(field, page, found);
      }
    }
    return counts;
  }

  /**
   * @param {number} id
   * @param {Set<string>} stems - all that may have been meant
   * @param {number} share - of what was asked for
   * @param {number} score
   * @returns {Hit}
   */
  hit(id, stems, share, score) {
    const forms = () =>
      [...stems]
        .flatMap((each) => this.forms.get(each) ?? [])
        .filter(([, row, before]) => steps(row, before).some(([page]) => page === id))
        .map(([word]) => word);
    return { entry: this.entries[id], score, share, stems, forms };
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
    if (weights.size || asked.length < LONG) return [this.spread(weights)];
    const near = [...this.forms.keys()].filter((each) => isOneSlip(asked, each));
    for (const each of near) {
      for (const [found, weight] of this.holding(each, isLast)) weights.set(found, weight);
    }
    if (near.length) return [this.spread(weights, near[0])];
    return this.pieces(asked).map((each) => this.spread(this.holding(each, false)));
  }

  /**
   * The pages that have any of these stems, and how much of it.
   *
   * @param {Map<string, number>} weights - the stems, each with what it is worth
   * @param {string} slip - the stem taken for one that is not there
   * @returns {Asked}
   */
  spread(weights, slip = "") {
    const pages = new Map();
    for (const [each, weight] of weights) {
      for (const [, row, before] of this.forms.get(each) ?? []) {
        for (const [page, times] of steps(row, before)) {
          pages.set(page, (pages.get(page) ?? 0) + weight * times);
        }
      }
    }
    return { weights, pages, slip };
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
 * What a page is called: title, all above it, lead, headings.
 *
 * @param {Entry} entry
 */
function namesOf([, title, where, lead, headings]) {
  return [title, where, lead, headings.join(" ")];
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

/**
 * The pages with all that was asked for, and those that are worth it without.
 *
 * @param {Hit[]} hits - the best first
 */
function fitting(hits) {
  return hits.filter(({ share, score }) => share > 0.999 || score >= hits[0].score * ENOUGH);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}
