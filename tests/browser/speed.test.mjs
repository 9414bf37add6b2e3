// How long it takes on this machine: told, never asserted.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();

test('time to ready and time of the toggle are told', async () => {
  const ready = [],
    toggles = [];
  for (let i = 0; i < 5; i++) {
    await open('<div style="width:480px"><cluster-facts profile="paper-province" lang="sv" view="full"></cluster-facts></div>', { lang: 'fr' });
    ready.push(await browser.run(() => watched('event').find(({ event }) => event === 'ready').at));
    toggles.push(
      ...(await browser.run(async () => {
        const times = [];
        for (const lang of ['en', 'sv', 'en', 'sv']) {
          const start = performance.now();
          $(`[data-act=language][value=${lang}]`).click();
          view().getBoundingClientRect(); // with its layout
          times.push(performance.now() - start);
          await new Promise((done) => setTimeout(done));
        }
        return times;
      })),
    );
  }
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1].toFixed(1);
  console.log(
    `full view ready ${middle(ready)} ms after navigation began (median of ${ready.length}), toggle ${middle(toggles)} ms with layout (median of ${toggles.length})`,
  );
  assert.ok(ready.length === 5 && toggles.length === 20 && [...ready, ...toggles].every(Number.isFinite));
});

test('a hundred cards are told', async () => {
  await open(Array(100).fill('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>').join(''), { lang: 'fr' });
  const last = await browser.run(
    () =>
      watched('event')
        .filter(({ event }) => event === 'ready')
        .at(-1).at,
  );
  console.log(`the last of 100 cards ready ${last.toFixed(0)} ms after navigation began`);
  assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts').length), 100);
});
