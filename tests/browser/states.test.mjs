// What shows when: waiting, the page's own words, failure, partial data, none.
import assert from 'node:assert/strict';
import { CLUSTER, INK, REGION, share, stretch } from './lib/pixels.mjs';
import { both, figured, profile, shipped } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const WASM = /\.wasm$/;
const boxed = (inner, width = 360) => `<div style="width:${width}px">${inner}</div>`;
/** Of a profile that isn't built in: nothing but the wasm brings its facts. */
const card = (more = '', inner = '') => {
  server.page('/own.json', shipped(), { 'content-type': 'application/json' });
  return `<cluster-facts profile="/own.json" lang="sv" ${more}>${inner}</cluster-facts>`;
};
const data = async (object, attributes = 'lang="sv"') => {
  await open(boxed(`<cluster-facts ${attributes}></cluster-facts>`), { until: null });
  await browser.run((object) => {
    host().data = object;
  }, object);
  await browser.until(() => heard('ready').length);
};

for (const [lang, words] of [
  ['sv', 'Hämtar klusterfakta'],
  ['en', 'Loading cluster facts'],
]) {
  test(`while it loads the skeleton stands there, busy, inert and without words or bars of its own (${lang})`, async () => {
    server.fault(WASM, 'held');
    await open(boxed(card().replace('lang="sv"', `lang="${lang}"`), 480), { until: null, lang: 'fr' });
    await browser.until(() => view()?.getAttribute('aria-busy') === 'true');
    const skeleton = await browser.run(() => ({
      part: view().getAttribute('part'),
      lang: view().lang,
      status: text($('[role=status]')),
      inert: view().querySelectorAll('[inert]').length,
      reachable: $$('a,button,input,summary').filter((one) => !one.closest('[inert]')).length,
    }));
    assert.deepEqual(skeleton, { part: 'root skeleton', lang, status: words, inert: 1, reachable: 0 });
    const picture = await browser.picture(() => host());
    assert.ok(stretch(picture, CLUSTER).length < 4 || stretch(picture, CLUSTER).length > 400, 'no bar but the frame’s upper edge');
    assert.equal(stretch(picture, REGION).length, 0);
    assert.ok(share(picture, INK) < 0.002, 'no word is readable');
    server.release();
    await settled('interactive');
    assert.equal(await browser.run(() => view().hasAttribute('aria-busy')), false);
  });
}

const MOVES = { card: 26, explainer: 200, full: 200, figure: 60 }; // px; of the long texts only the beginning can be kept
test('little moves when the skeleton goes', async () => {
  const seen = [];
  for (const [view, most] of Object.entries(MOVES)) {
    for (const width of [280, 360, 480, 720]) {
      server.fault(WASM, 'held');
      await open(boxed(card(`view="${view}"`), width), { until: null });
      // The card's skeleton stands in for another view's until that one's rules are there.
      const own = { card: 'cf-card', figure: 'cf-fig-view' }[view] ?? 'cf-explainer';
      const before = await browser.until(
        (own) => view()?.getAttribute('aria-busy') && view().classList.contains(own) && view().getBoundingClientRect().height,
        own,
      );
      server.release();
      await settled('ready');
      const after = await browser.run(() => view().getBoundingClientRect().height);
      if (view === 'card' || view === 'figure' ? Math.abs(after - before) > most : before > after + most)
        seen.push(`${view} ${width} px: ${before} → ${after}`);
    }
  }
  assert.deepEqual(seen, []);
});

test('the element’s own children show until the widget is ready, with nothing added', async () => {
  server.fault(WASM, 'held');
  await open(boxed(card('', '<p id="own">Our own words</p>')), { until: null });
  await browser.until(() => host().shadowRoot?.querySelector('slot'));
  assert.equal(await browser.run(() => host().innerText.trim()), 'Our own words');
  assert.equal(await browser.run(() => [...host().shadowRoot.children].map((one) => one.localName).join()), 'slot');
  server.release();
  await settled('ready');
  assert.equal(await browser.run(() => document.querySelector('#own').getClientRects().length), 0);
  assert.match(await browser.run(() => seen(view())), /ökade med 2/);
});

