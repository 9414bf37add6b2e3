// The checkers, checked: that each of them can say no.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CLUSTER, PAPER, contrast, isPlain, rows, share, standsOut, stretch } from './lib/pixels.mjs';
import { faults } from './lib/axe.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const plain = (body, more) => open(body, { script: '', until: null, lang: 'en', ...more });

test('a bar is measured in the picture, in its colour, length and thickness', async () => {
  await plain(
    `<div id="ground" style="background:${PAPER};width:400px;height:100px;padding:20px;box-sizing:border-box"><div style="background:${CLUSTER};width:90px;height:20px"></div></div>`,
  );
  const picture = await browser.picture(() => document.querySelector('#ground'));
  assert.deepEqual([picture.width, picture.height], [400, 100]);
  assert.deepEqual(stretch(picture, CLUSTER), { length: 90, x: 20, y: 20 });
  assert.equal(rows(picture, CLUSTER, 80), 20);
  assert.equal(share(picture, CLUSTER), (90 * 20) / 40_000);
  assert.equal(share(picture, '#A3865D'), 0);
  assert.ok(isPlain(await browser.picture(() => document.querySelector('#ground > div'))) && !isPlain(picture));
});

test('contrast is WCAG’s, and is read off a picture of text', async () => {
  assert.equal(contrast('#FFFFFF', '#000000'), 21);
  assert.equal(contrast('#767676', '#FFFFFF').toFixed(2), '4.54');
  await plain(
    '<p id="dark" style="background:#fff;color:#17211D;font:13px sans-serif">Antal anställda</p><p id="pale" style="background:#fff;color:#aaa;font:13px sans-serif">Antal anställda</p><p id="none" style="background:#fff;color:#fff">Antal anställda</p>',
  );
  const seen = async (id) => standsOut(await browser.picture((id) => document.getElementById(id), { times: 3, args: [id] }));
  assert.ok((await seen('dark')) > 15);
  assert.ok((await seen('pale')) < 2.4);
  assert.equal(await seen('none'), 1);
});

test('axe finds a fault inside a shadow root, and pale text in a drawing', async () => {
  await plain(`<main><div id="host"></div><svg id="pale" viewBox="0 0 200 40" width="200" height="40" role="img" aria-label="Figure"><rect width="200" height="40" fill="#fff"/><text x="5" y="25" fill="#bbb" font-size="16">pale words</text></svg></main>
    <script>document.querySelector('#host').attachShadow({mode:'open'}).append(document.createElement('button'))</script>`);
  const found = await faults(browser);
  assert.match(found.join('\n'), /button-name/);
  assert.ok(found.length <= 2, found.join('\n')); // axe may or may not look at the drawing
});

test('errors, rejections, console lines and blocked files are noted', async () => {
  await plain(
    '<script>console.warn("a", {b: 1}); Promise.reject(new Error("left alone")); setTimeout(() => { throw new Error("thrown") })</script><script src="/nowhere.js"></script>',
  );
  await browser.until(() => watched().length >= 4);
  const log = await browser.run(() =>
    watched()
      .map(({ kind, text }) => `${kind} ${text.split('\n')[0]}`)
      .sort(),
  );
  assert.equal(log[0], 'console a {"b":1}');
  assert.match(log[1], /^error .*thrown/);
  assert.match(log[2], /^rejection Error: left alone/);
  assert.match(log[3], /^resource .*\/nowhere\.js/);
});

test('a policy that is broken is noted with its directive, and the test’s own scripts still run', async () => {
  await plain('<p id="p">text</p><script>document.body.title = "ran"</script>', {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
  });
  assert.equal(await browser.run(() => document.body.title), '');
  const [violation] = await browser.until(() => watched('violation').length && watched('violation'));
  assert.match(violation.directive, /^script-src/);
});

test('the server fails as it is told, so often as it is told', async () => {
  server.page('/t-file.json', '{"whole": true}', { 'content-type': 'application/json' });
  await plain('');
  const get = () =>
    browser.run(async (url) => {
      try {
        const a = await fetch(url);
        return `${a.status} ${a.headers.get('content-type')} ${(await a.text()).slice(0, 60)}`;
      } catch {
        return 'failed';
      }
    }, '/t-file.json');
  assert.equal(await get(), '200 application/json {"whole": true}');
  assert.deepEqual(server.asked(/t-file/), ['/t-file.json']);
  const seen = {};
  for (const kind of ['wrong type', '404', 'html for all', 'cut short', 'broken off', 'one byte wrong', 'reset', 'empty']) {
    server.fault('/t-file.json', kind);
    seen[kind] = await get();
    server.heal();
  }
  assert.deepEqual(seen, {
    'wrong type': '200 text/plain {"whole": true}',
    404: '404 text/html <!doctype html><title>404</title><h1>Not found</h1>',
    'html for all': '200 text/html <!doctype html><title>Start</title><script>"app"</script>',
    'cut short': '200 application/json {"whole',
    'broken off': 'failed',
    'one byte wrong': '200 application/json {"whole#: true}',
    reset: 'failed',
    empty: '200 application/json ',
  });
  server.fault('/t-file.json', '404', { times: 1 });
  assert.match(await get(), /^404/);
  assert.equal(await get(), '200 application/json {"whole": true}');
});

test('keys reach the page: Tab goes on, Shift and Tab goes back, Enter presses', async () => {
  await plain('<a href="#a">link</a> <button onclick="this.dataset.pressed = 1">button</button> <input>');
  await browser.keys('Tab');
  assert.equal(await browser.run(() => named(focused())), 'a link');
  await browser.keys('Tab', 'Enter');
  assert.equal(await browser.run(() => `${named(focused())} ${focused().dataset.pressed}`), 'button button 1');
  await browser.keys('Tab');
  await browser.type('två 2');
  assert.equal(await browser.run(() => focused().value), 'två 2');
  await browser.keys('Shift+Tab');
  assert.equal(await browser.run(() => focused().localName), 'button');
});

test('a test that waits in vain says for what', async () => {
  await plain('');
  await assert.rejects(
    browser.run(() => {
      throw new RangeError('of the page');
    }),
    /of the page/,
  );
});

test('a question that a driver never answers doesn’t keep a test file from its end', () => {
  const session = JSON.stringify(join(import.meta.dirname, 'lib/session.mjs'));
  const child = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { createServer } from 'node:http';
      import { Browser } from ${session};
      const silent = createServer(() => {}).listen(0, async () => {
        silent.unref().on('connection', (socket) => socket.unref());
        const browser = Browser.attach({ name: 'webkit', url: 'http://127.0.0.1:' + silent.address().port, session: '1' });
        browser.run(() => {}).then(() => console.log('answered'));
        setTimeout(() => browser.leave(), 200);
      });`,
    ],
    { encoding: 'utf8', timeout: 10_000 },
  );
  assert.deepEqual([child.status, child.stdout, child.stderr], [0, '', '']);
});
