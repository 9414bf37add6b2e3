// Where the module's other files are: in the package, whose bundler finds them, or where the page says. In place of
// www/element/base.js.

export const NAME = 'cluster-facts';

/** A module has no tag of its own. @type {HTMLScriptElement[]} */
export const scripts = [];

/** No address that anybody could fetch: what begins so is imported, see bytes.js. */
export const PACKAGE = `npm:${NAME}/`;

export let BASE = PACKAGE;

let isUsed = false;

/** Something has been asked for, so the rest has to come from there too. @param {string} url */
export const use = (url) => {
  isUsed ||= url.startsWith(BASE);
};

/** @param {string} why @returns {never} */
const refuse = (why) => {
  throw new Error(`${NAME}: configure({ base }): ${why}`);
};

/**
 * Says where wasm, style sheet, facts and built-in profiles are: the folder `files/` of the package, or what a host serves.
 * @param {{ base: string | URL }} options
 */
export const configure = (options) => {
  const { document, customElements } = globalThis, { base } = options;
  if (!document) return; // on a server nothing is fetched
  let url = '';
  try {
    url = new URL(base, document.baseURI).href;
  } catch {
    refuse(`“${base}” is no address; expected the folder with the package’s files, such as “/cluster-facts/”`);
  }
  if (!url.endsWith('/')) url += '/';
  if (url === BASE) return;
  if (isUsed) refuse(`too late, files have been asked for at ${BASE}; call it in the module that imports ${NAME}, right after its imports`);
  const there = /** @type {{ base?: string } | undefined} */ (customElements?.get(NAME));
  if (there && there.base !== BASE && there.base !== url) refuse(`another script has defined <${NAME}>, with its files at ${there.base}; remove its tag`);
  BASE = url;
};
