// Scripts that bring their facts: the card is shown before anything is fetched, and the wasm hydrates it without a change.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIFTS, drawn, record } from './lib/looks.mjs';
import { shipped } from './lib/profiles.mjs';
import { DIST, ELSEWHERE } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const tag = (name, more = 'data-lang="sv"') => `<script src="/embed/${name}.js" ${more}></script>`;
const boxed = (inner, width = 480) => `<div style="width:${width}px">${inner}</div>`;
const NOTHING_ELSE =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const policy = (text) => ({ headers: { 'content-security-policy': text } });
/** As a page that has nothing but the one script, and shows it at once. */
const show = async (body, rest = {}) => {
  await open(body, { script: '', until: null, ...rest });
  await browser.until(() => heard('ready').length);
};
test('where nothing but the script is allowed the card stands, drawn, with its toggle, and the event says what else it takes', async () => {
  await show(boxed(tag('paper-province')), policy(NOTHING_ELSE));
  await drawn(browser);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  assert.equal(await browser.run(() => text($('[part~=sentence]'))), 'The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.');
  assert.deepEqual(await browser.run(() => [named(focused()), text($('.cf > [role=status]')), heard('language')]), [
    'button:language=en English',
    'Language: English',
    [{ language: 'en' }],
  ]);
  await drawn(browser);
  assert.deepEqual(
    server.asked().filter((path) => !path.endsWith('.html')),
    ['/embed/paper-province.js'],
  );
  await browser.run(() => host().load().catch(() => {}));
  const [error] = await browser.until(() => heard('error').length && heard('error'));
  assert.match(error.message, /connect-src/);
  assert.equal(await browser.run(() => watched().filter(({ kind }) => kind === 'error' || kind === 'rejection').length), 0);
  await drawn(browser);
  assert.deepEqual(
    server.asked().filter((path) => !path.endsWith('.html')),
    ['/embed/paper-province.js', '/cluster-facts.js'],
  );
});

test('in the flow and without async, the card is there before the parser goes on', async () => {
  const then = '<script>window.then = document.querySelector("cluster-facts").shadowRoot.querySelector("[part~=sentence]").textContent</script>';
  await show(boxed(tag('paper-province') + then));
  assert.equal(await browser.run(() => window.then), 'Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland.');
});

test(
  'nothing on the page shifts, at any width, with the wasm or before it',
  async () => {
    for (const width of [280, 360, 480, 720, 960]) {
      for (const name of ['paper-province', 'paper-province-full', 'varmland']) {
        await open(`<p>Before</p>${boxed(tag(name), width)}<p>After</p>`, { script: '', head: SHIFTS });
        await browser.painted();
        assert.equal(await browser.run(() => window.shifts), 0, `${name} at ${width} px`);
      }
    }
  },
  { only: ['chromium'], why: 'no other engine measures shifts' },
);

for (const [name, lang] of ['paper-province', 'paper-province-full', 'varmland', 'varmland-full'].flatMap((name) => [
  [name, 'sv'],
  [name, 'en'],
])) {
  test(`${name}: the wasm takes the facts over and changes nothing (${lang})`, async () => {
    server.fault(/\.wasm$/, 'held');
    await show(boxed(tag(name, `data-lang="${lang}"`), 720));
    await record(browser);
    const before = await browser.run(() => view().outerHTML);
    assert.equal(await browser.run(() => heard('interactive').length), 0);
    await browser.run(() => void host().load());
    await browser.until(() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('.json')));
    server.release();
    await settled('interactive');
    await browser.painted();
    assert.deepEqual(await browser.run(() => window.changes), []);
    assert.equal(await browser.run(() => view().outerHTML), before);
    assert.equal(await browser.run(() => heard('ready').length), 1);
  });
}

test('after the toggle the same: only what the live region said is taken back', async () => {
  server.fault(/\.wasm$/, 'held');
  await show(boxed(tag('paper-province-full'), 720));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await record(browser);
  server.release();
  await settled('interactive');
  await browser.painted();
  const changes = await browser.run(() => window.changes);
  assert.deepEqual(
    changes.filter((line) => line !== 'childList P.vh '),
    [],
  );
  assert.equal(await browser.run(() => view().lang), 'en');
});

