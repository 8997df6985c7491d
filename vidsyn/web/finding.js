// What types share that have several things to find.

/** A question with several things to find, where a false alarm takes back what a find gave. */
class QuizFinding extends QuizQuestion {
  /**
   * Whether a thing is one to find: a trick, or an option that is right.
   *
   * @param {string} id
   */
  isWanted(id) {
    const { is, right } = this.entry(id)?.dataset ?? {};
    return is ? is === "manipulative" : right !== undefined;
  }

  /**
   * Tricks found and honest things left alone: suspicion alone is no skill.
   *
   * @param {string[]} flagged - the ids taken for tricks
   */
  discernment(flagged) {
    const ids = [...this.entries.keys()];
    const tricks = ids.filter((id) => this.isWanted(id));
    const honest = ids.filter((id) => !tricks.includes(id));
    const found = tricks.filter((id) => flagged.includes(id)).length;
    const left = honest.filter((id) => !flagged.includes(id)).length;
    return { found, tricks: tricks.length, left, honest: honest.length };
  }

  /**
   * Things found minus false alarms, over what there is to find.
   *
   * @override
   * @param {string[]} answer
   */
  score(answer) {
    const { found, tricks, left, honest } = this.discernment(answer);
    return tricks ? Math.max(0, found - (honest - left)) / tricks : 0;
  }

  /**
   * @override
   * @param {string[]} answer
   * @returns {Record<string, number>}
   */
  counts(answer) {
    return this.discernment(answer);
  }
}
