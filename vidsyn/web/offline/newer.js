/** A quiet line below the page when a newer version lies ready; every tab follows when it is taken. */
let isWatching = false;

/** Look for a newer version from now on, where there is a worker; it is asked for at each look. */
async function watchForNewer() {
  const found = await registration();
  const working = found?.active;
  if (!working || isWatching) return;
  isWatching = true;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (navigator.serviceWorker.controller !== working) location.reload();
  });
  found.addEventListener("updatefound", () => tellWhenReady(found));
  tellWhenReady(found);
  document.addEventListener("visibilitychange", () => look(found));
  look(found);
}

/** @param {ServiceWorkerRegistration} found */
function look(found) {
  if (!document.hidden) found.update().catch(() => undefined);
}

/** @param {ServiceWorkerRegistration} found */
function tellWhenReady(found) {
  if (found.waiting) tell(found);
  found.installing?.addEventListener("statechange", () => {
    if (found.waiting) tell(found);
  });
}

/**
 * A class that looks at the projector is not disturbed.
 *
 * @param {ServiceWorkerRegistration} found
 */
async function tell(found) {
  const isStage = document.documentElement.dataset.kind === "projector";
  if (isStage || document.querySelector(".newer")) return;
  const line = Object.assign(document.createElement("div"), { className: "newer", role: "status" });
  document.body.append(line);
  const known = await offer();
  if (!known) return;
  await dress(known.style);
  const button = Object.assign(document.createElement("button"), { className: "button" });
  button.type = "button";
  button.textContent = known.words.take;
  button.addEventListener("click", () => found.waiting && question(found.waiting, "follow"));
  line.append(`${known.words.newer} `, button);
}

if ("serviceWorker" in navigator && navigator.serviceWorker.controller) watchForNewer();
