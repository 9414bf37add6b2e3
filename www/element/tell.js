// What a page's scripts hear of a widget, and what widgets of one group hear of each other.

import { NAME } from '#base';
import { attribute } from './attributes.js';

/** Gives whether the page lets it be. @param {Element} element @param {string} name @param {object} [detail] @param {boolean} [cancelable] */
export const emit = (element, name, detail, cancelable) =>
  element.dispatchEvent(new CustomEvent('cluster-facts-' + name, { bubbles: true, composed: true, detail, cancelable }));

/** Calls a function for each widget of the element's group, the element itself included. @param {Element} element @param {(other: Element) => void} then */
export const eachInGroup = (element, then) => {
  const group = attribute(element, 'group'), others = element.ownerDocument.getElementsByTagName(NAME);
  for (let i = 0; group && i < others.length; i++) if (attribute(others[i], 'group') === group) then(others[i]);
};

/** The reader has chosen a language: for the whole group, where the widget is in one. @param {Element} element @param {Facts.Language} language */
export const chosen = (element, language) => {
  emit(element, 'language', { language });
  // Whoever speaks the language already passes nothing on.
  eachInGroup(element, (other) => /** @type {{ setLanguage?: (language: string) => void }} */ (other).setLanguage?.(language));
};
