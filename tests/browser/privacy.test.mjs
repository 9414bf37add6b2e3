// Nothing is left behind and nobody else is asked.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const VIEWS = '<cluster-facts profile="paper-province" lang="sv" view="full"></cluster-facts>';
/** Everything a page could find of a widget afterwards. */
const traces = () =>
  browser.run(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases:
      (await indexedDB.databases?.().then(
        (all) => all.length,
        () => 0,
      )) ?? 0,
    caches: (await window.caches?.keys().then((all) => all.length)) ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations().then((all) => all.length)) ?? 0,
    history: history.length,
    href: location.href,
    title: document.title,
    head: document.head.childElementCount,
    html: document.documentElement.getAttributeNames().join(),
    body: document.body.getAttributeNames().join(),
  }));
const globals = () =>
  browser.run(() =>
    Object.getOwnPropertyNames(window)
      .filter((name) => !name.startsWith('__') && !/^(\$?cdc_|webdriver)/.test(name) && Number.isNaN(Number(name)))
      .sort(),
  );

test('no cookie, no storage, no history, no attribute, no global', async () => {
  await open('<p>plain</p>', { script: '', until: null });
  const before = { traces: await traces(), globals: await globals() };
  await open(VIEWS);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await browser.click(() => $$('[part~=nav] a')[2]);
  await browser.until(() => focused()?.closest?.('[data-section]'));
  await browser.run(() => $('[data-act=find]').focus());
  await browser.type('skill');
  await browser.until(() => $$('mark').length);
  const after = { traces: await traces(), globals: await globals() };
  assert.deepEqual(
    after.globals.filter((name) => !before.globals.includes(name)),
    [],
  );
  // The page itself has one script more, and is one step further in the session's history.
  assert.deepEqual({ ...after.traces, head: after.traces.head - 1, history: 0 }, { ...before.traces, history: 0 });
  assert.equal(
    await browser.run(() => {
      const length = history.length;
      $$('[part~=nav] a')[0].click();
      return history.length - length;
    }),
    0,
  );
});

test('seven requests, all to where the script is; what is fetched is fetched without cookies', async () => {
  server.page('/t-set.html', '<title>sets a cookie</title>', { 'set-cookie': 'session=secret; Path=/' });
  await browser.goto(`${server.origin}/t-set.html`);
  await open(VIEWS);
  const asked = server.requests.filter(({ path }) => !path.startsWith('/t') && path !== '/favicon.ico');
  assert.deepEqual(asked.map(({ path }) => path.replace(/-[0-9a-f]{16}\./, '-HASH.')).sort(), [
    '/cluster-facts-HASH.css',
    '/cluster-facts-HASH.js',
    '/cluster-facts-HASH.json',
    '/cluster-facts-HASH.wasm',
    '/cluster-facts.js',
    '/facts/paper-province-full.json',
    '/profiles/paper-province.json',
  ]);
  const cookies = Object.fromEntries(asked.map(({ path, headers }) => [path.split('.').pop(), headers.cookie ?? '']));
  assert.deepEqual(cookies, { js: 'session=secret', css: '', wasm: '', json: '' }); // scripts are the page's own requests, also those that one imports
  const elsewhere = await browser.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).origin)
      .filter((origin) => origin !== location.origin),
  );
  assert.deepEqual(elsewhere, []);
  await browser.run(() => {
    document.cookie = 'session=; max-age=0; Path=/';
  });
});

test('the wasm isn’t waited for before the profile is asked for, nor the other way round', async () => {
  for (const held of [/\.wasm$/, '/profiles/paper-province.json']) {
    server.reset();
    server.fault(held, 'held');
    await open(VIEWS, { until: null });
    for (let tries = 0; !server.asked(/\.wasm$/).length || !server.asked(/profiles/).length; tries++) {
      assert.ok(tries < 500, `only ${server.asked()} were asked for`);
      await browser.painted();
    }
    server.release();
  }
});

test('nothing is said in the console when all is well', async () => {
  await open(VIEWS);
  assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind !== 'event')), []);
});
