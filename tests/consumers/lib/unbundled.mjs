// The module as a host serves it, from dist/npm/, without a bundler: what it needs of a page's policy, and what it says where
// something is missing.
import assert from 'node:assert/strict';
import { drawn } from '../../browser/lib/looks.mjs';
import { Server } from '../../browser/lib/server.mjs';
import { DIST } from './places.mjs';

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const CARD = '<cluster-facts profile="paper-province" lang="en"></cluster-facts>';
const MODULE = '<script type="module" src="/npm/index.js"></script>';

export async function unbundled(checks, browser) {
  const server = await Server.start(DIST);

  /** Shows a page with a card on it. */
  const open = async (script, { card = CARD, headers = {}, files = {} } = {}) => {
    for (const [path, text] of Object.entries(files)) server.page(path, text);
    server.page('/page.html', `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script src="/t/watch.js"></script>${card}${script}`, headers);
    await browser.goto(`${server.origin}/page.html`);
  };
  const check = (name, work) =>
    checks.run(`module without a bundler: ${name}, in ${browser.name}`, async () => {
      server.reset();
      await browser.reset();
      await work();
    });
  const interactive = () => browser.until(() => heard('interactive').length === 1);
  /** What the page's own scripts met, and what the console says. */
  const said = (kind) => browser.run((kind) => watched(kind).map(({ text }) => text), kind);

  await check('all of it under a policy that allows scripts alone', async () => {
    await open(MODULE, { headers: { 'content-security-policy': STRICT } });
    await interactive();
    await drawn(browser);
    assert.deepEqual(server.asked(/\.(wasm|json|css)$/), []);
    // The picture of the tab is the browser's own wish.
    const violations = (await said('violation')).filter((text) => !text.endsWith('/favicon.ico'));
    assert.deepEqual([await said('console'), violations], [[], []]);
  });

  await check('other views get their rules, another name its reason', async () => {
    await open(MODULE, { card: CARD.replace('lang', 'view="full" lang') + CARD.replace('paper-province', 'no-such-name') });
    await interactive();
    await browser.until(() => visible($('[part~=nav]')) && visible($('[part~=find]')));
    assert.match((await browser.until(() => heard('error')[0])).message, /: profiles\/no-such-name\.json: the package has no such profile; give its address$/);
  });

  await check('a file that is lost says what to set', async () => {
    server.fault(/content\/.*wasm\.js$/, '404');
    await open(MODULE);
    const error = await browser.until(() => heard('error')[0]);
    assert.equal(error.part, 'wasm', error.message);
    assert.match(error.message, /: cluster-facts-[0-9a-f]{16}\.wasm: it could not be imported from the package; say with configure\(\{ base \}\) where its folder files\/ is\. TypeError/);
    await drawn(browser); // the facts stand all the same
  });

  await check('where nothing can be imported, the next try may bring it', async () => {
    server.fault(/content/, '404');
    await open(MODULE);
    await browser.until(() => heard('error').length === 1);
    server.heal();
    await browser.click(() => $('[data-act=retry]'));
    // Firefox remembers what failed until the page is loaded anew: it says so once more.
    if (browser.name === 'firefox') return browser.until(() => heard('error').length === 2);
    await browser.until(() => heard('ready').length);
    // A busy machine may have no idle time in which the wasm would come by itself.
    await browser.run(() => void host().load());
    await browser.until(() => heard('interactive').length === 1);
  });

  await check('configure() before the element is there, and too late', async () => {
    const files = {
      '/early.js': "import { configure } from '/npm/index.js'; configure({ base: '/npm/files' });",
      '/late.js': "import { configure } from '/npm/index.js'; document.addEventListener('cluster-facts-ready', () => configure({ base: '/elsewhere/' }));",
      '/wrong.js': "import { configure } from '/npm/index.js'; configure({ base: 'https://' });",
    };
    await open('<script type="module" src="/early.js"></script>', { files });
    await interactive();
    assert.deepEqual(server.asked(/content/), []);
    assert.equal(server.asked(/^\/npm\/files\/cluster-facts-.*\.wasm$/).length, 1);

    await open('<script type="module" src="/late.js"></script>', { files });
    await interactive();
    assert.match((await said('error')).join(), /configure\(\{ base \}\): too late, files have been asked for at npm:cluster-facts\//);

    await open('<script type="module" src="/wrong.js"></script>', { files });
    await interactive();
    assert.match((await said('error')).join(), /configure\(\{ base \}\): “https:\/\/” is no address; expected the folder/);
  });

  await check('beside the script tag: the first one defines the element', async () => {
    const second = "import { ClusterFacts, configure } from '/npm/index.js'; window.isOne = ClusterFacts === customElements.get('cluster-facts'); configure({ base: '/npm/files/' });";
    await open('<script src="/cluster-facts.js"></script><script type="module" src="/second.js"></script>', { files: { '/second.js': second } });
    await interactive();
    assert.equal(await browser.run(() => window.isOne), true);
    assert.match((await said('error')).join(), /another script has defined <cluster-facts>, with its files at http:.*; remove its tag/);
    assert.equal(server.asked(/\.wasm$/).length, 1);

    await open(MODULE + '<script src="/cluster-facts.js" defer></script>');
    await interactive();
    assert.deepEqual(await said('error'), []);
  });

  await server.close();
}
