/** All that is kept on the device, on the page that is shown in place of one that is not. */
class KeptOffline extends HTMLElement {
  async connectedCallback() {
    this.tellWhatWasSought();
    this.offer = await offer();
    this.querySelector("button")?.addEventListener("click", () => this.dropAll());
    await this.draw();
    this.querySelector("div")?.removeAttribute("hidden");
  }

  /** It leads back to a page of this site or nowhere. */
  tellWhatWasSought() {
    const place = this.querySelector(".sought");
    const link = place?.querySelector("a");
    const href = sought();
    if (!(place instanceof HTMLElement) || !link || !href) return;
    place.hidden = !href.startsWith(SITE.href);
    if (!place.hidden) link.href = href;
  }

  /** @returns {Promise<string[]>} */
  async names() {
    const worker = await atWork();
    return worker ? ((await question(worker, "list")).names ?? []) : [];
  }

  async dropAll() {
    for (const name of await this.names()) {
      const worker = await atWork();
      if (worker) await question(worker, "drop", name);
    }
    await this.draw();
    this.querySelector("h2")?.focus();
  }

  async draw() {
    const names = await this.names();
    const groups = names.flatMap((name) => this.offer?.groups[name] ?? []);
    this.querySelector("ul")?.replaceChildren(...groups.map(item));
    for (const part of this.querySelectorAll("[data-when]")) {
      if (part instanceof HTMLElement)
        part.hidden = (part.dataset.when === "some") !== names.length > 0;
    }
  }
}

/** The address that the worker wrote behind `#?`, or nothing where none can be read there. */
function sought() {
  const [, way] = location.hash.split("#?");
  try {
    return way ? new URL(decodeURIComponent(way), SITE).href : "";
  } catch {
    return "";
  }
}

/** @param {Group} group */
function item({ title, address }) {
  const link = Object.assign(document.createElement("a"), { href: new URL(address, SITE).href });
  link.textContent = title;
  const line = document.createElement("li");
  line.append(link);
  return line;
}

customElements.define("kept-offline", KeptOffline);
