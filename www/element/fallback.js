// What shows until the widget stands, and where it can't: the element's own children, else the skeleton or the error.

import { build } from './build.js';
import { ERRORS, LOADING, NOTES, SKELETONS } from './generated/views.js';

const { hasOwn } = Object;

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
export const fallBack = (root, slot, own, failed, { profile, lang, view, theme, level }) => {
  const at = lang === 'sv' ? 0 : 1;
  /** @type {any} */
  const data = own ? failed && NOTES[at]
    : failed ? ERRORS[hasOwn(ERRORS, profile) ? /** @type {''} */ (profile) : ''][at]
    : SKELETONS[view](lang, LOADING[at]);
  root.replaceChildren(slot);
  if (data) {
    const tree = /** @type {Element} */ (build(root.ownerDocument, data, level));
    if (theme !== 'auto') tree.setAttribute('data-scheme', theme);
    root.insertBefore(tree, own ? null : slot);
  }
};
