// The explainer: five sections, verbatim quotations, the illustration, figures in place, navigation, hide and show.
import assert from 'node:assert/strict';
import { CLUSTER, blobs, stretch } from './lib/pixels.mjs';
import { shipped } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const show = (lang, view = 'explainer', width = 720) =>
  open(
    `<div style="width:${width}px"><cluster-facts profile="paper-province" lang="${lang}" view="${view}"></cluster-facts></div><div style="height:2000px"></div>`,
    { lang: 'fr' },
  );

const HEADINGS = {
  sv: [
    'Vad är ett företagskluster?',
    'Kluster eller klusterinitiativ?',
    'Samverkan ger tillväxt',
    'Det började med ett skriande behov',
    'Ett kluster som växte fram av sig självt',
  ],
  en: [
    'What is a business cluster?',
    'Cluster or cluster initiative?',
    'Working together brings growth',
    'It began with a crying need',
    'A cluster that grew by itself',
  ],
};
const QUOTES = {
  sv: {
    quote: '”Ett företagskluster är lite som en idrottsförening för företag”',
    by: 'Tillväxtverket',
    original: [],
    term: 'Kluster',
    definition: '”en geografisk koncentration av företag inom en viss bransch”',
  },
  en: {
    quote: '“A business cluster is a bit like a sports club for companies”',
    by: 'Tillväxtverket. Translated from Swedish: Ett företagskluster är lite som en idrottsförening för företag',
    original: ['Ett företagskluster är lite som en idrottsförening för företag', 'en geografisk koncentration av företag inom en viss bransch'],
    term: 'Cluster',
    definition: '“a geographical concentration of companies within a certain industry”',
  },
};
for (const lang of ['sv', 'en']) {
  test(`the five sections stand in order, in ${lang}`, async () => {
    await show(lang);
    assert.deepEqual(await browser.run(() => $$('[data-section]').map((section) => text(section.querySelector('h4')))), HEADINGS[lang]);
    assert.deepEqual(await browser.run(() => $$('[part~=nav] a').map(text)), HEADINGS[lang]);
  });

  test(`quotation and definition are word for word, a translation is marked as one, in ${lang}`, async () => {
    await show(lang);
    const { by, ...rest } = await browser.run(() => ({
      quote: text($('[part~=quote] p')),
      by: text($('[part~=quote] footer')),
      original: $$('q')
        .filter((q) => q.lang === 'sv')
        .map(text),
      term: text($('[part~=definition] dt')),
      definition: text($('[part~=definition] dd')),
    }));
    assert.deepEqual({ ...rest, by: by.replace(/[”“]/g, '') }, QUOTES[lang]);
  });
}

test('growth figures stand in their section: bars drawn, the stated multiple in words only', async () => {
  await show('sv');
  const section = await browser.run(() => ({ words: text($('[data-section="2"]')), charts: $$('[data-section="2"] [part~=chart]').length }));
  assert.match(section.words, /Paper Provinces företag hade tio gånger högre tillväxt än övriga Värmland\./);
  assert.match(section.words, /grundsiffrorna är inte publicerade/);
  assert.doesNotMatch(section.words, /×|1000|1\u00a0000/);
  assert.equal(section.charts, 1);
  const bars = await browser.picture(() => $('[data-section="2"] [part~=chart]'));
  assert.ok(stretch(bars, CLUSTER).length > 60);
});

test('7 + 80 companies are 87 dots, each group with its words', async () => {
  for (const [lang, words] of [
    ['sv', ['7 + 80 = 87 företag', '7 startade 1999', '80 har anslutit sig sedan dess']],
    ['en', ['7 + 80 = 87 companies', '7 started in 1999', '80 have joined since']],
  ]) {
    await show(lang);
    const said = await browser.run(() => text($('.cf-dots')));
    for (const part of words) assert.ok(said.replaceAll('\u00a0', ' ').includes(part), `${part} in ${said}`);
    const dots = [];
    for (const n of [0, 1]) dots.push(blobs(await browser.picture((n) => $$('.cf-dots > svg')[n], { args: [n] })));
    assert.deepEqual(dots, [7, 80]);
  }
});

