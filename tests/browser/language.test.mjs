// Which language is shown, and what the reader's toggle changes: the words, in place, and nothing else.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const widget = '<cluster-facts profile="paper-province"></cluster-facts>';
/** A browser whose reader prefers this language, as far as a page can see it. */
const prefers = (tag) =>
  `<script>Object.defineProperties(Navigator.prototype, { language: { get: () => ${JSON.stringify(tag)} }, languages: { get: () => ${JSON.stringify(tag ? [tag] : [])} } })</script>`;

const DETECTED = [
  // the element's own, the page's, the browser's, what is shown
  ['sv', 'en', 'en-GB', 'sv'],
  ['en', 'sv', 'sv', 'en'],
  ['EN-us', 'sv', 'sv', 'en'],
  ['de', 'sv', 'sv', 'en'],
  ['da', 'en', 'en', 'sv'],
  [null, 'sv-FI', 'en-GB', 'sv'],
  [null, 'nb-NO', 'en-GB', 'sv'],
  [null, 'nn', 'en', 'sv'],
  [null, 'no', 'en', 'sv'],
  [null, 'da-DK', 'en', 'sv'],
  [null, 'en-GB', 'sv', 'en'],
  [null, 'fi', 'sv', 'en'],
  [null, 'svx', 'sv', 'en'],
  [null, null, 'nb-NO', 'sv'],
  [null, null, 'sv-SE', 'sv'],
  [null, null, 'en-US', 'en'],
  [null, null, 'fr-FR', 'en'],
  [null, null, '', 'sv'],
];
test('the attribute goes before the page’s language, that before the browser’s; Nordic readers get Swedish, others English', async () => {
  const seen = [];
  for (const [own, page, reader] of DETECTED) {
    await open(`<div>${own === null ? widget : widget.replace(' ', ` lang="${own}" `)}</div>`, { lang: page, head: prefers(reader) });
    seen.push([own, page, reader, await browser.run(() => view().lang)]);
  }
  assert.deepEqual(seen, DETECTED);
});

test('the nearest lang counts, also from outside a shadow root that the widget stands in', async () => {
  await open(
    '<div lang="sv"><div lang="en"><x-host></x-host></div></div><script>document.querySelector("x-host").attachShadow({mode:"open"}).append(document.createElement("cluster-facts"))</script>',
    { until: null, lang: 'sv' },
  );
  await browser.run(() => document.querySelector('x-host').shadowRoot.firstChild.setAttribute('profile', 'paper-province'));
  await browser.until(() => heard('ready').length);
  assert.equal(await browser.run(() => document.querySelector('x-host').shadowRoot.firstChild.shadowRoot.querySelector('[part~=root]').lang), 'en');
});

test('the toggle changes every word in place: the same nodes, no request, `lang` and pressed state with it', async () => {
  await open(`<div style="width:960px">${widget.replace(' ', ' view="full" lang="sv" ')}</div>`, { lang: 'fr' });
  const before = server.requests.length;
  await browser.run(() => {
    window.kept = [...host().shadowRoot.querySelectorAll('*')];
  });
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  const after = await browser.run(() => {
    const now = [...host().shadowRoot.querySelectorAll('*')],
      gone = window.kept.filter((node) => !node.isConnected);
    return {
      kept: window.kept.length,
      gone: gone.map((node) => `${node.localName}.${node.getAttribute('class') ?? ''}`),
      added: now.filter((node) => !window.kept.includes(node)).length,
      root: window.kept.includes(view()),
      pressed: $$('[data-act=language]').map((button) => `${button.lang} ${text(button)} ${button.getAttribute('aria-pressed')}`),
      sentence: text($('[part~=sentence]')),
      heading: text($('[data-section="0"] h4')),
      attribute: host().getAttribute('lang'),
      told: heard('language'),
    };
  });
  assert.equal(after.root, true);
  assert.ok(after.gone.length <= 8, `of ${after.kept} nodes these went: ${after.gone}`);
  assert.ok(after.added <= 20, `${after.added} new nodes`);
  assert.deepEqual(after.pressed, ['sv Svenska false', 'en English true']);
  assert.equal(after.sentence, 'The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.');
  assert.equal(after.heading, 'What is a business cluster?');
  assert.equal(after.attribute, 'sv', 'the reader’s choice is no attribute');
  assert.deepEqual(after.told, [{ language: 'en' }]);
  assert.equal(server.requests.length, before);
});

test('there and back again gives the same tree', async () => {
  await open(`<div style="width:960px">${widget.replace(' ', ' view="full" lang="sv" ')}</div>`, { lang: 'fr' });
  const first = await browser.run(() => view().outerHTML.replace(/<(\w+)([^>]*)>/g, (_, tag, rest) => `\n<${tag}${rest}>`));
  for (const lang of ['en', 'sv']) {
    await browser.click((lang) => $(`[data-act=language][value=${lang}]`), lang);
    await browser.until((lang) => view().lang === lang, lang);
  }
  // What was said aloud of the change is all that may differ.
  const last = await browser.run(() => {
    for (const status of $$('[role=status]')) status.textContent = '';
    return view().outerHTML.replace(/<(\w+)([^>]*)>/g, (_, tag, rest) => `\n<${tag}${rest}>`);
  });
  const lines = (html) =>
    html
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  assert.deepEqual(lines(last), lines(first));
});

