// The widget in a frame: alone, with a script that follows its height, and where WordPress frames it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as frames from './lib/frames.mjs';
import { drawn, judge } from './lib/looks.mjs';
import { crop } from './lib/pixels.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';
import { LISTENS } from './lib/wordpress.mjs';

const { browser, server, test, open } = await suite();
const FOLLOW = `<script async src="${server.other}/frame.js"></script>`;
/** Where a frame's page is: on another host than the page around it. */
const at = (query) => `${server.other}/embed.html?${query}`;
const frame = (query, more = '') => `<iframe src="${at(query)}" title="Facts" width="480" height="300" style="border:0" ${more}></iframe>`;
const CARD = 'profile=paper-province&lang=en';

/** A page with frames at its corner, so that a place in the first of them is the same in the window. */
const show = (body, rest = {}) => open(`<style>body { margin: 0 } iframe { display: block }</style>${body}`, { script: '', until: null, ...rest });

const inside = (n, act) => frames.inside(browser, n, act);
const stands = () => frames.stands(browser);
const card = () => browser.run(() => Math.ceil(view().getBoundingClientRect().height));
/** The card in the first frame is drawn. Firefox takes no picture from within a frame. */
async function drawnInside() {
  const places = await inside(0, () =>
    browser.run(() =>
      [view(), $('[part~=chart]')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y, width, height };
      }),
    ),
  );
  await browser.run(() => scrollTo(0, 0));
  await browser.painted();
  const picture = await browser.window();
  judge(...places.map((place) => crop(picture, place)));
}
const heights = () => browser.run(() => [...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height));
/** Waits until the nth frame is as high as what it shows, and gives that height. */
async function followed(n = 0) {
  let last = [],
    before = '';
  await browser.run((n) => document.querySelectorAll('iframe')[n].scrollIntoView({ behavior: 'instant' }), n);
  for (let tries = 0; tries < 400; tries++) {
    last = [await inside(n, card), (await heights())[n]];
    // Twice, since a frame that grows loses its scroll bar, and the card gets wider by that.
    if (last[0] === last[1] && last.join() === before) return last[0];
    before = last.join();
    await new Promise((done) => setTimeout(done, 100));
  }
  return assert.fail(`a card of ${last[0]} px in a frame of ${last[1]} px`);
}