test('the illustration switches between cluster and initiative, in the picture and in its caption', async () => {
  await show('sv');
  const caption = () => browser.run(() => $$('[part~=illustration] ~ figcaption p').filter(visible).map(text));
  const pressed = () => browser.run(() => $$('[data-act=picture]').map((button) => `${button.value} ${button.getAttribute('aria-pressed')}`));
  assert.deepEqual(await pressed(), ['cluster true', 'initiative false']);
  assert.deepEqual(await caption(), [
    'Ett kluster: företag inom samma bransch på samma plats. Schematisk bild.',
  ]);
  const before = await browser.picture(() => $('[part~=illustration]'));
  await browser.click(() => $('[data-act=picture][value=initiative]'));
  await browser.until(() => $('[data-act=picture][value=initiative]').getAttribute('aria-pressed') === 'true');
  assert.deepEqual(await pressed(), ['cluster false', 'initiative true']);
  assert.deepEqual(await caption(), [
    'Ett klusterinitiativ: en organisation som samordnar dem. Schematisk bild.',
  ]);
  await browser.run(() =>
    Promise.all(
      host()
        .shadowRoot.getAnimations()
        .map((one) => one.finished),
    ),
  );
  const after = await browser.picture(() => $('[part~=illustration]'));
  assert.deepEqual([before.width, before.height], [after.width, after.height], 'nothing jumps');
  assert.ok(Buffer.compare(before.data, after.data) !== 0, 'the picture is another');
});

test('a link of the navigation moves the focus to its section’s heading and leaves the address alone', async () => {
  await show('en', 'full', 960);
  const address = await browser.run(() => location.href);
  await browser.click(() => $$('[part~=nav] a')[3]);
  await browser.until(() => focused()?.closest?.('[data-section="3"]'));
  const at = await browser.run(() => ({
    focus: text(focused()),
    top: focused().getBoundingClientRect().top,
    height: innerHeight,
    href: location.href,
    length: history.length,
    current: $$('[part~=nav] [aria-current]').map(text),
  }));
  assert.equal(at.focus, HEADINGS.en[3]);
  assert.ok(at.top > -1 && at.top < at.height, `the heading is in view at ${at.top}`);
  assert.equal(at.href, address);
  await browser.until(() => $$('[part~=nav] [aria-current]').map(text).join() === 'It began with a crying need');
});

test('the navigation follows the reader who scrolls', async () => {
  await show('sv', 'full', 960);
  for (const at of [0, 4, 1]) {
    await browser.run((at) => $(`[data-section="${at}"]`).scrollIntoView({ block: 'start', behavior: 'instant' }), at);
    await browser.until((wanted) => $$('[part~=nav] [aria-current]').map(text).join() === wanted, HEADINGS.sv[at]);
  }
});

test('hiding leaves one line with the way back, and the focus goes along', async () => {
  await show('sv', 'explainer');
  const button = () =>
    browser.run(() => ({
      focus: named(focused()),
      expanded: focused().getAttribute('aria-expanded'),
      rendered: $$('[data-section] p').filter(visible).length,
      kept: $$('[data-section]').length,
      height: Math.round(view().getBoundingClientRect().height),
    }));
  await browser.click(() => $('[part~=hide][aria-expanded=true]'));
  await browser.until(() => focused()?.matches('[part~=hide][aria-expanded=false]'));
  const hidden = await button();
  assert.equal(hidden.focus, 'button:toggle Visa förklaringen');
  assert.deepEqual([hidden.expanded, hidden.rendered], ['false', 0]);
  assert.equal(hidden.kept, 5, 'the text stays in the tree');
  assert.ok(hidden.height < 250, `${hidden.height} px high`);
  assert.ok((await browser.run(() => seen(view()))).includes('Paper Province: vad är ett företagskluster?'));
  await browser.keys('Enter');
  await browser.until(() => focused()?.matches('[part~=hide][aria-expanded=true]'));
  const shown = await button();
  assert.deepEqual([shown.focus, shown.expanded], ['button:toggle Dölj förklaringen', 'true']);
  assert.ok(shown.rendered > 8);
});

