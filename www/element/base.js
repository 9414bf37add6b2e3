// Where the script stands, and its other files with it.

/** Only set while a classic script first runs, so it is taken at once. */
export const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

export const BASE = new URL('.', script?.src || document.baseURI).href;
