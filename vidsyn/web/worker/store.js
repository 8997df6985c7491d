/** What lies on the device: one cache for the site, with each file under its hash. */
const STORE = `vidsyn-offline:${new URL(TOP).pathname}`;

/** Where it stands which groups the reader has asked for. */
const ASKED_FOR = `${TOP}sw.js?asked-for`;

/** Files fetched side by side. */
const AT_ONCE = 6;

/** Headers of a host that guard a page, and must go with it into the store. */
const GUARDS = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "cross-origin-embedder-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

/** A file that cannot be kept: `full`, `lost` (no network) or `wrong` (missing, or another version). */
class Trouble extends Error {
  /** @param {"full" | "lost" | "wrong"} kind */
  constructor(kind, path = "") {
    super(`${kind}: ${path}`);
    this.kind = kind;
  }
}

/** @param {string} path */
function placeOf(path) {
  return `${TOP}sw.js?file=${encodeURIComponent(known(path).hash)}`;
}

/** @returns {Promise<string[]>} the groups the reader has asked for */
async function askedFor() {
  const found = await caches.match(ASKED_FOR, { cacheName: STORE });
  return found ? found.json() : [];
}

/** @param {string[]} names */
async function setAskedFor(names) {
  const store = await caches.open(STORE);
  await put(store, ASKED_FOR, new Response(JSON.stringify(names)));
}

/**
 * A file as it was kept, or nothing. A store that the browser has emptied is no trouble.
 *
 * @param {string} path
 */
async function keptAt(path) {
  return path
    ? caches.match(placeOf(path), { cacheName: STORE }).catch(() => undefined)
    : undefined;
}

async function isEmpty() {
  const store = await caches.open(STORE);
  return !(await store.keys()).length;
}

/** @param {string[]} names - of groups */
async function missing(names) {
  const store = await caches.open(STORE);
  const there = new Set((await store.keys()).map(({ url }) => url));
  return pathsOf(names).filter((path) => !there.has(placeOf(path)));
}

/**
 * Fetch files and keep them, or throw a Trouble; what has come until then stays.
 *
 * @param {string[]} paths
 * @param {string[]} added - gets each that has been kept
 */
async function keep(paths, added = []) {
  const store = await caches.open(STORE);
  const waiting = [...paths];
  const keepNext = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      await keepOne(store, path);
      added.push(path);
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, keepNext));
  const refused = done.find((each) => each.status === "rejected");
  if (refused) throw refused.reason;
}

/**
 * @param {Cache} store
 * @param {string} path
 */
async function keepOne(store, path) {
  const answer = await fetchExactly(path);
  const body = await answer.blob();
  await put(store, placeOf(path), new Response(body, { headers: guarded(answer, body) }));
}

/**
 * @param {Cache} store
 * @param {string} place
 * @param {Response} what
 */
async function put(store, place, what) {
  try {
    await store.put(place, what);
  } catch (error) {
    const isFull = error instanceof Error && error.name === "QuotaExceededError";
    throw isFull ? new Trouble("full", place) : error;
  }
}

/**
 * Ask the host for a file, and take nothing but what the manifest says.
 *
 * @param {string} path
 */
async function fetchExactly(path) {
  const address = TOP + path.split("/").map(encodeURIComponent).join("/");
  try {
    const integrity = `sha256-${known(path).hash}`;
    const answer = await fetch(address, { cache: "no-cache", integrity });
    if (answer.ok) return answer;
  } catch {
    const asked = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (!asked) throw new Trouble("lost", path);
  }
  throw new Trouble("wrong", path);
}

/**
 * The headers to keep: what the file is, and what guards it. A fresh answer also forgets that a
 * host led on to it, which a browser would not take for a page.
 *
 * @param {Response} answer
 * @param {Blob} body
 */
function guarded(answer, body) {
  const headers = new Headers({ "content-length": `${body.size}` });
  for (const name of ["content-type", ...GUARDS]) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

/**
 * Let go of all that the reader's groups do not need. While another version is on its way, what
 * only that one knows is left alone.
 *
 * @param {string[]} names - the groups that stay
 */
async function tidy(names) {
  const { installing, waiting } = here.registration;
  const ours = new Set([...FILES.keys()].map(placeOf));
  const needed = new Set([ASKED_FOR, ...pathsOf(names).map(placeOf)]);
  const store = await caches.open(STORE);
  for (const { url } of await store.keys()) {
    const isOthers = (installing || waiting) && !ours.has(url);
    if (!needed.has(url) && !isOthers) await store.delete(url);
  }
}
