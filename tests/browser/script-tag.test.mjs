// The script tag as people paste it: where the element goes, where the files are, and what is left when something on the
// way has changed the tag.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn } from './lib/looks.mjs';
import { DIST, ELSEWHERE } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const plain = { script: '', until: null };
const warned = () => browser.run(() => watched('console').map(({ text }) => text));

for (const [kind, src, more] of [
  ['the general script', '/cluster-facts.js', ' data-profile="paper-province"'],
  ['a script with facts', '/embed/paper-province.js', ''],
]) {
  test(`${kind}: data-target says where the card goes, from the head too, and before that place is there`, async () => {
    const tag = `<script async src="${src}"${more} data-lang="sv" data-target="#there"></script>`;
    await open('<main><p>One</p><div id="there"><i>Own</i></div></main>', { ...plain, head: tag });
    await settled('interactive');
    assert.deepEqual(await browser.run(() => [...document.querySelector('#there').children].map(({ localName }) => localName)), ['i', 'cluster-facts']);
    await drawn(browser);
    assert.deepEqual(await warned(), []);
  });

  test(`${kind}: a place that isn't there is told, with what was asked for`, async () => {
    for (const wrong of ['#nowhere', '...']) {
      await open(`<script src="${src}"${more} data-target="${wrong}"></script>`, plain);
      await browser.until(() => watched('console').length);
      assert.deepEqual(await warned(), [`cluster-facts: data-target passar inget element: ${wrong}`]);
      assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts').length), 0);
    }
  });

  test(`${kind}: data-base says where the files are, when the script itself has been put elsewhere`, async () => {
    const text = readFileSync(join(DIST, src), 'utf8');
    server.page('/wp-content/cache/min/abc.js', text, { 'content-type': 'text/javascript' });
    for (const base of [ELSEWHERE, `${ELSEWHERE}/`]) {
      await open(`<script src="/wp-content/cache/min/abc.js"${more} data-base="${base}"></script>`, plain);
      await settled('interactive');
      await drawn(browser);
      const asked = await browser.run(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => !/^\/(t\/|favicon)/.test(path)));
      assert.deepEqual(asked.filter((path) => !path.startsWith(ELSEWHERE)), ['/wp-content/cache/min/abc.js']);
    }
  });

  test(`${kind}: as a module it doesn't know its tag, and finds the one that names a profile`, async () => {
    await open(`<p>Before</p><script type="module" src="${src}" data-profile="paper-province" data-lang="en"></script><p>After</p>`, plain);
    await settled('interactive');
    assert.deepEqual(await browser.run(() => [host().previousElementSibling.localName, host().lang, host().nextElementSibling.textContent]), ['script', 'en', 'After']);
  });
}

test('written into the page by another script, without an address, it still stands where the tag stands', async () => {
  const text = readFileSync(join(DIST, 'cluster-facts.js'), 'utf8');
  server.page('/delay.js', `const old = document.querySelector('script[data-profile]'); new Function(${JSON.stringify(text)})();`, { 'content-type': 'text/javascript' });
  await open('<script type="text/delayed" data-src="/x.js" data-profile="paper-province" data-lang="sv" data-base="/"></script><script type="module" src="/delay.js"></script>', plain);
  await settled('interactive');
  assert.equal(await browser.run(() => host().previousElementSibling.type), 'text/delayed');
});

test('a tag that found its element by another script has one, not two, when it runs itself', async () => {
  const tags = '<script type="module" src="/cluster-facts.js" data-profile="varmland"></script>';
  const late = '<script>addEventListener("load", () => { const s = document.querySelector("#late"); s.src = "/embed/paper-province.js"; })</script>';
  await open(`${tags}<script id="late" data-profile="paper-province"></script>${late}`, plain);
  await browser.until(() => heard('interactive').length >= 2);
  await browser.painted();
  assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts').length), 2);
});

test('all attributes pass from the tag to the element', async () => {
  await open('<script src="/cluster-facts.js" data-profile="paper-province" data-lang="en" data-view="figure" data-figure="growth" data-theme="dark" data-heading-level="2" data-plain data-loading="lazy" data-group="a"></script>', plain);
  await settled('interactive');
  assert.deepEqual(
    await browser.run(() => Object.fromEntries([...host().attributes].map(({ name, value }) => [name, value]))),
    { profile: 'paper-province', lang: 'en', view: 'figure', figure: 'growth', theme: 'dark', 'heading-level': '2', plain: '', loading: 'lazy', group: 'a' },
  );
});

test('a newer version beside an older one says so once, and shows its card with the element that is there', async () => {
  const text = readFileSync(join(DIST, 'cluster-facts.js'), 'utf8'), newer = text.replaceAll('"0.1.0"', '"0.10.0"');
  assert.notEqual(newer, text);
  server.page('/newer/cluster-facts.js', newer, { 'content-type': 'text/javascript' });
  const tag = (src) => `<script src="${src}" data-profile="paper-province" data-lang="sv" data-base="/"></script>`;
  for (const [tags, lines] of [
    [['/cluster-facts.js', '/newer/cluster-facts.js'], ['cluster-facts: Sidan har redan en äldre version: ta bort en av skripttaggarna']],
    [['/newer/cluster-facts.js', '/cluster-facts.js'], []],
  ]) {
    await open(tags.map(tag).join(''), plain);
    await browser.until(() => heard('interactive').length === 2);
    assert.deepEqual(await warned(), lines);
    await drawn(browser);
  }
});

for (const name of ['tag', 'element', 'embed', 'module', 'plain']) {
  test(`the documented snippet ‘${name}’ works as it is printed`, async () => {
    const snippet = readFileSync(join(DIST, `snippets/${name}.html`), 'utf8');
    assert.match(snippet, /https:\/\/cdn\.example\//);
    await open(`<p>Before</p>${snippet.replaceAll('https://cdn.example/', `${server.other}/`)}<p>After</p>`, plain);
    await settled('interactive');
    if (name === 'element') assert.equal(await browser.run(() => $$('[data-section]').length), 5);
    else await drawn(browser);
    assert.deepEqual(await browser.run(() => [watched('console'), heard('error')]), [[], []]);
  });
}
