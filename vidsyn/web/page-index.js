// Finds pages by words, and ranks them by MiniSearch (BM25+).

/**
 * A page as the index has it: address, title, all above it, lead, headings, sentences, 1 where it is
 * found by its title alone, how many words it has, and what else it is looked for by.
 *
 * @typedef {[string, string, string, string, string[], string[], number, number, string?]} Entry
 *
 * @typedef {{ pages: Entry[], words: string, places: string }} Pack
 *
 * @typedef {{
 *   entry: Entry, score: number, share: number, stems: Set<string>, forms: () => string[]
 * }} Hit
 *
 * @typedef {{ hits: Hit[], instead: string }} Results
 *
 * @typedef {{ id: number, score: number, match: Record<string, string[]> }} Match
 */

/** What a word counts for by where it is; `sought` is where it need not stand on the page. */
const FIELDS = { title: 6, where: 1.5, lead: 3, headings: 2.5, sought: 8, text: 1 };

/** What a page is worth that is found by its title alone: most are paper. */
const NAMED = 0.7;

/** What a page of the handbook is worth: it is for those who write the site, not for its readers. */
const HANDBOOK = 0.3;

/** The part of the best page's worth that one must have to be shown without all that was asked. */
const ENOUGH = 0.03;

class PageIndex {
  /** @type {Entry[]} */
  entries = [];

  words = new WordIndex();

  /** The stems of each page's names, field by field, as soon as one is asked for. */
  /** @type {string[][][]} */
  names = [];

  /** @param {Pack[]} packs */
  constructor(packs) {
    for (const pack of packs) {
      this.words.add(pack, this.entries.length);
      this.entries.push(...pack.pages);
    }
    this.sizes = this.entries.map((entry) => [
      ...namesOf(entry).map((text) => text.split(" ").length),
      1,
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
      stems.flatMap((each, n) => this.words.meant(each, n === stems.length - 1)),
    );
    const { length } = this.entries;
    const rarity = asked.map(({ pages }) => Math.log(1 + length / pages.size));
    const all = new Set(asked.flatMap(({ weights }) => [...weights.keys()]));
    const hits = this.matches(asked).map(({ id, score, match }) => {
      const share = sum(rarity.filter((_, n) => match[n])) / sum(rarity);
      // MiniSearch has made the score larger by how many words were found, whatever they are worth.
      return this.hit(id, all, share, (score / Object.keys(match).length) * share ** 3);
    });
    hits.sort((one, other) => other.score - one.score);
    const instead = asked.flatMap(({ slip }) => this.words.spelt(slip));
    return { hits: fitting(hits), instead: instead.join(" ") };
  }

  /**
   * The words that tell pages apart; those that half of them have, or that stand in any text, only
   * where there are no others.
   *
   * @param {Asked[]} asked
   */
  telling(asked) {
    const most = this.entries.length / 2;
    const there = asked.filter(({ pages }) => pages.size);
    const telling = there.filter(({ pages, isCommon }) => !isCommon && pages.size <= most);
    return telling.length ? telling : there;
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
      boostDocument: (/** @type {number} */ id) => worthOf(this.entries[id]),
    });
  }

  /**
   * How often each page has what may be meant by a word, field by field.
   *
   * @param {Asked} asked
   */
  counts({ weights, pages, sought }) {
    /** @type {Record<number, number>[]} */
    const counts = Object.keys(FIELDS).map(() => ({}));
    const [others, text] = [counts.length - 2, counts.length - 1];
    const add = (
      /** @type {number} */ field,
      /** @type {number} */ page,
      /** @type {number} */ n,
    ) => {
      counts[field][page] = (counts[field][page] ?? 0) + n;
    };
    for (const page of sought) add(others, page, 1);
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
    const forms = () => [...stems].flatMap((each) => this.words.on(id, each));
    return { entry: this.entries[id], score, share, stems, forms };
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
 * The pages with all that was asked for, and those that are worth it without.
 *
 * @param {Hit[]} hits - the best first
 */
function fitting(hits) {
  return hits.filter(({ share, score }) => share > 0.999 || score >= hits[0].score * ENOUGH);
}

/** @param {Entry} entry */
function worthOf([address, , , , , , isNamed]) {
  return (isNamed ? NAMED : 1) * (address.startsWith("haandbog/") ? HANDBOOK : 1);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}
