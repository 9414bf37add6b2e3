// Facts that a server has written: they stand before any script, and the widget takes them over without a trace.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SHIFTS, drawn, record } from './lib/looks.mjs';
import { CLUSTER, PAPER, REGION, share, stretch } from './lib/pixels.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const example = (name) => readFileSync(join(DIST, 'examples', name), 'utf8').replaceAll('../', '/');
const SHEET = readdirSync(DIST).find((name) => name.endsWith('.css') && name.startsWith('cluster-facts-') && example('fifty.html').includes(name));
/** The widgets of an example page, as its server wrote them. */
const written = (name) => example(name).match(/<cluster-facts[^]*?<\/cluster-facts>/g);
const card = written('fifty.html')[0];
/** The same with the sheet in it. */
const inline = (html) => html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${readFileSync(join(DIST, SHEET), 'utf8')}</style>`);
const SCRIPT = '<script async src="/cluster-facts.js"></script>';
const boxed = (inner, width = 480) => `<div style="width:${width}px">${inner}</div>`;

for (const page of ['prerendered.html', 'no-script.html', 'no-script-en.html']) {
  for (const way of ['linked', 'inline']) {
    test(`${page}, its style ${way}: not one node, attribute or text changes when the widget takes over`, async () => {
      const widgets = written(page).map((html) => boxed(way === 'inline' ? inline(html) : html, 720));
      server.fault('/cluster-facts.js', 'held');
      await open(widgets.join('\n'), { until: null, script: SCRIPT });
      await browser.until((n) => document.querySelectorAll('cluster-facts').length === n && view(n - 1), widgets.length);
      await record(browser);
      const before = await browser.run((n) => Array.from({ length: n }, (_, i) => host(i).shadowRoot.innerHTML), widgets.length);
      server.release();
      await browser.until((n) => heard('ready').length === n, widgets.length);
      await settled('interactive');
      // Where the page was scrolled past it, the navigation has followed.
      // Both at once, since the navigation goes on with the reader.
      const { changes, after } = await browser.run(
        (n) => ({ changes: window.changes, after: Array.from({ length: n }, (_, i) => host(i).shadowRoot.innerHTML) }),
        widgets.length,
      );
      assert.deepEqual(
        changes.filter((line) => line !== 'attributes A. aria-current'),
        [],
      );
      if (!changes.length) assert.deepEqual(after, before);
      assert.deepEqual(await browser.run(() => [heard('error'), host().shadowRoot.adoptedStyleSheets.length]), [[], 0]);
      const modules = server.asked(/\.wasm$/);
      assert.ok(modules.length < 3 && new Set(modules).size === modules.length, `${modules}`);
    });
  }
}

for (const name of ['paper-province', 'varmland']) {
  for (const lang of ['sv', 'en']) {
    test(`${name}: the live widget is the golden file of what a server writes (${lang})`, async () => {
      for (const view of ['card', 'explainer', 'full', 'figure']) {
        const golden = readFileSync(join(import.meta.dirname, `../goldens/${name}.${view}.${lang}.html`), 'utf8').replaceAll('>\n<', '><').trim();
        await open(boxed(`<cluster-facts profile="${name}" view="${view}" lang="${lang}"></cluster-facts>`, 720));
        // As a parser reads it, since that is what a page has of it; in which order attributes came says nothing.
        const differs = await browser.run((golden) => {
          const parsed = new DOMParser().parseFromString(golden, 'text/html').body.firstElementChild;
          return view().isEqualNode(parsed) ? '' : view().outerHTML;
        }, golden);
        if (differs) assert.equal(differs, golden, view);
      }
    });
  }
}

test('where no script comes all of it can be read, and what needs one isn’t offered', async () => {
  await open(written('no-script.html').map((html) => boxed(html, 960)).join(''), { until: null, script: '' });
  await browser.until(() => view(1));
  await drawn(browser);
  const shown = await browser.run(() => ({
    sentence: text($('[part~=sentence]')),
    quiet: ['[data-act=find]', '[data-act=toggle]', '[data-act=picture]'].filter((css) => visible($(css))),
    language: $$('[data-act=language]').map((one) => [one.localName, one.getAttribute('href'), one.lang]),
    table: $('summary', 1).localName,
    light: seen(host()),
  }));
  assert.match(shown.sentence, /ökade med 2\u00a0%/);
  assert.deepEqual(shown.quiet, []);
  assert.deepEqual(shown.language, [
    ['a', 'no-script.html', 'sv'],
    ['a', 'no-script-en.html', 'en'],
  ]);
  await browser.click(() => $('summary', 1));
  await browser.until(() => visible($('table', 1)));
});

test(
  'with JavaScript off the page shows its chart, and neither navigation nor find',
  async () => {
    server.page('/off.html', `<!doctype html><html lang="sv"><meta charset="utf-8"><body>${boxed(written('no-script.html')[0], 960)}`);
    await browser.cdp('Emulation.setScriptExecutionDisabled', { value: true });
    try {
      await browser.driver.get(`${server.origin}/off.html`);
      const picture = await browser.window();
      const cluster = stretch(picture, CLUSTER).length,
        region = stretch(picture, REGION).length;
      // Along the upper edge the frame has the cluster's colour too.
      assert.ok(region > 80 && cluster > 30, `bars of ${cluster} and ${region} px`);
      assert.ok(share(picture, PAPER) > 0.4, 'paper');
    } finally {
      await browser.cdp('Emulation.setScriptExecutionDisabled', { value: false });
    }
    await browser.driver.get(`${server.origin}/off.html`);
    assert.deepEqual(await browser.run(() => [visible($('[part~=nav]')), visible($('.cf-tools'))]), [false, false]);
  },
  { only: ['chromium'], why: 'no other driver switches scripts off' },
);

test('words for those who know no shadow root stand in the page', () => {
  const light = card.replace(/<template[^]*<\/template>/, '');
  assert.match(light, /<p>Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland\.<\/p>/);
  assert.match(light, /Paper Province/);
});

test('nothing shifts when the widget takes over', async () => {
  for (const width of [280, 480, 960]) {
    await open(`<p>Before</p>${written('prerendered.html').map((html) => boxed(inline(html), width)).join('')}<p>After</p>`, { until: null, head: SHIFTS, script: SCRIPT });
    await browser.until(() => heard('ready').length === 5);
    await settled('interactive');
    assert.equal(await browser.run(() => window.shifts), 0, `${width} px`);
  }
}, { only: ['chromium'], why: 'no other engine measures shifts' });

test('pages that are filled by a script, a clone, a fragment of another document: the template is moved in, then taken over', async () => {
  await open('<div id="place"></div>', { until: null });
  for (const how of ['innerHTML', 'cloned', 'parsed']) {
    await browser.run(
      async (how, html) => {
        window.__watch.length = 0;
        const place = document.querySelector('#place');
        place.replaceChildren();
        if (how === 'innerHTML') place.innerHTML = html;
        else if (how === 'parsed') place.append(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').querySelector('cluster-facts')));
        else {
          const template = document.createElement('template');
          template.innerHTML = html;
          place.append(template.content.cloneNode(true));
        }
        await new Promise((done) => setTimeout(done));
      },
      how,
      boxed(card),
    );
    await browser.until(() => heard('ready').length === 1);
    const node = await browser.run(() => {
      window.node = view();
      return view().lang;
    });
    assert.equal(node, 'sv');
    await settled('interactive');
    assert.equal(await browser.run(() => window.node === view() && view().isConnected), true, how);
    await drawn(browser);
  }
});

test('a script that comes before the element’s content finds it as well', async () => {
  await open(boxed(card) + boxed(card), { script: '', head: '<script src="/cluster-facts.js"></script>', until: null });
  await browser.until(() => heard('ready').length === 2);
  await settled('interactive');
  await drawn(browser);
  assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts p').length > 0), true);
  // It is the parser that has made their roots: nothing had to be moved.
  assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts > template').length), 0);
});

test('a tree of another profile, language or version is patched, not thrown away', async () => {
  const other = card.replace('profile="paper-province" lang="sv"', 'profile="varmland" lang="en"').replace('Klusterfakta', 'Something older');
  server.fault('/cluster-facts.js', 'held');
  await open(boxed(other), { until: null, script: SCRIPT });
  await browser.until(() => view());
  await browser.run(() => {
    window.node = $('[part~=title]');
  });
  server.release();
  await settled('interactive');
  assert.deepEqual(await browser.run(() => [text($('[part~=title]')), view().lang, window.node === $('[part~=title]')]), ['Värmland county', 'en', true]);
});

test('the toggle brings the other language before the wasm is there, and where it can’t come', async () => {
  for (const kind of ['held', '404']) {
    server.fault(/\.wasm$/, kind);
    await open(boxed(card), { until: null, script: SCRIPT });
    await browser.until(() => heard('ready').length);
    await browser.run(() => void host().load().catch(() => {}));
    if (kind === '404') await browser.until(() => heard('error').length);
    await browser.click(() => $('[data-act=language][value=en]'));
    await browser.until(() => view().lang === 'en');
    assert.match(await browser.run(() => text($('[part~=sentence]'))), /rose by 2%/);
    await browser.until(() => heard('language').length === 1);
    assert.deepEqual(await browser.run(() => [named(focused()), heard('interactive')]), ['button:language=en English', []]);
    await drawn(browser);
    await browser.run(() => {
      window.node = view();
    });
    server.release();
    if (kind === '404') continue;
    await settled('interactive');
    assert.deepEqual(await browser.run(() => [window.node === view(), heard('language').length]), [true, 1]);
    await drawn(browser);
  }
});

test('notes that are open stay so in the other language', async () => {
  server.fault(/\.wasm$/, 'held');
  await open(boxed(written('prerendered.html').find((html) => /profile="varmland".*view="card"/.test(html))), { until: null, script: SCRIPT });
  await browser.until(() => heard('ready').length);
  await browser.click(() => $('summary'));
  await browser.click(() => $('[data-act=language][value=en]'));
  server.release();
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await browser.run(() => [$('details').open, heard('language')]), [true, [{ language: 'en' }]]);
});

test('a link to the page in the other language is followed where no script runs, and toggles where one does', async () => {
  const [html] = written('no-script.html');
  server.page('/no-script-en.html', '<title>English</title>');
  await open(boxed(html), { until: null, script: '' });
  await browser.until(() => document.readyState === 'complete'); // its sheet moves the link
  await browser.click(() => $('[data-act=language][lang=en]'));
  await browser.until(() => document.title === 'English');
  await open(boxed(html), { until: null, script: SCRIPT });
  await settled('interactive');
  await browser.click(() => $('[data-act=language][lang=en]'));
  await browser.until(() => view().lang === 'en');
  assert.deepEqual(await browser.run(() => [document.title, $('[data-act=language][lang=en]').getAttribute('aria-current')]), ['Page', 'true']);
});

test('a language that is chosen while something else changes comes with the wasm, and the page isn’t left', async () => {
  server.page('/own.json', readFileSync(join(DIST, 'profiles/paper-province.json'), 'utf8'), { 'content-type': 'application/json' });
  server.page('/no-script-en.html', '<title>English</title>');
  const html = written('no-script.html')[0].replace('profile="paper-province"', 'profile="/own.json"');
  for (const [how, change] of Object.entries({
    'in the same task': async () => {
      host().headingLevel = 2;
      host().setLanguage('en');
    },
    'while the wasm is on its way': async () => {
      $('[data-act=language][lang=en]').click();
      await new Promise((done) => setTimeout(done, 50));
      host().headingLevel = 2;
      await new Promise((done) => setTimeout(done, 50));
    },
  })) {
    server.fault(/\.wasm$/, 'held');
    await open(boxed(html), { until: null, script: SCRIPT });
    await browser.until(() => heard('ready').length === 1);
    await browser.run(change);
    server.release();
    await browser.until(() => document.title === 'English' || heard('interactive').length);
    assert.deepEqual(await browser.run(() => [document.title, view()?.lang, $('[part~=title]')?.localName]), ['Page', 'en', 'h2'], how);
  }
});

test('an inline style that the page’s policy forbids is made up for by the script’s own', async () => {
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" };
  await open(boxed(inline(card)).replace(' style="width:480px"', ''), { headers, until: null, script: SCRIPT });
  await settled('interactive');
  await drawn(browser);
});

test('fifty cards: one script and nothing else, and each can be read at once', async () => {
  await open(written('fifty.html').join(''), { until: null, script: SCRIPT });
  await browser.until(() => heard('ready').length === 50);
  await browser.until(() => $$('[part~=sentence]', 49).filter(visible).length === 1); // once the linked sheet is there
  await browser.run(() => host(49).scrollIntoView());
  await browser.run(() => host().scrollIntoView());
  assert.deepEqual(
    [/\.wasm$/, /profiles\//, /\.js$/].map((path) => server.asked(path).length),
    [0, 0, 1],
  );
  await drawn(browser);
});

test('data that the page hands over is taken into the facts that stand', async () => {
  server.fault(/\.wasm$/, 'held');
  await open(boxed(card), { until: null, script: SCRIPT });
  await browser.until(() => heard('ready').length);
  await browser.run(async (profile) => {
    window.node = view();
    host().data = JSON.parse(profile);
    await new Promise((done) => setTimeout(done));
  }, readFileSync(join(DIST, 'profiles/paper-province.json'), 'utf8'));
  assert.equal(await browser.run(() => window.node === view() && view().isConnected), true);
  server.release();
  await settled('interactive');
  assert.equal(await browser.run(() => window.node === view()), true);
});

test('two clicks on the languages while the wasm is on its way: the last one holds, and is told last', async () => {
  server.fault(/\.wasm$/, 'held');
  await open(boxed(card), { until: null, script: SCRIPT });
  await browser.until(() => heard('ready').length);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.click(() => $('[data-act=language][value=sv]'));
  server.release();
  await settled('interactive');
  await browser.painted();
  assert.deepEqual(await browser.run(() => [view().lang, heard('language').at(-1)?.language ?? 'sv']), ['sv', 'sv']);
});

test('a linked sheet that can’t be had is made up for by the script’s own', async () => {
  server.fault(/\.css$/, '404');
  await open(boxed(card), { until: null, script: SCRIPT });
  await settled('interactive');
  await browser.until(() => host().shadowRoot.adoptedStyleSheets.length === 1);
  await drawn(browser);
});
