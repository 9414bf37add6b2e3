// The recipes of docs/recipes.md, word for word: what a page tells Matomo, a tag manager, optimisers and consent tools.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn } from './lib/looks.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const recipe = (name) => readFileSync(join(DIST, `snippets/${name}.html`), 'utf8').replaceAll('https://cdn.example/', `${server.other}/`);
const told = () => browser.run(() => window._paq);

test('Matomo is told of language, section, find, action and error, without cookies and without what was looked for', async () => {
  await open('<cluster-facts profile="paper-province" lang="sv" view="full"></cluster-facts>', { head: recipe('matomo') });
  await browser.run(() => addEventListener('cluster-facts-action', (event) => event.preventDefault()));
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  await browser.click(() => $$('[part~=nav] a')[2]);
  await browser.until(() => heard('section').some(({ section }) => section === 2));
  await browser.run(() => $('[data-act=find]').focus());
  await browser.type('skill');
  await browser.until(() => _paq.some((one) => one[2] === 'find'));
  await browser.click(() => $('[part~=cta]'));
  await browser.run(() => {
    const wrong = document.createElement('cluster-facts');
    wrong.setAttribute('profile', '/nowhere.json');
    document.body.append(wrong);
  });
  await browser.until(() => _paq.some((one) => one[2] === 'error'));

  const all = await told();
  assert.deepEqual(all[0], ['disableCookies']);
  const matches = await browser.run(() => heard('find').at(-1).matches);
  for (const event of [
    ['trackEvent', 'paper-province', 'language', 'en'],
    ['trackEvent', 'paper-province', 'section', 'section 3'],
    ['trackEvent', 'paper-province', 'action', 'Become a member'],
    ['trackEvent', '/nowhere.json', 'error', 'profile'],
  ])
    assert.ok(all.some((one) => JSON.stringify(one) === JSON.stringify(event)), `${JSON.stringify(event)} isn't in ${JSON.stringify(all)}`);
  // Once, though five letters were typed.
  assert.deepEqual(all.filter((one) => one[2] === 'find'), [['trackEvent', 'paper-province', 'find', 'matches', matches]]);
  assert.ok(matches > 0);
  assert.doesNotMatch(JSON.stringify(all), /skill/i);
  assert.equal(await browser.run(() => document.cookie), '');
});

test('a tag manager that writes the tag into the page later, as text of which scripts are made anew', async () => {
  await open('<p>Before</p><div id="facts"></div><p>After</p>', { script: '', until: null });
  await browser.run((tag) => {
    const holder = document.createElement('div');
    holder.innerHTML = tag;
    for (const old of holder.querySelectorAll('script')) {
      const script = document.createElement('script');
      script.text = old.text;
      old.replaceWith(script);
    }
    document.body.append(holder);
  }, recipe('tag-manager'));
  await settled('interactive');
  assert.equal(await browser.run(() => host().parentElement.id), 'facts');
  await drawn(browser);
  assert.deepEqual(await browser.run(() => watched('console')), []);
});

test('a tag manager that keeps a script’s attributes may have the usual tag, with its target', async () => {
  await open('<div id="facts"></div>', { script: '', until: null });
  await browser.run((src) => {
    const holder = document.createElement('div');
    holder.innerHTML = `<script async src="${src}" data-profile="paper-province" data-lang="sv" data-target="#facts"></script>`;
    const old = holder.firstChild,
      script = document.createElement('script');
    for (const { name, value } of [...old.attributes]) script.setAttribute(name, value);
    document.head.append(script);
  }, `${server.other}/cluster-facts.js`);
  await settled('interactive');
  assert.equal(await browser.run(() => host().parentElement.id), 'facts');
});

test('the words that keep optimisers and consent tools away do nothing else', async () => {
  await open(recipe('left-alone'), { script: '', until: null });
  await settled('interactive');
  await drawn(browser);
  assert.deepEqual(await browser.run(() => host().getAttributeNames().sort()), ['lang', 'profile']);
  assert.deepEqual(await browser.run(() => watched('console')), []);
});