test('the toggle there and back makes the tree that was, for every view', async () => {
  server.fault(/\.wasm$/, '404');
  for (const name of ['paper-province', 'paper-province-full', 'varmland-full']) {
    await show(boxed(tag(name), 720));
    const before = await browser.run(() => view().innerHTML);
    for (const lang of ['en', 'sv']) {
      await browser.click((lang) => $(`[data-act=language][value=${lang}]`), lang);
      await browser.until((lang) => view().lang === lang, lang);
    }
    assert.equal(await browser.run(() => view().innerHTML.replace('Språk: svenska', '')), before, name);
  }
});

test('what was opened, focused and selected meanwhile is as it was', async () => {
  server.fault(/\.wasm$/, 'held');
  await show(boxed(tag('varmland')));
  await browser.click(() => $('details summary'));
  await browser.until(() => $('details').open);
  await browser.run(() => {
    $('[part~=source] a').focus();
    getSelection().selectAllChildren($('[part~=sentence]'));
  });
  server.release();
  await settled('interactive');
  assert.deepEqual(await browser.run(() => [$('details').open, focused() === $('[part~=source] a'), $('[part~=sentence]').isConnected]), [true, true, true]);
});

test('what needs the wasm keeps its room, unseen, until that has taken over', async () => {
  server.fault(/\.wasm$/, 'held');
  await show(boxed(tag('paper-province-full'), 960));
  const state = () =>
    browser.run(() => [
      visible($('[data-act=find]')),
      visible($('[data-act=toggle]')),
      visible($('[data-act=picture]')),
      visible($('[data-act=language]')),
      visible($('[part~=nav] a')),
      $('[data-act=find]').getBoundingClientRect().height > 20,
    ]);
  assert.deepEqual(await state(), [false, false, false, true, true, true]);
  await browser.click(() => $$('[part~=nav] a')[2]);
  await browser.until(() => focused() === $$('[data-section] > [tabindex]')[2]);
  const height = await browser.run(() => view().getBoundingClientRect().height);
  server.release();
  await settled('interactive');
  assert.deepEqual(await state(), [true, true, true, true, true, true]);
  assert.equal(await browser.run(() => view().getBoundingClientRect().height), height);
});

test('attributes say how it is shown, before the wasm too; the page’s lang and theme hold', async () => {
  server.fault(/\.wasm$/, '404');
  await show(`<main lang="en">${boxed(tag('paper-province', 'data-theme="dark" data-heading-level="2"'))}</main>`);
  assert.deepEqual(await browser.run(() => [view().lang, view().dataset.scheme, $('[part~=title]').localName]), ['en', 'dark', 'h2']);
  await browser.run(() => {
    host().setAttribute('lang', 'sv');
    host().theme = 'light';
  });
  await browser.until(() => view().lang === 'sv');
  assert.equal(await browser.run(() => view().dataset.scheme), 'light');
});

