// Networks that fail where no facts stand: for wasm and profile, what shows, what is told, and that trying again helps.
// Where facts stand, the failing networks are in hosts/table.mjs.
import assert from 'node:assert/strict';
import { shipped } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const card = (inner = '', profile = 'paper-province') => `<cluster-facts profile="${profile}" lang="sv">${inner}</cluster-facts>`;
const FILES = { wasm: /\.wasm$/, profile: '/profiles/paper-province.json' };
/** A profile that isn't built in has no facts beside the script. */
const OWN = { wasm: FILES.wasm, profile: '/own.json' };
const own = () => {
  server.page(OWN.profile, shipped(), { 'content-type': 'application/json' });
  return card('', OWN.profile);
};
const HARMFUL = {
  wasm: ['404', '500', 'html for all', 'cut short', 'broken off', 'one byte wrong', 'empty', 'ten megabytes', 'reset'],
  profile: ['404', '500', 'html for all', 'cut short', 'broken off', 'empty', 'ten megabytes', 'reset'],
};

for (const [part, path] of Object.entries(FILES)) {
  for (const kind of HARMFUL[part]) {
    test(`${part}, ${kind}: without facts a sentence, one event, one line; it works when it is tried again`, async () => {
      const path = OWN[part];
      const body = own();
      server.fault(path, kind);
      await open(body, { until: 'error' });
      await browser.painted();
      const told = await browser.run(() => ({
        parts: heard('error').map(({ part }) => part),
        lines: watched('console').map(({ text }) => text),
        broken: watched().filter(({ kind }) => kind === 'error' || kind === 'rejection').length,
        words: seen(view()),
        ready: heard('ready').length,
      }));
      assert.deepEqual([told.parts, told.lines.length, told.broken, told.ready], [[part], 1, 0, 0], JSON.stringify(told));
      assert.match(told.words, /Siffrorna kan inte visas\. Försök igen/);
      assert.match(told.lines[0], part === 'wasm' ? /\.wasm/ : /own\.json/);
      // Asked for once: what fails isn't asked for again unless the reader says so (a browser itself repeats after a reset).
      if (kind !== 'reset') assert.equal(server.asked(path instanceof RegExp ? path : new RegExp(path)).length, 1);
      server.heal();
      await browser.click(() => $('[data-act=retry]'));
      await browser.until(() => heard('interactive').length);
      assert.match(await browser.run(() => text($('[part~=sentence]'))), /ökade med 2\u00a0%/);
    });
  }
  test(`${part}, slow: the card stands meanwhile; without facts the skeleton does; no error`, async () => {
    const other = own();
    server.fault(path, 'held');
    server.fault(OWN[part], 'held');
    await open(card() + other, { until: null });
    await browser.until(() => heard('ready').length && view(1)?.getAttribute('aria-busy') === 'true');
    assert.match(await browser.run(() => text($('[part~=sentence]', 0))), /ökade med 2\u00a0%/);
    assert.deepEqual(await browser.run(() => [heard('ready').length, heard('interactive').length]), [1, 0]);
    server.release();
    await settled('interactive');
    assert.deepEqual(await browser.run(() => [heard('error').length, watched('console').length]), [0, 0]);
  });
}

test('one widget’s fault is no other’s: a missing profile beside a right one', async () => {
  await open(`${card()}<cluster-facts profile="/nowhere.json" lang="sv"></cluster-facts>`, { until: null });
  await browser.until(() => heard('ready').length && heard('error').length);
  assert.equal(await browser.run(() => text($('[part~=title]', 0))), 'Paper Province');
  assert.match(await browser.run(() => view(1).getAttribute('part')), /error/);
});

test('a wasm that fails fails for all widgets of the page, and one new try is enough for each', async () => {
  server.fault(FILES.wasm, '404');
  await open(own() + own(), { until: 'error' });
  assert.equal(server.asked(FILES.wasm).length, 1);
  server.heal();
  for (const n of [0, 1]) {
    await browser.click((n) => $('[data-act=retry]', n), n);
    await browser.until((n) => text($('[part~=sentence]', n)), n);
  }
  assert.equal(server.asked(FILES.wasm).length, 2);
});

test('a trap in the wasm leaves what stands, is told once, and the widget goes on in a new instance', async () => {
  // The exports are caught where the instance is made, and one of them made to trap.
  const catching =
    '<script>{ const own = WebAssembly.Instance; window.made = []; WebAssembly.Instance = new Proxy(own, { construct(target, args) { const one = Reflect.construct(target, args), trap = { on: false }; const exports = {}; for (const key in one.exports) { const what = one.exports[key]; exports[key] = typeof what === "function" ? (...given) => { if (trap.on) throw new WebAssembly.RuntimeError("unreachable"); return what(...given); } : what; } made[made.length] = trap; return Object.create(own.prototype, { exports: { value: exports } }); } }); }</script>';
  await open(card(), { head: catching });
  const before = await browser.run(() => view().outerHTML);
  await browser.run(() => {
    window.made[0].on = true;
  });
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => heard('error').length);
  assert.deepEqual(await browser.run(() => [heard('error').map(({ part }) => part), watched('error').length, view() !== null]), [['wasm'], 0, true]);
  assert.equal(await browser.run(() => view().outerHTML), before);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.equal(await browser.run(() => window.made.length), 2);
  assert.equal(server.asked(FILES.wasm).length, 1);
});
