// The example pages as `serve` serves them: each shows what it promises, under the policy that the host is advised to set.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test } = await suite();
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; style-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const pages = existsSync(join(DIST, 'examples')) ? readdirSync(join(DIST, 'examples')).filter((name) => name.endsWith('.html')) : [];
/** Served as it lies, with the watching script before the rest. */
function serve(path) {
  const html = readFileSync(join(DIST, path), 'utf8').replace(/<head>/, '<head><script src="/t/watch.js"></script>');
  return server.page(`/${path}`, html, { 'content-security-policy': POLICY });
}

test('the index leads to every example', async () => {
  await browser.goto(serve('index.html'));
  const links = await browser.run(() => [...document.querySelectorAll('a')].map((a) => new URL(a.href).pathname));
  assert.ok(pages.length >= 8, `${pages}`);
  assert.deepEqual(
    pages.filter((name) => !links.includes(`/examples/${name}`)),
    [],
  );
});

/** Pages whose widgets are meant to fail, with those that are. */
const FAIL = new Set(['bad-input.html', 'embed.html', 'fallback.html', 'states.html']);
for (const name of pages) {
  test(`${name}: every widget comes to its end, and nothing else goes wrong`, async () => {
    await browser.goto(serve(`examples/${name}`));
    // A widget without a profile waits for one, and shows that it does.
    await browser.until(() => {
      const all = document.querySelectorAll('cluster-facts'), frames = document.querySelectorAll('iframe.follows');
      if (frames.length) return [...frames].every(({ style }) => style.height);
      let due = 0;
      for (let i = 0; i < all.length; i++) {
        const busy = all[i].shadowRoot?.querySelector('[aria-busy]');
        if (!all[i].shadowRoot?.firstChild || (busy && all[i].profile)) return false;
        if (!busy) due++;
      }
      // A page without scripts has nothing that could tell.
      const isTold = document.querySelector('script[src*="cluster-facts.js"],script[src*="embed/"]');
      return due > 0 && (!isTold || heard('ready').length + heard('error').length >= due);
    });
    await browser.painted();
    const seen = await browser.run((mayNotFetch) => {
      const all = watched();
      let wrong = '';
      for (let i = 0; i < all.length; i++)
        if ((all[i].kind === 'error' || all[i].kind === 'rejection' || all[i].kind === 'violation') && !String(all[i].text).includes('favicon'))
          if (!mayNotFetch || !all[i].text.startsWith('connect-src')) wrong += `${all[i].kind}: ${all[i].text}\n`;
      return { wrong, errors: heard('error').length, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    }, name === 'embed.html');
    assert.equal(seen.wrong, '');
    if (!FAIL.has(name)) assert.equal(seen.errors, 0);
    assert.ok(seen.wide <= 0, `scrolls sideways by ${seen.wide} px`);
  });
}
