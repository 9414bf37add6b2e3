// The entry. One classic script, since only such a script knows its own tag.

import { script } from './base.js';
import { ClusterFacts } from './element.js';
import { say, stand } from './tag.js';

const NAME = 'cluster-facts';
const there = /** @type {typeof ClusterFacts | undefined} */ (customElements.get(NAME));

if (!there) customElements.define(NAME, ClusterFacts);
else if (__VERSION__.localeCompare(there.version, 'en', { numeric: true }) > 0) say('older');

if (script) stand(script);
