// A view as the wasm keeps it: read, shown, asked and released, whatever has become of the wasm's instance since.

import { showFigure, shownFigure } from './card-figures.js';
import { discard, instance } from './wasm.js';
import { wordsOf } from './words.js';

/** What a page is told where the wasm has given up. @param {string} [detail] @returns {Facts.Trouble} */
const trap = (detail) => ({ key: 'trap', part: 'wasm', detail });

/**
 * A call that goes wrong throws its trouble, and the next one gets a new instance.
 * @param {ShadowRoot} root
 * @param {() => string} lines what the options are now
 * @returns {Facts.Kept}
 */
export const keep = (root, lines) => {
  /** The profile. @type {unknown} */
  let value;
  /** The instance that has read it, and its name there; 0 where nothing of it can be shown. @type {Facts.Glue | undefined} */
  let glue;
  let handle = 0;

  const mount = () => {
    glue = instance();
    handle = 0;
    const mounted = glue?.mount(root, value, lines());
    if (mounted) handle = mounted.handle;
    return mounted;
  };

  /** Into the same tree, by a new instance where the one that has read the profile has trapped since. */
  const show = () => {
    if (instance() !== glue) mount();
    if (handle) glue?.update(handle, lines());
  };

  /** @template T @param {() => T} call */
  const tried = (call) => {
    const figure = shownFigure(root);
    try {
      const result = call();
      // The reader's choice is the page's, not the wasm's, and stays when the card is made anew.
      if (figure) showFigure(root, figure);
      return result;
    } catch (error) {
      discard(glue);
      throw trap(': ' + wordsOf(error));
    }
  };

  const release = () => {
    try {
      if (handle) glue?.release(handle);
    } catch {
      discard(glue);
    }
    glue = undefined;
    handle = 0;
  };

  return {
    read(profile) {
      release();
      value = profile;
      const mounted = tried(mount);
      if (!mounted) throw trap();
      return mounted;
    },
    show() {
      tried(show);
      if (!handle) throw trap();
    },
    ask: (what, argument) => tried(() => {
      if (instance() !== glue) show();
      return handle && /** @type {any} */ (glue)?.[what](handle, argument);
    }),
    release,
  };
};
