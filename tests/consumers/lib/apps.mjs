// The consumers: how each is checked, built and served.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Server } from '../../browser/lib/server.mjs';
import { bin } from './command.mjs';
import { HERE, MODULES, ROOT } from './places.mjs';

/** What the tests hear of a page has to be in it before everything else; what a server wrote is noted before any module runs. */
const WATCH = `${readFileSync(join(ROOT, 'tests/browser/lib/page/watch.js'), 'utf8')}
document.addEventListener('readystatechange', () => {
  window.__written ??= document.querySelector('cluster-facts')?.shadowRoot?.querySelector('.cf');
});`;

const require = createRequire(join(HERE, 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

class App {
  constructor(name) {
    Object.assign(this, { name, root: join(HERE, name), built: join(HERE, name, 'dist') });
  }
}

const tsc = (name) => () => bin('tsc', '-p', name);

class ViteApp extends App {
  #config() {
    // Nothing is kept from the last run: what a package was before must not be shown for what it is.
    const cacheDir = join(this.root, 'node_modules/.vite');
    rmSync(cacheDir, { recursive: true, force: true });
    const plugins = [{ name: 'watch', transformIndexHtml: () => [{ tag: 'script', children: WATCH, injectTo: 'head-prepend' }] }];
    return { root: this.root, cacheDir, plugins, logLevel: 'warn', clearScreen: false };
  }

  async build() {
    const { build } = await load('vite');
    // The documented way of hosting the files oneself.
    if (this.isConfigured) cpSync(join(MODULES, 'cluster-facts/files'), join(this.root, 'public/cluster-facts'), { recursive: true });
    await build({ ...this.#config(), build: { outDir: this.built, emptyOutDir: true } });
    return Server.start(this.built);
  }

  async serve() {
    const { createServer } = await load('vite');
    // The sources that the consumers share, and node_modules, lie beside this one.
    const vite = await createServer({ ...this.#config(), server: { host: '127.0.0.1', port: 0, fs: { allow: [HERE] } } });
    await vite.listen();
    const { port } = vite.httpServer.address();
    return { origin: `http://127.0.0.1:${port}`, close: () => vite.close() };
  }
}

class AstroApp extends App {
  #config() {
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    const integrations = [{ name: 'watch', hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('head-inline', WATCH) } }];
    const cacheDir = join(this.root, 'node_modules/.astro');
    rmSync(cacheDir, { recursive: true, force: true });
    return { root: this.root, outDir: this.built, cacheDir, integrations, logLevel: 'warn', devToolbar: { enabled: false } };
  }

  async build() {
    const { build } = await load('astro');
    await build(this.#config());
    return Server.start(this.built);
  }

  async serve() {
    const { dev } = await load('astro');
    const server = await dev({ ...this.#config(), server: { host: '127.0.0.1', port: 0 }, vite: { server: { fs: { allow: [HERE] } } } });
    return { origin: `http://127.0.0.1:${server.address.port}`, close: () => server.stop() };
  }
}

/** The TypeScript consumer, by a bundler without a development server of interest. */
class BundledApp extends App {
  constructor(name, bundle) {
    super(name);
    this.root = join(HERE, 'typescript');
    this.built = join(HERE, 'dist', name);
    this.bundle = bundle;
  }

  async build() {
    rmSync(this.built, { recursive: true, force: true });
    mkdirSync(this.built, { recursive: true });
    await this.bundle(join(this.root, 'src/main.ts'), this.built);
    const html = readFileSync(join(this.root, 'index.html'), 'utf8');
    const script = `<script>${WATCH}</script><script defer src="main.js"></script>`;
    writeFileSync(join(this.built, 'index.html'), html.replace(/<script.*<\/script>/, script));
    return Server.start(this.built);
  }
}

/** All in one classic script: nothing is left to be imported. */
async function esbuild(entry, to) {
  const { build } = await load('esbuild');
  await build({ entryPoints: [entry], outfile: join(to, 'main.js'), bundle: true, format: 'iife', logLevel: 'error' });
}

async function webpack(entry, to) {
  const { default: make } = await load('webpack');
  const compiler = make({
    mode: 'production',
    entry,
    output: { path: to, filename: 'main.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, type: 'javascript/auto', use: join(HERE, 'lib/webpack-types.cjs') }] },
    performance: { hints: false },
  });
  const stats = await new Promise((done, fail) => compiler.run((error, stats) => (error ? fail(error) : done(stats))));
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'));
}

export const APPS = [
  Object.assign(new ViteApp('typescript'), { types: tsc('typescript'), isConfigured: true }),
  new BundledApp('esbuild', esbuild),
  new BundledApp('webpack', webpack),
  Object.assign(new ViteApp('react'), { types: tsc('react') }),
  Object.assign(new ViteApp('vue'), { types: () => bin('vue-tsc', '-p', 'vue') }),
  Object.assign(new ViteApp('svelte'), { types: () => bin('svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json') }),
  Object.assign(new AstroApp('astro'), { types: tsc('astro'), isWritten: true }),
];
