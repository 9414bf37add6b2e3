// Builds the trees that the views left as data, see src/view/data.rs. Tags and attributes are indices into closed
// tables, so no text can become one, and every text goes in by a DOM call that markup means nothing to.

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

/** @param {Element} node @param {string} name @param {string | null} value */
const set = (node, name, value) => {
  if (value !== null) node.setAttribute(name, value);
  else node.removeAttribute(name);
};

/** Whether the languages have other nodes there. @param {any} child Facts.Data */
const isPair = (child) => typeof child !== 'string' && typeof child[0] !== 'number' && !(typeof child[0] === 'string' && typeof child[1] === 'string');

/**
 * Whatever isn't data throws, so that a tree comes whole or not at all.
 * @param {Facts.Data} tree
 * @param {Facts.Site} site
 * @returns {Node}
 */
export const build = (tree, { page, language, level, base, changes }) => {
  /** @param {any} data Facts.Data @param {number} depth @returns {Node} */
  const make = (data, depth) => {
    if (typeof data === 'string') return page.createTextNode(data);
    const kind = data[0], attributes = data[1];
    if (typeof kind === 'string' && typeof attributes === 'string') {
      const text = page.createTextNode(data[language]);
      changes[changes.length] = (now) => {
        text.nodeValue = data[now];
      };
      return text;
    }
    let tag = TAGS[kind];
    if (!tag || depth > DEPTH) throw TypeError(kind);
    if (tag > 'h1' && tag < 'h7') tag = 'h' + (+tag[1] + level < 9 ? +tag[1] + level - 3 : 6);
    const node = kind < SVG ? page.createElement(tag) : page.createElementNS('http://www.w3.org/2000/svg', tag);

    for (let i = 0; i < attributes.length; i += 2) {
      const name = ATTRIBUTES[attributes[i]], given = attributes[i + 1];
      if (typeof given === 'string') set(node, name, valueOf(name, given, base));
      else {
        const values = [valueOf(name, given[0], base), valueOf(name, given[1], base)];
        set(node, name, values[language]);
        changes[changes.length] = (now) => set(node, name, values[now]);
      }
    }

    /** What each language has at a place, where there is any difference. @type {(Node | null)[][] | undefined} */
    let places;
    for (let i = 2; i < data.length; i++) if (isPair(data[i])) places = [];
    for (let i = 2; i < data.length; i++) {
      const child = data[i];
      /** @type {(Node | null)[]} */
      const pair = [];
      if (places && isPair(child)) for (let one = 0; one < 2; one++) pair[one] = child[one] === null ? null : make(child[one], depth + 1);
      else pair[0] = pair[1] = make(child, depth + 1);
      if (places) places[i - 2] = pair;
      const here = pair[language];
      if (here) node.appendChild(here);
    }
    if (places) {
      const all = places;
      changes[changes.length] = (now) => {
        let next = null;
        for (let i = all.length; i--;) {
          const here = all[i][now], other = all[i][1 - now];
          if (here !== other) {
            if (other) node.removeChild(other);
            if (here) node.insertBefore(here, next);
          }
          next = here || next;
        }
      };
    }
    return node;
  };
  return make(tree, 0);
};
