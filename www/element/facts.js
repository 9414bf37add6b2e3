// Facts as data: shown in a root, and put into a language there.

import { build, translate } from './build.js';
import { showFigure, shownFigure } from './card-figures.js';
import { wordOf } from './language.js';

/** @param {ShadowRoot} root @param {Facts.Options} options @returns {Facts.Site} */
const siteOf = (root, { lang, level, base }) => ({ page: root.ownerDocument, language: wordOf(lang), level, base });

/**
 * Shows a view; throws where the tree is none, and leaves what stands.
 * @param {ShadowRoot} root
 * @param {Facts.Data} tree
 * @param {Facts.Options} options
 */
export const show = (root, tree, options) => {
  const node = build(tree, siteOf(root, options)), old = root.querySelector('.cf'), figure = shownFigure(old) || options.figure;
  // What a server has written beside it, its style, stays.
  if (old) root.replaceChild(node, old);
  else root.appendChild(node);
  showFigure(root, figure);
};

/**
 * What takes effect without the wasm.
 * @param {ShadowRoot} root
 * @param {Facts.Options} options
 * @param {Facts.Data} [tree] that the view was built from
 * @returns {unknown} whether that is all
 */
export const paint = (root, options, tree) => {
  const { lang, theme } = options;
  let node = root.querySelector('.cf');
  const is = node?.getAttribute('lang') === lang;
  if (!is && tree) {
    try {
      translate(node, tree, siteOf(root, options));
    } catch {
      // A translator of the browser, or the page, has changed it: it is built anew.
      show(root, tree, options);
      node = root.querySelector('.cf');
    }
  }
  if (theme !== 'auto') node?.setAttribute('data-scheme', theme);
  else if (node?.hasAttribute('data-scheme')) node.removeAttribute('data-scheme');
  return is || tree;
};