for (const [lang, note] of [
  ['sv', 'Den interaktiva versionen gick inte att hämta.'],
  ['en', 'The interactive version could not be loaded.'],
]) {
  test(`where it fails the element’s own children stay, with one note (${lang})`, async () => {
    server.fault(WASM, '404');
    await open(boxed(card('', '<p id="own">Our own words</p>').replace('lang="sv"', `lang="${lang}"`)), { until: 'error', lang: 'fr' });
    assert.ok(await browser.run(() => document.querySelector('#own').getClientRects().length));
    const seen = await browser.run(() => [...host().shadowRoot.children].filter((one) => one.localName !== 'slot').map((one) => text(one)));
    assert.equal(seen.length, 1);
    assert.match(seen[0], new RegExp(note.replaceAll('.', '\\.')));
    assert.deepEqual(await browser.run(() => heard('error').map(({ part }) => part)), ['wasm']);
  });
}

test('slotted image, facts and call to action don’t count as words of its own, and take their places', async () => {
  server.fault(WASM, 'held');
  await open(
    boxed(
      card(
        'view="full"',
        '<img slot="image" alt="Our mill" width="40" height="30"><p slot="facts" id="facts">Turnover: secret</p><a slot="cta" id="cta" href="#join">Join us</a>',
      ),
      600,
    ),
    { until: null },
  );
  await browser.until(() => view()?.getAttribute('aria-busy') === 'true');
  server.release();
  await settled('ready');
  const seen = await browser.run(() => ({
    all: ['img', '#facts', '#cta'].map((css) => visible(document.querySelector(css))),
    illustration: $$('[part~=illustration]').filter((one) => visible(one.querySelector('svg'))).length,
    own: $$('[part~=actions] [part~=cta]')
      .filter((one) => one.localName === 'a' && visible(one))
      .map(text),
    below: document.querySelector('#facts').getBoundingClientRect().top >= $('[part~=stats]').getBoundingClientRect().bottom - 1,
  }));
  assert.deepEqual(seen, { all: [true, true, true], illustration: 0, own: [], below: true });
});

const ERROR = { sv: ['Siffrorna kan inte visas.', 'Försök igen'], en: ['The figures cannot be shown.', 'Try again'] };
for (const lang of ['sv', 'en']) {
  test(`a failure is one sentence and a way to try again (${lang})`, async () => {
    server.fault(WASM, '500');
    await open(boxed(card().replace('lang="sv"', `lang="${lang}"`)), { until: 'error', lang: 'fr' });
    const shown = await browser.run(() => [view().getAttribute('part'), view().lang, text($('.cf-note')), text($('[data-act=retry]'))]);
    assert.deepEqual(shown, ['root error', lang, ...ERROR[lang]]);
    server.heal();
    await browser.click(() => $('[data-act=retry]'));
    await settled2();
    assert.match(await browser.run(() => text($('[part~=sentence]'))), /2/);
  });
}
/** The widget is ready although an error was told before. */
const settled2 = () => browser.until(() => heard('ready').length);

test('an element without a frame of its own (plain) still offers to try again', async () => {
  server.fault(WASM, '500');
  await open(boxed(card('plain')), { until: 'error' });
  assert.ok(await browser.run(() => visible($('[data-act=retry]'))));
  server.heal();
  await browser.click(() => $('[data-act=retry]'));
  await settled2();
  assert.ok(await browser.run(() => [...$$('.cf-actions')].every((actions) => !visible(actions))), 'the card’s own actions are hidden');
});

test('the toggle of the error view works without wasm, and its choice holds when the wasm comes', async () => {
  server.fault(WASM, '500');
  await open(boxed(card()), { until: 'error', lang: 'fr' });
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await browser.run(() => [text($('.cf-note')), named(focused()), heard('language')]), [
    ERROR.en[0],
    'button:language=en English',
    [{ language: 'en' }],
  ]);
  server.heal();
  await browser.click(() => $('[data-act=retry]'));
  await settled2();
  assert.equal(await browser.run(() => view().lang), 'en');
});

test('another profile’s failure is one sentence and the way to try again', async () => {
  await open(boxed('<cluster-facts profile="/nowhere.json" lang="sv"></cluster-facts>'), { until: 'error' });
  const shown = await browser.run(() => ({ words: seen(view()), buttons: $$('[data-act]').map(named), links: $$('a').length }));
  assert.match(shown.words, /Siffrorna kan inte visas\. Försök igen/);
  assert.doesNotMatch(shown.words, /Paper Province|2007/);
  assert.ok(shown.buttons.includes('button:retry Försök igen'));
  server.page('/nowhere.json', JSON.stringify(profile()), { 'content-type': 'application/json' });
  await browser.click(() => $('[data-act=retry]'));
  await settled2();
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Provklustret');
});

