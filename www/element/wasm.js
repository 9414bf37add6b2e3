// The one wasm of the page: fetched and compiled once, its instance made anew after a trap.

import { makeGlue } from '#glue';
import { BASE } from '#base';
import { bytesOf } from '#fetch';
import { once } from './once.js';
import { wordsOf } from './words.js';

// Taken at load, since a page may replace it later; lockdown modes have none of it.
const { compile, instantiate } = window.WebAssembly || {};

/** @type {WebAssembly.Module} */
let module;
/** @type {Facts.Glue | undefined} */
let live;
let left = 3;

/** The instance in use, where one is left to have: after a trap a new one is made, twice at most. */
export const instance = () => {
  if (!live && left) {
    left--;
    const glue = makeGlue();
    glue.initSync({ module });
    live = glue;
  }
  return live;
};

/** This instance has trapped: what its memory holds is anyone's guess. @param {Facts.Glue | undefined} glue */
export const discard = (glue) => {
  if (live === glue) live = undefined;
};

/** Done when there is an instance. */
export const wasm = () => once(BASE + __WASM__, async (url) => {
  const bytes = await bytesOf(url, 'wasm', __INTEGRITY__);
  try {
    module = await compile(bytes);
    instance();
  } catch (error) {
    /** @type {Facts.Line} */
    let key = 'wasm';
    try {
      await instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch {
      key = 'eval'; // not even an empty module: it's the page's policy (or the browser has no wasm), whatever the browser says
    }
    throw { key, part: 'wasm', url, detail: ': ' + wordsOf(error) };
  }
});
