// What a reader does, in the words of `data-act`.

import { attribute } from './attributes.js';
import { emit } from './tell.js';

/**
 * The act, and the value that goes with it; nothing for events that are about something else. A call to action is a link,
 * which the page may want to answer itself.
 * @param {Event} event
 * @param {Element} host
 * @returns {{ act: string, value: string } | undefined}
 */
export const actOf = (event, host) => {
  const { type, key, shiftKey, ctrlKey, metaKey, isComposing } = /** @type {KeyboardEvent} */ (event);
  const target = /** @type {Element} */ (event.target), element = target.closest('[data-act]'), link = target.closest('.cf-actions>a');
  if (link && type === 'click' && !emit(host, 'action', { href: /** @type {HTMLAnchorElement} */ (link).href, text: link.textContent }, true)) event.preventDefault();
  if (!element) return;
  let act = attribute(element, 'data-act'), value = attribute(element, 'value') || attribute(element, 'hreflang') || attribute(element, 'href');
  if (act === 'find') {
    value = /** @type {HTMLInputElement} */ (element).value;
    // While a letter is being composed, Enter and Escape are the composer's.
    if (type === 'keydown' && !isComposing) act = key === 'Enter' ? shiftKey ? 'previous' : 'next' : key === 'Escape' ? 'clear' : '';
    else if (type !== 'input') return;
  } else if (type !== 'click' || ctrlKey || metaKey) return; // those open another tab
  if (!act) return;
  event.preventDefault(); // the address stays the page's own
  return { act, value };
};
