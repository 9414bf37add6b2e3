// What a page's own scripts ask of a widget, and hear of it.
import assert from 'node:assert/strict';
import { drawn } from './lib/looks.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const card = (more = '') => `<cluster-facts profile="paper-province" lang="sv" ${more}></cluster-facts>`;
const embed = '<script src="/embed/paper-province.js" data-lang="sv"></script>';
const sentence = (n = 0) => browser.run((n) => text($('[part~=sentence]', n)), n);
const SWEDISH = 'Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland.';
const ENGLISH = 'The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.';

test('ready settles when facts stand, for those who ask before and after', async () => {
  await open(card(), { until: null });
  await browser.until(() => typeof host().ready?.then === 'function');
  assert.equal(await browser.run(() => host().ready.then(() => text($('[part~=sentence]')))), SWEDISH);
  await settled('interactive');
  assert.equal(await browser.run(() => host().ready.then((value) => String(value))), 'undefined');
  await open(embed, { script: '', until: null });
  assert.equal(await browser.run(() => host().ready.then(() => text($('[part~=sentence]')))), SWEDISH);
});

test('ready says why nothing can be shown', async () => {
  server.fault('/nothing.json', '404');
  await open('<cluster-facts profile="/nothing.json" lang="en"></cluster-facts>', { script: '', until: null });
  await browser.run(() => {
    const script = document.createElement('script');
    script.src = '/cluster-facts.js';
    document.body.append(script);
    return customElements.whenDefined('cluster-facts').then(() => (window.asked = host().ready.catch(({ message }) => message)), 0);
  });
  const early = await browser.run(() => window.asked);
  assert.match(early, /^The profile could not be fetched: .*nothing\.json 404$/);
  assert.equal(await browser.run(() => host().ready.catch(({ message }) => message)), early);
});

test('setLanguage is the reader’s choice, before the wasm and after; what isn’t Swedish or near it is English', async () => {
  for (const [body, script] of [[card(), undefined], [embed, '']]) {
    server.fault(/\.wasm$/, 'held');
    await open(body, { until: null, ...(script === '' && { script }) });
    await browser.until(() => heard('ready').length);
    await browser.run(() => host().setLanguage('en-GB'));
    await browser.until(() => view().lang === 'en');
    assert.equal(await sentence(), ENGLISH);
    assert.deepEqual(await browser.run(() => heard('language')), [{ language: 'en' }]);
    server.release();
    await settled('interactive');
    await browser.run(() => host().setLanguage('sv'));
    await browser.until(() => view().lang === 'sv');
    assert.equal(await sentence(), SWEDISH);
    await browser.run(() => host().setLanguage('sv'));
    assert.deepEqual(await browser.run(() => heard('language')), [{ language: 'en' }, { language: 'sv' }]);
    assert.equal(await browser.run(() => host().getAttribute('lang')), 'sv');
  }
});

test('a group speaks one language, whichever of its widgets was asked, and whatever brought their facts', async () => {
  const others = `${card('group="a"')}${card('group="b"')}${card()}`;
  await open(`${embed.replace('>', ' data-group="a">')}<div style="display:grid;grid-template-columns:repeat(3,1fr)">${others}</div>`, { script: '' });
  await browser.click(() => $('[data-act=language][value=en]', 1));
  await browser.until(() => view(0).lang === 'en' && view(1).lang === 'en');
  assert.deepEqual(await browser.run(() => [0, 1, 2, 3].map((n) => view(n).lang)), ['en', 'en', 'sv', 'sv']);
  assert.equal(await browser.run(() => heard('language').length), 2);
  await browser.click(() => $('[data-act=language][value=sv]', 0));
  await browser.until(() => view(0).lang === 'sv' && view(1).lang === 'sv');
  assert.equal(await browser.run(() => heard('language').length), 4);
});

