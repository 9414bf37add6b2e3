// The generated data, imported before all else: Brotli packs it best where it is not between functions.

import '#trees';
import './generated/tables.js';
import './generated/lines.js';
