// One style sheet a document: a constructed sheet can't be adopted in another one than its own.

import css from '#style';

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** The rules that each sheet has; nothing for those with the rules of all views. @type {WeakMap<CSSStyleSheet, string>} */
export const partial = new WeakMap();

/**
 * Gives a root its document's sheet and returns it; undefined where the document has no window.
 * @param {ShadowRoot} root
 * @param {string} [more] rules that not every card needs
 */
export const wear = (root, more) => {
  const page = root.ownerDocument;
  let sheet = sheets.get(page);
  if (!sheet && page.defaultView) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
    if (!__WHOLE__) partial.set(sheet, css);
  }
  const rules = more && sheet && partial.get(sheet);
  if (sheet && rules && rules.indexOf(more) < 0) {
    partial.set(sheet, rules + more);
    sheet.replaceSync(rules + more);
  }
  // By its place: giving a whole list goes through the page's own array iterator, which it may have broken.
  if (sheet && root.adoptedStyleSheets[0] !== sheet) root.adoptedStyleSheets[0] = sheet;
  return sheet;
};
