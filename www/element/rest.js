// The rest of the program, for a script that has just a card: `cluster-facts.js` hands it over, fetched when it is wanted.

import { BASE } from '#base';

export const ADDRESS = BASE + 'cluster-facts.js';

/** @type {Facts.Rest | undefined} */
let rest;
/** @type {Promise<unknown> | undefined} */
let coming;

/** @param {Facts.Rest} given */
export const take = (given) => {
  rest ||= given;
};

/** What is there already. */
export const there = () => rest;

export const fetched = async () => {
  coming ||= import(ADDRESS);
  try {
    await coming;
  } catch (error) {
    coming = undefined; // it may be there next time
    throw error;
  }
  return /** @type {Facts.Rest} */ (rest);
};
