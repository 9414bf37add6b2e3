// The same in the words of the rest, which a script that has to be short lacks.

import { fetched } from './rest.js';

/** @type {Facts.Say} */
export const say = (key, detail) => void fetched().then((rest) => rest.say(key, detail)).catch(() => {});
