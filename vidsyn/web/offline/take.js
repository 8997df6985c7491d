/**
 * Files to take along come through the worker. A browser that is told to download a file goes to
 * the host itself, past the worker, so the page fetches it and hands it over.
 *
 * @param {HTMLAnchorElement} link
 */
async function takeAlong(link) {
  const answer = await fetch(link.href).catch(() => null);
  if (!answer?.ok) return location.assign(link.href);
  const file = document.createElement("a");
  file.href = URL.createObjectURL(await answer.blob());
  file.download = link.download || link.pathname.replace(/.*\//, "");
  file.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(file.href), 10_000);
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[download]");
  if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith(SITE.href)) return;
  if (!navigator.serviceWorker?.controller) return;
  event.preventDefault();
  takeAlong(link);
});
