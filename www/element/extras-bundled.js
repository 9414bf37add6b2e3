// The same for the npm package, whose bundler has it at hand.

import * as all from './extras.js';

export const extras = async () => all;
