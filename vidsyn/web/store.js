/**
 * What is kept of one question: its version, the first answer and the latest, how many times
 * it was tried, whether it was ever done, the day, and whether it stays in the tab whatever
 * the device may remember. Never a name, never the time of day.
 *
 * @typedef {{ v: number, n: number, ok: boolean, d: string, f?: string[], a?: string[], p?: true }} Kept
 */

/**
 * The answers of one course: in the tab, on the device when the reader asks, or, where the
 * browser keeps nothing, on the page alone. Nothing is written before the first answer.
 */
class AnswerStore {
  /** @type {Map<string, Kept>} */
  answers = new Map();

  /** @type {"tab" | "device" | "page"} */
  where = "tab";

  /** What went wrong: `refused`, `broken` or `newer`. */
  trouble = "";

  /** @param {string} course - its name, the same for all pages of it and for no other site */
  constructor(course) {
    this.key = `vidsyn:${course}`;
    this.tab = area("sessionStorage");
    this.device = area("localStorage");
    if (!this.tab) this.refuse();
    if (this.isRemembered() && this.who() === "me") this.where = "device";
    this.load();
  }

  /** Read again what is kept; another tab may have written. */
  load() {
    if (this.where === "page") return;
    const kept = this.where === "device" ? this.read(this.device) : [];
    this.answers = new Map([...kept, ...this.read(this.tab)]);
  }

  /** @param {string[]} names */
  find(names) {
    return names.map((name) => this.answers.get(name)).find(Boolean);
  }

  isRemembered() {
    return Boolean(this.device && ask(this.device, this.key) !== null);
  }

  /** Who sits at the tab, as they said: `me`, who was remembered, or a `guest`. */
  who() {
    return this.tab ? ask(this.tab, `${this.key}:who`) : null;
  }

  /** @param {"me" | "guest"} who */
  say(who) {
    this.write(this.tab, `${this.key}:who`, who);
    this.where = who === "me" ? "device" : "tab";
    this.load();
  }

  /**
   * Keep one answer. What is private stays in the tab.
   *
   * @param {string[]} names - what it is kept under, and what it may have been kept under before
   * @param {number} version
   * @param {{ tries: number, score?: number, answer?: string[], private?: boolean }} given
   */
  put(names, version, given) {
    if (this.where === "device" && !this.isRemembered()) this.where = "tab";
    this.load();
    const before = this.find(names);
    const same = before?.v === version ? before : undefined;
    /** @type {Kept} */
    const kept = { v: version, n: Math.max(same?.n ?? 1, given.tries), ok: false, d: today() };
    kept.ok = Boolean(same?.ok) || (given.score ?? 1) === 1;
    if (given.answer) {
      kept.f = same?.f ?? given.answer;
      kept.a = given.answer;
    }
    this.answers.set(names[0], kept);
    if (given.private) kept.p = true;
    if (given.private || this.where === "tab") return this.save(this.tab, [[names[0], kept]]);
    this.save(this.device, [[names[0], kept]]);
    this.drop([names[0]]);
  }

  /**
   * Write some answers among those that an area has.
   *
   * @param {Storage | null} where
   * @param {Iterable<[string, Kept]>} more
   */
  save(where, more) {
    if (this.where === "page") return;
    const raw = where ? ask(where, this.key) : null;
    const answers = Object.fromEntries([...this.read(where), ...more]);
    if (this.trouble === "newer") return;
    if (raw && this.trouble === "broken")
      this.write(where, `${this.key}:broken`, raw.slice(0, SET_ASIDE));
    const written = this.write(where, this.key, JSON.stringify({ format: FORMAT, answers }));
    if (written) this.trouble = "";
  }

  /**
   * Take older copies out of the tab, which would hide what the device has.
   *
   * @param {string[]} ids
   */
  drop(ids) {
    const rest = this.read(this.tab).filter(([id]) => !ids.includes(id));
    if (this.tab && ask(this.tab, this.key) !== null)
      this.write(
        this.tab,
        this.key,
        JSON.stringify({ format: FORMAT, answers: Object.fromEntries(rest) }),
      );
  }

  /** Move what is in the tab to the device, except what is private. */
  remember() {
    this.where = "device";
    this.write(this.tab, `${this.key}:who`, "me");
    const open = [...this.answers].filter(([, kept]) => !kept.p);
    this.save(this.device, open);
    this.drop(open.map(([id]) => id));
  }

  /** Delete all that this reader has here. */
  forget() {
    if (this.where === "device") this.erase();
    this.answers.clear();
    for (const end of ["", ":who", ":broken"]) remove(this.tab, this.key + end);
    if (this.where === "device") this.where = "tab";
    this.trouble = "";
  }

  /** Delete what is on the device, whoever it came from. */
  erase() {
    for (const end of ["", ":broken"]) remove(this.device, this.key + end);
  }

  /**
   * What an area has of ours, one by one, so that a bad answer loses only itself.
   *
   * @param {Storage | null} where
   * @returns {[string, Kept][]}
   */
  read(where) {
    const raw = where ? ask(where, this.key) : null;
    if (raw === null) return [];
    const data = raw.length > LARGEST ? undefined : parsed(raw);
    const { format, answers } = isGroup(data) ? data : {};
    if (isCount(format) && format > FORMAT) this.trouble = "newer";
    else if (format !== FORMAT || !isGroup(answers)) this.trouble = "broken";
    if (format !== FORMAT || !isGroup(answers)) return [];
    const found = Object.entries(answers);
    const sound = found.filter(([id, kept]) => ID.test(id) && isKept(kept));
    if (sound.length < found.length) this.trouble = "broken";
    return sound;
  }

  /**
   * @param {Storage | null} where
   * @param {string} key
   * @param {string} text
   * @returns {boolean} whether the browser kept it
   */
  write(where, key, text) {
    try {
      where?.setItem(key, text);
      return true;
    } catch {
      this.refuse();
      return false;
    }
  }

  /** The browser keeps nothing, or has no room: answers last for the page. */
  refuse() {
    this.where = "page";
    this.trouble = "refused";
  }
}

const FORMAT = 1;

/** Characters: what a whole course can fill many times over. */
const LARGEST = 500_000;

/** Characters, two bytes each: enough to see what went wrong, too little to fill the storage. */
const SET_ASIDE = 10_000;

const ID = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}(:[AB])?$/;
const MOST_ANSWERS = 100;
const LONGEST_ANSWER = 2000;

/**
 * @param {"sessionStorage" | "localStorage"} name
 * @returns {Storage | null} nothing where the browser refuses even to be asked
 */
function area(name) {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/**
 * @param {Storage} where
 * @param {string} key
 */
function ask(where, key) {
  try {
    return where.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {Storage | null} where
 * @param {string} key
 */
function remove(where, key) {
  try {
    where?.removeItem(key);
  } catch {
    // What the browser will not delete it never gave us to read either.
  }
}

/**
 * @param {string} raw
 * @returns {unknown}
 */
function parsed(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
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

/** The reader's own day. */
function today() {
  return new Date().toLocaleDateString("sv");
}
