// Which language is shown, where the reader hasn't chosen one.

const SWEDISH = /^(sv|n[bno]|da)(?![a-z])/i;

/** @param {string} tag @returns {Facts.Language} */
export const languageFor = (tag) => (!tag || SWEDISH.test(tag) ? 'sv' : 'en');

/**
 * The nearest `lang`, also out of shadow trees, then the browser's; Swedish where nothing is known.
 * It is asked for whenever something of the element changes, but a page that changes the `lang` of an
 * ancestor says so to the element itself: translators change it too, and nothing should flip for them.
 * @param {Element} element
 * @returns {Facts.Language}
 */
export const languageOf = (element) => {
  let tag = navigator.language;
  /** @type {Element | undefined} */
  let from = element;
  while (from) {
    const near = from.closest('[lang]:not([lang=""])');
    if (near) {
      tag = near.getAttribute('lang') || '';
      break;
    }
    from = /** @type {ShadowRoot} */ (from.getRootNode()).host;
  }
  return languageFor(tag);
};

/** Which of two words, Swedish and English. @param {Facts.Language} language @returns {0 | 1} */
export const wordOf = (language) => (language === 'sv' ? 0 : 1);
