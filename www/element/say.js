// What the script says of its tag.

import { TAG } from './generated/lines.js';
import { languageOf, wordOf } from './language.js';

/** @type {Facts.Say} */
export const say = (key, detail = '') => console.warn?.('cluster-facts: ' + TAG[key][wordOf(languageOf(document.documentElement))] + detail);
