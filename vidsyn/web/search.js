// The search page: shows pages as one types. The index is fetched the first time it is needed;
// nothing is kept but the words, in the page's own address behind `#`, which no host is told.
(() => {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-indexes]");
  const field = form?.querySelector("input");
  /** @type {HTMLElement | null} */
  const status = document.querySelector(".search-status");
  /** @type {HTMLElement | null} */
  const place = document.querySelector(".search-results");
  const template = document.querySelector("template");
  const none = document.querySelector(".search-none");
  const all = document.querySelector(".a-to-z");
  const addresses = form?.dataset.indexes?.split(" ").filter(Boolean) ?? [];
  if (!form || !field || !status || !place || !template || !addresses.length) return;

  /** Signs: what is longer is no question. */
  const LONGEST = 100;

  /** Milliseconds after the last key: who listens is not told of every letter. */
  const CALM = 500;

  /** How the address begins to tell the words; what else stands there leads to a letter. */
  const WORDS = "#q=";

  const pages = new FoundPages(place, template, form.dataset.root ?? "");
  /** @type {Promise<PageIndex> | undefined} */
  let index;
  let waiting = 0;

  /** What fails once is tried again the next time it is needed. */
  function ready() {
    index ??= fetchIndex().catch((error) => {
      index = undefined;
      throw error;
    });
    return index;
  }

  async function fetchIndex() {
    /** @type {Pack[]} */
    const packs = [];
    Reflect.set(globalThis, "searchIndexes", packs);
    const areThere = await Promise.all(addresses.map(fetched));
    if (!areThere.every(Boolean)) throw new Error("no index");
    return new PageIndex(packs);
  }

  /**
   * @param {string} address
   * @returns {Promise<boolean>} whether the script came
   */
  function fetched(address) {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(true);
      script.onerror = () => resolve(false);
      document.head.append(script);
    });
  }

  function asked() {
    return field?.value.slice(0, LONGEST).trim() ?? "";
  }

  async function search() {
    const query = asked();
    try {
      const found = query ? (await ready()).search(query) : { hits: [], instead: "" };
      if (query === asked()) show(query, found);
    } catch {
      say("failed");
    }
  }

  /**
   * @param {string} query
   * @param {Results} found
   */
  function show(query, { hits, instead }) {
    pages.show(hits);
    all?.toggleAttribute("hidden", hits.length > 0);
    none?.toggleAttribute("hidden", !query || hits.length > 0);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const key = !query ? "" : instead ? "instead" : hits.length > 1 ? "several" : "";
      say(key || (!query ? "" : hits.length ? "one" : "none"), {
        query,
        instead,
        count: hits.length,
      });
      remember(query);
    }, CALM);
  }

  /**
   * @param {string} key - of the words on the status line; no key, no words
   * @param {Record<string, string | number>} [values]
   */
  function say(key, values = {}) {
    const text = filled(status?.dataset[key], values);
    // The same words again would be read aloud again.
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** The words in the address. Behind `?` they stand in an older link, until they are moved. */
  function remembered() {
    const { hash, search } = location;
    const words = [hash.slice(1), search].map((each) => new URLSearchParams(each).get("q"));
    return words[0] ?? words[1] ?? "";
  }

  /** @param {string} query */
  function remember(query) {
    const address = new URL(location.href);
    address.searchParams.delete("q");
    if (query) address.hash = `${new URLSearchParams({ q: query })}`;
    else if (address.hash.startsWith(WORDS)) address.hash = "";
    try {
      history.replaceState(null, "", address);
    } catch {
      // A browser that will not change the address of a file; the words still stand in the field.
    }
  }

  form.removeAttribute("hidden");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The keyboard of a tablet stands before the results.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
  });
  field.addEventListener("focus", () => ready().catch(() => say("failed")));
  field.addEventListener("input", search);
  field.value ||= remembered();
  remember(asked());
  addEventListener("hashchange", () => {
    if (!location.hash.startsWith(WORDS)) return;
    field.value = remembered();
    search();
  });
  // Who comes back may find their words still standing there.
  addEventListener("pageshow", search);
})();
