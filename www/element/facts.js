// Facts as data: shown in a root, and put into a language where they stand.

import { build } from './build.js';
import { wordOf } from './language.js';

/**
 * Shows a view; throws where the tree is none, and leaves what stands.
 * @param {ShadowRoot} root
 * @param {Facts.Data} tree
 * @param {Facts.Options} options
 * @returns {Facts.Change[]} what puts it into a language
 */
export const show = (root, tree, { lang, level, base }) => {
  /** @type {Facts.Site} */
  const site = { page: root.ownerDocument, language: wordOf(lang), level, base, changes: [] };
  const node = build(tree, site), old = root.querySelector('.cf');
  // What a server has written beside it, its style, stays.
  if (old) root.replaceChild(node, old);
  else root.appendChild(node);
  return site.changes;
};

/**
 * What takes effect without the wasm.
 * @param {ShadowRoot} root
 * @param {Facts.Options} options
 * @param {Facts.Change[]} [changes]
 * @returns {unknown} whether that is all
 */
export const paint = (root, { lang, theme }, changes) => {
  const node = root.querySelector('.cf');
  if (theme !== 'auto') node?.setAttribute('data-scheme', theme);
  else if (node?.hasAttribute('data-scheme')) node.removeAttribute('data-scheme');
  const is = node?.getAttribute('lang') === lang;
  if (!is && changes) for (let i = 0; i < changes.length; i++) changes[i](wordOf(lang));
  return is || changes;
};
