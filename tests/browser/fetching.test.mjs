// When the wasm is fetched, which of the two modules, and what happens when it fails late.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from './lib/profiles.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const WASM = /\.wasm$/;
/** The modules of this build, the smaller one first: dist/ also keeps those of older builds. */
const script = readFileSync(join(DIST, 'cluster-facts.js'), 'utf8');
const MODULES = readdirSync(DIST)
  .filter((name) => WASM.test(name) && script.includes(name))
  .sort((one, other) => readFileSync(join(DIST, one)).length - readFileSync(join(DIST, other)).length)
  .map((name) => `/${name}`);
const [CARD, FULL] = MODULES;
const boxed = (inner, width = 480) => `<div style="width:${width}px">${inner}</div>`;
const below = (inner) => `<div style="height:4000px"></div>${inner}`;
const embed = (name = 'paper-province') => `<script src="/embed/${name}.js" data-lang="sv"></script>`;
/** A card that a server has rendered, in Swedish. */
const rendered = (profile = 'varmland') =>
  readFileSync(join(DIST, 'examples/prerendered.html'), 'utf8')
    .match(/<cluster-facts profile="varmland" lang="sv" view="card"[^]*?<\/cluster-facts>/)[0]
    .replace('profile="varmland"', `profile="${profile}"`)
    .replace('../', '/');

/** Time in which a browser that wanted to fetch something would have done so. */
const idle = () => new Promise((done) => setTimeout(done, 700));
const show = async (body, rest = {}) => {
  await open(body, { script: '', until: null, ...rest });
  await browser.until(() => heard('ready').length);
};
const requests = () => server.asked(/^(?!.*\.html)/);
const state = () => browser.run(() => ({ ready: heard('ready').length, interactive: heard('interactive').length, errors: heard('error').length }));

test('an embedded card is one request: read, scrolled, opened, and put into the other language', async () => {
  await show(`${boxed(embed('varmland'))}<div style="height:3000px"></div>`);
  await browser.click(() => $('details summary'));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await browser.run(() => scrollTo(0, 1500));
  await browser.run(() => scrollTo(0, 0));
  await idle();
  assert.deepEqual(requests(), ['/embed/varmland.js']);
  assert.deepEqual(await state(), { ready: 1, interactive: 0, errors: 0 });
});

test('load() makes an embedded card interactive, by the smaller module', async () => {
  await show(boxed(embed()));
  assert.equal(await browser.run(() => host().data), null);
  await browser.run(() => host().load());
  assert.deepEqual(await state(), { ready: 1, interactive: 1, errors: 0 });
  assert.deepEqual(server.asked(WASM), [CARD]);
  assert.equal(await browser.run(() => host().data.id), 'paper-province');
  await browser.run(() => host().load());
  assert.equal((await state()).interactive, 1);
});

test('load() rejects with the message of the error, and tries again when it is called again', async () => {
  server.fault(WASM, '404');
  await show(boxed(embed()));
  const message = await browser.run(() => host().load().catch((error) => error.message));
  assert.match(message, /wasm/);
  assert.deepEqual(await browser.run(() => [heard('error').map((error) => error.message), heard('ready').length]), [[message], 1]);
  server.heal();
  await browser.run(() => host().load());
  assert.equal((await state()).interactive, 1);
});

test('embedded card and text: the wasm is fetched when the controls that need it are seen, and not before', async () => {
  await show(below(boxed(embed('paper-province-full'), 960)));
  await idle();
  assert.deepEqual(server.asked(WASM), []);
  await browser.run(() => host().scrollIntoView());
  await browser.until(() => heard('interactive').length);
  assert.deepEqual(server.asked(WASM), [FULL]);
  assert.ok(await browser.run(() => visible($('[data-act=find]'))));
});

test('a custom profile, another view and data fetch what they need from an embedded card', async () => {
  server.page('/own.json', shipped('varmland'), { 'content-type': 'application/json' });
  for (const [change, module] of [
    [() => (host().profile = '/own.json'), CARD],
    [() => (host().view = 'explainer'), FULL],
    [() => fetch('/own.json').then((response) => response.json()).then((profile) => (host().data = profile)), CARD],
  ]) {
    server.requests = [];
    await show(boxed(embed()));
    await browser.run(change);
    await browser.until(() => heard('interactive').length);
    assert.deepEqual(server.asked(WASM), [module], `${change}`);
  }
});

test('a server-rendered card fetches no wasm: its other language comes as facts', async () => {
  await show(boxed(rendered()), { script: '<script async src="/cluster-facts.js"></script>' });
  await idle();
  assert.deepEqual(server.asked(/\.(wasm|json)$/), []);
  await browser.run(() => $('[data-act=language][value=en]').focus());
  while (!server.asked(/\.json$/).length) await new Promise((done) => setTimeout(done, 20));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await idle();
  assert.deepEqual(server.asked(/\.(wasm|json)$/), ['/facts/varmland-card.json']);
  assert.match(await browser.run(() => text($('[part~=sentence]'))), /^The population fell/);
  assert.deepEqual(await state(), { ready: 1, interactive: 0, errors: 0 });
});

test('of a server-rendered profile of one’s own the language needs the wasm: it is fetched when its button is pointed at, focused or pressed', async () => {
  server.page('/own.json', shipped('varmland'), { 'content-type': 'application/json' });
  const page = () => show(boxed(rendered('/own.json')), { script: '<script async src="/cluster-facts.js"></script>' });
  const other = () => $('[data-act=language][value=en]');
  const event = (type, init) => browser.run((type, init) => void $('[data-act=language][value=en]').dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, ...init })), type, init);
  await page();
  await event('pointerover', { pointerType: 'touch' });
  await browser.run(() => void $('[part~=title]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' })));
  await idle();
  assert.deepEqual(server.asked(WASM), [], 'a finger that scrolls, and a mouse elsewhere');
  await event('pointerover', { pointerType: 'mouse' });
  await browser.until(() => heard('interactive').length);

  await page();
  await browser.run(() => $('[data-act=language][value=en]').focus());
  await browser.until(() => heard('interactive').length);

  await page();
  await browser.click(other);
  await browser.until(() => view().lang === 'en' && heard('interactive').length);
  assert.deepEqual(await browser.run(() => [named(focused()), heard('language')]), ['button:language=en English', [{ language: 'en' }]]);
});

