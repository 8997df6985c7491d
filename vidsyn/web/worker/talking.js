/** What pages may ask the worker, by name; each question is about a group and gets one answer. */

/** The questions that change what is kept. */
const CHANGES = ["more", "drop"];

/** Files fetched for one question, so that none lasts longer than a browser lets a worker live. */
const AT_A_TIME = 18;

const ANSWERS = {
  /**
   * How much of a group is missing, in bytes; whether the reader has asked for it, whether some of
   * it lies here for nothing else, and which of the reader's groups has all of it.
   *
   * @param {string} group
   */
  async status(group) {
    const [asked, lacking] = [await askedFor(), new Set(await missing([group]))];
    const [paths, others] = [GROUPS.get(group) ?? [], new Set(pathsOf(asked))];
    const holds = (/** @type {string} */ name) =>
      name !== group && paths.every((path) => GROUPS.get(name)?.includes(path));
    return {
      isKnown: paths.length > 0,
      isAsked: asked.includes(group),
      isBegun: pathsOf([group]).some((path) => !lacking.has(path) && !others.has(path)),
      missing: weigh([...lacking]),
      within: lacking.size ? [] : asked.filter(holds),
    };
  },

  /**
   * Fetch some more of a group. When all is here, the reader has it.
   *
   * @param {string} group
   */
  async more(group) {
    const asked = await askedFor();
    try {
      await keep((await missing([group])).slice(0, AT_A_TIME));
      const lacking = await missing([group]);
      if (!lacking.length) await setAskedFor([...new Set([...asked, group])]);
      return { missing: weigh(lacking) };
    } catch (error) {
      const trouble = error instanceof Trouble ? error.kind : "refused";
      if (trouble === "full" || (!asked.length && (await isEmpty()))) await leave(asked);
      return { missing: 0, trouble };
    }
  },

  /** @param {string} group */
  async drop(group) {
    await leave((await askedFor()).filter((name) => name !== group));
    return {};
  },

  async list() {
    return { names: await askedFor() };
  },

  /** Chromium forgets the wish where a page asks the old worker at that moment: it is said again. */
  async follow() {
    for (let times = 0; here.registration.waiting && times < 50; times += 1) {
      await here.skipWaiting();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return {};
  },
};

/**
 * Keep these of the reader's groups and nothing else. With the last of them the store goes, and the
 * worker.
 *
 * @param {string[]} names
 */
async function leave(names) {
  if (names.length) {
    // A full device has no room for a new list before something is let go.
    await tidy(names);
    if ((await askedFor()).length > names.length) await setAskedFor(names);
  } else {
    await caches.delete(STORE);
    await here.registration.unregister();
  }
}

/** @type {Promise<unknown>} */
let lastChange = Promise.resolve();

/**
 * One change at a time, so that two tabs do not write over each other's list.
 *
 * @template T
 * @param {() => Promise<T>} change
 */
function inTurn(change) {
  const changed = lastChange.then(change);
  lastChange = changed.catch(() => undefined);
  return changed;
}

/**
 * Whatever goes wrong, who asks gets an answer.
 *
 * @param {keyof typeof ANSWERS} ask
 * @param {string} group
 */
async function answerTo(ask, group) {
  const answer = async () => ANSWERS[ask](group);
  try {
    return await (CHANGES.includes(ask) ? inTurn(answer) : answer());
  } catch {
    return { trouble: "refused" };
  }
}

here.addEventListener("message", (event) => {
  const { ask, group } = event.data ?? {};
  if (!Object.hasOwn(ANSWERS, ask)) return;
  event.waitUntil(answerTo(ask, group).then((said) => event.ports[0]?.postMessage(said)));
});
