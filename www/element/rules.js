// The rules of all views, for a script that has only the card's.

import { BASE } from '#base';
import { bytesOf } from '#fetch';
import { once } from './once.js';

export const rules = () => once(BASE + __SHEET__, async (url) => new TextDecoder().decode(await bytesOf(url, 'wasm')));