test('full shows card and explainer, one column below 800 px, two from there', async () => {
  const columns = () =>
    browser.run(() => {
      const [card, story] = [$('.cf-card-in'), $('[data-section="0"]')].map((one) => one.getBoundingClientRect());
      return card.right <= story.left ? 'beside' : card.bottom <= story.top ? 'below' : 'over';
    });
  for (const [width, expected] of [
    [600, 'below'],
    [790, 'below'],
    [800, 'beside'],
    [960, 'beside'],
  ]) {
    await show('sv', 'full', width);
    assert.equal(await columns(), expected, `${width} px`);
  }
  const read = await browser.run(() => ({ sentence: text($('[part~=sentence]')), href: $('[part~=more]').getAttribute('href') }));
  assert.match(read.sentence, /^Antalet anställda ökade/);
});

test('in full ‘Läs mer’ goes to the explainer’s first heading', async () => {
  await show('sv', 'full', 600);
  await browser.click(() => $('[part~=more]'));
  await browser.until((heading) => text(focused()) === heading, HEADINGS.sv[0]);
  assert.match(await browser.run(() => location.pathname), /t-page/);
});

test('a picture at the top keeps its room before it comes, and its focus; a page may put its own there', async () => {
  const profile = JSON.parse(shipped('paper-province'));
  profile.picture = { url: '/held.svg', alt: { sv: 'Ett pappersbruk', en: 'A paper mill' }, focus: 'bottom-left' };
  server.page('/own.json', JSON.stringify(profile), { 'content-type': 'application/json' });
  server.fault('/held.svg', 'held');
  const box = (inner) => `<div style="width:800px"><cluster-facts profile="/own.json" lang="sv" view="full">${inner}</cluster-facts></div>`;
  await open(box(''));
  const kept = await browser.run(() => {
    const picture = $('[part~=picture]'),
      { width, height } = picture.getBoundingClientRect();
    return { alt: picture.alt, ratio: Math.round((width / height) * 100) / 100, focus: getComputedStyle(picture).objectPosition };
  });
  assert.deepEqual(kept, { alt: 'Ett pappersbruk', ratio: 2.5, focus: '0% 100%' });
  server.release();
  await open(box('<img slot="picture" src="/icon.svg" alt="Our own">'));
  assert.deepEqual(
    await browser.run(() => {
      const { width, height } = document.querySelector('[slot=picture]').getBoundingClientRect();
      return [Math.round((width / height) * 100) / 100, $('[part~=picture]').getClientRects().length];
    }),
    [2.5, 0],
  );
});

test('no column stays long and empty: card and text end close to each other, and so do the columns below', async () => {
  await show('sv', 'full', 960);
  const [card, text, ...columns] = await browser.run(() => {
    const bottom = (node) => node.getBoundingClientRect().bottom,
      rest = $('.cf-rest'),
      middle = rest.getBoundingClientRect().left + rest.getBoundingClientRect().width / 2,
      ends = [0, 0];
    for (const node of rest.querySelectorAll('p, li, svg'))
      for (const { left, bottom } of node.getClientRects()) ends[left < middle ? 0 : 1] = Math.max(ends[left < middle ? 0 : 1], bottom);
    return [bottom($('.cf-toc')), bottom($$('.cf-story')[0].lastElementChild), ...ends];
  });
  assert.ok(Math.abs(card - text) < 320, `the card’s column ends at ${card}, the text beside it at ${text}`);
  assert.ok(Math.abs(columns[0] - columns[1]) < 320, `the columns below end at ${columns}`);
});
