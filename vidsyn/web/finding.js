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

  /**
   * The control to go to when a choice is missing in one of several rows.
   *
   * @param {HTMLElement[]} rows
   */
  firstOpen(rows) {
    const open = rows.find((row) => !row.querySelector(":checked"));
    return open?.querySelector("input") ?? undefined;
  }

  /**
   * Say why about each of several rows, where it stands.
   *
   * @param {HTMLElement[]} rows
   */
  explainEach(rows) {
    for (const row of rows) {
      const box = row.querySelector(".question-explain");
      if (box instanceof HTMLElement) this.because(box, [this.entry(row.dataset.item ?? "")]);
    }
  }
}
