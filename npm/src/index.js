// The package's entry: in a browser it defines <cluster-facts>, elsewhere it does nothing.

import { ClusterFacts as Own } from '../../www/element/element.js';
import { enter } from '../../www/element/enter.js';
import { say } from '../../www/element/say.js';
import { widgetOf } from '../../www/element/widget.js';
import { NAME } from './base.js';

const { customElements } = globalThis;
if (customElements) enter(undefined, { widgetOf, say });

/** The page's class, whichever script has defined it. */
export const ClusterFacts = /** @type {typeof Own} */ (customElements?.get(NAME) || Own);
export { configure } from './base.js';
