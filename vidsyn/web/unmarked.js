/** A question with nothing to get right: it is gone through, and never marked. */
class QuizUnmarked extends QuizQuestion {
  /** @override */
  keyed = false;

  /**
   * What somebody thinks is nobody's to keep, unless the type says so.
   *
   * @override
   * @returns {string[] | undefined}
   */
  kept() {
    return undefined;
  }

  /** @override */
  judge() {}

  /** @override */
  tell() {
    this.clear(this);
    this.because(this.all(".question-explain")[0], [...this.entries.values()]);
    this.say(this.fill("done"));
    this.report();
  }
}
