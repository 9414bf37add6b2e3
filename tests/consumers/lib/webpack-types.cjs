// Takes the types out of a source: webpack knows no TypeScript.
const { transformSync } = require('esbuild');

module.exports = (source) => transformSync(source, { loader: 'ts' }).code;
