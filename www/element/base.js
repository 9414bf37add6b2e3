// Where the script stands, and its other files with it.

export const NAME = 'cluster-facts';

/** Only set while a classic script first runs, so it is taken at once. */
const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const there = /** @type {{ base?: string } | undefined} */ (customElements.get(NAME));

/**
 * The tags that this run of the script stands for: its own. Where an optimiser or `type="module"` hides that, all that
 * name a profile; a script that another one has imported has none.
 * @type {ArrayLike<HTMLScriptElement>}
 */
export const scripts = own ? [own] : there ? [] : document.querySelectorAll('script[data-profile]');

const tag = scripts[0], said = tag?.getAttribute('data-base'), at = tag?.src;

/** A script that another one has imported has its files where that one has them. */
export const BASE = said ? new URL(said.replace(/\/?$/, '/'), document.baseURI).href
  : at ? new URL(__UP__, at).href
  : there?.base || new URL('.', document.baseURI).href;
