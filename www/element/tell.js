// What a page's scripts hear of a widget, and what widgets of one group hear of each other.

import { NAME } from '#base';
import { attribute } from './attributes.js';

/** Gives whether the page lets it be. @param {Element} element @param {string} name @param {object} [detail] @param {boolean} [cancelable] */
export const emit = (element, name, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent('cluster-facts-' + name, { bubbles: true, composed: true, detail, cancelable }));

/** The reader has chosen a language: for the whole group, where the widget is in one. @param {Element} element @param {Facts.Language} language */
export const chosen = (element, language) => {
  emit(element, 'language', { language });
  const group = attribute(element, 'group'), others = element.ownerDocument.getElementsByTagName(NAME);
  // Whoever speaks the language already passes nothing on.
  for (let i = 0; group && i < others.length; i++) {
    if (attribute(others[i], 'group') === group) /** @type {{ setLanguage?: (language: string) => void }} */ (others[i]).setLanguage?.(language);
  }
};
