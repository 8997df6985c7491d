// What is the same word in Danish, however it is spelt and inflected. Page and query go through
// the same functions, so a stem need not be a word: it only has to be the same for both.

/**
 * The endings that the Danish stemmer of Snowball takes off (snowballstem.org/algorithms/danish),
 * less those of »-hed«, for »frihed« must be found in »ytringsfrihed«, and with the past tense
 * and the superlative of the first conjugation: -ede, -edes, -est. The longest come first.
 */
const ENDINGS = (
  "erendes erende erede erens ernes erets endes eren erer erne eret eres enes edes ende " +
  "ede ene ens ers ets ere est en er et es e s"
).split(" ");

/** The endings by their last letter: most words are done with after a few. */
const ENDING_IN = new Map(
  [...new Set(ENDINGS.map((each) => each.slice(-1)))].map((last) => [
    last,
    ENDINGS.filter((each) => each.endsWith(last)),
  ]),
);

/** Words that change inside: a stem, and the one it is counted as. */
const CHANGED = new Map(
  (
    "børn barn mænd mand hænd hånd næt nat fød fod tænd tand bøg bog brødr bror fædr far mødr mor " +
    "døtr dat ældr gaml størr stor størst stor yngr ung"
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => /** @type {[string, string]} */ (pair.split(" "))),
);

const VOWEL = /[aeiouyæøå]/;

/** What is spelt in one way already, as most words are. */
const PLAIN = /^(?:(?!aa|ae|oe)[a-zæøå0-9])*$/;

/** A Danish word: »naboer« and »temaet« are, »foelelsesskruen« stands in addresses alone. */
const DANISH = /^(?:(?!aa|ae|oe)[\p{L}\p{N}])*(?:[ao]e(?:de|[nrt]s?|r(?:en|ne)s?))?$/u;

/**
 * The text in small letters, each letter spelt in one way: å is also written aa, and so on.
 *
 * @param {string} text
 */
function folded(text) {
  const small = text.normalize("NFC").toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .replace(/aa/g, "å")
    .replace(/ae|ä/g, "æ")
    .replace(/oe|ö/g, "ø")
    .replace(/[^a-zæøå0-9]/g, (sign) => sign.normalize("NFD").replace(/\p{M}/gu, ""));
}

/**
 * The words of a text, as they are written.
 *
 * @param {string} text
 */
function wordsOf(text) {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words of a text, and those with a hyphen in them as one too: »is-boden« is »isboden«.
 *
 * @param {string} text
 */
function spellingsOf(text) {
  const hyphened = text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? [];
  return [...wordsOf(text), ...hyphened.map((word) => word.replaceAll("-", ""))];
}

/**
 * A word without its ending, as Snowball does it: the ending, then one of two like consonants,
 * then the `t` of an adjective. What is left must hold a vowel.
 *
 * @param {string} word
 */
function stem(word) {
  const whole = folded(word);
  const endings = ENDING_IN.get(whole.slice(-1)) ?? [];
  const ending = endings.find((each) => whole.endsWith(each) && isStem(whole, each)) ?? "";
  const bare = bared(whole.slice(0, whole.length - ending.length));
  return CHANGED.get(bare) ?? bare;
}

/**
 * What is left without an ending, less one of two like consonants at its end, the `t` of an
 * adjective and the `e` before an `l`. Most words are none of these, and no pattern is tried.
 *
 * @param {string} left
 */
function bared(left) {
  const isTwice = left.slice(-1) === left.slice(-2, -1);
  const single = isTwice ? left.replace(/([bdfgklmnprst])\1$/, "$1") : left;
  const bare = single.endsWith("t") ? single.replace(/([dgk])t$/, "$1") : single;
  if (!bare.endsWith("el")) return bare;
  return bare.replace(/([aeiouyæøå][a-zæøå]*?)([bdfgkmnprst])\2?el$/, "$1$2l");
}

/**
 * @param {string} word
 * @param {string} ending
 */
function isStem(word, ending) {
  const left = word.slice(0, -ending.length);
  if (ending === "s" && /[aeiouyæøås]$/.test(left)) return false;
  return left.length > 1 && VOWEL.test(left);
}

/**
 * Whether one slip of the finger makes one word into the other: a letter too many, one too few,
 * another one, or two that have changed places (Damerau, 1964).
 *
 * @param {string} one
 * @param {string} other
 */
function isOneSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const a = one.slice(from);
  const b = other.slice(from);
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/** The stems of words that stand in any text, whatever it is about. */
const COMMON = new Set(
  (
    "ad af alle alt at blev blive bliver da de den der deres det dette din dit dog du efter eller en er " +
    "et for fra få får gør gøre han ham har have havde hele helt hende her hos hun hvad hvis hvor " +
    "hvordan hvorfor i ikke ind ja jeg jer jo kan kunne man mange med meget men mig min mit må måtte " +
    "noget nogen nogle nu når og også om op over på samt selv sin sit skal skulle som så sådan til " +
    "ud under var ved vi vil ville vores være år"
  )
    .split(" ")
    .map(stem),
);
