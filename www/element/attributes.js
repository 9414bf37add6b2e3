// Attributes are the page's words: each is read into a closed set, with a default for whatever else they say.

import { languageOf } from './language.js';

export const ATTRIBUTES = ['profile', 'lang', 'view', 'figure', 'theme', 'heading-level', 'alternate', 'plain', 'loading', 'group'];

/** @type {Facts.View[]} */
const VIEWS = ['card', 'explainer', 'full', 'figure'];
/** @type {Facts.Theme[]} */
const THEMES = ['auto', 'light', 'dark'];
const LEVELS = ['3', '2', '4', '5', '6'];

/** @param {Element} element @param {string} name */
export const attribute = (element, name) => element.getAttribute(name) || '';

/**
 * @template {string} T
 * @param {Element} element
 * @param {string} name
 * @param {T[]} allowed the first is the default
 */
const oneOf = (element, name, allowed) => {
  const given = attribute(element, name).trim().toLowerCase();
  for (let i = 0; i < allowed.length; i++) if (allowed[i] === given) return allowed[i];
  return allowed[0];
};

/**
 * @param {Element} element
 * @param {Facts.Language} [choice] the reader's own, which goes first
 * @param {string} [base]
 * @returns {Facts.Options}
 */
export const optionsOf = (element, choice, base = '') => ({
  profile: attribute(element, 'profile'),
  lang: choice || languageOf(element),
  view: oneOf(element, 'view', VIEWS),
  figure: attribute(element, 'figure'),
  theme: oneOf(element, 'theme', THEMES),
  level: +oneOf(element, 'heading-level', LEVELS),
  base,
  alternate: attribute(element, 'alternate'),
});
