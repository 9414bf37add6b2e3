// Builds the trees that the views left as data, see src/view/data.rs, and puts them into the other language. Tags and
// attributes are indices into closed tables, so no text can become one, and every text goes in by a DOM call that markup
// means nothing to.

import { ATTRIBUTES, SVG, TAGS } from './generated/tables.js';

const ADDRESS = /^(href|src)$/;
const SAFE = /^((https?|mailto|tel):|[^:]*($|[/?#]))/i;
const WHOLE = /^([a-z]+:|#|\/\/)/i;
/** Deeper than any view is: what goes on and on would end the page, not just the widget. */
const DEPTH = 32;

/** An attribute's value as it is set; null where it isn't. @param {string} name @param {unknown} value @param {string} base */
const valueOf = (name, value, base) => {
  if (value === null) return value;
  if (typeof value !== 'string' || !name) throw TypeError(name);
  if (!ADDRESS.test(name) || WHOLE.test(value) && SAFE.test(value)) return value;
  if (!SAFE.test(value)) return null;
  // As the crate does it: behind the host, or in the folder.
  return (value[0] === '/' ? new URL(base).origin : base.replace(/[?#].*/, '').replace(/[^/]*$/, '')) + value;
};

/** @param {Element} node @param {any} attributes Facts.Data @param {Facts.Site} site @param {boolean} [all] else only those that the languages differ in */
const setAttributes = (node, attributes, { language, base }, all) => {
  for (let i = 0; i < attributes.length; i += 2) {
    const name = ATTRIBUTES[attributes[i]], given = attributes[i + 1];
    if (typeof given === 'string' && !all) continue;
    // Both languages' are looked at, so that what isn't data is refused before a reader asks for the other one.
    const pair = typeof given === 'string' ? [given, given] : given, values = [valueOf(name, pair[0], base), valueOf(name, pair[1], base)];
    const value = values[language];
    if (value !== null) node.setAttribute(name, value);
    else node.removeAttribute(name);
  }
};

/** Whether the languages have other texts there. @param {any} data Facts.Data */
const isTexts = (data) => typeof data[0] === 'string' && typeof data[1] === 'string';

/** Whether they have other nodes there. @param {any} data Facts.Data */
const isPair = (data) => typeof data !== 'string' && typeof data[0] !== 'number' && !isTexts(data);

/** Whatever isn't data throws, so that a tree comes whole or not at all. @param {any} data Facts.Data @param {Facts.Site} site @param {number} depth @returns {Node} */
const make = (data, site, depth) => {
  const { page, language, level } = site;
  if (typeof data === 'string' || isTexts(data)) return page.createTextNode(typeof data === 'string' ? data : data[language]);
  const kind = data[0];
  let tag = TAGS[kind];
  if (!tag || depth > DEPTH) throw TypeError(kind);
  if (tag > 'h1' && tag < 'h7') tag = 'h' + (+tag[1] + level < 9 ? +tag[1] + level - 3 : 6);
  const node = kind < SVG ? page.createElement(tag) : page.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(node, data[1], site, true);
  for (let i = 2; i < data.length; i++) {
    const item = data[i];
    if (!isPair(item)) node.appendChild(make(item, site, depth + 1));
    // The other language's is made too, and thrown away: it is refused here, where it is no data.
    else for (let one = 0; one < 2; one++) {
      const child = item[one] === null ? null : make(item[one], site, depth + 1);
      if (child && one === language) node.appendChild(child);
    }
  }
  return node;
};

/** Views that were built before, by their trees: on a page of many cards each is built once and then copied. @type {WeakMap<object, Map<string, Node | null>>} */
const copies = new WeakMap();

/** Throws where the tree is none. @param {Facts.Data} tree @param {Facts.Site} site */
export const build = (tree, site) => {
  const { page, language, level, base } = site, key = `${language} ${level} ${base}`;
  let known = copies.get(/** @type {object} */ (tree)), copy = known?.get(key);
  if (!copy) {
    const node = make(tree, site, 0);
    if (!known) copies.set(/** @type {object} */ (tree), known = new Map());
    // The first is handed out as it is; a second one shows that a copy is worth keeping.
    known.set(key, copy === null ? node : null);
    if (copy !== null) return node;
    copy = node;
  }
  return page.importNode(copy, true);
};

/**
 * Puts a node that was built from a tree into the other language; throws where the page has changed it.
 * @param {any} node
 * @param {any} data Facts.Data
 * @param {Facts.Site} site its language is the new one
 */
export const translate = (node, data, site) => {
  const { language } = site;
  if (typeof data === 'string' || isTexts(data)) {
    if (node.nodeType !== 3) throw TypeError(node.nodeName);
    if (typeof data !== 'string') node.nodeValue = data[language];
    return;
  }
  setAttributes(node, data[1], site);
  let child = node.firstChild;
  for (let i = 2; i < data.length; i++) {
    const item = data[i], next = isPair(item) && item[1 - language] === null ? child : child.nextSibling;
    if (isPair(item)) {
      if (child !== next) node.removeChild(child);
      if (item[language] !== null) node.insertBefore(make(item[language], site, 0), next);
    } else translate(child, item, site);
    child = next;
  }
};