test('facts that are cut, of another edition, of another profile, or no facts: refused whole, and the card comes by the wasm', async () => {
  const script = readFileSync(join(DIST, 'embed/paper-province.js'), 'utf8');
  const at = script.lastIndexOf('})({') + 3,
    facts = JSON.parse(script.slice(at, script.lastIndexOf(')')));
  const { tree } = facts;
  const wrong = {
    'another edition': { ...facts, edition: 1 },
    'a tag that there isn’t': { ...facts, tree: [999, 0, 'x'] },
    'an attribute that there isn’t': { ...facts, tree: [1, [999, 'x']] },
    'a tag by its name': { ...facts, tree: ['script', 0, 'x'] },
    cut: { ...facts, tree: tree.slice(0, 1) },
    'no tree': { ...facts, tree: 7 },
    'deeper than any view': JSON.stringify({ ...facts, tree: 0 }).replace('"tree":0', `"tree":${'[0,0,'.repeat(300)}"x"${']'.repeat(300)}`),
    'one language for two': { ...facts, tree: [1, [0, ['cf']], 'x'] },
    'a text of one language': { ...facts, tree: [1, 0, ['x']] },
    'a number for a text': { ...facts, tree: [1, [0, 7], 'x'] },
  };
  for (const [name, one] of Object.entries(wrong)) {
    server.page('/embed/wrong.js', `${script.slice(0, at)}${typeof one === 'string' ? one : JSON.stringify(one)});`, { 'content-type': 'text/javascript' });
    server.fault(/\.wasm$/, 'held');
    server.fault('/facts/paper-province-card.json', '404');
    server.requests = [];
    await open(boxed(tag('wrong')), { script: '', until: null });
    while (!server.asked(/facts/).length) await new Promise((done) => setTimeout(done, 10));
    await browser.until(() => view());
    await browser.painted();
    // Nothing of it stands: the frame that says that something is coming does.
    assert.deepEqual(await browser.run(() => [view().getAttribute('aria-busy'), heard('ready').length]), ['true', 0], name);
    server.release();
    await settled('interactive').catch((error) => assert.fail(`${name}: ${error.message}`));
    assert.match(await browser.run(() => text($('[part~=sentence]'))), /ökade med 2\u00a0%/, name);
    assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind === 'error' || kind === 'rejection')), [], name);
  }
});

test('an address that runs never becomes a link, whatever the facts say', async () => {
  const script = readFileSync(join(DIST, 'embed/paper-province.js'), 'utf8').replaceAll('https://paperprovince.com', 'javascript:alert(1)//');
  assert.match(script, /javascript:alert/);
  server.page('/embed/evil.js', script, { 'content-type': 'text/javascript' });
  server.fault(/\.wasm$/, '404');
  await show(boxed(tag('evil')));
  assert.equal(await browser.run(() => $$('a').filter((a) => /^javascript/i.test(a.getAttribute('href') ?? '')).length), 0);
});

test('several scripts on a page: one element, each wasm once at most, each with its own facts, whichever comes first', async () => {
  const general = '<script async src="/cluster-facts.js" data-profile="varmland" data-lang="en"></script>';
  for (const body of [
    tag('paper-province') + tag('varmland-full') + general,
    general + tag('paper-province') + tag('varmland-full'),
    tag('varmland-full') + general + tag('paper-province'),
  ]) {
    // Side by side, so that all are seen.
    await open(`<div style="display:flex;align-items:start">${body}</div>`, { script: '' });
    const titles = await browser.run(() => [0, 1, 2].map((n) => text($('[part~=title]', n))));
    assert.deepEqual(titles.sort(), ['Paper Province', 'Värmland county', 'Värmlands län']);
    // As the page counts them: the server also hears what the page before was still asking for.
    const asked = await browser.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
    // The cards' one, the texts' one, or that alone where the texts come first.
    const modules = asked.filter((url) => url.endsWith('.wasm'));
    assert.ok(modules.length < 3 && new Set(modules).size === modules.length, `${body}: ${asked}`);
    assert.deepEqual(await browser.run(() => [watched('console'), heard('error')]), [[], []]);
  }
});

