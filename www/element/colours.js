// Colours of the page's own are looked at once a page: see contrast.js.

import { extras } from '#extras';

const NAMES = ['paper', 'ink', 'ink-2', 'cluster', 'on-cluster', 'region', 'accent', 'edge'];
let isDone = false;

/** @param {Element} element @param {ShadowRoot} root @param {Facts.Language} language */
export const lookAtColours = (element, root, language) => {
  const style = getComputedStyle(element);
  for (let i = 0; i < NAMES.length && !isDone; i++) {
    if (style.getPropertyValue('--cf-' + NAMES[i])) {
      isDone = true;
      // Advice that can't be had isn't worth a word.
      extras().then(({ report }) => report(root, language)).catch(() => {});
    }
  }
};
