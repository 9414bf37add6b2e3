// Colours of the page's own are looked at once a page: see contrast.js.

import { report } from '#contrast';

const NAMES = ['paper', 'ink', 'ink-2', 'cluster', 'on-cluster', 'region', 'accent', 'edge'];
let isDone = false;

/** @param {Element} element @param {ShadowRoot} root @param {Facts.Language} language */
export const lookAtColours = (element, root, language) => {
  const style = getComputedStyle(element);
  for (let i = 0; i < NAMES.length && !isDone; i++) {
    if (style.getPropertyValue('--cf-' + NAMES[i])) {
      isDone = true;
      try {
        report(root, language);
      } catch {
        // Advice that can't be had isn't worth a word.
      }
    }
  }
};