test('the reader’s place, focus, open parts, search term and picture stay', async () => {
  await open(
    `<div style="height:1500px"></div><div style="width:600px">${widget.replace(' ', ' view="full" lang="sv" ')}</div><div style="height:3000px"></div>`,
    { lang: 'fr' },
  );
  await browser.click(() => $('[data-act=picture][value=initiative]'));
  await browser.run(() => {
    const field = $('[data-act=find]');
    field.focus();
  });
  await browser.type('tillv');
  await browser.until(() => $$('mark').length > 1);
  await browser.run(() => {
    const button = $('[data-act=language][value=en]');
    button.focus({ preventScroll: true });
    scrollTo({ top: 1800, behavior: 'instant' });
  });
  const place = () => browser.run(() => ({ top: Math.round(view().getBoundingClientRect().top), scroll: Math.round(scrollY) }));
  const before = await place();
  await browser.keys('Enter');
  await browser.until(() => view().lang === 'en');
  await browser.painted();
  const after = await browser.run(() => ({
    focus: named(focused()),
    term: $('[data-act=find]').value,
    picture: $('[data-act=picture][value=initiative]').getAttribute('aria-pressed'),
    marks: $$('mark').map(text).join(),
    top: Math.round(view().getBoundingClientRect().top),
  }));
  assert.equal(after.focus, 'button:language=en English');
  assert.equal(after.term, 'tillv');
  assert.equal(after.picture, 'true');
  assert.match(after.marks, /^Tillv(,Tillv)*$/, 'Tillväxtverket is found in English text too');
  assert.deepEqual(await place(), before);
  await open(`<div style="width:600px">${widget.replace(' ', ' view="figure" lang="sv" ')}</div>`, { lang: 'fr' });
  await browser.click(() => $('details summary'));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await browser.run(() => [$('details').open, text($('details summary')), text($('tbody tr'))]), [
    true,
    'Show as table',
    'Paper Provincestated+2%stated',
  ]);
});

test('the change is announced in the one live region, in the new language', async () => {
  await open(widget.replace(' ', ' lang="sv" '), { lang: 'fr' });
  const said = () => browser.run(() => $$('[role=status],[aria-live=polite]').map(text).filter(Boolean));
  assert.deepEqual(await said(), []);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await said(), ['Language: English']);
  await browser.click(() => $('[data-act=language][value=sv]'));
  await browser.until(() => view().lang === 'sv');
  assert.deepEqual(await said(), ['Språk: svenska']);
});

test('pressing the language that is shown changes nothing and tells nobody', async () => {
  await open(widget.replace(' ', ' lang="sv" '), { lang: 'fr' });
  await browser.click(() => $('[data-act=language][value=sv]'));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await browser.run(() => heard('language')), [{ language: 'en' }]);
});

test('a later change of `lang` by the page wins over the reader’s choice', async () => {
  await open(widget.replace(' ', ' lang="sv" '), { lang: 'fr' });
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await browser.run(() => host().setAttribute('theme', 'dark'));
  await browser.until(() => view().dataset.scheme === 'dark');
  assert.equal(await browser.run(() => view().lang), 'en', 'another attribute leaves the choice alone');
  await browser.run(() => {
    host().lang = 'sv-FI';
  });
  await browser.until(() => view().lang === 'sv');
  assert.equal(await browser.run(() => text($('.cf-kicker'))), 'Klusterfakta');
});

test('each of several widgets is toggled alone', async () => {
  await open(`${widget}${widget}`, { lang: 'sv' });
  await browser.click(() => $('[data-act=language][value=en]', 1));
  await browser.until(() => view(1).lang === 'en');
  assert.equal(await browser.run(() => view(0).lang), 'sv');
});

test('all text in another language than the view’s is marked with its own', async () => {
  await open(widget.replace(' ', ' lang="en" view="full" '), { lang: 'fr' });
  const marked = await browser.run(() =>
    $$('[lang]')
      .filter((one) => one.lang !== 'en')
      .map((one) => `${one.lang} ${text(one)}`),
  );
  assert.deepEqual(marked.sort(), [
    'sv Ett företagskluster är lite som en idrottsförening för företag',
    'sv Svenska',
    'sv en geografisk koncentration av företag inom en viss bransch',
  ]);
});

test('a right-to-left page leaves the widget left to right', async () => {
  await open(`<div dir="rtl">${widget}</div>`, { lang: 'ar' });
  assert.deepEqual(
    await browser.run(() => [view().dir, getComputedStyle(view()).direction, getComputedStyle($('[part~=title]')).textAlign === 'right']),
    ['ltr', 'ltr', false],
  );
});
