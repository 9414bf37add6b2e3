// One style sheet a document: a constructed sheet can't be adopted in another one than its own.

import css from '#style';

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Gives a root its document's sheet, which it gives back; nothing where the document has no window. @param {ShadowRoot} root */
export const wear = (root) => {
  const page = root.ownerDocument;
  let sheet = sheets.get(page);
  if (!sheet && page.defaultView) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  // By its place: giving a whole list goes through the page's own array iterator, which it may have broken.
  if (sheet && root.adoptedStyleSheets[0] !== sheet) root.adoptedStyleSheets[0] = sheet;
  return sheet;
};
