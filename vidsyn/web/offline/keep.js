/**
 * What a reader may keep on the device from a page: how much it is, fetching it, and taking it
 * away again. Hidden until it is known that it can be done.
 */
class KeepOffline extends HTMLElement {
  /** @type {Offer | null} */
  offer = null;

  async connectedCallback() {
    this.offer = await offer();
    if (!this.offer?.groups[this.group]) return;
    await dress(this.offer.style);
    this.addEventListener("click", this.press);
    await this.draw("");
  }

  get group() {
    return this.dataset.group ?? "";
  }

  /** @param {Event} event */
  async press(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const box = this.firstElementChild;
    if (!button || !box || box.ariaBusy === "true") return;
    box.ariaBusy = "true";
    const trouble = await (button.dataset.do === "keep" ? this.keep() : this.drop());
    box.ariaBusy = "false";
    await this.draw(trouble);
    watchForNewer();
    // What was pressed may be gone, so the focus goes to what is still there.
    if (button.hidden) this.querySelector("h2")?.focus();
  }

  /** @returns {Promise<string>} what went wrong, or nothing */
  async keep() {
    this.say("loading");
    const worker = await hire().catch((/** @type {Error} */ error) => error.name);
    if (typeof worker === "string") return worker === "SecurityError" ? "refused" : "wrong";
    const { missing: whole, trouble } = await question(worker, "status", this.group);
    if (trouble) return trouble;
    let left = whole;
    do {
      this.progress(whole - left, whole);
      const said = await question(worker, "more", this.group);
      if (said.trouble) return this.reason(said.trouble);
      left = said.missing;
    } while (left);
    return "";
  }

  /**
   * What is here may be of a version that only waits: the worker at work knows it not.
   *
   * @param {string} trouble
   */
  async reason(trouble) {
    return trouble === "wrong" && (await registration())?.waiting ? "waits" : trouble;
  }

  /** @returns {Promise<string>} what went wrong, or nothing */
  async drop() {
    const worker = await atWork();
    const said = worker && (await question(worker, "drop", this.group));
    return said?.trouble ?? "";
  }

  /** @param {string} trouble - what went wrong, or nothing */
  async draw(trouble) {
    const { core = 0, groups = {} } = this.offer ?? {};
    const worker = await atWork();
    const status = worker && (await question(worker, "status", this.group));
    const missing = status?.missing ?? core + groups[this.group].bytes;
    const [within] = status?.within ?? [];
    this.show(".keep", status?.isKnown !== false);
    this.show(".keep-size", missing > 0, "size", missing);
    this.show("progress", false);
    this.show("[data-do=keep]", missing > 0);
    this.show("[data-do=drop]", Boolean(status?.isAsked || status?.isBegun));
    const state = status?.isAsked ? (missing ? "part" : "kept") : within ? "within" : "";
    this.say(trouble || state, groups[within]?.title);
    this.querySelector("[role=status]")?.classList.toggle("keep-trouble", Boolean(trouble));
  }

  /**
   * @param {number} done
   * @param {number} whole - bytes
   */
  progress(done, whole) {
    const bar = this.querySelector("progress");
    if (bar) [bar.hidden, bar.max, bar.value] = [false, whole, done];
    this.show(".keep-size", true, "left", whole - done);
  }

  /**
   * @param {string} selector
   * @param {boolean} isShown
   * @param {string} [sentence] - of the `data-` attribute with the text, where it has one
   * @param {number} [bytes]
   */
  show(selector, isShown, sentence = "", bytes = 0) {
    const place = this.querySelector(selector);
    if (!(place instanceof HTMLElement)) return;
    place.hidden = !isShown;
    if (sentence) place.textContent = `${place.dataset[sentence]}`.replace("{size}", size(bytes));
  }

  /**
   * @param {string} state - of the `data-` attribute with the sentence
   * @param {string} [title]
   */
  say(state, title = "") {
    const place = this.querySelector("[role=status]");
    if (!(place instanceof HTMLElement)) return;
    place.textContent = (place.dataset[state] ?? "").replace("{title}", title);
  }
}

customElements.define("keep-offline", KeepOffline);
