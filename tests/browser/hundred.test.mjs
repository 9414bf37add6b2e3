// Many cards on one page: one script, one wasm, one style sheet, one request a profile.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIFTS, drawn } from './lib/looks.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, settled } = await suite();

test('a hundred cards: each is drawn, and every file is asked for once', async () => {
  const html = readFileSync(join(DIST, 'examples/hundred.html'), 'utf8').replace('<head>', `<head><script src="/t/watch.js"></script>${SHIFTS}`);
  // Without what the example pages share, so that a card is on white and only its own files are requested.
  const shared = /<(link|script)[^>]*"\.\.\/(site\.css|site\.js|icon\.svg)"[^>]*>(<\/script>)?/g;
  await browser.goto(server.page('/examples/hundred.html', html.replace(shared, '')));
  await settled('interactive');
  const asked = server.asked(/^(?!\/examples)/).map((path) => path.replace(/-[0-9a-f]{16}\./, '-HASH.'));
  assert.deepEqual(asked.sort(), [
    '/cluster-facts-HASH.wasm',
    '/cluster-facts.js',
    '/facts/paper-province-card.json',
    '/facts/varmland-card.json',
    '/profiles/paper-province.json',
    '/profiles/varmland.json',
    '/room.css',
  ]);
  assert.deepEqual(
    await browser.run(() => {
      const all = document.querySelectorAll('cluster-facts'),
        sheets = new Set();
      for (const { shadowRoot } of all) for (const sheet of shadowRoot.adoptedStyleSheets) sheets.add(sheet);
      return [all.length, sheets.size, heard('error').length];
    }),
    [100, 1, 0],
  );
  if (browser.chromium) assert.equal(await browser.run(() => window.shifts), 0);
  // The first, and the last of Paper Province in light colours.
  await drawn(browser, 0);
  await drawn(browser, 97);
});
