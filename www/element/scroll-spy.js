// Which section the reader is in: measured by what is to be seen of it, so that it holds in any scrolling box or frame.

import { attribute } from './attributes.js';

/**
 * @param {ShadowRoot} root
 * @param {(index: number) => void} tell
 */
export const follow = (root, tell) => {
  /** @type {IntersectionObserverEntry[]} */
  const seen = [];
  return new IntersectionObserver((entries) => {
    for (let i = 0; i < entries.length; i++) seen[+attribute(entries[i].target, 'data-section')] = entries[i];
    let best = -1, most = 0;
    for (let i = 0; i < seen.length; i++) {
      if (!seen[i]) continue;
      const { target, isIntersecting, intersectionRatio, intersectionRect } = seen[i];
      // Where the focus is, at the end the last one, else the first of which half is to be seen; else the one that fills most of the view.
      const weight = isIntersecting && target.contains(root.activeElement) ? 3e9
        : intersectionRatio < 0.5 ? intersectionRect.height
        : i === seen.length - 1 && intersectionRatio > 0.99 && !seen[0]?.isIntersecting ? 2e9
        : 1e9;
      if (weight > most) {
        best = i;
        most = weight;
      }
    }
    if (most) tell(best);
  }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
};

/** Sections that came since; those that are watched already stay so. @param {IntersectionObserver} observer @param {ShadowRoot} root */
export const observe = (observer, root) => {
  const sections = root.querySelectorAll('[data-section]');
  for (let i = 0; i < sections.length; i++) observer.observe(sections[i]);
};
