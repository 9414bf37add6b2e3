// Where a profile is.

import { BASE } from '#base';

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
