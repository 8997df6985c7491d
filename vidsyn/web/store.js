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
    this.tab = attempt(() => sessionStorage);
    this.device = attempt(() => localStorage);
    if (!this.tab) this.refuse();
    if (this.isRemembered() && this.who() === "me") this.where = "device";
    this.load();
  }

  /** Read again what is kept, and what is wrong with it; another tab may have written. */
  load() {
    if (this.where === "page") return;
    const areas = this.where === "device" ? [this.device, this.tab] : [this.tab];
    const found = areas.map((each) => this.read(each));
    this.answers = new Map(found.flatMap(({ answers }) => answers));
    this.trouble = found.map(({ trouble }) => trouble).find(Boolean) ?? "";
  }

  /** @param {string[]} names */
  find(names) {
    return names.map((name) => this.answers.get(name)).find(Boolean);
  }

  isRemembered() {
    return ask(this.device, this.key) !== null;
  }

  /** Who sits at the tab, as they said: `me`, who was remembered, or a `guest`. */
  who() {
    return ask(this.tab, `${this.key}:who`);
  }

  /**
   * Hear who sits here. What they answered in the tab goes to the device with the rest, except
   * what is private.
   *
   * @param {"me" | "guest"} who - `me` wants the device to remember
   */
  say(who) {
    this.where = who === "me" ? "device" : "tab";
    set(this.tab, `${this.key}:who`, who);
    if (who === "me") {
      const there = new Map(this.read(this.device).answers);
      const open = this.read(this.tab).answers.filter(([, kept]) => !kept.p);
      const joined = open.map(([id, kept]) => join(id, there.get(id), kept));
      if (open.length || !this.isRemembered()) this.move(joined);
    }
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
    const kept = {
      v: version,
      n: Math.max(same?.n ?? 1, given.tries),
      ok: same?.ok || (given.score ?? 1) === 1,
      d: today(),
    };
    if (given.answer) {
      kept.f = same?.f ?? given.answer;
      kept.a = given.answer;
    }
    if (given.private) kept.p = true;
    if (given.private || this.where === "tab") this.change(this.tab, [[names[0], kept]]);
    else this.move([[names[0], kept]]);
    this.load();
    this.answers.set(names[0], kept);
  }

  /**
   * Write answers on the device; once they stand there, take those in the tab away, as they
   * would hide them.
   *
   * @param {[string, Kept][]} answers
   */
  move(answers) {
    const ids = answers.map(([id]) => id);
    const isMoved = this.change(this.device, answers);
    if (isMoved && ask(this.tab, this.key) !== null) this.change(this.tab, [], ids);
  }

  /**
   * Write an area again, with more in it and without some. What a newer version of the site wrote
   * stays, and of what cannot be read the beginning is set aside.
   *
   * @param {Storage | null} where
   * @param {[string, Kept][]} more
   * @param {string[]} gone - ids
   * @returns {boolean} whether it stands there
   */
  change(where, more, gone = []) {
    const { answers, trouble } = this.read(where);
    if (this.where === "page" || trouble === "newer") return false;
    const raw = ask(where, this.key) ?? "";
    const all = [...answers.filter(([id]) => !gone.includes(id)), ...more];
    const text = JSON.stringify({ format: FORMAT, answers: Object.fromEntries(all) });
    const isWritten = set(where, this.key, text);
    if (!isWritten) this.refuse();
    else if (trouble) set(where, `${this.key}:broken`, raw.slice(0, SET_ASIDE));
    return isWritten;
  }

  /** Delete all that this reader has here. */
  forget() {
    if (this.where === "device") this.erase();
    this.answers.clear();
    for (const end of ["", ":who", ":broken"]) attempt(() => this.tab?.removeItem(this.key + end));
    if (this.where === "device") this.where = "tab";
    this.trouble = "";
  }

  /** Delete what is on the device, whoever it came from. */
  erase() {
    for (const end of ["", ":broken"]) attempt(() => this.device?.removeItem(this.key + end));
  }

  /**
   * What an area has of ours, one by one, so that a bad answer loses only itself.
   *
   * @param {Storage | null} where
   * @returns {{ answers: [string, Kept][], trouble: "" | "broken" | "newer" }}
   */
  read(where) {
    const raw = ask(where, this.key);
    if (raw === null) return { answers: [], trouble: "" };
    const data = raw.length > LARGEST ? null : attempt(() => JSON.parse(raw));
    const { format, answers } = isGroup(data) ? data : {};
    if (isCount(format) && format > FORMAT) return { answers: [], trouble: "newer" };
    if (format !== FORMAT || !isGroup(answers)) return { answers: [], trouble: "broken" };
    const found = Object.entries(answers);
    const sound = found.filter(([id, kept]) => ID.test(id) && isKept(kept));
    return { answers: sound, trouble: sound.length < found.length ? "broken" : "" };
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

/**
 * What the browser answers, and nothing where it refuses: some will not even be asked.
 *
 * @template Answer
 * @param {() => Answer} question
 * @returns {Answer | null}
 */
function attempt(question) {
  try {
    return question();
  } catch {
    return null;
  }
}

/**
 * @param {Storage | null} where
 * @param {string} key
 */
function ask(where, key) {
  return attempt(() => where?.getItem(key) ?? null);
}

/**
 * @param {Storage | null} where
 * @param {string} key
 * @param {string} text
 * @returns {boolean} whether the browser keeps it
 */
function set(where, key, text) {
  attempt(() => where?.setItem(key, text));
  return ask(where, key) === text;
}
