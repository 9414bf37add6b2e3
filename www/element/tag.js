// The script tag itself: `data-*` are the attributes of the element that it stands for.

import { ATTRIBUTES } from './attributes.js';
import { LINES } from './generated/views.js';
import { languageOf } from './language.js';

/** @param {'head' | 'older'} key */
export const say = (key) => console.warn('cluster-facts: ' + LINES[key][languageOf(document.documentElement) === 'sv' ? 0 : 1]);

/** @param {Element} script */
export const stand = (script) => {
  if (!script.hasAttribute('data-profile')) return;
  if (!script.parentNode || script.closest('head')) say('head');
  else {
    const element = document.createElement('cluster-facts');
    for (let i = 0; i < ATTRIBUTES.length; i++) {
      const value = script.getAttribute('data-' + ATTRIBUTES[i]);
      if (value !== null) element.setAttribute(ATTRIBUTES[i], value);
    }
    script.after(element);
  }
};
