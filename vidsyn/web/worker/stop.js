/**
 * The emergency stop: copied over `sw.js` on the host, it takes away itself and all that this site
 * keeps on a device; pages that are open come from the host again.
 */
const stopper = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function stop() {
  await stopper.registration.unregister();
  await caches.delete(`vidsyn-offline:${new URL(stopper.registration.scope).pathname}`);
  const pages = await stopper.clients.matchAll({ type: "window" });
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
}

stopper.addEventListener("install", () => stopper.skipWaiting());
stopper.addEventListener("activate", (event) => event.waitUntil(stop()));
