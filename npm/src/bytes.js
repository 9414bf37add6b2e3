// Bytes from the package itself, by an `import()` that every bundler follows, else from where the page says. In place of
// www/element/fetch.js.

import { CONTENT } from '#content';
import { bytesOf as fetched } from '../../www/element/fetch.js';
import { languageOf, wordOf } from '../../www/element/language.js';
import { wordsOf } from '../../www/element/words.js';
import { PACKAGE, use } from './base.js';

/** A page may replace it later. */
const { atob } = globalThis;

const NONE = ['paketet har ingen sådan profil; ange dess adress', 'the package has no such profile; give its address'];
const LOST = [
  'den gick inte att importera ur paketet; ange med configure({ base }) var dess mapp files/ ligger',
  'it could not be imported from the package; say with configure({ base }) where its folder files/ is',
];

/** @param {string} name @param {string[]} why in Swedish and English */
const detail = (name, why) => `: ${name}: ${why[wordOf(languageOf(document.documentElement))]}`;

/** @param {string} text in base64 */
const decoded = (text) => {
  const letters = atob(text), bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
};

/** @type {typeof fetched} */
export const bytesOf = async (url, part, integrity) => {
  use(url);
  if (!url.startsWith(PACKAGE)) return fetched(url, part, integrity);
  const name = url.slice(PACKAGE.length), load = CONTENT[name];
  if (!load) throw { key: part, part, url, detail: detail(name, NONE) };
  try {
    const text = (await load()).default;
    return name.endsWith('.wasm') ? decoded(text) : new TextEncoder().encode(text);
  } catch (error) {
    throw { key: part, part, url, detail: `${detail(name, LOST)}. ${wordsOf(error)}` };
  }
};
