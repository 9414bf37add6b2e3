// The entry of the scripts in `embed/` that bring the facts of a card, and fetch all else.

import './data-first.js';
import { ClusterFacts } from './element.js';
import { enter } from './enter.js';
import { take } from './rest.js';

ClusterFacts.take = take;
enter(__FACTS__);
