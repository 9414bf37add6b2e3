// Facts that a script has brought, so that they stand before anything is fetched.

import { NAME } from '#base';
import { EDITION } from './generated/tables.js';

/** By edition, profile and view: those of all scripts of the page are the class's. @type {Map<string, Facts.Snapshot>} */
export const handed = new Map();

/** @param {Facts.Handed} facts */
export const hand = (facts) => {
  handed.set(`${facts.edition}/${facts.profile}/${facts.view}`, facts);
};

/** Those that were handed over. @param {Facts.Options} options */
export const atHand = ({ profile, view, figure }) => {
  const { handed } = /** @type {{ handed?: Map<string, Facts.Snapshot> }} */ (customElements.get(NAME));
  return figure && view === 'figure' ? undefined : handed?.get(`${EDITION}/${profile}/${view}`);
};
