// What a script does when it runs: the class, once a page, and the element that its tag stands for.

import { NAME, scripts } from '#base';
import { say } from '#say';
import { own } from './address.js';
import { ClusterFacts } from './element.js';
import { stand } from './tag.js';

/**
 * @param {Facts.Handed} [facts] that the script brings
 * @param {Facts.Rest} [whole] all that a widget can do, where the script has it
 */
export const enter = (facts, whole) => {
  const there = /** @type {typeof ClusterFacts | undefined} */ (customElements.get(NAME));
  if (facts) {
    facts.profile = own(facts.profile);
    (there || ClusterFacts).hand?.(facts);
  }
  if (!there) customElements.define(NAME, ClusterFacts);
  else {
    if (whole) there.take?.(whole);
    // Asked first whether they differ at all: a browser's first such comparison takes it longer than all else here.
    if (__VERSION__ !== there.version && __VERSION__.localeCompare(there.version, 'en', { numeric: true }) > 0) say('older');
  }
  for (let i = 0; i < scripts.length; i++) stand(scripts[i], facts);
};
