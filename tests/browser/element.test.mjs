// The element as a page's developer meets it: attributes, properties, events, taking out and putting back, several on a page.
import assert from 'node:assert/strict';
import { figured, profile } from './lib/profiles.mjs';
import { ELSEWHERE } from './lib/server.mjs';
import { SCRIPT, suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const card = '<cluster-facts profile="paper-province" lang="sv"></cluster-facts>';
/** For a page's head: the pause between the wasm's reading a profile and showing it is made long, and noted. */
const LONG_PAUSE =
  '<script>{ const own = setTimeout; window.setTimeout = (then, ms, ...more) => { if (ms === undefined) window.paused = true; return own(then, ms ?? 500, ...more); }; }</script>';

test('attributes take effect at once; what other views than the card need is fetched once', async () => {
  await open(card);
  const shown = () =>
    browser.run(
      () => `${view().localName} ${text($('[part~=title]'))} ${view().lang} ${view().dataset.scheme ?? 'auto'} ${$$('[data-section]').length}`,
    );
  const steps = [
    ['view', 'figure', 'figure Fler anställda i Paper Province, färre i Värmland sv auto 0'],
    ['figure', 'growth', 'figure Tio gånger högre tillväxt än övriga Värmland sv auto 0'],
    ['lang', 'en', 'figure Ten times higher growth than the rest of Värmland en auto 0'],
    ['theme', 'dark', 'figure Ten times higher growth than the rest of Värmland en dark 0'],
    ['view', 'explainer', 'section Paper Province en dark 5'],
    ['theme', 'nonsense', 'section Paper Province en auto 5'],
    ['view', 'nonsense', 'section Paper Province en auto 0'],
  ];
  const before = server.asked().length;
  for (const [at, [name, value, expected]] of steps.entries()) {
    await browser.run((name, value) => host().setAttribute(name, value), name, value);
    if (!at) await browser.until(() => view().localName === 'figure');
    if (value === 'explainer') await browser.until(() => performance.getEntriesByType('resource').some(({ name }) => /cluster-facts-\w+\.js$/.test(name)));
    await browser.run(() => new Promise((done) => setTimeout(done)));
    assert.equal(await shown(), expected, `${name}=${value}`);
  }
  assert.deepEqual(
    server.asked().slice(before).map((path) => path.split('.').pop()),
    ['json', 'css', 'wasm', 'js'], // the skeletons, the rules, the larger module, the scroll spy
  );
  assert.equal(await browser.run(() => heard('error').length), 0);
});

test('another profile takes the place of the first', async () => {
  await open(card);
  await browser.run(() => host().setAttribute('profile', 'varmland'));
  await browser.until(() => heard('ready').length === 2);
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Värmlands län');
  assert.equal(await browser.run(() => $$('[part~=root]').length), 1);
});

test('properties reflect attributes both ways', async () => {
  await open(card);
  const seen = await browser.run(() => {
    const el = host(),
      read = () => [el.profile, el.lang, el.view, el.figure, el.theme, String(el.headingLevel)].join(' ');
    const first = read();
    Object.assign(el, { view: 'figure', figure: 'growth', theme: 'dark', headingLevel: 5, lang: 'en' });
    return [
      first,
      read(),
      [...el.attributes]
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' '),
    ];
  });
  assert.deepEqual(seen, [
    'paper-province sv card employees auto 3',
    'paper-province en figure growth dark 5',
    'figure=growth heading-level=5 lang=en profile=paper-province theme=dark view=figure',
  ]);
});

test('properties that were set before the script came hold', async () => {
  server.page(
    '/t-probe.js',
    `const el = document.querySelector('cluster-facts'); el.view = 'figure'; el.data = ${JSON.stringify(profile())};
    document.head.append(Object.assign(document.createElement('script'), { src: '/cluster-facts.js' }));`,
    { 'content-type': 'text/javascript' },
  );
  await open('<cluster-facts lang="sv"></cluster-facts><script src="/t-probe.js"></script>', { script: '' });
  assert.deepEqual(await browser.run(() => [view().localName, text($('.cf-kicker')), host().getAttribute('view')]), [
    'figure',
    'Provklustret',
    'figure',
  ]);
});

test('`data` takes an object and goes before `profile`; it gives the profile as it was read, a copy each time', async () => {
  await open(card);
  await browser.run((data) => {
    host().data = data;
  }, profile());
  await browser.until(() => text($('[part~=title]')) === 'Provklustret');
  const seen = await browser.run(() => {
    const one = host().data,
      other = host().data;
    one.name.sv = 'changed';
    return {
      same: one === other,
      id: other.id,
      name: host().data.name,
      title: text($('[part~=title]')),
      figures: other.figures.map((figure) => [figure.cluster.rate, figure.reference.rate]),
      kept: JSON.stringify(other).length > 500,
    };
  });
  assert.deepEqual(seen, {
    same: false,
    id: 'probe',
    name: { sv: 'Provklustret', en: 'Provklustret' },
    title: 'Provklustret',
    figures: [[2, -5]],
    kept: true,
  });
  assert.equal(server.asked(/profiles/).length, 1, 'an object needs no request');
  await browser.run(() => {
    host().data = null;
  });
  await browser.until(() => text($('[part~=title]')) === 'Paper Province');
});

