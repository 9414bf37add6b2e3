// axe-core (WCAG 2.2 A and AA) on every view and state, in both languages and both schemes.
import assert from 'node:assert/strict';
import { faults } from './lib/axe.mjs';
import { figured } from './lib/profiles.mjs';
import { shipped } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const bed = (inner, width = 720) => `<main><h1>Page</h1><h2>Section</h2><div style="width:${width}px">${inner}</div></main>`;
const widget = (lang, attributes = '', inner = '', profile = 'paper-province') =>
  `<cluster-facts profile="${profile}" lang="${lang}" ${attributes}>${inner}</cluster-facts>`;
const clean = async () => assert.deepEqual(await faults(browser), []);
const press = async (css, then) => {
  await browser.click((css) => $(css), css);
  await browser.until(then);
};

const STATES = {
  'the card': { body: (lang) => widget(lang) },
  'the card, narrow': { body: (lang) => widget(lang), width: 280 },
  'the card of a region, notes open': {
    body: (lang) => widget(lang, '', '', 'varmland'),
    then: () => press('details summary', () => $('details').open),
  },
  'the card with its second figure': {
    body: (lang) => widget(lang),
    then: async () => {
      await browser.click(() => $('[name=figure][value=growth]').labels[0]);
      await browser.until(() => $$('.cf-fact').filter(visible).length === 1 && host().figure === 'growth');
    },
  },
  'a page with picture and breadcrumbs, a card of four figures': {
    body: (lang) => widget(lang, 'view="full"', '', '/own.json'),
    width: 960,
    before: () => {
      const profile = JSON.parse(shipped('paper-province'));
      profile.picture = { url: '/icon.svg', alt: { sv: 'En bild', en: 'A picture' }, focus: 'top' };
      profile.breadcrumbs = [{ label: { sv: 'Hem', en: 'Home' }, url: '/' }, { label: { sv: 'Om oss', en: 'About us' }, url: '/om' }];
      profile.figures.push({ ...profile.figures[2], id: 'fourth' });
      for (const figure of profile.figures) figure.card = true;
      server.page('/own.json', JSON.stringify(profile), { 'content-type': 'application/json' });
    },
  },
  'the full view': { body: (lang) => widget(lang, 'view="full"'), width: 960 },
  'the explainer while something is looked for': {
    body: (lang) => widget(lang, 'view="explainer"'),
    then: async () => {
      await browser.run(() => $('[data-act=find]').focus());
      await browser.type('tillv');
      await browser.until(() => $$('mark').length);
    },
  },
  'the explainer with the initiative’s picture': {
    body: (lang) => widget(lang, 'view="explainer"'),
    then: () =>
      press('[data-act=picture][value=initiative]', () => $('[data-act=picture][value=initiative]').getAttribute('aria-pressed') === 'true'),
  },
  'the hidden explainer': {
    body: (lang) => widget(lang, 'view="explainer"'),
    then: () => press('[part~=hide][aria-expanded=true]', () => focused()?.matches('[part~=hide][aria-expanded=false]')),
  },
  'the figure, table open': { body: (lang) => widget(lang, 'view="figure"'), then: () => press('details summary', () => $('details').open) },
  'the slope': { body: (lang) => widget(lang, 'view="figure" figure="employees-index"') },
  'the stated multiple': { body: (lang) => widget(lang, 'view="figure" figure="growth"') },
  'the skeleton': {
    body: (lang) => widget(lang, '', '', '/own.json'),
    before: () => {
      server.page('/own.json', shipped(), { 'content-type': 'application/json' });
      server.fault(/\.wasm$/, 'held');
    },
    until: null,
    then: () => browser.until(() => view()?.getAttribute('aria-busy') === 'true'),
  },
  'the error': { body: (lang) => widget(lang, '', '', '/nowhere.json'), until: 'error' },
  'the note under the page’s own words': {
    body: (lang) => widget(lang, '', '<p lang="en">Our own words</p>', '/nowhere.json'),
    until: 'error',
  },
  'partial data': {
    body: (lang) => widget(lang, 'view="figure"', '', '/t-partial.json'),
    before: () =>
      server.page(
        '/t-partial.json',
        JSON.stringify(
          figured((figure) => {
            figure.reference.rate = null;
          }),
        ),
      ),
  },
  'no data': {
    body: (lang) => widget(lang, 'view="figure"', '', '/t-none.json'),
    before: () =>
      server.page(
        '/t-none.json',
        JSON.stringify(
          figured((figure) => {
            figure.cluster.rate = figure.reference.rate = null;
          }),
        ),
      ),
  },
  'a part left out': {
    body: (lang) => widget(lang, '', '', '/t-bad.json'),
    before: () =>
      server.page(
        '/t-bad.json',
        JSON.stringify(
          figured((figure, made) => {
            made.colour = 1;
          }),
        ),
      ),
    until: 'ready',
  },
};
for (const [name, { body, width, before, until, then }] of Object.entries(STATES)) {
  for (const [lang, theme] of [
    ['sv', 'light'],
    ['en', 'dark'],
  ]) {
    test(`axe finds nothing in ${name} (${lang}, ${theme})`, async () => {
      before?.();
      await open(bed(body(lang).replace('<cluster-facts', `<cluster-facts theme="${theme}"`), width), {
        lang: 'en',
        until: until === undefined ? 'interactive' : until,
      });
      await then?.();
      await clean();
    });
  }
}

test('several widgets on one page don’t get in each other’s way', async () => {
  await open(bed(['', 'view="explainer"', 'view="figure"'].map((attributes) => widget('sv', attributes)).join('')), { lang: 'en' });
  await clean();
});

test('headings go down one by one from the level that is set', async () => {
  for (const level of [2, 4, 6]) {
    await open(bed(widget('sv', `view="full" heading-level="${level}"`)), { lang: 'en' });
    const levels = await browser.run(() =>
      $$('h1,h2,h3,h4,h5,h6,[role=heading]').map((one) => Number(one.getAttribute('aria-level') ?? one.localName[1])),
    );
    assert.equal(levels[0], level);
    assert.ok(
      levels.every((one) => one >= level && one <= Math.min(6, level + 2)),
      `${levels}`,
    );
    assert.ok(levels.filter((one) => one === Math.min(6, level + 1)).length >= 5, `${levels}`);
  }
});

test('one polite live region a widget, and nothing else speaks', async () => {
  await open(bed(widget('sv', 'view="full"')), { lang: 'en' });
  assert.deepEqual(
    await browser.run(() => $$('[role=status],[role=alert],[aria-live]').map((one) => one.getAttribute('role') ?? one.getAttribute('aria-live'))),
    ['status'],
  );
  await settled('ready');
});

test('every control has a name that says what it does, in the view’s language', async () => {
  for (const [lang, names] of [
    ['sv', ['Svenska', 'English', 'Sök i texten', 'Föregående träff', 'Nästa träff', 'Dölj förklaringen', 'Klustret', 'Klusterinitiativet']],
    ['en', ['Svenska', 'English', 'Find in text', 'Previous match', 'Next match', 'Hide the explainer', 'The cluster', 'The cluster initiative']],
  ]) {
    await open(bed(widget(lang, 'view="explainer"')), { lang: 'fr' });
    const count = await browser.run(() => $$('button, input').filter(visible).length),
      seen = [];
    for (let i = 0; i < count; i++) seen.push(await (await browser.element((i) => $$('button, input').filter(visible)[i], i)).getAccessibleName());
    assert.deepEqual(seen, names);
  }
});
