// The entry of the scripts in `embed/` that bring the facts of a view with text, and all else.

import './data-first.js';
import { say } from '#say';
import { enter } from './enter.js';
import { widgetOf } from './widget.js';

enter(__FACTS__, { widgetOf, say });
