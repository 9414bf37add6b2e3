// The card: who, where, what happened, when, and who says so.
import assert from 'node:assert/strict';
import { CLUSTER, DARK, INK, PAPER, REGION, share, stretch } from './lib/pixels.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open, server } = await suite();
const card = (profile, lang, more = '') =>
  open(`<div style="width:480px"><cluster-facts profile="${profile}" lang="${lang}" ${more}></cluster-facts></div>`, { lang: 'fr' });
/** What stands in the card, by part. */
const parts = () =>
  browser.run(() => ({
    lang: view().lang,
    dir: view().dir,
    kicker: text($('.cf-kicker')),
    title: text($('[part~=title]')),
    region: text($('[part~=region]')),
    measure: text($('.cf-measure')),
    figure: text($('[part~=figure]')),
    sentence: text($('[part~=sentence]')),
    names: $$('[part~=chart] .name').filter(visible).map(seen),
    values: $$('[part~=chart] text').map(text),
    gap: text($('[part~=gap]')),
    stats: $$('[part~=stat]').map((stat) => [text(stat.querySelector('dd')), text(stat.querySelector('dt'))]),
    source: $$('[part~=source] li').filter(visible).map(text),
    links: $$('[part~=actions] a').map((link) => `${text(link)} ${link.href}`),
  }));

const EXPECTED = {
  sv: {
    lang: 'sv',
    dir: 'ltr',
    kicker: 'Klusterfakta',
    title: 'Paper Province',
    region: 'Skoglig bioekonomi i Värmland, Dalsland och Närke',
    measure: 'Antal anställda 2007–2011',
    figure: '+2\u00a0%',
    sentence: 'Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland.',
    names: ['Paper Province', 'Värmland'],
    values: ['+2\u00a0%', '−5\u00a0%'],
    gap: 'Skillnad 7\u00a0procentenheter',
    stats: [
      ['1999', 'startår'],
      ['7', 'grundande företag'],
      ['80', 'företag har anslutit sig'],
    ],
    source: ['Uppgivet av Paper Province', 'Skillnaden är beräknad', 'Uppgivet av Paper Province; odaterad uppgift'],
    links: ['Läs mer och bli medlem https://paperprovince.com/'],
  },
  en: {
    lang: 'en',
    dir: 'ltr',
    kicker: 'Cluster facts',
    title: 'Paper Province',
    region: 'Forest bioeconomy in Värmland, Dalsland and Närke',
    measure: 'Number of employees 2007–2011',
    figure: '+2%',
    sentence: 'The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.',
    names: ['Paper Province', 'Värmland'],
    values: ['+2%', '−5%'],
    gap: 'Difference 7\u00a0percentage points',
    stats: [
      ['1999', 'founded'],
      ['7', 'founding companies'],
      ['80', 'companies have joined'],
    ],
    source: ['Stated by Paper Province', 'The difference is calculated', 'Stated by Paper Province; undated'],
    links: ['Read more and become a member https://paperprovince.com/'],
  },
};
for (const lang of ['sv', 'en']) {
  test(`Paper Province’s card says all of it in ${lang}`, async () => {
    await card('paper-province', lang);
    assert.deepEqual(await parts(), EXPECTED[lang]);
  });
}

const REGIONAL = {
  sv: {
    kicker: 'Regionfakta',
    title: 'Värmlands län',
    measure: 'Folkmängd, 31 januari–30 april 2026',
    figure: '−0,06\u00a0%',
    gap: 'Skillnad 0,07\u00a0procentenheter',
    values: ['−0,06\u00a0%', '+0,01\u00a0%'],
    names: ['Värmlands län', 'Alla 21 län'],
    sentence: 'Folkmängden minskade med 0,06\u00a0% i Värmlands län och ökade med 0,01\u00a0% i alla 21 län tillsammans.',
    stats: [
      ['282\u00a0726', 'invånare 30 april'],
      ['−176', 'sedan 31 januari'],
    ],
    source: ['Beräkning utifrån statistik från SCB, tabell TAB6471, uppdaterad 8 juni 2026'],
    links: [],
  },
  en: {
    kicker: 'Regional facts',
    title: 'Värmland county',
    measure: 'Population, 31 January–30 April 2026',
    figure: '−0.06%',
    gap: 'Difference 0.07\u00a0percentage points',
    values: ['−0.06%', '+0.01%'],
    names: ['Värmland county', 'All 21 counties'],
    sentence: 'The population fell by 0.06% in Värmland county and rose by 0.01% in all 21 counties together.',
    stats: [
      ['282,726', 'inhabitants 30 April'],
      ['−176', 'since 31 January'],
    ],
    source: ['Calculated from Statistics Sweden’s figures, table TAB6471, updated 8 June 2026'],
    links: [],
  },
};
for (const lang of ['sv', 'en']) {
  test(`Värmland’s card shows change computed from official values, with two decimals, in ${lang}`, async () => {
    await card('varmland', lang);
    const shown = await parts();
    assert.deepEqual(Object.fromEntries(Object.keys(REGIONAL[lang]).map((key) => [key, shown[key]])), REGIONAL[lang]);
    const [notes, originals] = await browser.run(() => [text($('[part~=note]')), $$('[part~=note] [lang=sv]').length]);
    assert.match(notes, lang === 'sv' ? /summa av elva åldersgrupper/ : /sum of eleven age groups/);
    assert.match(notes, /Osäkerheten har tillförts för att skydda enskilda personer/); // the office's own words, in both languages
    if (lang === 'en') assert.ok(originals >= 4, 'the office’s Swedish notes are marked as Swedish');
  });
}