test('scripts of two hosts with a profile of the same name: each card is of its own host’s, before the wasm and after', async () => {
  for (const path of ['embed/paper-province.js', 'embed/paper-province-full.js', 'profiles/paper-province.json'])
    server.page(`${ELSEWHERE}/${path}`, readFileSync(join(DIST, path), 'utf8').replaceAll('Paper Province', 'Another Province'));
  const here = tag('paper-province'), there = here.replace('/embed', `${ELSEWHERE}/embed`);
  const full = there.replace('.js', '-full.js'), general = `<script async src="${ELSEWHERE}/cluster-facts.js" data-profile="paper-province" data-lang="sv"></script>`;
  const named = '<cluster-facts profile="paper-province" lang="sv"></cluster-facts>', ours = 'Paper Province', theirs = 'Another Province';
  for (const [tags, titles] of [
    [[here, there], [ours, theirs]],
    [[there, here, named], [theirs, ours, theirs]], // a name is one of the first script's
    [[here, full, named], [ours, theirs, ours]],
    [[here, general], [ours, theirs]],
  ]) {
    const shown = () => browser.run((n) => Array.from({ length: n }, (_, i) => text($('[part~=title]', i))), tags.length);
    const brings = !tags.includes(general);
    if (brings) server.fault(/\.wasm$/, 'held');
    await open(`<div style="display:flex;align-items:start">${tags.map((one) => boxed(one, 300)).join('')}</div>`, { script: '', until: 'ready' });
    if (brings) assert.deepEqual(await shown(), titles, tags.join('\n'));
    server.release();
    await settled('interactive');
    assert.deepEqual(await shown(), titles, `${tags.join('\n')}, with the wasm`);
  }
});

test('a script with just a card shows other views and profiles too, with all their rules', async () => {
  server.page('/own.json', shipped('varmland'), { 'content-type': 'application/json' });
  await open(`${boxed(tag('paper-province'), 720)}<cluster-facts profile="/own.json" view="figure" lang="sv"></cluster-facts>`, { script: '' });
  assert.equal(await browser.run(() => getComputedStyle($('[part~=root]', 1)).display), 'block');
  await browser.run(() => {
    host().view = 'explainer';
  });
  await browser.until(() => $('[part~=nav]'));
  assert.ok(await browser.run(() => $('[part~=nav]').getBoundingClientRect().bottom <= $('.cf-story').getBoundingClientRect().top + 1), 'one column');
  assert.equal(await browser.run(() => getComputedStyle($('table', 1) ?? document.body).borderCollapse), 'collapse');
});

test('a rest that can’t be fetched is told, and the card stays', async () => {
  server.fault('/cluster-facts.js', '404');
  await show(boxed(tag('paper-province')));
  assert.match(await browser.run(() => host().load().catch(({ message }) => message)), /script-src/);
  const [error] = await browser.until(() => heard('error').length && heard('error'));
  assert.equal(error.part, 'script');
  assert.match(error.message, /script-src/);
  await drawn(browser);
});

test('where the rest can’t be fetched an element without facts shows its own children, or says that it can show nothing', async () => {
  server.fault('/cluster-facts.js', '404');
  const others = '<cluster-facts profile="varmland"></cluster-facts><cluster-facts profile="varmland"><p>Own words</p></cluster-facts>';
  await show(boxed(tag('paper-province') + others));
  await browser.until(() => heard('error').length > 1);
  const shown = await browser.run(() => [1, 2].map((n) => {
    const slot = host(n).shadowRoot.firstElementChild;
    return slot.assignedNodes({ flatten: true }).map((node) => node.textContent.trim()).join('');
  }));
  assert.deepEqual(shown, ['Siffrorna kan inte visas.', 'Own words']);
});

test('a relative address of the profile leads to where the profile is, before the wasm and after', async () => {
  const script = readFileSync(join(DIST, 'embed/paper-province.js'), 'utf8').replaceAll('https://paperprovince.com/', 'join/');
  server.page('/embed/relative.js', script, { 'content-type': 'text/javascript' });
  server.fault(/\.wasm$/, '404');
  await show(boxed(tag('relative')));
  const hrefs = await browser.run(() => $$('[part~=actions] a').map((a) => a.getAttribute('href')));
  assert.ok(hrefs.length && hrefs.every((href) => href.startsWith(`${server.origin}/profiles/join/`) || href.startsWith('http')), `${hrefs}`);
  assert.ok(hrefs.some((href) => href.includes('/profiles/join/')), `${hrefs}`);
});

