/**
 * Answers what pages ask for. A page that is kept gets everything from the store, or with the
 * very hash from the host; any other page gets everything from the host. So no page mixes.
 */

/** Shown in place of a page that is not kept. */
const NO_NETWORK = "uden-net.html";

/** @param {Request} request */
async function page(request) {
  const { origin, pathname, search } = new URL(request.url);
  const kept = await keptAt(pathAt(request.url));
  if (kept) return kept;
  if (FILES.has(`${wayTo(request.url)}/index.html`)) {
    return Response.redirect(`${origin}${pathname}/${search}`);
  }
  try {
    return await fetch(request);
  } catch {
    const way = encodeURIComponent(wayTo(request.url) + search);
    return (await keptAt(NO_NETWORK))
      ? Response.redirect(`${TOP}${NO_NETWORK}#?${way}`)
      : Response.error();
  }
}

/**
 * @param {Request} request
 * @param {string} clientId - of the page that asks
 */
async function part(request, clientId) {
  const path = pathAt(request.url);
  const kept = await keptAt(path);
  const asking = await here.clients.get(clientId);
  if (asking && (await keptAt(pathAt(asking.url)))) return kept ?? fetchExactly(path);
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

here.addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(TOP)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathAt(request.url)) event.respondWith(part(request, clientId));
});
