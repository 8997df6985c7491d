/** A question with several things, each to be put in one of a few groups. */
class QuizSorting extends QuizFinding {
  /**
   * The share of things put where they belong.
   *
   * @override
   * @param {string[]} answer
   */
  score(answer) {
    return this.hits(answer) / (this.entries.size || 1);
  }

  /**
   * @override
   * @param {string} value
   */
  isRight(value) {
    const entry = this.entry(value)?.dataset;
    return value === `${entry?.for}:${entry?.is}`;
  }

  /**
   * @override
   * @param {string[]} answer
   * @returns {Record<string, number>}
   */
  counts(answer) {
    return { right: this.hits(answer), items: this.entries.size };
  }

  /**
   * Everything is to be put somewhere.
   *
   * @override
   */
  missing() {
    return this.firstOpen(this.all("[data-item]"));
  }

  /**
   * Each explanation follows the thing it is about.
   *
   * @override
   */
  explain() {
    this.explainEach(this.all("[data-item]"));
  }
}