test('`data` of a profile from a file is what the file says', async () => {
  await open('<cluster-facts profile="varmland" lang="sv"></cluster-facts>');
  const [read, file] = await browser.run(async () => [host().data, await (await fetch('/profiles/varmland.json')).json()]);
  assert.deepEqual([read.id, read.figures, read.facts, read.sources], [file.id, file.figures, file.facts, file.sources]);
});

test('`data` is null until something is shown', async () => {
  await open('<cluster-facts></cluster-facts>', { until: null });
  await browser.run(() => customElements.whenDefined('cluster-facts').then(() => true));
  assert.equal(await browser.run(() => host().data), null);
});

test('ready, then interactive, bubbling out of shadow roots too', async () => {
  await open(
    '<x-host></x-host><script>{ const root = document.querySelector("x-host").attachShadow({ mode: "open" }), el = document.createElement("cluster-facts"); el.setAttribute("profile", "paper-province"); root.append(el); }</script>',
    { until: null },
  );
  await browser.until(() => heard('interactive').length);
  const events = await browser.run(() => watched('event').map(({ event, tag, composed, bubbles }) => ({ event, tag, composed, bubbles })));
  assert.deepEqual(events, [
    { event: 'ready', tag: 'x-host', composed: true, bubbles: true },
    { event: 'interactive', tag: 'x-host', composed: true, bubbles: true },
  ]);
});

test('taken out and put back it shows again, and works', async () => {
  await open(card);
  const before = server.asked().length;
  await browser.run(async () => {
    const el = host();
    el.remove();
    await new Promise((done) => setTimeout(done));
    document.body.append(el);
  });
  await browser.until(() => text($('[part~=title]')) === 'Paper Province');
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => text($('.cf-kicker')) === 'Cluster facts');
  assert.equal(server.asked().length, before);
  assert.equal(await browser.run(() => $$('[part~=root]').length), 1);
});

test('moved within the page it keeps nodes and the reader’s language', async () => {
  await open(`<main></main>${card}`);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  const same = await browser.run(async () => {
    const title = $('[part~=title]');
    document.querySelector('main').append(host());
    await new Promise((done) => setTimeout(done));
    return [$('[part~=title]') === title, view().lang];
  });
  assert.deepEqual(same, [true, 'en']);
});

test('removed while it loads, it stays quiet; a profile that comes too late isn’t shown', async () => {
  server.fault('/profiles/paper-province.json', 'held');
  server.fault('/facts/paper-province-card.json', 'held');
  await open(card, { until: null });
  await browser.until(() => host().shadowRoot?.childElementCount);
  await browser.run(() => host().setAttribute('profile', 'varmland'));
  await browser.until(() => heard('ready').length === 1);
  server.release();
  await browser.run(async () => {
    for (let i = 0; i < 5; i++) await (await fetch('/profiles/paper-province.json')).text();
  });
  assert.deepEqual(await browser.run(() => [text($('[part~=title]')), heard('ready').length, heard('error').length]), ['Värmlands län', 1, 0]);
});

for (const [what, change, expected] of [
  ['its language and theme are others', (el) => (el.lang = 'en') && (el.theme = 'dark'), 'Paper Province en dark'],
  ['the reader has chosen a language', (el) => el.shadowRoot.querySelector('button[lang=en]').click(), 'Paper Province en auto'],
  ['it is another profile’s', (el) => (el.profile = 'varmland'), 'Värmlands län sv auto'],
  ['it was taken out and put back', async (el) => { const { parentNode } = el; el.remove(); await null; parentNode.append(el); }, 'Paper Province sv auto'],
  ['it was handed a profile', async (el) => (el.data = await (await fetch('/profiles/varmland.json')).json()), 'Värmlands län sv auto'],
]) {
  test(`between the wasm’s reading a profile and showing it there is a pause: ${what} when it shows it`, async () => {
    await open(card, { head: LONG_PAUSE, until: null });
    await browser.until(() => window.paused);
    assert.deepEqual(await browser.run(() => [heard('interactive').length, text($('[part~=title]'))]), [0, 'Paper Province'], 'its facts stand meanwhile');
    await browser.run(`async () => { await (${change})(host()); }`);
    await browser.until(() => heard('interactive').length);
    await browser.until((expected) => `${text($('[part~=title]'))} ${view().lang} ${view().dataset.scheme ?? 'auto'}` === expected, expected);
    await browser.run(() => new Promise((done) => setTimeout(done, 700)));
    assert.deepEqual(await browser.run(() => [$$('[part~=root]').length, heard('error').length]), [1, 0]);
    await browser.run(() => $('button[lang=en]').click());
    await browser.until(() => view().lang === 'en');
  });
}

