// A band over the line being read. It follows the pointer, a finger and the keyboard's focus.
class ReadingLine {
  constructor() {
    this.band = document.createElement("div");
    this.band.className = "reading-line";
    this.band.setAttribute("aria-hidden", "true");
    this.follow = this.follow.bind(this);
  }

  /** @param {boolean} isOn */
  turn(isOn) {
    const change = isOn ? "addEventListener" : "removeEventListener";
    for (const event of ["pointermove", "pointerdown", "focusin"])
      window[change](event, this.follow, { passive: true });
    if (!isOn) this.band.remove();
    else if (!this.band.isConnected) {
      document.body.append(this.band);
      this.put(innerHeight * 0.4, 40);
    }
  }

  /** @param {Event} event */
  follow(event) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    this.band.hidden = Boolean(target.closest("dialog, input, select, textarea, button"));
    if (event instanceof PointerEvent) this.at(event.clientX, event.clientY);
    else if (target.matches(":focus-visible")) {
      const box = target.getBoundingClientRect();
      this.at(box.left + 4, box.top + Math.min(box.height / 2, 16));
    }
  }

  /**
   * Lie over the line of text at this place, or over the place itself.
   *
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    const line = textLine(x, y);
    if (line && Math.abs(line.top + line.height / 2 - y) < line.height)
      this.put(line.top, line.height);
    else this.put(y - 20, 40);
  }

  /**
   * @param {number} top
   * @param {number} height
   */
  put(top, height) {
    this.band.style.insetBlockStart = `${Math.round(top - 6)}px`;
    this.band.style.blockSize = `${Math.round(height + 12)}px`;
  }
}

/**
 * The box of the letter at a place, in any of the ways browsers know.
 *
 * @param {number} x
 * @param {number} y
 */
function textLine(x, y) {
  const range = document.createRange();
  /** @type {any} */
  const page = document;
  const caret = page.caretPositionFromPoint?.(x, y) ?? page.caretRangeFromPoint?.(x, y);
  const node = caret?.offsetNode ?? caret?.startContainer;
  if (!(node instanceof Text) || !node.length) return null;
  const at = Math.min(caret.offset ?? caret.startOffset, node.length - 1);
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect();
}
