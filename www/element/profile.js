// Profiles, once each.

import { bytesOf } from '#fetch';
import { once } from './once.js';
import { wordsOf } from './words.js';

const { parse } = JSON;

/** @param {string} url */
export const profileFrom = (url) => once(url, async () => {
  const bytes = await bytesOf(url, 'profile');
  try {
    return parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw { key: 'json', part: 'profile', url, detail: `: ${url} ${wordsOf(error)}` };
  }
});
