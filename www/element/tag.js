// The script tag itself: `data-*` are the attributes of the element that it stands for.

import { NAME } from '#base';
import { say } from '#say';
import { own } from './address.js';
import { ATTRIBUTES, attribute } from './attributes.js';

/** A page can say what is no selector. @param {string} selector */
const find = (selector) => {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
};

/** @param {Element} script @param {Facts.Handed} [facts] whose profile and view it stands for where it names none */
export const stand = (script, facts) => {
  const { stood } = /** @type {{ stood?: WeakSet<Element> }} */ (customElements.get(NAME));
  if (stood?.has(script) || (!facts && !script.hasAttribute('data-profile'))) return;
  const target = attribute(script, 'data-target'), place = target ? find(target) : script.closest('body *');
  if (place) {
    stood?.add(script);
    const element = document.createElement(NAME);
    for (let i = 0; i < ATTRIBUTES.length; i++) {
      const name = ATTRIBUTES[i];
      const value = script.getAttribute('data-' + name) ?? (/** @type {Record<string, string>} */ (facts || {})[name]);
      if (typeof value === 'string') element.setAttribute(name, name === 'profile' ? own(value) : value);
    }
    // A page that is put back from a copy brings its element along, and runs the script once more.
    if (element.isEqualNode(target ? place.lastElementChild : place.nextElementSibling)) return;
    if (target) place.appendChild(element);
    else place.after(element);
  } else if (target && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => stand(script, facts), { once: true });
  } else say(target ? 'target' : 'head', target && ': ' + target);
};
