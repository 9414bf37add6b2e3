// The entry of `cluster-facts.js`. One classic script, since only such a script knows its own tag.

import './data-first.js';
import { say } from '#say';
import { enter } from './enter.js';
import { widgetOf } from './widget.js';

enter(undefined, { widgetOf, say });