test('acts that wait for the wasm are all done, also where something else is wanted of it meanwhile', async () => {
  server.fault(/\.wasm$/, 'held');
  await open(card.replace('lang=', 'view="full" lang='), { head: LONG_PAUSE, until: null });
  await browser.until(() => heard('ready').length && $('[data-act=picture][value=initiative]'));
  await browser.run(async () => {
    $('[data-act=picture][value=initiative]').click();
    await new Promise((done) => requestAnimationFrame(done));
    host().theme = 'dark';
    await new Promise((done) => setTimeout(done, 300)); // somebody has seen it
    $('button[lang=en]').click();
  });
  server.release();
  await browser.until(() => heard('interactive').length);
  await browser.until(() => $('[data-act=picture][value=initiative][aria-pressed=true]'));
  assert.deepEqual(await browser.run(() => [view().lang, view().dataset.scheme, heard('interactive').length, heard('error').length]), ['en', 'dark', 1, 0]);
});

test('a page that takes the element out and back when it hears of it hears no more of it', async () => {
  await open(card, { head: `<script>addEventListener('cluster-facts-interactive', ({ target }) => { const { parentNode } = target; target.remove(); setTimeout(() => parentNode.append(target)); })</script>` });
  await browser.run(() => new Promise((done) => setTimeout(done, 500)));
  assert.deepEqual(await browser.run(() => [heard('interactive').length, heard('ready').length, $$('[part~=root]').length]), [1, 1, 1]);
});

test('a page that hands over a profile in every task sees each', async () => {
  await open(card);
  // The first waits for the rules of any card.
  await browser.run(() => void (host().data = { ...host().data, name: { sv: 'Först', en: 'First' } }));
  await browser.until(() => text($('[part~=title]')) === 'Först');
  const shown = await browser.run(async () => {
    const given = host().data,
      shown = [];
    for (let n = 0; n < 12; n++) {
      await new Promise((done) => setTimeout(done));
      shown.push(text($('[part~=title]')));
      host().data = { ...given, name: { sv: `Nr ${n}`, en: `No ${n}` } };
    }
    return shown;
  });
  assert.equal(shown[0], 'Först');
  assert.ok(shown.filter((title) => title.startsWith('Nr ')).length > 8, `${shown}`);
});

test('many widgets come and go without the wasm’s memory growing', async () => {
  // The instance is caught where it is made.
  const catching =
    '<script>{ const own = WebAssembly.Instance; window.made = []; WebAssembly.Instance = new Proxy(own, { construct(target, args) { const one = Reflect.construct(target, args); made[made.length] = one; return one; } }); }</script>';
  await open(card, { head: catching });
  const sizes = await browser.run(async (html) => {
    const memory = Object.values(window.made[0].exports).find((one) => one.buffer),
      sizes = [];
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 60; i++) {
        const el = host().cloneNode(true);
        const ready = new Promise((done) => el.addEventListener('cluster-facts-ready', done, { once: true }));
        document.body.append(el);
        await ready;
        el.remove();
        await new Promise((done) => setTimeout(done));
      }
      sizes.push(memory.buffer.byteLength);
    }
    return { sizes, instances: window.made.length };
  });
  assert.equal(sizes.instances, 1);
  assert.equal(sizes.sizes[2], sizes.sizes[0], `${sizes.sizes}`);
});

test('several widgets: each wasm once at most, one style sheet, one request a profile, each on its own', async () => {
  await open(
    `${card}${card}<cluster-facts profile="varmland" lang="en"></cluster-facts><cluster-facts profile="paper-province" lang="en" view="figure"></cluster-facts>`,
  );
  const modules = server.asked(/\.wasm$/);
  assert.ok(modules.length < 3 && new Set(modules).size === modules.length, `${modules}`);
  assert.deepEqual(server.asked(/profiles/).sort(), ['/profiles/paper-province.json', '/profiles/varmland.json']);
  const seen = await browser.run(() => ({
    sheets: new Set([0, 1, 2, 3].flatMap((n) => [...host(n).shadowRoot.adoptedStyleSheets])).size,
    styles: $$('style, link').length,
    titles: [0, 1, 2, 3].map((n) => text($('[part~=title]', n))),
  }));
  assert.deepEqual(seen, {
    sheets: 1,
    styles: 0,
    titles: ['Paper Province', 'Paper Province', 'Värmland county', 'More employees in Paper Province, fewer in Värmland'],
  });
});

