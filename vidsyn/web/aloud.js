(() => {
  /** @typedef {{ text: string, range: Range }} Sentence */

  /**
   * Reads the page aloud, sentence by sentence, where the device has a Danish voice of its own: a
   * voice from the network would send the text to somebody, so there nothing is offered.
   */
  class ReadAloud extends HTMLElement {
    isReading = false;

    /** @type {Sentence[]} */
    left = [];

    connectedCallback() {
      if (this.isReady || !("speechSynthesis" in window)) return;
      this.isReady = true;
      this.offer();
      // Voices come late, and older browsers do not say when.
      speechSynthesis.addEventListener?.("voiceschanged", () => this.offer());
      this.addEventListener("click", ({ target }) => this.press(target));
      addEventListener("pagehide", () => this.stop());
      addEventListener("hashchange", () => this.stop());
      addEventListener("click", ({ target }) => {
        if (target instanceof Element && target.closest("[data-turn]")) this.stop();
      });
    }

    voice() {
      const isOwn = (/** @type {SpeechSynthesisVoice} */ { lang, localService }) =>
        localService && /^da\b/i.test(lang.replace("_", "-"));
      return speechSynthesis.getVoices().find(isOwn);
    }

    offer() {
      this.hidden = !this.voice();
    }

    /** @param {EventTarget | null} target */
    press(target) {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.dataset.aloud === "start") this.start();
      if (button?.dataset.aloud === "pause") this.pause(button);
      if (button?.dataset.aloud === "stop") this.stop();
    }

    start() {
      speechSynthesis.cancel();
      this.left = sentencesOf(shownText());
      this.show(true);
      this.next();
    }

    /** @param {HTMLElement} button */
    pause(button) {
      const isPaused = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isPaused));
      if (isPaused) speechSynthesis.pause();
      else speechSynthesis.resume();
    }

    stop() {
      if (!this.isReading) return;
      this.left = [];
      speechSynthesis.resume();
      speechSynthesis.cancel();
      mark(null);
      this.show(false);
    }

    next() {
      const sentence = this.left.shift();
      const voice = this.voice();
      if (!sentence || !voice) return this.stop();
      const speech = new SpeechSynthesisUtterance(sentence.text);
      speech.voice = voice;
      speech.lang = voice.lang;
      speech.onend = () => this.isReading && this.next();
      speech.onerror = () => this.stop();
      mark(sentence.range);
      sentence.range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      speechSynthesis.speak(speech);
    }

    /** @param {boolean} isReading */
    show(isReading) {
      const had = this.contains(document.activeElement);
      this.isReading = isReading;
      for (const button of this.querySelectorAll("button")) {
        button.hidden = (button.dataset.aloud === "start") === isReading;
        button.removeAttribute("aria-pressed");
        if (button.dataset.aloud === "pause") button.setAttribute("aria-pressed", "false");
      }
      this.dispatchEvent(new CustomEvent("vidsyn-aloud", { bubbles: true, detail: isReading }));
      const first = this.querySelector("button:not([hidden])");
      if (had && first instanceof HTMLElement) first.focus();
    }
  }

  /** What is read: never what is folded away, as answers are, and never buttons and ways. */
  const SILENT =
    "nav, button, select, svg, .tools, .draft, .question-key, .answers, .answers-who, .unseen, " +
    ".young-turns, .young-head > :not(h1), [data-aloud], [aria-hidden=true], .term-note";

  const BLOCKS =
    "h1, h2, h3, h4, p, li, dt, dd, td, th, legend, label, figcaption, summary, div, section";

  /** The step that is shown where steps are turned, and else the whole page. */
  function shownText() {
    const steps = document.querySelectorAll("main .screen");
    return [...steps].find((each) => isSeen(each)) ?? document.querySelector("main");
  }

  /** @param {Element} box */
  function isSeen(box) {
    return box.getClientRects().length > 0;
  }

  /**
   * @param {Element | null} root
   * @returns {Sentence[]} each, in the order of reading
   */
  function sentencesOf(root) {
    if (!root) return [];
    /** @type {Map<Element, Text[]>} */
    const blocks = new Map();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      const block = text.parentElement?.closest(BLOCKS);
      if (!block || !text.data.trim() || text.parentElement?.closest(SILENT)) continue;
      if (isSeen(text.parentElement ?? block))
        blocks.set(block, [...(blocks.get(block) ?? []), text]);
    }
    return [...blocks.values()].flatMap(sentencesIn);
  }

  /**
   * @param {Text[]} texts - the text of one block
   * @returns {Sentence[]}
   */
  function sentencesIn(texts) {
    const whole = texts.map(({ data }) => data).join("");
    const found = whole.matchAll(/[^\s.!?:…][^.!?…]*(?:[.!?…]+(?!\s|$)[^.!?…]*)*[.!?…]*[»”"')]*/g);
    return [...found].map(({ 0: sentence, index = 0 }) => {
      const range = document.createRange();
      range.setStart(...placeIn(texts, index));
      range.setEnd(...placeIn(texts, index + sentence.length));
      return { text: sentence.replace(/\s+/g, " "), range };
    });
  }

  /**
   * @param {Text[]} texts
   * @param {number} at - letters into all of them
   * @returns {[Text, number]}
   */
  function placeIn(texts, at) {
    for (const text of texts) {
      if (at <= text.length) return [text, at];
      at -= text.length;
    }
    const last = texts[texts.length - 1];
    return [last, last.length];
  }

  /**
   * Show which sentence is read, where the browser can.
   *
   * @param {Range | null} sentence
   */
  function mark(sentence) {
    /** @type {any} */
    const { CSS: css, Highlight: Marked } = window;
    if (!css?.highlights || !Marked) return;
    if (sentence) css.highlights.set("aloud", new Marked(sentence));
    else css.highlights.delete("aloud");
  }

  if (!customElements.get("read-aloud")) customElements.define("read-aloud", ReadAloud);
})();
