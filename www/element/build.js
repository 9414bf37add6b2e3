// Builds the trees that the views left as data. Tags and attributes are indices into closed tables,
// so no text can become one, and every text goes in by a DOM call that markup means nothing to.

import { ATTRIBUTES, SVG, TAGS } from './generated/views.js';

const ADDRESS = /^(href|src)$/;
const SAFE = /^((https?|mailto|tel):|[^:]*($|[/?#]))/i;

/**
 * @param {Document} page
 * @param {any} data Facts.Data
 * @param {number} level the heading level of the view
 * @returns {Node}
 */
export const build = (page, data, level) => {
  if (typeof data === 'string') return page.createTextNode(data);
  let tag = TAGS[data[0]];
  if (tag === 'h3') tag = 'h' + level;
  const node = data[0] < SVG ? page.createElement(tag) : page.createElementNS('http://www.w3.org/2000/svg', tag);
  const attributes = data[1] || '';
  for (let i = 0; i < attributes.length; i += 2) {
    const name = ATTRIBUTES[attributes[i]], value = attributes[i + 1];
    if (!ADDRESS.test(name) || SAFE.test(value)) node.setAttribute(name, value);
  }
  for (let i = 2; i < data.length; i++) node.appendChild(build(page, data[i], level));
  return node;
};