test('made by createElement, innerHTML and cloneNode it is the same widget', async () => {
  await open(card);
  await browser.run(() => {
    const made = document.createElement('cluster-facts');
    made.setAttribute('profile', 'paper-province');
    const box = document.createElement('div');
    box.innerHTML = '<cluster-facts profile="paper-province"></cluster-facts>';
    document.body.append(made, box, host().cloneNode(true));
  });
  await settled('ready');
  assert.deepEqual(
    await browser.run(() => [0, 1, 2, 3].map((n) => text($('[part~=sentence]', n)))),
    Array(4).fill('Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland.'),
  );
});

test('the script finds its files beside itself, from another folder and another origin', async () => {
  for (const base of [ELSEWHERE, server.other + ELSEWHERE]) {
    server.requests.length = 0;
    await open(card, { script: `<script async src="${base}/cluster-facts.js"></script>` });
    assert.equal(server.asked(/^\/some\/where\/else\/.*\.(wasm|json|js)$/).length, 4, server.asked().join(' '));
    assert.equal(server.asked(/^\/(cluster|facts|profiles)/).length, 0);
  }
});

test('a profile’s address is relative to the page, its <base> included', async () => {
  server.page('/deep/er/one.json', JSON.stringify(profile()));
  await open('<cluster-facts profile="one.json"></cluster-facts>', { head: '<base href="/deep/er/">' });
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Provklustret');
  assert.equal(server.asked(/\.wasm$/)[0].split('/').length, 2, 'the wasm lies beside the script all the same');
});

test('the script twice on a page is harmless', async () => {
  await open(card, { script: `${SCRIPT}<script async src="${ELSEWHERE}/cluster-facts.js"></script>` });
  await browser.until(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('cluster-facts.js')).length === 2);
  await browser.painted();
  assert.equal(server.asked(/\.wasm$/).length, 1);
  assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind !== 'event')), []);
});

test('the bare tag in <head> inserts nothing and says in one line what to do', async () => {
  for (const [lang, words] of [
    ['sv', /Skripttaggen är i <head>/],
    ['en', /script.*<head>/],
  ]) {
    await open('<p>page</p>', { lang, script: '<script src="/cluster-facts.js" data-profile="paper-province"></script>', until: null });
    await browser.until(() => watched('console').length);
    const seen = await browser.run(() => ({
      widgets: document.querySelectorAll('cluster-facts').length,
      lines: watched('console').map(({ level, text }) => `${level} ${text}`),
      errors: watched('error').length,
    }));
    assert.equal(seen.widgets, 0);
    assert.equal(seen.errors, 0);
    assert.equal(seen.lines.length, 1, `${seen.lines}`);
    assert.match(seen.lines[0], /^warn cluster-facts: /);
    assert.match(seen.lines[0], words);
  }
});

test('nothing is written to the element’s own tree, and no id leaks out of its shadow', async () => {
  await open(card);
  const seen = await browser.run(() => ({
    children: host().childNodes.length,
    attributes: host().getAttributeNames().sort().join(),
    ids: document.querySelectorAll('[id]').length,
    open: host().shadowRoot.mode,
  }));
  assert.deepEqual(seen, { children: 0, attributes: 'lang,profile', ids: 0, open: 'open' });
});

test('moved into a frame’s document it is dressed there too', async () => {
  await open(`${card}<iframe srcdoc="&lt;!doctype html&gt;&lt;body&gt;" style="width:500px;height:600px"></iframe>`);
  await browser.until(() => document.querySelector('iframe').contentDocument?.readyState === 'complete');
  const before = await browser.run(() => getComputedStyle(view()).borderTopWidth);
  await browser.run(() => {
    window.moved = host();
    document.querySelector('iframe').contentDocument.body.append(window.moved);
  });
  const seen = await browser.until(() => {
    const root = window.moved.shadowRoot.querySelector('[part~=root]');
    return root && { border: root.ownerDocument.defaultView.getComputedStyle(root).borderTopWidth, text: text(root.querySelector('[part~=title]')) };
  });
  assert.deepEqual(seen, { border: before, text: 'Paper Province' });
  assert.notEqual(before, '0px');
  assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind === 'error' || kind === 'rejection')), []);
});

test('a field that is wrong is told after the rest is shown, once', async () => {
  await open('<cluster-facts lang="en"></cluster-facts>', { until: null });
  await browser.run(
    (data) => {
      host().data = data;
    },
    figured((figure) => {
      figure.colour = 'red';
    }),
  );
  const [error] = await browser.until(() => heard('error').length && heard('error'));
  assert.equal(error.part, 'field');
  assert.deepEqual(
    error.errors.map(({ pointer, found }) => [pointer, found]),
    [['/figures/0/colour', 'unknown field “colour”']],
  );
  assert.deepEqual(await browser.run(() => watched('event').map(({ event }) => event)), ['ready', 'interactive', 'error']);
});