for (const name of ['paper-province', 'varmland']) {
  for (const lang of ['sv', 'en']) {
    test(`${name} by its name: every view’s facts stand before the wasm, and it changes nothing in them (${lang})`, async () => {
      for (const view of ['card', 'explainer', 'full', 'figure']) {
        server.fault(/\.wasm$/, 'held');
        await open(boxed(`<cluster-facts profile="${name}" view="${view}" lang="${lang}"></cluster-facts>`, 720), { until: 'ready' });
        await record(browser);
        const before = await browser.run(() => view().outerHTML);
        server.release();
        await settled('interactive');
        await browser.painted();
        assert.deepEqual(await browser.run(() => window.changes), [], view);
        assert.equal(await browser.run(() => view().outerHTML), before, view);
      }
    });
  }
}

test('facts beside the script that are missing, cut, of another edition or profile: the card comes by the wasm, and nothing is told', async () => {
  const facts = readFileSync(join(DIST, 'facts/paper-province-card.json'), 'utf8');
  const path = '/facts/paper-province-card.json';
  const card = boxed('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>');
  for (const fault of ['404', 'cut short', 'html for all', 'ten megabytes', 'empty']) {
    server.fault(path, fault);
    await open(card);
    assert.match(await browser.run(() => text($('[part~=sentence]'))), /ökade med 2\u00a0%/, fault);
    assert.deepEqual(await browser.run(() => [heard('error'), watched('console')]), [[], []], fault);
    server.heal();
  }
  for (const [from, to] of [
    [/"edition":\d+/, '"edition":1'],
    ['"profile":"paper-province"', '"profile":"varmland"'],
    ['"view":"card"', '"view":"full"'],
    ['"tree":[1', '"tree":[999'],
  ]) {
    assert.notEqual(facts.replace(from, to), facts);
    server.page(path, facts.replace(from, to).replaceAll('ökade med', 'ökade med'), { 'content-type': 'application/json' });
    server.fault(/\.wasm$/, 'held');
    await open(card, { until: null });
    await browser.until(() => performance.getEntriesByType('resource').some((one) => one.name.includes('/facts/') && one.responseEnd) && view());
    await browser.painted();
    assert.deepEqual(await browser.run(() => [view().getAttribute('aria-busy'), heard('ready').length]), ['true', 0], to);
    server.release();
    await settled('interactive');
    assert.match(await browser.run(() => text($('[part~=sentence]'))), /ökade med 2\u00a0%/, to);
    assert.deepEqual(await browser.run(() => [heard('error'), heard('ready').length]), [[], 1], to);
  }
});

test('taken out and put back before the wasm it still becomes all that it can be', async () => {
  await show(`<div style="height:3000px"></div>${boxed(tag('paper-province'))}`);
  await browser.run(async () => {
    const [element] = document.querySelectorAll('cluster-facts'), place = element.parentNode;
    element.remove();
    await new Promise((done) => setTimeout(done));
    place.append(element);
    await new Promise((done) => setTimeout(done));
    element.scrollIntoView();
  });
  await settled('interactive');
});

test('an answer to an earlier question doesn’t take the place of the facts that stand now', async () => {
  server.fault('/profiles/varmland.json', 'held');
  await show(`<div style="height:3000px"></div>${boxed(tag('paper-province'))}`);
  await browser.run(() => {
    host().profile = 'varmland';
  });
  await browser.until(() => performance.getEntriesByType('resource').some((one) => one.name.includes('varmland')));
  await browser.run(async () => {
    host().profile = 'paper-province';
    await new Promise((done) => setTimeout(done));
  });
  server.release();
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Paper Province');
  await browser.run(() => host().load());
  assert.equal(await browser.run(() => text($('[part~=title]'))), 'Paper Province');
});

test('a page whose built-ins are spoilt sees the facts before the wasm too', async () => {
  server.fault(/\.wasm$/, 'held');
  const spoilt = '<script>Array.prototype.includes = () => false; Object.prototype.key = "x"; Object.prototype.value = 1;</script>';
  await open(boxed('<cluster-facts profile="paper-province" lang="sv"></cluster-facts>'), { head: spoilt, until: null });
  await browser.until(() => heard('ready').length && text($('[part~=sentence]')));
});
