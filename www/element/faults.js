// The faults of a profile in words, which are fetched only where there are any: src/language/faults.rs has them.

import { BASE } from '#base';
import { profileFrom } from './profile.js';

/**
 * Without the words, which a page's host may lack, the codes still say what is meant.
 * @param {Facts.Coded[]} coded
 * @param {0 | 1} language
 * @returns {Promise<Facts.Fault[]>}
 */
export const inWords = async (coded, language) => {
  const words = await profileFrom(BASE + __FAULTS__).catch(() => 0);
  /** @param {string} code @param {string} of */
  const phrase = (code, of) => (words[code + of] || words[code] || [code + ' {}', code + ' {}'])[language].replace('{}', () => of);
  /** @type {Facts.Fault[]} */
  const faults = [];
  for (let i = 0; i < coded.length; i++) {
    // By their places: a page may have broken the iterator of lists.
    const fault = coded[i], pointer = fault[0], found = phrase(fault[1], fault[2]), expected = phrase(fault[3], fault[4]);
    faults[i] = { pointer, found, expected, message: (pointer || phrase('whole', '')) + ': ' + found + phrase('expected', '') + expected };
  }
  return faults;
};