test('its page alone: the card is drawn, language and title are right, and follow the reader', async () => {
  await browser.goto(`${server.origin}/embed.html?${CARD}`);
  await stands();
  await drawn(browser);
  const says = () => browser.run(() => [document.documentElement.lang, document.title, view().lang]);
  assert.deepEqual(await says(), ['en', 'Paper Province: cluster facts', 'en']);
  await browser.click(() => $('[data-act=language][value=sv]'));
  await browser.until(() => view().lang === 'sv');
  assert.deepEqual(await says(), ['sv', 'Paper Province: klusterfakta', 'sv']);
  assert.deepEqual(await browser.run(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
});

test('its address says what is shown: view, figure and theme; other words are taken as the default', async () => {
  const seen = async (query) => {
    await browser.goto(`${server.origin}/embed.html?${query}`);
    await stands();
    return browser.run(() => [
      host().view,
      text($('[part~=title]')),
      getComputedStyle(document.documentElement).colorScheme,
      view().dataset.scheme ?? 'auto',
      document.documentElement.lang,
    ]);
  };
  assert.deepEqual(await seen('profile=varmland&lang=sv&view=full&theme=dark'), ['full', 'Värmlands län', 'dark', 'dark', 'sv']);
  assert.deepEqual(await seen('profile=paper-province&lang=nb&view=figure&figure=growth&theme=light'), [
    'figure',
    await browser.run(() => text($('[part~=title]'))),
    'light',
    'light',
    'sv',
  ]);
  assert.deepEqual(await seen('profile=paper-province&lang=de&view=x&theme=x'), ['card', 'Paper Province', 'light dark', 'auto', 'en']);
  const language = (await browser.run(() => navigator.language)).startsWith('sv') ? 'sv' : 'en';
  assert.equal((await seen('profile=paper-province'))[4], language);
});

test('it shows profiles of its host by their names and nothing else, and says so to whoever wrote the address', async () => {
  server.page('/profile.json', '{}');
  // The page before may still be asking for its files.
  await browser.goto(server.page('/t-empty.html', '<title>Empty</title>'));
  await new Promise((done) => setTimeout(done, 300));
  for (const name of ['', 'https://evil.example/p.json', '//evil.example', '/profile.json', '../profile', 'profiles/varmland', 'Varmland', 'å', 'a'.repeat(65), '<b>x</b>']) {
    server.requests = [];
    await browser.goto(`${server.origin}/embed.html?lang=sv&profile=${encodeURIComponent(name)}`);
    const said = await browser.until(() => document.querySelector('body > p')?.textContent);
    assert.ok(name ? said.endsWith(`“${name}”`) && said.includes('a–z') : said.includes('profile=NAMN'), said);
    assert.deepEqual(
      server.asked().filter((path) => !/^\/(embed\.html|frame\/page\.(js|css)|cluster-facts\.js)$/.test(path)),
      [],
      name,
    );
    assert.deepEqual(await browser.run(() => [document.documentElement.lang, document.title, document.querySelectorAll('cluster-facts, b').length]), ['sv', 'Klusterfakta', 0]);
  }
});

test('it keeps to a policy of its own: nothing comes from elsewhere, and nothing goes there', async () => {
  server.page('/t-there.js', 'window.ran = true', { 'content-type': 'text/javascript' });
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    await show(frame(`${CARD}&view=full`, sandbox));
    const seen = await inside(0, () =>
      browser.run(
        (other) =>
          new Promise((done) => {
            const directives = [];
            addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
              directives.push(effectiveDirective.replace('-elem', ''));
              if (directives.length === 3) done([directives.sort(), window.ran ?? false]);
            });
            fetch(`${other}/profiles/varmland.json`).catch(() => {});
            const script = document.createElement('script');
            // A text may not even become a script's address.
            try {
              script.src = `${other}/t-there.js`;
              document.body.append(script);
            } catch {}
            const style = document.createElement('style');
            style.textContent = 'p { color: red }';
            document.body.append(style);
          }),
        server.origin,
      ),
    );
    assert.deepEqual(seen, [['connect-src', 'require-trusted-types-for', 'style-src'], false], sandbox);
  }
});

test('in a frame of fixed height the card fills it, and scrolls where it is too low', async () => {
  await show(frame(CARD).replace('"300"', '"900"'));
  assert.equal(await inside(0, card), 900);
  await drawnInside();
  assert.deepEqual(await heights(), [900]);
  await show(frame(CARD));
  await inside(0, async () => {
    assert.ok((await card()) > 300);
    assert.ok(await browser.run(() => document.documentElement.scrollHeight > innerHeight && document.documentElement.scrollWidth <= innerWidth));
  });
  assert.deepEqual(await heights(), [300]);
});

test('frames follow their heights: several on a page, each its own, whether the script comes first or last', async () => {
  const frames = frame(CARD) + frame('profile=varmland&lang=sv') + frame(`${CARD}&view=full`) + '<iframe src="/t-other.html" title="Other" height="123" style="border:0"></iframe>';
  server.page('/t-other.html', '<p>something else</p>');
  for (const [body, head] of [[frames + FOLLOW, ''], [frames, FOLLOW]]) {
    if (!head) server.fault('/frame.js', 'held');
    await show(body, { head });
    if (!head) {
      for (const n of [0, 1, 2]) await inside(n, card);
      assert.deepEqual(await heights(), [300, 300, 300, 123]);
      server.release();
    }
    // The last of them isn't seen yet, and has its height before anybody scrolls to it.
    for (let tries = 0; tries < 200 && (await heights())[2] < 2000; tries++) await browser.painted();
    assert.ok((await heights())[2] >= (await inside(2, card)));
    const all = [await followed(0), await followed(1), await followed(2)];
    assert.equal(new Set(all).size, 3, `${all}`);
    assert.equal((await heights())[3], 123);
  }
});

