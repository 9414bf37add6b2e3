// Profiles by name or address.

import { BASE } from './base.js';
import { bytesOf, wordsOf } from './fetch.js';
import { once } from './once.js';

const { parse } = JSON;

/**
 * A name is one of the built-in profiles, all else an address as links have them.
 * @param {string} profile @param {Node} element
 */
export const addressOf = (profile, element) => {
  try {
    return new URL(/^[a-z\d-]+$/.test(profile) ? `${BASE}profiles/${profile}.json` : profile, element.baseURI).href;
  } catch {
    return profile; // the fetch will say what is wrong with it
  }
};

/** @param {string} url */
export const profileFrom = (url) => once(url, async () => {
  const bytes = await bytesOf(url, 'profile');
  try {
    return parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw { key: 'json', part: 'profile', url, detail: `: ${url} ${wordsOf(error)}` };
  }
});