test('showSection leads to a section, and the section that is read is told', async () => {
  await open(`<div style="width:960px">${card('view="explainer"')}</div>`);
  await browser.run(() => host().showSection(3));
  await browser.until(() => heard('section').some(({ section }) => section === 3));
  assert.equal(await browser.run(() => focused().closest('[data-section]').dataset.section), '3');
  const told = await browser.run(() => heard('section').map(({ section }) => section));
  assert.ok(told.every((section, i) => section !== told[i - 1]), `told once each: ${told}`);
});

test('a find is told with its term and how much was found', async () => {
  await open(`<div style="width:960px">${card('view="explainer"')}</div>`);
  await browser.run(() => $('input').focus());
  await browser.type('skog');
  await browser.until(() => heard('find').length === 4);
  const [last, marks] = await browser.run(() => [heard('find').at(-1), $$('mark').length]);
  assert.deepEqual(last, { term: 'skog', matches: marks });
  assert.ok(marks > 0);
});

test('a call to action is told, and a page that answers it itself keeps its reader, before the wasm too', async () => {
  for (const [body, script] of [[card(), undefined], [embed, '']]) {
    server.fault(/\.wasm$/, 'held');
    await open(body, { until: null, ...(script === '' && { script }) });
    await browser.until(() => heard('ready').length);
    const follow = () =>
      browser.run(() => {
        window.stopped = [];
        const stop = (event) => event.preventDefault(), see = (event) => window.stopped.push(event.defaultPrevented);
        host().addEventListener('cluster-facts-action', stop);
        addEventListener('click', see);
        $('[part~=cta]').click();
        removeEventListener('click', see);
        host().removeEventListener('cluster-facts-action', stop);
        return window.stopped;
      });
    assert.deepEqual(await follow(), [true]);
    server.release();
    await settled('interactive');
    assert.deepEqual(await follow(), [true]);
    assert.deepEqual(await browser.run(() => heard('action')[1]), { href: 'https://paperprovince.com/', text: 'Läs mer och bli medlem' });
  }
});

test('loading="lazy" asks for nothing until the widget is near', async () => {
  await open(`<div id="far" style="height:9000px"></div>${card('loading="lazy"')}`, { until: null });
  await browser.until(() => document.readyState === 'complete' && view());
  await browser.run(() => new Promise((done) => setTimeout(done, 400)));
  const asked = () => browser.run(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => /wasm|json/.test(name)));
  assert.deepEqual(await asked(), []);
  await browser.run(() => {
    document.querySelector('#far').style.height = `${innerHeight * 1.3}px`;
  });
  await settled('interactive');
  assert.ok((await asked()).some((name) => name.endsWith('.wasm')));
});

test('plain: the host has its own heading and frame; figures, sources and languages stay', async () => {
  for (const kind of ['card', 'explainer', 'figure']) {
    await open(`<div style="width:720px">${card(`view="${kind}" plain`)}</div>`);
    const seen = await browser.run(() => {
      const shows = (selector) => [...$$(selector)].some((node) => node.getClientRects().length > 0);
      return [shows('.cf-kicker'), shows('.cf-name'), shows('.cf-actions'), shows('.cf-lang'), shows('[part~=source]'), getComputedStyle(view()).borderTopWidth];
    });
    assert.deepEqual(seen.slice(0, 3), [false, false, false], kind);
    assert.equal(seen[5], '0px', kind);
    if (kind === 'card') {
      assert.deepEqual(seen.slice(3, 5), [true, true]);
      await drawn(browser);
    }
  }
});