test('a frame follows the reader and the page: language, tables, width', async () => {
  await show(frame(`${CARD}&view=full`) + FOLLOW);
  const english = await followed();
  await inside(0, () => browser.run(() => $('[data-act=language][value=sv]').click()));
  await inside(0, () => browser.until(() => view().lang === 'sv'));
  assert.notEqual(await followed(), english);
  await show(frame('profile=varmland&lang=sv&view=full') + FOLLOW);
  const closed = await followed();
  await inside(0, () => browser.run(() => $('summary').click()));
  await inside(0, () => browser.until(() => $('details').open));
  const opened = await followed();
  assert.ok(opened > closed + 40, `${opened} after ${closed}`);
  await browser.run(() => document.querySelector('iframe').setAttribute('width', '320'));
  await inside(0, () => browser.until(() => innerWidth === 320));
  const narrow = await followed();
  assert.ok(narrow > opened, `${narrow} after ${opened}`);
  await inside(0, () => browser.run(() => $('summary').click()));
  await browser.run(() => document.querySelector('iframe').setAttribute('width', '480'));
  await inside(0, () => browser.until(() => innerWidth === 480));
  assert.ok(Math.abs((await followed()) - closed) <= 1, 'and lower again');
});

test('it comes to rest, at any width and with whatever borders the page draws', async () => {
  await show(
    `<style>iframe { box-sizing: border-box; border: 7.3px solid !important; padding: 3px 0 }</style><script>
      window.told = 0; addEventListener('message', ({ data }) => { if (data.clusterFacts === 'height') told++; });
    </script>${frame(CARD)}${FOLLOW}`,
  );
  for (const width of [283.3, 360.5, 479.7, 960.1]) {
    await browser.run((width) => {
      document.querySelector('iframe').style.width = `${width}px`;
    }, width);
    await browser.painted();
    await browser.until(() => told > 0);
    const fits = () => inside(0, () => browser.run(() => view() && document.documentElement.scrollHeight - innerHeight));
    let spare = 1;
    for (let tries = 0; tries < 200 && spare !== 0; tries++) spare = await fits();
    assert.equal(spare, 0, `${width} px`);
    await new Promise((done) => setTimeout(done, 100));
    const told = await browser.run(() => window.told);
    await new Promise((done) => setTimeout(done, 400));
    assert.equal(await browser.run(() => window.told), told, `it goes on at ${width} px`);
  }
  assert.ok((await browser.run(() => told)) < 40);
});

test('nobody else sets a frame’s height: not the page’s other frames, not what a frame has become', async () => {
  const says = (value) => `<script>for (const to of [parent, top]) to.postMessage({ clusterFacts: 'height', value: ${value} }, '*')</script>`;
  server.page('/t-liar.html', says(5));
  await show(frame(CARD) + FOLLOW);
  const height = await followed();
  await browser.run(() => {
    window.heard = 0;
    addEventListener('message', () => window.heard++);
    const liar = document.createElement('iframe');
    liar.src = '/t-liar.html';
    document.body.append(liar);
    postMessage({ clusterFacts: 'height', value: 6 }, '*');
  });
  await browser.until(() => window.heard >= 3);
  assert.equal((await heights())[0], height);
  // The address still says embed.html, but another host speaks.
  await browser.run((url) => document.querySelector('iframe').contentWindow.location.replace(url), `${server.origin}/t-liar.html`);
  await browser.until(() => window.heard >= 5);
  assert.equal((await heights())[0], height);
  // What isn't a height is none.
  for (const value of ['-1', '0', 'NaN', 'Infinity', '"9px"', 'null', '{}']) {
    server.page('/embed.html', says(value));
    await show(frame(CARD) + FOLLOW, { head: '<script>window.heard = 0; addEventListener("message", () => window.heard++)</script>' });
    await browser.until(() => window.heard > 1);
    await browser.painted();
    assert.equal((await heights())[0], 300, value);
  }
});

test('without an origin of its own it works all the same, drawn, followed, and its links’ addresses are to be read', async () => {
  await show(frame(CARD, 'sandbox="allow-scripts"') + FOLLOW);
  await followed();
  await drawnInside();
  await inside(0, async () => {
    assert.equal(await browser.run(() => window.origin), 'null');
    const behind = await browser.run(() => $$('a').map((a) => getComputedStyle(a, '::after').content));
    assert.ok(behind.length > 2 && behind.every((text) => /https:|attr\(href\)/.test(text)), `${behind}`);
    assert.ok(await browser.run(() => document.documentElement.scrollWidth <= innerWidth));
    await browser.until(() => host().data !== null); // the wasm has come, too
  });
  for (const width of [280, 480]) {
    await browser.run((width) => document.querySelector('iframe').setAttribute('width', width), `${width}`);
    await inside(0, () => browser.until((width) => innerWidth === width, width));
    assert.ok(await inside(0, () => browser.run(() => document.documentElement.scrollWidth <= innerWidth)), `${width} px`);
  }
});

