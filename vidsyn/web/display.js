/** Where the choices stand, in the tab or on the device: `boot.js` reads them there. */
const KEPT_DISPLAY = "vidsyn:visning";

/**
 * The panel "Visning": how the reader wants pages to look, in this tab, or on the device when they
 * say so. `boot.js` puts it on the next page; nothing is written before something is chosen.
 */
class DisplayPanel {
  /** @param {string} html - the panel, with its words */
  constructor(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    this.dialog = /** @type {HTMLDialogElement} */ (holder.content.querySelector("dialog"));
    this.form = /** @type {HTMLFormElement} */ (this.dialog.querySelector("form"));
    this.said = /** @type {HTMLElement} */ (this.dialog.querySelector("[role=status]"));
    this.button = /** @type {HTMLElement} */ (document.querySelector(".display-button"));
    this.line = new ReadingLine();
    this.note = new TermNote();
    this.aloud = /** @type {HTMLElement} */ (this.dialog.querySelector("read-aloud"));
    this.room = document.createComment("");
    this.aloud.before(this.room);
    if (document.querySelector("read-aloud")) this.aloud.remove();
    this.button.after(this.dialog);
    this.style();
    this.show();
    this.listen();
  }

  /** Fetch what the panel looks like; the button knows where it is. */
  style() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = this.button.dataset.style ?? "";
    link.onload = () => this.note.place();
    document.head.append(link);
  }

  listen() {
    this.button.addEventListener("click", () => this.turn(!this.dialog.open));
    this.form.addEventListener("change", () => this.choose());
    this.find("[data-reset]").addEventListener("click", () => this.reset());
    this.find("[data-close]").addEventListener("click", () => this.turn(false));
    this.aloud.addEventListener("vidsyn-aloud", (event) => this.float(event));
    addEventListener("keydown", ({ key }) => key === "Escape" && this.turn(false));
    addEventListener("pointerdown", ({ target }) => this.leave(target));
    this.dialog.addEventListener("focusout", ({ relatedTarget }) => this.leave(relatedTarget));
    // Some browsers take Enter on a choice for an answer, and close it themselves.
    this.dialog.addEventListener("close", () => this.tell());
  }

  /** Let the button say whether the panel is open. */
  tell() {
    this.button.setAttribute("aria-expanded", String(this.dialog.open));
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.dialog.querySelector(selector));
  }

  /** @returns {HTMLInputElement[]} */
  inputs() {
    return [...this.dialog.querySelectorAll("input")];
  }

  /**
   * Open or close; who closes the panel is back at the button.
   *
   * @param {boolean} isOpen
   */
  turn(isOpen) {
    if (isOpen === this.dialog.open) return;
    if (!isOpen) {
      this.button.focus();
      return this.dialog.close();
    }
    this.dialog.show();
    this.tell();
    this.find(":checked").focus();
  }

  /**
   * Who goes on elsewhere on the page has the panel out of the way.
   *
   * @param {EventTarget | null} to
   */
  leave(to) {
    if (!(to instanceof Element) || this.button.contains(to) || this.dialog.contains(to)) return;
    this.dialog.close();
  }

  /**
   * While the page is read the buttons stay on the screen, and the panel does not.
   *
   * @param {Event} event
   */
  float(event) {
    if (!(event instanceof CustomEvent)) return;
    this.aloud.classList.toggle("aloud-floating", event.detail);
    if (event.detail) document.querySelector("main")?.append(this.aloud);
    else this.room.after(this.aloud);
    if (event.detail) this.turn(false);
  }

  /** Let the panel and the page say what is chosen. */
  show() {
    const root = document.documentElement;
    for (const each of this.inputs())
      each.checked =
        each.type === "radio"
          ? each.value === (root.dataset[each.name] ?? "")
          : this.isRemembered();
    this.line.turn(Boolean(root.dataset.line));
    // From a folder, Firefox keeps things for one page alone.
    const isAlone = location.protocol === "file:" && CSS.supports("-moz-appearance: none");
    this.find("[data-alone]").hidden = !isAlone;
    this.find("[data-keep]").hidden = this.find("#display-kept").hidden = isAlone;
  }

  isRemembered() {
    try {
      return localStorage.getItem(KEPT_DISPLAY) !== null;
    } catch {
      return false;
    }
  }

  choose() {
    const chosen = this.inputs().filter((each) => each.type === "radio" && each.checked);
    for (const { name, value } of chosen) {
      if (value) document.documentElement.dataset[name] = value;
      else delete document.documentElement.dataset[name];
    }
    this.keep(chosen.filter(({ value }) => value).map(({ name, value }) => `${name}-${value}`));
  }

  /** @param {string[]} choices */
  keep(choices) {
    const isWritten = this.write(choices);
    this.said.textContent = isWritten ? "" : (this.said.dataset.refused ?? "");
    this.line.turn(Boolean(document.documentElement.dataset.line));
  }

  /**
   * Write the choices down in the one place, and take them away in the other.
   *
   * @param {string[]} choices
   * @returns {boolean} whether the browser keeps them
   */
  write(choices) {
    const isKept = this.inputs().some((each) => each.type === "checkbox" && each.checked);
    try {
      const [to, from] = isKept ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
      from.removeItem(KEPT_DISPLAY);
      if (choices.length || isKept) to.setItem(KEPT_DISPLAY, choices.join(" "));
      else to.removeItem(KEPT_DISPLAY);
      return true;
    } catch {
      return false;
    }
  }

  reset() {
    for (const each of this.inputs()) each.checked = each.type === "radio" && !each.value;
    this.choose();
    this.said.textContent ||= this.said.dataset.done ?? "";
  }
}
