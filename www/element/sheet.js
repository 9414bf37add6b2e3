// What a view is dressed in: what a server wrote with it, else the widget's own sheet, with the rules of all views where it has to.

import { rules } from './rules.js';
import { partial, wear } from './wear.js';

/**
 * Gives the root its rules; where those of this view are still to come, their coming.
 * @param {ShadowRoot} root
 * @param {Facts.View} view
 * @param {string | true} [more] what a card needs beyond the rules of every card: these rules, or what isn't known
 * @returns {Promise<void> | undefined}
 */
export const dress = (root, view, more) => {
  const page = root.ownerDocument, own = root.querySelector('link,style'), node = root.querySelector('.cf');
  // What a server wrote brings its own rules, unless the page's policy forbids them or they can't be had.
  if (own && (view === 'card' || own.getAttribute('data-view') !== 'card')) {
    // Whether they are there the view itself tells: what failed can't be told from what is another host's.
    if (node && getComputedStyle(node).position === 'relative') return;
    if (own.localName === 'link' && page.readyState !== 'complete') {
      const again = () => void dress(root, view, more);
      own.addEventListener('error', again);
      page.defaultView?.addEventListener('load', again, { once: true });
      return;
    }
  }
  const isAny = more === true || own, sheet = wear(root, isAny ? '' : more);
  if (!sheet || (view === 'card' && !isAny) || !partial.has(sheet)) return;
  // Where they can't be fetched, the view has those that are here.
  return rules(view).then((all) => sheet.replaceSync(all)).catch(() => {}).then(() => void partial.delete(sheet));
};