const missing = (figure) => {
  figure.reference = { area: 'region', rate: null };
};
test('partial: what is known is drawn, what is missing named, what can’t be computed says why', async () => {
  for (const [lang, words, caveat, alternative] of [
    [
      'sv',
      'uppgift saknas',
      'Skillnaden kan inte räknas ut: uppgift för Värmland saknas.',
      /^Stapeldiagram\. Antal anställda 2007–2011: klustret plus 2 procent\. Uppgift saknas för Värmland\.$/,
    ],
    [
      'en',
      'no figure',
      'The difference cannot be calculated: there is no figure for Värmland.',
      /^Bar chart\. Number of employees 2007–2011: the cluster plus 2 per cent\. There is no figure for Värmland\.$/,
    ],
  ]) {
    await data(figured(missing), `lang="${lang}" view="figure"`);
    const shown = await browser.run(() => ({
      chart: text($('[part~=chart]')),
      gap: $$('[part~=gap]').length,
      caveat: $$('.cf-caveat').map(text),
      alternative: document.getElementById ? text(host().shadowRoot.getElementById($('[part~=chart]').getAttribute('aria-labelledby'))) : '',
    }));
    assert.ok(shown.chart.includes(words), shown.chart);
    assert.doesNotMatch(shown.chart, /\b0/);
    assert.equal(shown.gap, 0);
    assert.deepEqual(shown.caveat, [caveat]);
    assert.match(shown.alternative, alternative);
    const chart = await browser.picture(() => $('[part~=chart]'));
    assert.ok(stretch(chart, CLUSTER).length > 80 && stretch(chart, REGION).length < 4);
  }
});

test('no data: names, a zero line, words, no bar and no made-up zero', async () => {
  await data(
    figured((figure) => {
      missing(figure);
      figure.cluster = { area: 'cluster', rate: null };
      delete figure.source;
    }),
    'lang="sv" view="figure"',
  );
  const shown = await browser.run(() => ({ words: seen(view()), text: text(view()) }));
  assert.match(shown.words, /Klustret/);
  assert.match(shown.words, /uppgift saknas/);
  assert.match(shown.words, /Källa saknas/);
  assert.match(shown.text, /Stapeldiagram utan staplar/);
  const chart = await browser.picture(() => $('[part~=chart]'));
  assert.ok(stretch(chart, CLUSTER).length < 4 && stretch(chart, REGION).length < 4);
});

test('a profile of facts alone is a card without figure, chart or gap', async () => {
  await data(
    profile((made) => {
      delete made.figures;
      delete made.measures;
      delete made.areas;
    }),
  );
  const shown = await browser.run(() => ({
    title: text($('[part~=title]')),
    stats: $$('[part~=stat]').map(text),
    charts: $$('[part~=chart]').length,
    hero: $$('[part~=figure]').length,
    source: $$('[part~=source] li').map(text),
  }));
  assert.deepEqual(shown, { title: 'Provklustret', stats: ['medlemmar87'], charts: 0, hero: 0, source: ['Uppgivet av Provbyrån; odaterad uppgift'] });
});

test('a multiple is refused in words where the reference fell', async () => {
  await data(
    figured((figure) => {
      figure.show = 'multiple';
    }),
    'lang="sv" view="figure"',
  );
  assert.match(await browser.run(() => text(view())), /Hur många gånger högre kan inte räknas ut: det som den jämförs med minskade\./);
  await data(
    figured((figure) => {
      figure.show = 'multiple';
      figure.reference.rate = 0;
    }),
    'lang="en" view="figure"',
  );
  assert.match(await browser.run(() => text(view())), /How many times higher cannot be calculated: what it is compared with did not change\./);
});

test('a rate on a base of zero is refused in words, and no bar drawn for it', async () => {
  await data(
    figured((figure) => {
      figure.unit = both('personer');
      figure.cluster = { area: 'cluster', from: 0, to: 50 };
      figure.reference = { area: 'region', from: 100, to: 90 };
    }),
    'lang="sv" view="figure"',
  );
  assert.match(await browser.run(() => text(view())), /Förändringen för klustret kan inte räknas ut: det första värdet är noll\./);
  assert.ok(stretch(await browser.picture(() => $('[part~=chart]')), CLUSTER).length < 4);
});

test('a revised or preliminary number says so', async () => {
  await data(
    figured((figure) => {
      figure.status = 'preliminary';
    }),
  );
  assert.match((await browser.run(() => $$('[part~=source] li').map(text))).join(), /preliminär/);
});
