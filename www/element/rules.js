// The rules of all views, with their skeletons, for a script that has only the card's.

import { SKELETONS } from '#trees';
import { BASE } from '#base';
import { bytesOf } from '#fetch';
import { once } from './once.js';
import { profileFrom } from './profile.js';

const { assign } = Object;

/** @param {Facts.View} view */
export const rules = (view) => once(BASE + __SHEET__, async (url) => {
  // Without a skeleton of its own a view has the card's.
  const skeletons = view !== 'card' && profileFrom(BASE + __SKELETONS__).then((all) => assign(SKELETONS, all)).catch(() => {});
  const sheet = new TextDecoder().decode(await bytesOf(url, 'wasm'));
  await skeletons;
  return sheet;
});
