/**
 * The emergency stop: copied over `sw.js` on the host, it takes away itself and all that this site
 * keeps on a device; pages that are open come from the host again.
 */
const stopper = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

let isStopping = false;

async function stop() {
  isStopping = true;
  await stopper.registration.unregister();
  await caches.delete(`vidsyn-offline:${new URL(stopper.registration.scope).pathname}`);
  const pages = await stopper.clients.matchAll({ type: "window" });
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}

/** Chromium forgets the wish where a page asks the old worker at that moment: it is said again. */
async function follow() {
  for (let times = 0; times < 50 && !isStopping; times += 1) {
    await stopper.skipWaiting();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

stopper.addEventListener("install", () => void follow());
stopper.addEventListener("activate", (event) => event.waitUntil(stop()));
