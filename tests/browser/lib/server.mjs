// A web server on dist/, with the headers that hosts are advised to set, and pages, policies and faults as a test wants them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { FAULTS } from './faults.mjs';

export const DIST = resolve(process.env.CLUSTER_FACTS_DIST ?? join(import.meta.dirname, '../../../dist'));
/** The same files under a second address, since dist/ may lie anywhere on a host. */
export const ELSEWHERE = '/some/where/else';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
// Nothing is kept by the browser: each test sees all requests of its page, and its own faults.
const OPEN = {
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export class Server {
  static async start(dist = DIST) {
    const server = Object.assign(new Server(), { dist, pages: new Map(), faults: [], held: [], requests: [] });
    server.http = createServer((request, response) => server.#answer(request, response).catch((error) => response.destroy(error)));
    await new Promise((done) => server.http.listen(0, '127.0.0.1', done));
    const { port } = server.http.address();
    return Object.assign(server, { origin: `http://127.0.0.1:${port}`, other: `http://localhost:${port}` });
  }

  /** A page or file of the test's own: text, bytes, or a function of the request that gives them. */
  page(path, body, headers = {}) {
    this.pages.set(path, { body, headers: { 'content-type': TYPES[extname(path) || '.html'], ...OPEN, ...headers } });
    return this.origin + path;
  }

  /** From now on this path (text or pattern) goes wrong in the way that FAULTS names; `times` says how often. */
  fault(path, kind, { times = Infinity } = {}) {
    if (!FAULTS[kind]) throw new Error(`no fault '${kind}'; there are ${Object.keys(FAULTS).join(', ')}`);
    this.faults.push({ path, kind, left: times });
  }

  /** All goes right again. */
  heal() {
    this.faults = [];
  }

  /** What was held back goes out now. */
  release() {
    this.heal();
    for (const answer of this.held.splice(0)) answer();
  }

  /** The paths that were asked for, without the pages and the tests' own scripts. */
  asked(pattern = /./) {
    return this.requests.map(({ path }) => path).filter((path) => pattern.test(path) && !path.startsWith('/t/') && path !== '/favicon.ico');
  }

  reset() {
    this.release();
    this.pages.clear();
    this.requests = [];
  }

  close() {
    this.http.closeAllConnections();
    return new Promise((done) => this.http.close(done));
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin),
      path = decodeURIComponent(pathname);
    this.requests.push({ method: request.method, path, url: request.url, headers: request.headers });
    const found = await this.#find(path, request);
    const fault = this.faults.find((one) => one.left > 0 && (typeof one.path === 'string' ? one.path === path : one.path.test(path)));
    if (fault) {
      fault.left--;
      return FAULTS[fault.kind]({ request, response, ...found, hold: (answer) => this.held.push(answer) });
    }
    response.writeHead(found.status, found.headers).end(found.body);
  }

  async #find(path, request) {
    const own = this.pages.get(path);
    if (own) return { status: 200, headers: own.headers, body: Buffer.from(typeof own.body === 'function' ? await own.body(request) : own.body) };
    const file =
      path === '/t/axe.js'
        ? axe
        : path.startsWith('/t/')
          ? join(import.meta.dirname, 'page', path.slice(3))
          : this.#inDist(path.startsWith(`${ELSEWHERE}/`) ? path.slice(ELSEWHERE.length) : path);
    try {
      const type = extname(file),
        body = await readFile(file);
      return { status: 200, body, headers: { ...OPEN, 'content-type': TYPES[type] ?? 'application/octet-stream' } };
    } catch {
      return { status: 404, headers: { ...OPEN, 'content-type': 'text/plain' }, body: Buffer.from('not found') };
    }
  }

  #inDist(path) {
    const file = normalize(join(this.dist, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(this.dist + sep) ? file : join(this.dist, 'outside');
  }
}
