// Shows what was found: the best first, the rest by whom it is for. Text is only ever put in as
// text, so that nothing in a query or on a page can become anything else.

class FoundPages {
  /** How many stand above the groups, and how many of a group stand open. */
  static BEST = 3;
  static OPEN = 5;

  /**
   * @param {HTMLElement} place - a section for what fits best, then one for each group
   * @param {HTMLTemplateElement} template - a page that was found
   * @param {string} root - the way to the top of the site
   */
  constructor(place, template, root) {
    this.place = place;
    this.template = template;
    this.root = root;
    /** @type {HTMLElement[]} */
    this.groups = [...place.querySelectorAll("section")];
  }

  /** @param {Hit[]} hits - the best first */
  show(hits) {
    const { BEST } = FoundPages;
    const [best, rest] = hits.length > BEST ? [hits.slice(0, BEST), hits.slice(BEST)] : [[], hits];
    const [top] = this.groups;
    const shares = new Map(this.groups.map((group) => [group, /** @type {Hit[]} */ ([])]));
    for (const hit of rest) shares.get(this.groupOf(hit.entry[0]))?.push(hit);
    for (const [group, share] of shares) this.fill(group, group === top ? best : share);
    const inOrder = rest.map(({ entry }) => this.groupOf(entry[0]));
    this.place.append(...new Set([top, ...inOrder]));
    this.place.hidden = !hits.length;
  }

  /**
   * The group with the longest beginning of the address.
   *
   * @param {string} address
   */
  groupOf(address) {
    const fit = (/** @type {HTMLElement} */ group) =>
      (group.dataset.group ?? "")
        .split(" ")
        .filter((each) => address.startsWith(each))
        .reduce((most, each) => Math.max(most, each.length), 0);
    return this.groups.reduce((one, other) => (fit(other) > fit(one) ? other : one));
  }

  /**
   * @param {HTMLElement} group
   * @param {Hit[]} hits
   */
  fill(group, hits) {
    const { OPEN } = FoundPages;
    const [open, folded] = group.querySelectorAll("ol");
    const more = group.querySelector("details");
    group.hidden = !hits.length;
    open.replaceChildren(...hits.slice(0, OPEN).map((hit) => this.item(hit)));
    if (!more) return;
    folded.replaceChildren(...hits.slice(OPEN).map((hit) => this.item(hit)));
    more.hidden = hits.length <= OPEN;
    more.open = false;
    more.children[0].textContent = filled(more.dataset.words, { count: hits.length - OPEN });
  }

  /** @param {Hit} hit */
  item({ entry, stems, forms }) {
    const [address, title, where] = entry;
    const item = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const [link, place, text, also] = item.querySelectorAll("a, p");
    link.setAttribute("href", `${this.root}${address}`);
    link.append(...marked(title, stems));
    place.append(...marked(where, stems));
    place.toggleAttribute("hidden", !where);
    const shown = passages(entry, stems);
    text.append(...shown.flatMap((each, n) => [...(n ? [" … "] : []), ...marked(each, stems)]));
    text.toggleAttribute("hidden", !shown.length);
    const unseen = unshown(forms(), [title, where, ...shown]);
    const words = /** @type {HTMLElement} */ (also).dataset.words;
    also.textContent = filled(words, { words: unseen.join(", ") });
    also.toggleAttribute("hidden", !unseen.length);
    return item;
  }
}

/**
 * The text, its words that were looked for marked.
 *
 * @param {string} text
 * @param {Set<string>} stems
 */
function marked(text, stems) {
  return text.split(/([\p{L}\p{N}]+)/u).map((part, n) => {
    if (n % 2 === 0 || !stems.has(stem(part))) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

/**
 * At most two passages of a page that between them hold most of the words looked for; where none
 * has any, what the page says of itself.
 *
 * @param {Entry} entry
 * @param {Set<string>} stems
 */
function passages([, , , lead, headings, sentences], stems) {
  const left = new Set(stems);
  /** @type {string[]} */
  const chosen = [];
  const held = (/** @type {string} */ text) =>
    wordsOf(text)
      .map(stem)
      .filter((s) => left.has(s));
  const texts = [lead, ...sentences, ...headings].filter(Boolean);
  while (chosen.length < 2 && left.size) {
    const counts = texts.map((text) => new Set(held(text)).size);
    const most = Math.max(0, ...counts);
    if (!most) break;
    const text = texts[counts.indexOf(most)];
    for (const each of held(text)) left.delete(each);
    chosen.push(text);
  }
  return chosen.length ? chosen : texts.slice(0, 1);
}

/**
 * At most six of the words that are on the page, but in no text shown.
 *
 * @param {string[]} forms
 * @param {string[]} texts
 */
function unshown(forms, texts) {
  const shown = new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()));
  return forms.filter((word) => !shown.has(word)).slice(0, 6);
}

/**
 * @param {string | undefined} words - with the names of values in braces
 * @param {Record<string, string | number>} values
 */
function filled(words, values) {
  return (words ?? "").replace(/\{(\w+)\}/g, (_, name) => `${values[name] ?? ""}`);
}
