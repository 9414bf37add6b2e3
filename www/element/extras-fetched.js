// Fetches extras.js where it is wanted. A policy that allows the script by its hash alone forbids that: then there is none.

import { BASE } from '#base';

/** @returns {Promise<typeof import('./extras.js')>} */
export const extras = () => import(BASE + __EXTRAS__);
