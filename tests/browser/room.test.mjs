// The room that the documentation advises to reserve is room enough, and the widget fills it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const LANGUAGES = ['sv', 'en'];

/** Typefaces that this machine has are few; DejaVu is wider than what most pages use. */
const FAMILIES = ['DejaVu Sans', 'DejaVu Serif'];

/** Where the widget is higher than its room, or doesn't fill it. */
async function misfits(profile, view, lang, sizes, step) {
  await open(`<link rel="stylesheet" href="/room.css"><div id="box"><cluster-facts profile="${profile}" view="${view}" lang="${lang}"></cluster-facts></div>`);
  await browser.until(() => getComputedStyle(host()).display === 'grid');
  return browser.run(
    (families, sizes, step) => {
      const box = document.querySelector('#box'),
        out = [];
      for (const family of families)
        for (const size of sizes)
          for (let width = 280; width <= 960; width += step) {
            Object.assign(box.style, { fontFamily: family, fontSize: `${size}px`, width: `${width}px` });
            const room = parseFloat(getComputedStyle(host(), '::before').paddingTop),
              { height } = host().getBoundingClientRect(),
              card = view().getBoundingClientRect();
            if (height > room + 0.1) out.push(`${family} ${size} px, ${width} px wide: ${height} px in a room of ${room}`);
            if (Math.abs(card.height - height) > 0.1 || Math.abs(card.width - width) > 0.1) out.push(`${family} ${size} px, ${width} px wide: it doesn't fill its element`);
          }
      return [document.documentElement.scrollWidth > innerWidth ? 'it scrolls sideways' : '', ...out].filter(Boolean);
    },
    FAMILIES,
    sizes,
    step,
  );
}
for (const [profile, view] of [['paper-province', 'card'], ['varmland', 'card'], ['paper-province', 'full']]) {
  for (const lang of LANGUAGES) {
    test(`the room is enough for ${profile} as ${view}, and the widget fills it (${lang})`, async () => {
      assert.deepEqual(await misfits(profile, view, lang, [15, 18], view === 'full' ? 16 : 8), []);
      assert.deepEqual(await misfits(profile, view, lang, [16, 17], 40), []);
    });
  }
}

test('a card whose profile has a rule of its own leaves little of its room over', async () => {
  await open(`<link rel="stylesheet" href="/room.css"><div id="box" style="font:16px DejaVu Sans"><cluster-facts profile="paper-province" lang="sv"></cluster-facts></div>`);
  await browser.until(() => getComputedStyle(host()).display === 'grid');
  const over = await browser.run(() =>
    [360, 440, 480, 560, 720, 960].map((width) => {
      document.querySelector('#box').style.width = `${width}px`;
      return [width, Math.round(view().getBoundingClientRect().bottom - $('.cf-actions').getBoundingClientRect().bottom)];
    }),
  );
  for (const [width, px] of over) assert.ok(px <= 110, `${width} px wide: ${px} px under the last line`);
});

test('an element that is hidden takes no room', async () => {
  await open(`<link rel="stylesheet" href="/room.css"><cluster-facts hidden profile="paper-province"></cluster-facts><p id="next">After</p>`);
  assert.equal(await browser.run(() => host().getBoundingClientRect().height), 0);
});

test('a frame of the advised height is enough from 360 px on', async () => {
  const height = Number(/height="(\d+)"/.exec(readFileSync(join(DIST, 'snippets/frame.html'), 'utf8'))[1]);
  for (const profile of ['paper-province', 'varmland'])
    for (const lang of LANGUAGES)
      for (const width of [360, 400, 440, 480, 640, 960]) {
        await open(`<iframe src="/embed.html?profile=${profile}&lang=${lang}" width="${width}" height="${width < 440 ? height : 790}" style="border:0"></iframe>`, { script: '', until: null });
        const over = await browser.until(() => {
          const { document: page } = document.querySelector('iframe').contentWindow;
          const inner = page?.querySelector('cluster-facts')?.shadowRoot?.querySelector('[part~=root]:not([aria-busy])');
          return inner && { by: page.documentElement.scrollHeight - page.defaultView.innerHeight };
        });
        assert.ok(over.by <= 0, `${profile}, ${lang}, ${width} px: by ${over.by} px`);
      }
});
