// A view's facts as data in both languages, fetched beside the wasm, so that they stand before it does.

import { bytesOf } from '#fetch';
import { folder } from './address.js';
import { EDITION, NAMES } from './generated/tables.js';
import { once } from './once.js';

const { parse } = JSON;

/** Whether they lie beside the script: those of built-in profiles do. @param {Facts.Options} options */
export const hasFacts = ({ profile, figure, view }) => {
  let isKnown = false;
  for (let i = 0; i < NAMES.length; i++) isKnown ||= NAMES[i] === profile;
  return isKnown && !(figure && view === 'figure');
};

/**
 * Nothing where there are none, or where they can't be had.
 * @param {Facts.Options} options
 * @returns {Promise<Facts.Snapshot | void>}
 */
export const factsFrom = async (options) => {
  const { profile, view } = options;
  if (!hasFacts(options)) return;
  try {
    return await once(`${folder()}facts/${profile}-${view}.json`, async (url) => {
      const facts = parse(new TextDecoder().decode(await bytesOf(url, 'profile')));
      // Of another release, or of somewhere else: the view comes by the wasm.
      if (facts.edition === EDITION && facts.profile === profile && facts.view === view) return facts;
    });
  } catch {
    // What is missing here, the wasm and its profile will show, or say why not.
  }
};
