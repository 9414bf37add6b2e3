// Everything by keyboard alone, with the focus to be seen, and targets large enough for a thumb.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const show = (view, lang = 'sv', width = 720, more = '') =>
  open(
    `<a id="before" href="#x">before</a><div style="width:${width}px"><cluster-facts profile="paper-province" view="${view}" lang="${lang}" ${more}></cluster-facts></div><a id="after" href="#y">after</a>`,
    { lang: 'fr' },
  );
const start = () => browser.run(() => document.querySelector('#before').focus());
/** What Tab reaches from before the widget to after it. */
async function tour(limit = 60) {
  const stops = [];
  await start();
  for (let i = 0; i < limit; i++) {
    await browser.keys('Tab');
    const at = await browser.run(() => (focused().id === 'after' ? 'after' : named(focused())));
    stops.push(at);
    if (at === 'after') break;
  }
  return stops;
}

const TOURS = {
  card: ['button:language=sv Svenska', 'button:language=en English', 'radio Anställda', 'a Läs mer och bli medlem', 'after'],
  explainer: [
    'button:language=sv Svenska',
    'button:language=en English',
    'a:go Vad är ett företagskluster?',
    'a:go Kluster eller klusterinitiativ?',
    'a:go Samverkan ger tillväxt',
    'a:go Det började med ett skriande behov',
    'a:go Ett kluster som växte fram av sig självt',
    'input:find',
    'button:previous Föregående träff',
    'button:next Nästa träff',
    'button:toggle Dölj förklaringen',
    'button:picture=cluster Klustret',
    'button:picture=initiative Klusterinitiativet',
    'span Pappersbruk',
    'span Skog',
    'span Verkstad',
    'after',
  ],
  figure: ['button:language=sv Svenska', 'button:language=en English', 'summary Visa som tabell', 'summary Noter', 'after'],
};
for (const [view, stops] of Object.entries(TOURS)) {
  test(`Tab goes through ${view} in reading order and out again`, async () => {
    await show(view);
    // Links to sources, where a profile has them, come between; they are the card's, not the tour's.
    assert.deepEqual(
      (await tour())
        .filter((stop) => !/^a (Uppgivet|Definition|Tillväxtverket|Paper Province)/.test(stop))
        .map((stop) => stop.replace(/, extern länk$/, '')),
      stops,
    );
  });
}

test('Shift and Tab goes the same way back', async () => {
  await show('card');
  const there = (await tour()).slice(0, -1);
  const back = [];
  for (let i = 0; i < there.length; i++) {
    await browser.keys('Shift+Tab');
    back.unshift(await browser.run(() => named(focused())));
  }
  assert.deepEqual(back, there);
});

test('nothing takes the focus on load', async () => {
  await show('full');
  assert.equal(await browser.run(() => focused().localName), 'body');
});

test('everything that takes focus shows it: a ring of 2 px, 2 px off', async () => {
  for (const view of ['full', 'figure']) {
    await show(view, 'sv', 720);
    await start();
    for (let i = 0; i < 40; i++) {
      await browser.keys('Tab');
      const ring = await browser.run(() => {
        // The label of a radio button is what is seen of it.
        const at = focused(),
          style = getComputedStyle(at.type === 'radio' ? at.labels[0] : at);
        return at.id === 'after'
          ? null
          : { at: named(at), style: style.outlineStyle, width: style.outlineWidth, offset: style.outlineOffset, colour: style.outlineColor };
      });
      if (!ring) break;
      const { at, ...look } = ring;
      assert.deepEqual(look, { style: 'solid', width: '2px', offset: '2px', colour: 'rgb(160, 70, 10)' }, at);
    }
  }
});

test('the ring is in the picture', async () => {
  await show('card', 'sv', 480, 'theme="light"');
  const plain = await browser.picture(() => host());
  await start();
  await browser.keys('Tab', 'Tab', 'Tab');
  const ringed = await browser.picture(() => host());
  let changed = 0;
  for (let i = 0; i < plain.data.length; i += 4) if (Math.abs(plain.data[i + 1] - ringed.data[i + 1]) > 60) changed++;
  assert.ok(changed > 300, `${changed} pixels tell it`);
});

test('language, picture, hide and show answer to Enter and to Space', async () => {
  await show('explainer');
  const reach = async (css) => {
    await start();
    for (let i = 0; i < 30; i++) {
      await browser.keys('Tab');
      if (await browser.run((css) => focused().matches(css), css)) return;
    }
    assert.fail(`Tab never reaches ${css}`);
  };
  await reach('[data-act=language][value=en]');
  await browser.keys('Enter');
  await browser.until(() => view().lang === 'en');
  await browser.keys('Shift+Tab', 'Space');
  await browser.until(() => view().lang === 'sv');
  await reach('[data-act=picture][value=initiative]');
  await browser.keys('Space');
  await browser.until(() => focused().getAttribute('aria-pressed') === 'true');
  await reach('[part~=hide]');
  await browser.keys('Enter');
  await browser.until(() => focused()?.matches('[part~=hide][aria-expanded=false]'));
  await browser.keys('Space');
  await browser.until(() => focused()?.matches('[part~=hide][aria-expanded=true]'));
});

test('a section’s link, its heading, and on from there', async () => {
  await show('explainer');
  await start();
  for (let i = 0; i < 5; i++) await browser.keys('Tab');
  assert.equal(await browser.run(() => named(focused())), 'a:go Samverkan ger tillväxt');
  await browser.keys('Enter');
  await browser.until(() => text(focused()) === 'Samverkan ger tillväxt' && focused().localName === 'h4');
  const on = await browser.run(() => focused().tabIndex);
  assert.equal(on, -1, 'the heading takes focus, but is no stop of the tour');
});

test('the table opens and closes by keyboard', async () => {
  await show('figure');
  await start();
  for (let i = 0; i < 3; i++) await browser.keys('Tab');
  await browser.keys('Enter');
  await browser.until(() => $('details').open);
  await browser.keys('Space');
  await browser.until(() => !$('details').open);
});

test('main controls are 44 px high, none is under 24 px either way', async () => {
  for (const view of ['full', 'figure']) {
    for (const width of [280, 720]) {
      await show(view, 'sv', width);
      const sizes = await browser.run(() =>
        $$('a, button, summary, input')
          .filter(visible)
          .map((one) => {
            const { width, height } = one.getBoundingClientRect();
            return {
              name: named(one),
              main: one.matches(
                '[part~=actions] a, summary, [type=radio], [data-act=picture], [data-act=find], [data-act=previous], [data-act=next], [data-act=toggle]',
              ),
              inline: getComputedStyle(one).display === 'inline',
              width,
              height,
            };
          }),
      );
      assert.ok(sizes.length > 2);
      for (const { name, main, inline, width: wide, height } of sizes) {
        if (inline) continue; // a link in a line of text is as high as its line
        assert.ok(height >= (main ? 43.5 : 24) && wide >= 24, `${name} is ${wide} × ${height} px at ${width} px`);
      }
    }
  }
});
