// Pages to share by their address: as somebody opens them, and as WordPress makes a frame of that address.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inside } from './lib/frames.mjs';
import { drawn } from './lib/looks.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';
import { LISTENS, answerOf, framed } from './lib/wordpress.mjs';

const { browser, server, test, open, settled } = await suite();
const NAMES = readdirSync(join(DIST, 'profiles')).map((file) => file.replace('.json', ''));
const LANGUAGES = ['sv', 'en'];

/** The pages and answers, with this server's address for the host's. */
function serve() {
  for (const file of readdirSync(join(DIST, 'share'))) {
    const text = readFileSync(join(DIST, 'share', file), 'utf8');
    server.page(`/share/${file}`, text.replaceAll('https://cdn.example/', `${server.other}/`).replace('<head>', '<head><script src="/t/watch.js"></script>'));
  }
}
const get = async (address) => (await fetch(address)).text();
/** What WordPress asks for, and gets from a host that reads no questions. */
async function answer(name, lang) {
  const page = `${server.other}/share/${name}-${lang}.html`;
  const found = answerOf(await get(page));
  return JSON.parse(await get(`${found}?maxwidth=500&maxheight=750&url=${encodeURIComponent(page)}&dnt=1&format=json`));
}
const post = async (name, lang, script) => {
  const { html } = await answer(name, lang);
  await open(`${script}<p>Before</p><figure><div>${framed(html, 'aB3')}</div></figure><p id="next">After</p>`, { script: '', until: null });
};

test('each profile has a page in each language, and its answer is what oEmbed calls rich', async () => {
  serve();
  for (const name of NAMES)
    for (const lang of LANGUAGES) {
      const { version, type, title, width, height, html } = await answer(name, lang);
      assert.deepEqual([version, type, typeof width, typeof height], ['1.0', 'rich', 'number', 'number']);
      assert.match(title, lang === 'sv' ? /: (kluster|region)fakta$/ : /: (cluster facts|regional facts)$/);
      assert.match(html, new RegExp(`src="${server.other}/embed\\.html\\?profile=${name}&amp;lang=${lang}"`));
    }
});

test('its address in a post of WordPress shows the card, as high as it is, in a frame without an origin', async () => {
  serve();
  await post('paper-province', 'en', LISTENS);
  await browser.until(() => window.heard.some(({ message }) => message === 'height'));
  let high = [];
  for (let tries = 0; tries < 400 && (!high.length || high[0] !== high[1]); tries++)
    high = [
      await inside(browser, 0, () => browser.run(() => Math.ceil(view().getBoundingClientRect().height))),
      await browser.run(() => document.querySelector('iframe').getBoundingClientRect().height),
    ];
  assert.equal(high[0], high[1]);
  assert.ok(high[0] > 400, `${high[0]} px`);
  assert.deepEqual(await inside(browser, 0, () => browser.run(() => [window.origin, view().lang, text($('[part~=title]'))])), ['null', 'en', 'Paper Province']);
  const [shown, quotation] = await browser.run(() => [document.querySelector('iframe').getBoundingClientRect().width, getComputedStyle(document.querySelector('blockquote')).display]);
  assert.ok(shown > 300, `${shown} px wide`);
  assert.equal(quotation, 'none');
});

test('where WordPress’s script doesn’t run, as in feeds, words and a link stand for the card', async () => {
  serve();
  await post('paper-province', 'sv', '');
  const [words, link] = await browser.run(() => {
    const quotation = document.querySelector('blockquote');
    return [quotation.innerText.replace(/\u00a0/g, ' '), quotation.querySelector('a').href];
  });
  assert.equal(words, 'Paper Province: klusterfakta Antalet anställda ökade med 2 % i Paper Province och minskade med 5 % i Värmland. Paper Provinces företag hade tio gånger högre tillväxt än övriga Värmland.');
  assert.equal(link, `${server.other}/share/paper-province-sv.html`);
});

test('whoever follows the address finds the card, and the page in the other language', async () => {
  serve();
  await browser.goto(`${server.origin}/share/paper-province-en.html`);
  await settled('interactive');
  await drawn(browser);
  assert.equal(await browser.run(() => document.title), 'Paper Province: cluster facts');
  assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind !== 'event')), []);
  const other = await browser.run(() => $('a[hreflang=sv]').href);
  assert.equal(other, `${server.origin}/share/paper-province-sv.html`);
  assert.match(await get(other), /<html lang="sv">.*Antalet anställda/s);
});