test('colours of the page’s own that can’t be read are told once, with what was measured and what would do', async () => {
  const brand = (rules) => `<style>body{background:#fff} cluster-facts{${rules}}</style>`;
  const contrast = () => browser.run(() => performance.getEntriesByType('resource').filter(({ name }) => /cluster-facts-[0-9a-f]{16}\.js$/.test(name)).length);
  await open(card());
  await browser.painted();
  assert.equal(await contrast(), 0);

  await open(card() + card(), { head: brand('--cf-cluster: #0A5; --cf-on-cluster: #fff; --cf-region: rgb(200 200 200 / .5)') });
  const [warned] = await browser.until(() => watched('console').length && watched('console'));
  assert.equal(
    warned.text,
    [
      'cluster-facts: --cf-cluster (#00AA55) mot --cf-paper (#FBFAF5): kontrasten är 2,92:1, minst 4,5:1 behövs (WCAG 2.2); #008542 räcker',
      '--cf-on-cluster (#FFFFFF) mot --cf-cluster (#00AA55): kontrasten är 3,05:1, minst 4,5:1 behövs (WCAG 2.2); #2B2B2B räcker',
      '--cf-region (#E1E1DE) mot --cf-paper (#FBFAF5): kontrasten är 1,25:1, minst 3:1 behövs (WCAG 2.2); #90908E räcker',
    ].join('\n'),
  );
  await browser.painted();
  assert.equal(await browser.run(() => watched('console').length), 1);

  await open(card('lang="en"').replace('lang="sv"', ''), { head: brand('--cf-cluster: #123; --cf-accent: #402') });
  await browser.until(() => performance.getEntriesByType('resource').some(({ name }) => /cluster-facts-[0-9a-f]{16}\.js$/.test(name)));
  await browser.painted();
  assert.deepEqual(await browser.run(() => watched('console')), []);
});

test('a page’s style reaches parts, custom properties and what it has put into slots, and nothing else', async () => {
  const children = '<p slot="facts">Own fact</p><a slot="cta" href="/join">Join</a>';
  const full = `<div style="width:960px"><cluster-facts profile="paper-province" lang="sv" view="full">${children}</cluster-facts></div>`;
  const looks = () =>
    browser.run(() =>
      [...host().shadowRoot.querySelectorAll('*')].map((node) => {
        const { color, fontSize, display, marginTop, letterSpacing } = getComputedStyle(node);
        return `${node.localName}.${node.getAttribute('class') ?? ''} ${color} ${fontSize} ${display} ${marginTop} ${letterSpacing}`;
      }),
    );
  await open(full);
  const before = await looks();
  const all = 'p,h2,h3,h4,section,div,span,b,a,button,dl,dt,dd,ul,li,svg,rect,text,input,table,.cf,.cf-title,.cf-btn,[part],[class]';
  await open(full, { head: `<style>cluster-facts :is(${all}), body > :not(div) { color: #090909 !important; font-size: 40px !important; margin-top: 9px !important; letter-spacing: 5px !important; }</style>` });
  assert.deepEqual(await looks(), before);
  assert.equal(await browser.run(() => getComputedStyle(document.querySelector('[slot=cta]')).fontSize), '40px');

  const parts = await browser.run(() => [...new Set([...host().shadowRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part]))]);
  assert.ok(parts.length > 20, `${parts}`);
  // What is in a filled slot isn't shown, so it has no style.
  await open(full.replace(/<a .*<\/a>/, ''), { head: `<style>${parts.map((part, at) => `cluster-facts::part(${part}) { outline-offset: ${at + 1}px; }`).join('')}</style>` });
  // The last of several parts of one node holds, as the rules stand in that order.
  const missed = await browser.run(
    (parts) =>
      [...host().shadowRoot.querySelectorAll('[part]')]
        .filter((node) => getComputedStyle(node).outlineOffset !== `${Math.max(...[...node.part].map((part) => parts.indexOf(part))) + 1}px`)
        .map((node) => node.part.value),
    parts,
  );
  assert.deepEqual(missed, []);

  await open(full, { head: '<style>cluster-facts { --cf-cluster: #102090; --cf-radius: 9px; }</style>' });
  assert.deepEqual(
    await browser.run(() => [getComputedStyle($('[part~=figure]')).color, getComputedStyle(view()).borderTopLeftRadius]),
    ['rgb(16, 32, 144)', '9px'],
  );
});
