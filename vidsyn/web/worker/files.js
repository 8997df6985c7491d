/**
 * What this version of the site is made of. A worker knows one version and no other, so that
 * versions never mix: a file is what its hash says, or it is not used.
 *
 * @typedef {{ hash: string, bytes: number }} Known
 * @typedef {{ files: [path: string, hash: string, bytes: number][], groups: Record<string, number[]> }} Manifest
 */
const here = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const manifest = /** @type {Manifest} */ (Reflect.get(self, "MANIFEST"));

const TOP = here.registration.scope;

/** What every group needs: lists, search, styles, scripts, letters. */
const CORE = "core";

const FILES = new Map(manifest.files.map(([path, hash, bytes]) => [path, { hash, bytes }]));

const GROUPS = new Map(
  Object.entries(manifest.groups).map(([name, places]) => [
    name,
    places.map((place) => manifest.files[place][0]),
  ]),
);

/**
 * The files that these groups are made of, the core among them; nothing needs nothing.
 *
 * @param {string[]} names
 */
function pathsOf(names) {
  const all = names.length ? [CORE, ...names] : [];
  return [...new Set(all.flatMap((name) => GROUPS.get(name) ?? []))];
}

/** @param {string} path */
function known(path) {
  return /** @type {Known} */ (FILES.get(path));
}

/** @param {string[]} paths */
function weigh(paths) {
  return paths.reduce((sum, path) => sum + known(path).bytes, 0);
}

/**
 * The way from the top of the site, as it is written in a manifest; one that cannot be decoded, and
 * is no file's, as it stands.
 *
 * @param {string} address
 */
function wayTo(address) {
  const way = new URL(address).pathname.slice(new URL(TOP).pathname.length);
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}

/**
 * The file that an address means, or nothing. A folder is its `index.html`, some hosts leave
 * `.html` out, and what stands after `?` is for the page alone.
 *
 * @param {string} address
 */
function pathAt(address) {
  const way = wayTo(address);
  const meant = way === "" || way.endsWith("/") ? [`${way}index.html`] : [way, `${way}.html`];
  return meant.find((path) => FILES.has(path)) ?? "";
}