test('the script tag: facts first, then the smaller module once the card is seen, which owns it', async () => {
  server.fault('/facts/paper-province-card.json', 'held');
  await open(boxed('<script async src="/cluster-facts.js" data-profile="paper-province" data-lang="sv"></script>'), { script: '', until: null });
  while (!server.asked(/facts/).length) await new Promise((done) => setTimeout(done, 20));
  await idle();
  assert.deepEqual(server.asked(WASM), [], 'the facts go first');
  server.release();
  await browser.until(() => heard('interactive').length);
  assert.deepEqual(server.asked(WASM), [CARD]);
  assert.equal(await browser.run(() => host().data.id), 'paper-province');
  const type = await browser.run((path) => fetch(path).then((response) => response.headers.get('content-type')), CARD);
  assert.equal(type, 'application/wasm');
});

test('an element with a built-in name, below what is seen: facts, and the wasm when it comes into view', async () => {
  await open(below(boxed('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>')), { until: null });
  await browser.until(() => heard('ready').length);
  await idle();
  assert.deepEqual(server.asked(WASM), []);
  await browser.run(() => host().scrollIntoView());
  await browser.until(() => heard('interactive').length);
  assert.deepEqual(server.asked(WASM), [CARD]);
});

test('where the reader saves data a card that is only read fetches no wasm, and a text whose controls are seen does', async () => {
  const saving = '<script>Object.defineProperty(Navigator.prototype, "connection", { configurable: true, get: () => ({ saveData: true }) })</script>';
  await open(boxed('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>'), { head: saving, until: null });
  await browser.until(() => heard('ready').length);
  await idle();
  assert.deepEqual(server.asked(WASM), []);
  assert.equal((await state()).interactive, 0);
  await browser.run(() => (host().view = 'full'));
  await browser.until(() => heard('interactive').length);
  assert.deepEqual(server.asked(WASM), [FULL]);
});

test('a page with cards and texts fetches each module once at most; the larger one then serves all', async () => {
  const cards = '<cluster-facts profile="paper-province" lang="sv"></cluster-facts><cluster-facts profile="varmland" lang="sv"></cluster-facts>';
  const text = '<cluster-facts profile="paper-province" lang="sv" view="explainer"></cluster-facts>';
  await open(`<div style="display:flex;align-items:start">${cards}${text}</div>`, { until: null });
  await browser.until(() => heard('interactive').length === 3);
  const asked = server.asked(WASM);
  assert.ok(asked.includes(FULL) && new Set(asked).size === asked.length, `${asked}`);
  server.requests = [];
  await browser.run(() => {
    const one = document.createElement('cluster-facts');
    one.setAttribute('profile', 'varmland');
    document.body.prepend(one);
  });
  await browser.until(() => heard('interactive').length === 4);
  // Those that the smaller module had mounted go on in the larger one.
  await browser.run(() => host(1).setLanguage('en'));
  await browser.until(() => view(1).lang === 'en');
  assert.deepEqual(server.asked(WASM), []);
  assert.deepEqual(await browser.run(() => heard('error')), []);
});

test('a card that becomes a text stays as it is until the larger module is there; where that fails it is told, and tried again', async () => {
  await open(boxed('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>', 960), { until: 'interactive' });
  server.fault(FULL, '404');
  await browser.run(() => (host().view = 'explainer'));
  await browser.until(() => heard('error').length);
  assert.ok(await browser.run(() => view().classList.contains('cf-card')), 'the card stays');
  server.heal();
  await browser.run(() => {
    host().view = 'card';
    host().view = 'explainer';
  });
  await browser.until(() => view().classList.contains('cf-explainer'));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
});

test('a language that can’t be had says so in words, gives up its button but not its room, and the next press tries again', async () => {
  server.page('/own.json', shipped('varmland'), { 'content-type': 'application/json' });
  server.fault(WASM, '404');
  await show(boxed(rendered('/own.json')), { script: '<script async src="/cluster-facts.js"></script>' });
  // Its linked sheet may still be on its way.
  await browser.until(() => getComputedStyle(view()).position === 'relative');
  const before = await browser.run(() => ({ card: text($('[part~=sentence]')), room: $('[part~=language]').getBoundingClientRect().width, height: view().getBoundingClientRect().height }));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => text($('.cf > [role=status]')));
  assert.deepEqual(await browser.run(() => [text($('.cf > [role=status]')), visible($('.cf > [role=status]'))]), ['Språket går inte att byta just nu.', true]);
  await browser.until(() => !visible($('[data-act=language][value=en]')));
  assert.equal(await browser.run(() => named(focused())), 'button:language=sv Svenska');
  assert.deepEqual(
    await browser.run(() => ({ card: text($('[part~=sentence]')), room: $('[part~=language]').getBoundingClientRect().width, height: view().getBoundingClientRect().height })),
    before,
  );
  assert.deepEqual(await browser.run(() => [heard('error').length, watched('console').length, heard('language')]), [1, 1, []]);
  server.heal();
  await browser.click(() => $('[data-act=language][value=sv]'));
  await browser.until(() => heard('interactive').length);
  assert.ok(await browser.run(() => visible($('[data-act=language][value=en]'))));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
});
