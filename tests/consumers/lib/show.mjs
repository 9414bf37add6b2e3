// One page, looked at as a reader would: both cards are there, and property, attribute and event do what they say.
import assert from 'node:assert/strict';
import { drawn } from '../../browser/lib/looks.mjs';

/** Until this many widgets work; an error ends the wait. */
async function interactive(browser, count) {
  const failed = await browser.until((count) => {
    const errors = heard('error');
    return errors.length ? errors : heard('interactive').length >= count && 'none';
  }, count);
  assert.equal(failed, 'none', `the widget reports ${JSON.stringify(failed)}`);
}

export async function show(browser, { origin }, app) {
  await browser.reset();
  await browser.goto(`${origin}/`);
  // What a server has written fetches the rest only when it is asked to, all else when it is seen.
  await browser.until(() => document.querySelectorAll('cluster-facts').length === 2 && view(0) && view(1));
  await browser.run(async () => {
    for (const one of document.querySelectorAll('cluster-facts')) {
      one.scrollIntoView();
      one.load().catch(() => {});
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  await interactive(browser, 2);
  if (app.isWritten) assert.ok(await browser.run(() => window.__written && window.__written === view()), 'the server’s own tree was thrown away');

  // The attribute names a profile that comes with the package; the property hands one over.
  assert.match(await browser.run(() => seen($('[part~=sentence]'))), /The number of employees rose by 2%/);
  assert.deepEqual(await browser.run(() => [text($('[part~=title]', 1)), text($('[part~=stat] dd', 1)), host(1).data.id]), [
    'My cluster',
    '42',
    'my-cluster',
  ]);
  await drawn(browser);

  // The event reaches the framework, the framework's state the attribute.
  await browser.click(() => $('[data-act=language][value=sv]', 1));
  await browser.until(() => document.querySelector('#chosen').textContent === 'sv');
  await browser.click(() => document.querySelector('#dark'));
  await browser.until(() => view()?.getAttribute('data-scheme') === 'dark');

  const wrong = await browser.run(() => watched().filter((one) => ['error', 'rejection', 'resource'].includes(one.kind) || (one.kind === 'console' && /warn|error/.test(one.level))));
  assert.deepEqual(wrong, []);
}

/** A page that says where the files are fetches them from there, from the first on. */
export async function configured(browser, server) {
  server.reset();
  await browser.reset();
  await browser.goto(`${server.origin}/configured.html`);
  await interactive(browser, 1);
  const asked = server.asked(/wasm|css|json|facts|profile/);
  for (const file of [/^\/cluster-facts\/cluster-facts-[0-9a-f]{16}\.wasm$/, /^\/cluster-facts\/.*\.css$/, /^\/cluster-facts\/profiles\/paper-province\.json$/])
    assert.ok(asked.some((path) => file.test(path)), `nothing was fetched like ${file}: ${asked}`);
  assert.deepEqual(asked.filter((path) => /\.(wasm|json|css)(-|\.js|$)/.test(path) && !path.startsWith('/cluster-facts/')), []);
}
