// Content-Security-Policy: what works under the strictest, and what a page is told where it can't. Judged in the picture.
import assert from 'node:assert/strict';
import { CLUSTER, PAPER, REGION, share, stretch } from './lib/pixels.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
/** As README names it. */
const STRICTEST =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const policy = (text) => ({ headers: { 'content-security-policy': text } });
const without = (what) => STRICTEST.replace(what, '');
const card = '<cluster-facts profile="paper-province" lang="en" theme="light"></cluster-facts>';
/** Violations that the widget caused; the browser's own search for an icon is none of them. */
const violations = () =>
  browser.run(() =>
    watched('violation')
      .map(({ text }) => text)
      .filter((line) => !line.includes('favicon')),
  );

async function drawn() {
  const picture = await browser.picture(() => view()),
    chart = await browser.picture(() => $('[part~=chart]'));
  const cluster = stretch(chart, CLUSTER).length,
    region = stretch(chart, REGION).length;
  assert.ok(share(picture, PAPER) > 0.6, 'paper');
  assert.ok(region > 80 && Math.abs(cluster / region - 0.4) < 0.03, `bars of ${cluster} and ${region} px`);
}

const WORKS = {
  'the strictest': [STRICTEST],
  'a nonce instead of a host': [STRICTEST.replace("script-src 'self'", "script-src 'nonce-abc123'"), 'nonce'],
  'strict-dynamic': [STRICTEST.replace("script-src 'self'", "script-src 'strict-dynamic' 'nonce-abc123'"), 'nonce'],
  'Trusted Types alone': ["require-trusted-types-for 'script'; trusted-types 'none'"],
  'a sandbox without an origin': [`${STRICTEST.replaceAll("'self'", '${origin}')}; sandbox allow-scripts`],
};
for (const [name, [text, way]] of Object.entries(WORKS)) {
  test(`under ${name} all of it works, and nothing is violated`, async () => {
    const nonce = way ? ' nonce="abc123"' : '';
    await open(`<div>${card}</div>`, {
      ...policy(text.replaceAll('${origin}', server.origin)),
      watch: `<script src="/t/watch.js"${nonce}></script>`,
      script: `<script async src="/cluster-facts.js"${nonce}></script>`,
    });
    await drawn();
    await browser.click(() => $('[data-act=language][value=sv]'));
    await browser.until(() => view().lang === 'sv');
    await drawn();
    assert.deepEqual(await violations(), []);
  });
}

test('under the strictest policy the explainer’s pictures are drawn too, and figures open their table', async () => {
  await open('<cluster-facts profile="paper-province" lang="sv" view="full" theme="light"></cluster-facts>', policy(STRICTEST));
  await drawn();
  const before = await browser.picture(() => $('[part~=illustration]'));
  await browser.click(() => $('[data-act=picture][value=initiative]'));
  await browser.until(() => $('[data-act=picture][value=initiative]').getAttribute('aria-pressed') === 'true');
  await browser.run(() =>
    Promise.all(
      host()
        .shadowRoot.getAnimations()
        .map((one) => one.finished),
    ),
  );
  const after = await browser.picture(() => $('[part~=illustration]'));
  assert.ok(Buffer.compare(before.data, after.data) !== 0);
  assert.deepEqual(await violations(), []);
});

/** What a page gets that forbids something, and the directive that the event must name. */
const FORBIDS = [
  ['wasm', without(" 'wasm-unsafe-eval'"), { part: 'wasm', directive: /'wasm-unsafe-eval'/ }],
  ['every fetch', without(" connect-src 'self';"), { part: 'wasm', directive: /connect-src/ }],
  [
    'the profile’s origin',
    STRICTEST,
    { part: 'profile', directive: /connect-src/, profile: (server) => `${server.other}/profiles/paper-province.json` },
  ],
];
for (const [name, text, { part, directive, profile }] of FORBIDS) {
  const webkit = name === 'wasm' ? { only: ['chromium', 'firefox'], why: 'this WebKitGTK lets wasm run whatever the policy says' } : {};
  test(
    `a policy that forbids ${name}: facts as text, and the event names the directive`,
    async () => {
      const address = profile?.(server) ?? 'paper-province';
      await open(card.replace('paper-province', address), { ...policy(text), until: 'error' });
      const seen = await browser.run(() => ({
        errors: heard('error').map(({ part, message }) => ({ part, message })),
        part: view().getAttribute('part'),
        broken: watched().filter(({ kind }) => kind === 'error' || kind === 'rejection').length,
        lines: watched('console').length,
      }));
      assert.deepEqual([seen.errors.length, seen.errors[0].part, seen.part, seen.broken, seen.lines], [1, part, 'root error', 0, 1]);
      assert.match(seen.errors[0].message, directive);
      const picture = await browser.picture(() => view());
      assert.ok(share(picture, PAPER) > 0.5, 'the error view is dressed');
      if (address === 'paper-province') assert.match(await browser.run(() => text($('.cf-facts'))), /the cluster \+2%, Värmland −5%/);
    },
    webkit,
  );
}

test('where wasm is taken away altogether, the same', async () => {
  await open(card, { until: 'error', head: '<script>delete window.WebAssembly</script>' });
  const [error] = await browser.run(() => heard('error'));
  assert.equal(error.part, 'wasm');
  assert.match(await browser.run(() => text($('.cf-facts'))), /the cluster \+2%, Värmland −5%/);
  await browser.click(() => $('[data-act=language][value=sv]'));
  await browser.until(() => view().lang === 'sv');
  assert.match(await browser.run(() => text($('.cf-facts'))), /klustret \+2\u00a0%, Värmland −5\u00a0%/);
});

test('a policy that forbids the script leaves the element’s own words', async () => {
  await open('<cluster-facts profile="paper-province"><p>Our own words</p></cluster-facts>', {
    ...policy("default-src 'none'; script-src 'nonce-w'"),
    watch: '<script src="/t/watch.js" nonce="w"></script>',
    until: null,
  });
  await browser.until(() => watched('violation').length);
  assert.equal(await browser.run(() => host().innerText.trim()), 'Our own words');
  const picture = await browser.picture(() => host());
  assert.ok(picture.height > 10);
});
