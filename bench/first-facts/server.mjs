// The tests' server with what this bench fetches, packed once as a good host packs it: brotli 11.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { transformSync } from 'esbuild';
import { DIST, Server } from '../../tests/browser/lib/server.mjs';

const PACKED = ['.html', '.js', '.css', '.json', '.wasm'];

const pack = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Our script is minified, so the one that it is compared with is too. */
const hand = (define = {}) => transformSync(readFileSync(join(import.meta.dirname, 'hand.js'), 'utf8'), { minify: true, target: 'es2022', define }).code;
const data = () => readFileSync(join(import.meta.dirname, 'hand.json'), 'utf8');

/** Cards that link one sheet would each ask for it anew where it may not be kept. */
const KEPT = /-[0-9a-f]{16}\./;

export async function serve() {
  const server = await Server.start();
  const put = (path, content) =>
    server.page(path, pack(Buffer.from(content)), {
      'content-encoding': 'br',
      ...(KEPT.test(path) && { 'cache-control': 'public, max-age=31536000, immutable' }),
    });
  for (const path of readdirSync(DIST, { recursive: true })) {
    // Pages and what only they use aren't asked for here.
    if (PACKED.includes(extname(path)) && extname(path) !== '.html' && !path.startsWith('examples')) put(`/${path}`, readFileSync(join(DIST, path)));
  }
  put('/hand.js', hand());
  put('/hand-data.js', hand({ DATA: JSON.stringify(JSON.parse(data())) }));
  put('/hand.json', data());
  // A profile that the widget doesn't know by name: its other language needs the wasm.
  put('/own.json', readFileSync(join(DIST, 'profiles/paper-province.json')));
  return Object.assign(server, { put });
}
