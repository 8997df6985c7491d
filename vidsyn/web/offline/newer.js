/** A quiet line below the page when a newer version lies ready; every tab follows when it is taken. */
let isWatching = false;

/**
 * Look for a newer version from now on, where there is a worker. All that a page needs in order to
 * tell of it is fetched before: a request while one worker follows another keeps both waiting.
 */
async function watchForNewer() {
  const found = await registration();
  const working = found?.active;
  if (!working || isWatching) return;
  isWatching = true;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (navigator.serviceWorker.controller !== working) location.reload();
  });
  const known = await offer();
  if (!known) return;
  await dress(known.style);
  const line = Object.assign(document.createElement("div"), { className: "newer" });
  line.setAttribute("role", "status");
  document.body.append(line);
  const tell = () => found.waiting && tellOf(found.waiting, line, known.words);
  tell();
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.isFull && !isInClass()) line.textContent = known.words.cramped;
  });
  found.addEventListener("updatefound", () => {
    found.installing?.addEventListener("statechange", tell);
  });
  document.addEventListener("visibilitychange", () => look(found));
  look(found);
}

/** @param {ServiceWorkerRegistration} found */
function look(found) {
  if (!document.hidden) found.update().catch(() => undefined);
}

/** A class that looks at the projector is not disturbed. */
function isInClass() {
  return document.documentElement.dataset.kind === "projector";
}

/**
 * @param {ServiceWorker} waiting
 * @param {HTMLElement} line
 * @param {Record<string, string>} words
 */
function tellOf(waiting, line, words) {
  if (isInClass()) return;
  const button = Object.assign(document.createElement("button"), { className: "button" });
  button.type = "button";
  button.textContent = words.take;
  button.addEventListener("click", () => question(waiting, "follow"));
  line.replaceChildren(`${words.newer} `, button);
}

if ("serviceWorker" in navigator && navigator.serviceWorker.controller) watchForNewer();
