// The strictest Content-Security-Policy, with views whose pictures change. Which policies the card stands under: hosts/table.mjs.
import assert from 'node:assert/strict';
import { STRICTEST } from './hosts/table.mjs';
import { drawn } from './lib/looks.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();

test('under the strictest policy the explainer’s pictures are drawn too, and nothing is violated', async () => {
  await open('<cluster-facts profile="paper-province" lang="sv" view="full" theme="light"></cluster-facts>', {
    headers: { 'content-security-policy': STRICTEST },
  });
  await drawn(browser);
  const before = await browser.picture(() => $('[part~=illustration]'));
  await browser.click(() => $('[data-act=picture][value=initiative]'));
  await browser.until(() => $('[data-act=picture][value=initiative]').getAttribute('aria-pressed') === 'true');
  await browser.run(() =>
    Promise.all(
      host()
        .shadowRoot.getAnimations()
        .map((one) => one.finished),
    ),
  );
  const after = await browser.picture(() => $('[part~=illustration]'));
  assert.ok(Buffer.compare(before.data, after.data) !== 0);
  // The browser's own search for an icon is none of the widget's.
  assert.deepEqual(await browser.run(() => watched('violation').filter(({ text }) => !text.includes('favicon'))), []);
});
