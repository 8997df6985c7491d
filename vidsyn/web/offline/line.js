/** The line between a page and the site's worker, where there is one. */

/** The top of the site. */
const SITE = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/**
 * What the whole site knows of keeping: bytes of the core, each group with its title, its page and
 * the bytes it adds, and the words of what has no page of its own.
 *
 * @typedef {{ title: string, address: string, bytes: number }} Group
 * @typedef {{
 *   core: number, groups: Record<string, Group>, style: string, words: Record<string, string>
 * }} Offer
 */

/**
 * Tell what can be kept, or nothing where nothing can: opened from a folder, without a secure
 * address, in a browser that has no workers, on a host that has taken it off.
 *
 * @returns {Promise<Offer | null>}
 */
async function offer() {
  const isPossible = location.protocol.startsWith("http") && isSecureContext;
  if (!isPossible || !("serviceWorker" in navigator)) return null;
  try {
    const answer = await fetch(new URL("uden-net.json", SITE), { cache: "no-cache" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** This site's registration, where it has one: a host may have others, above it or below. */
async function registration() {
  try {
    const found = await navigator.serviceWorker.getRegistration(SITE);
    return found?.scope === SITE.href ? found : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<ServiceWorker | null>} the worker at work; nothing is registered by asking */
async function atWork() {
  return (await registration())?.active ?? null;
}

/**
 * Set a worker to work. Throws where the browser will not have one.
 *
 * @returns {Promise<ServiceWorker>}
 */
async function hire() {
  const hired = await navigator.serviceWorker.register(new URL("sw.js", SITE), {
    scope: SITE.pathname,
    updateViaCache: "none",
  });
  const worker = hired.active ?? hired.waiting ?? hired.installing;
  if (!worker) throw new Error("no worker");
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") reject(new Error("the worker gave up"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/**
 * Ask a worker; `talking.js` of the worker says what can be asked.
 *
 * @param {ServiceWorker} worker
 * @param {string} ask
 * @param {string} [group]
 * @returns {Promise<any>}
 */
function question(worker, ask, group) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ ask, group }, [port2]);
  });
}

/**
 * Fetch the style of what only some readers meet, and wait until it is there.
 *
 * @param {string} address
 */
function dress(address) {
  const href = new URL(address, SITE).href;
  const there = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (there) return Promise.resolve();
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.onload = link.onerror = () => resolve(undefined);
    document.head.append(link);
  });
}

/**
 * Bytes as a reader knows them: 640 kB, 3,4 MB.
 *
 * @param {number} bytes
 */
function size(bytes) {
  const [unit, count] =
    bytes < 1e6 ? ["kilobyte", Math.ceil(bytes / 1e3)] : ["megabyte", bytes / 1e6];
  const { lang } = document.documentElement;
  return count.toLocaleString(lang, { style: "unit", unit, maximumFractionDigits: 1 });
}
