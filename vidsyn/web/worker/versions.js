/**
 * A version comes whole or not at all: it fetches what it needs before it may follow the one at
 * work, and follows only when the reader says so.
 */
async function install() {
  const names = await askedFor();
  /** @type {string[]} */
  const added = [];
  try {
    if (names.length) await keep(await missing(names), added);
  } catch (error) {
    if (error instanceof Trouble && error.kind === "full") {
      await giveBack(added);
      await tellPages({ isFull: true });
    }
    throw error;
  }
}

/** @param {string[]} paths */
async function giveBack(paths) {
  const store = await caches.open(STORE);
  await Promise.all(paths.map((path) => store.delete(placeOf(path))));
}

/**
 * Tell the open pages of this site; a host may have others.
 *
 * @param {{ isFull: true }} what
 */
async function tellPages(what) {
  const pages = await here.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(TOP)) page.postMessage(what);
}

async function takeOver() {
  const names = await askedFor();
  if (names.length) await tidy(names);
  await here.clients.claim();
}

here.addEventListener("install", (event) => event.waitUntil(install()));
here.addEventListener("activate", (event) => event.waitUntil(takeOver()));
