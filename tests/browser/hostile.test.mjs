// What the widget takes over from its host's style, and what not. Which hosts it stands on: hosts/table.mjs.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const boxed = '<div style="width:480px"><cluster-facts profile="paper-province" lang="sv" theme="light"></cluster-facts></div>';
const style = (css) => `<style>${css}</style>`;

test('the host’s font is taken over, its spacing and case are not', async () => {
  await open(boxed, { head: style('body{font-family:"Courier New",monospace;text-transform:uppercase;letter-spacing:9px;font-style:italic}') });
  const seen = await browser.run(() => {
    const { fontFamily, textTransform, letterSpacing, fontStyle } = getComputedStyle($('[part~=sentence]'));
    return { fontFamily, textTransform, letterSpacing, fontStyle };
  });
  assert.match(seen.fontFamily, /monospace/);
  assert.deepEqual([seen.textTransform, seen.letterSpacing, seen.fontStyle], ['none', 'normal', 'normal']);
});

test('text is never smaller than the host’s, nor than 12 px', async () => {
  await open(boxed, { head: style('html{font-size:62.5%}') });
  const sizes = await browser.run(() =>
    $$('p, li, dt, dd, a, button, text')
      .filter(visible)
      .map((one) => parseFloat(getComputedStyle(one).fontSize)),
  );
  assert.ok(Math.min(...sizes) >= 12, `${Math.min(...sizes)} px`);
});