test('the bars are drawn to scale from one zero line: 2 to −5', async () => {
  await card('paper-province', 'sv');
  const chart = await browser.picture(() => $('[part~=chart]'));
  const cluster = stretch(chart, CLUSTER),
    region = stretch(chart, REGION);
  assert.ok(region.length > 100, `region’s bar is ${region.length} px`);
  assert.ok(Math.abs(cluster.length / region.length - 0.4) < 0.02, `bars of ${cluster.length} and ${region.length} px`);
  assert.ok(Math.abs(region.x + region.length - cluster.x) <= 2, 'both begin at the zero line');
  assert.ok(cluster.y < region.y, 'the cluster comes first');
});

test('from 440 px the sentence stands beside the figure, below it otherwise', async () => {
  await card('paper-province', 'sv');
  for (const [width, expected] of [
    [360, 'below'],
    [430, 'below'],
    [460, 'beside'],
  ]) {
    await browser.run((width) => {
      host().parentElement.style.width = `${width}px`;
    }, width);
    await browser.painted();
    assert.equal(
      await browser.run(() =>
        $('[part~=sentence]').getBoundingClientRect().left >= $('[part~=figure]').getBoundingClientRect().right - 1 ? 'beside' : 'below',
      ),
      expected,
      `${width} px`,
    );
  }
});

test('the chart is one picture to a screen reader, with all its values as text', async () => {
  for (const [lang, words] of [
    ['sv', 'Stapeldiagram. Antal anställda 2007–2011: Paper Province plus 2 procent, Värmland minus 5 procent. Skillnad 7\u00a0procentenheter.'],
    ['en', 'Bar chart. Number of employees 2007–2011: Paper Province plus 2 per cent, Värmland minus 5 per cent. Difference 7\u00a0percentage points.'],
  ]) {
    await card('paper-province', lang);
    const chart = await browser.element(() => $('[part~=chart]'));
    assert.equal(await chart.getAttribute('role'), 'img');
    assert.equal((await chart.getAccessibleName()).replaceAll('\u00a0', ' '), words.replaceAll('\u00a0', ' '));
  }
});

test('theme="dark" is dark on any page, theme="light" light', async () => {
  await card('paper-province', 'sv', 'theme="dark"');
  const dark = await browser.picture(() => host());
  assert.ok(share(dark, DARK.paper) > 0.5, 'dark paper');
  assert.ok(stretch(dark, DARK.cluster).length > 30 && stretch(dark, DARK.region).length > 90, 'both bars');
  await open('<style>:root{color-scheme:dark}</style><cluster-facts profile="paper-province" theme="light"></cluster-facts>');
  assert.ok(share(await browser.picture(() => host()), PAPER) > 0.5, 'light paper');
});

test('without a theme it follows the page’s color-scheme', async () => {
  await open('<style>:root{color-scheme:dark}</style><cluster-facts profile="paper-province"></cluster-facts>');
  assert.ok(share(await browser.picture(() => host()), DARK.paper) > 0.5);
  await browser.run(() => {
    document.documentElement.style.colorScheme = 'light';
    document.querySelector('style').remove();
  });
  const light = await browser.picture(() => host());
  assert.ok(share(light, PAPER) > 0.5 && share(light, INK) > 0.002);
});

test(
  'without a theme it follows the system where the page supports both',
  async () => {
    await browser.media({ 'prefers-color-scheme': 'dark' });
    await open('<style>:root{color-scheme:light dark}</style><cluster-facts profile="paper-province"></cluster-facts>');
    assert.ok(share(await browser.picture(() => host()), DARK.paper) > 0.5);
  },
  { only: ['chromium'], why: 'the others’ drivers can’t emulate a dark system' },
);

test('heading-level sets the title’s level, 3 where nothing is said', async () => {
  await card('paper-province', 'sv');
  assert.equal(await browser.run(() => $('[part~=title]').localName), 'h3');
  await browser.run(() => {
    host().headingLevel = 2;
  });
  await browser.until(() => $('[part~=title]').localName === 'h2');
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Paper Province');
});

test('custom properties of any ancestor colour it, in their roles', async () => {
  await open('<div style="--cf-cluster:#102090;--cf-paper:#FFFFF0"><cluster-facts profile="paper-province" theme="light"></cluster-facts></div>');
  const picture = await browser.picture(() => host());
  assert.ok(stretch(picture, '#102090').length > 30, 'the bar and the main action');
  assert.ok(share(picture, '#FFFFF0') > 0.5, 'the ground');
  assert.equal(share(picture, CLUSTER), 0);
});

test('the card stands where its script tag stands, with the tag’s data as attributes', async () => {
  const tag = '<script async src="/cluster-facts.js" data-profile="paper-province" data-lang="en" data-theme="dark" data-heading-level="4"></script>';
  await open(`<p id="before">before</p>${tag}<p id="after">after</p>`, { script: '' });
  const at = await browser.run(() => ({
    order: [...document.body.children].map((one) => one.id || one.localName),
    attributes: [...host().attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    level: $('[part~=title]').localName,
    lang: view().lang,
  }));
  assert.deepEqual(at, {
    order: ['before', 'script', 'cluster-facts', 'after'],
    attributes: ['heading-level=4', 'lang=en', 'profile=paper-province', 'theme=dark'],
    level: 'h4',
    lang: 'en',
  });
  assert.equal(server.asked(/paper-province\.json$/).length, 1);
});