const told = () => browser.run(() => window.heard);

test('it tells WordPress its height, by the secret that it was given, and again on change', async () => {
  const embedded = (query, secret) => `<iframe src="${at(query)}#?secret=${secret}" data-secret="${secret}" sandbox="allow-scripts" title="Facts" width="480" height="200" frameborder="0"></iframe>`;
  await show(LISTENS + embedded(CARD, 'aB3') + embedded('profile=varmland&lang=sv', 'zz9'));
  const first = [await followed(0), await followed(1)];
  assert.ok(first[0] !== first[1]);
  const own = (await told()).filter(({ secret }) => secret === 'aB3');
  assert.ok(own.length && own.every(({ message, value }) => message === 'height' && Number.isInteger(value)), JSON.stringify(own));
  await browser.run(() => document.querySelector('iframe').setAttribute('width', '300'));
  await inside(0, () => browser.until(() => innerWidth === 300));
  assert.ok((await followed(0)) > first[0]);
});

test('WordPress may come late: with the secret after the page, or with a question', async () => {
  // On a page of its own: Firefox puts back what a frame showed when the page was last there.
  await show(`${LISTENS}<iframe src="${at(CARD)}" sandbox="allow-scripts" title="Facts" width="480" height="200" frameborder="0"></iframe>`, {
    path: '/t-late.html',
  });
  await inside(0, card);
  assert.deepEqual(await told(), []);
  await browser.run(() => {
    const frame = document.querySelector('iframe');
    frame.src += '#?secret=late1';
    frame.dataset.secret = 'late1';
  });
  await followed();
  const before = (await told()).length;
  await browser.run(() => document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'other' }, '*'));
  await browser.run(() => document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'late1' }, '*'));
  await browser.until((before) => window.heard.length > before, before);
  assert.equal((await told()).length, before + 1);
});

test('links open a tab of their own; where the frame may not, a click writes the addresses out', async () => {
  server.page('/t-there.html', '<title>There</title>');
  const link = () => browser.click(() => $('[part~=source] a'));
  const written = () => browser.run(() => getComputedStyle($('[part~=source] a'), '::after').content);
  for (const [sandbox, opens] of [['', true], ['sandbox="allow-scripts allow-same-origin"', false]]) {
    await show(frame(CARD, `${sandbox} height="900"`));
    const before = await browser.driver.getAllWindowHandles();
    await inside(0, async () => {
      // The wasm, when it hydrates, puts the link's own address back.
      await browser.until(() => host()?.load);
      await browser.run(() => host().load());
      await browser.run((url) => $('[part~=source] a').setAttribute('href', url), `${server.other}/t-there.html`);
      assert.equal(await written(), 'none');
      await link();
      if (!opens) {
        await browser.until(() => getComputedStyle($('[part~=source] a'), '::after').content !== 'none');
      }
    });
    let handles = [];
    for (let tries = 0; tries < 100 && opens && handles.length <= before.length; tries++) handles = await browser.driver.getAllWindowHandles();
    if (opens) {
      const home = await browser.driver.getWindowHandle();
      for (const handle of handles.filter((one) => !before.includes(one))) {
        await browser.driver.switchTo().window(handle);
        await browser.until(() => document.title === 'There');
        assert.equal(await browser.run(() => window.opener), null);
        await browser.driver.close();
      }
      await browser.driver.switchTo().window(home);
      assert.equal(handles.length, before.length + 1);
    }
    assert.equal(await browser.run(() => location.pathname), '/t-page.html');
  }
});

test('in a page that is isolated from others it works where its host says that it may be there', async () => {
  const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
  server.page('/embed.html', readFileSync(join(DIST, 'embed.html')), { 'cross-origin-embedder-policy': 'require-corp' });
  await show(frame(CARD) + FOLLOW, { headers: isolated });
  assert.equal(await browser.run(() => crossOriginIsolated), true);
  await followed();
});
