// What is kept of an answer, and how to tell it from what somebody or something else left.

/**
 * What is kept of one question: its version, the first answer and the latest, how many times
 * it was tried, whether it was ever done, the day, and whether it stays in the tab whatever
 * the device may remember. Never a name, never the time of day.
 *
 * @typedef {{ v: number, n: number, ok: boolean, d: string, f?: string[], a?: string[], p?: true }} Kept
 */

/** A question of a quiz, and the form of it where it has several. */
const ID = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}(:[AB])?$/;

/** Things chosen in one question: no type has nearly as many. */
const MOST_ANSWERS = 100;

/** Characters: what the field for a thought takes, and no other answer is near it. */
const LONGEST_ANSWER = 2000;

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether the value is a whole number from 1.
 *
 * @param {unknown} value
 */
function isCount(value) {
  return Number.isInteger(value) && Number(value) > 0;
}

/** @param {unknown} value */
function isAnswer(value) {
  const isText = (/** @type {unknown} */ each) =>
    typeof each === "string" && each.length <= LONGEST_ANSWER;
  return (
    Array.isArray(value) && value.length > 0 && value.length <= MOST_ANSWERS && value.every(isText)
  );
}

/**
 * @param {unknown} kept
 * @returns {kept is Kept}
 */
function isKept(kept) {
  return (
    isGroup(kept) &&
    isCount(kept.v) &&
    isCount(kept.n) &&
    typeof kept.ok === "boolean" &&
    (kept.p === undefined || kept.p === true) &&
    typeof kept.d === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(kept.d) &&
    (kept.a === undefined) === (kept.f === undefined) &&
    (kept.a === undefined || (isAnswer(kept.a) && isAnswer(kept.f)))
  );
}

/**
 * One answer to the same question from two places: the first of all stays the first.
 *
 * @param {string} id
 * @param {Kept | undefined} before
 * @param {Kept} kept
 * @returns {[string, Kept]}
 */
function join(id, before, kept) {
  if (before?.v !== kept.v) return [id, kept];
  return [id, { ...kept, f: before.f, n: before.n + kept.n, ok: before.ok || kept.ok }];
}

/** The reader's own day, as Swedes write it: year, month, day. */
function today() {
  return new Date().toLocaleDateString("sv");
}
