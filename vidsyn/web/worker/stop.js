/**
 * The emergency stop: copied over `sw.js` on the host, it takes away all that this site keeps on a
 * device, and then itself; pages that are open come from the host again.
 */
const stopper = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function stop() {
  await caches.delete(`vidsyn-offline:${new URL(stopper.registration.scope).pathname}`);
  await stopper.registration.unregister();
  const pages = await stopper.clients.matchAll({ type: "window" });
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}

stopper.addEventListener("install", () => stopper.skipWaiting());
stopper.addEventListener("activate", (event) => event.waitUntil(stop()));
