// The figures that share a card. Radio buttons choose the one that the sheet shows, so the choice needs no script; this
// module reads it, sets it and reports it.

import { emit, eachInGroup } from './tell.js';

/** The id of the figure that the card shows; empty where it has no choice. @param {ParentNode | null} root @returns {string} */
export const shownFigure = (root) => /** @type {HTMLInputElement | null | undefined} */ (root?.querySelector('.cf-switch :checked'))?.value || '';

/** Shows a figure, if the card has it. @param {ParentNode | null} root @param {string} id @returns {boolean} whether it was another one before */
export const showFigure = (root, id) => {
  /** @type {ArrayLike<HTMLInputElement>} */
  const all = root?.querySelectorAll('.cf-switch input') || [];
  for (let i = 0; i < all.length; i++) if (all[i].value === id && !all[i].checked) return all[i].checked = true;
  return false;
};

/** Reports what the reader chooses, and shows it in the whole group. @param {ShadowRoot} root @param {Element} element */
export const watchFigures = (root, element) => {
  root.addEventListener('change', ({ target }) => {
    const { value: figure, name } = /** @type {HTMLInputElement} */ (target);
    if (name !== 'figure' || !root.contains(/** @type {Node} */ (target))) return;
    emit(element, 'figure', { figure });
    eachInGroup(element, (other) => {
      if (showFigure(other.shadowRoot, figure)) emit(other, 'figure', { figure });
    });
  });
};
