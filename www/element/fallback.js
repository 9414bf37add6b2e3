// What shows until the widget stands, and where it can't: the element's own children, else the skeleton or the error.

import { ERROR, NOTE, SKELETONS } from '#trees';
import { build } from './build.js';
import { wordOf } from './language.js';

/** Whether the page gave children of its own to show: those in named slots and those that never show don't count. @param {Node} element */
export const hasChildren = (element) => {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1
      ? /** @type {Element} */ (node).matches(':not([slot],script,style,template,noscript)')
      : node.nodeType === 3 && /\S/.test(node.nodeValue || '')) return true;
  }
  return false;
};

/**
 * @param {ShadowRoot} root
 * @param {Element} slot where the element's own children show
 * @param {boolean} own whether there are such children
 * @param {boolean} failed
 * @param {Facts.Options} options
 */
export const fallBack = (root, slot, own, failed, { lang, view, theme, level }) => {
  const data = own ? failed && NOTE : failed ? ERROR : SKELETONS[view] || SKELETONS.card;
  root.replaceChildren(slot);
  if (data) {
    const tree = /** @type {Element} */ (build(data, { page: root.ownerDocument, language: wordOf(lang), level, base: '' }));
    if (theme !== 'auto') tree.setAttribute('data-scheme', theme);
    root.insertBefore(tree, own ? null : slot);
  }
};
