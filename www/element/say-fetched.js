// Warns about the script tag in words that are fetched with extras.js, since only a page's maker reads them.

import { extras } from '#extras';

/** @type {Facts.Say} */
export const say = (key, detail) => void extras().then((words) => words.say(key, detail)).catch(() => {});
