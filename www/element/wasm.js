// The page's one wasm: fetched and compiled once, its instance made anew after a trap. There are two modules with the same
// functions: the smaller one draws cards, the larger one every view.

import { makeGlue } from '#glue';
import { BASE } from '#base';
import { bytesOf } from '#fetch';
import { once } from './once.js';
import { wordsOf } from './words.js';

// Taken at load, since a page may replace it later; lockdown modes have none of it.
const { compile, instantiate } = window.WebAssembly || {};

/** @type {WebAssembly.Module} */
let module;
/** Whether that is the larger one. */
let isFull = false;
/** The larger one's load, until it fails. @type {Promise<void> | undefined} */
let full;
/** @type {Facts.Glue | undefined} */
let live;
let left = 0;

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

/** Whether the module in use draws a view. @param {Facts.View} view */
export const draws = (view) => isFull || view === 'card';

/** @param {string} name @param {string} integrity @param {boolean} isAll */
const load = (name, integrity, isAll) => once(BASE + name, async (url) => {
  const bytes = await bytesOf(url, 'wasm', integrity);
  try {
    const compiled = await compile(bytes);
    // The larger one serves all: what was mounted in the smaller one is mounted again when it is next used.
    if (isFull) return;
    module = compiled;
    isFull = isAll;
    live = undefined;
    left = 3;
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

/** Resolves when there is an instance that draws the view. @param {Facts.View} view */
export const wasm = async (view) => {
  if (view === 'card' && !full) return load(__CARD__, __CARD_INTEGRITY__, false);
  try {
    await (full ||= load(__FULL__, __FULL_INTEGRITY__, true));
  } catch (error) {
    full = undefined;
    throw error;
  }
};
