// Nothing on the page moves when the widget comes, where the documentation says so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inside } from './lib/frames.mjs';
import { PLACES, SHIFTS } from './lib/looks.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const LANGUAGES = ['sv', 'en'];
const WIDTHS = [360, 960];

/** What the documentation advises to paste, with the files of this server. */
const snippet = (name, lang) =>
  readFileSync(join(DIST, `snippets/${name}.html`), 'utf8')
    .replaceAll('https://cdn.example/', `${server.other}/`)
    .replace(/lang="en"/, `lang="${lang}"`)
    .replace('lang=en', `lang=${lang}`);
/** In the flow, without async: the parser waits. */
const inFlow = (lang) => `<script src="${server.other}/embed/paper-province.js" data-lang="${lang}"></script>`;

const article = (inner, width) => `<div style="width:${width}px"><p>Before</p>${inner}<p id="next">After</p><p>The page goes on.</p></div>`;
/** As the documentation says: the link to the style sheet goes into the head. Firefox doesn't wait for one that stands in the body. */
const show = (inner, width) => {
  const [link = ''] = /^<link .*\n/.exec(inner) ?? [];
  return open(article(inner.slice(link.length), width), { script: '', until: null, head: link + SHIFTS + PLACES });
};
/** What has moved: by Chromium's measure, and where the next paragraph has stood. */
async function moved() {
  for (let frames = 0; frames < 5; frames++) await browser.painted();
  return browser.run(() => ({ shifts: Math.round(window.shifts * 1e4) / 1e4, places: window.places }));
}
async function isStill(what) {
  const { shifts, places } = await moved();
  if (browser.chromium) assert.equal(shifts, 0, `${what}: ${shifts}`);
  assert.equal(places.length, 1, `${what}: the next paragraph stood at ${places}`);
}

/** Ways in that the documentation calls still, and how to know that they have come to their end. */
const STILL = {
  'the snippet of the card': { inner: (lang) => snippet('card', lang), isWidget: true },
  'the snippet of the card, loaded when it is near': {
    inner: (lang) => snippet('card', lang).replace('<cluster-facts ', '<cluster-facts loading="lazy" '),
    isWidget: true,
  },
  'the snippet of card and text': { inner: (lang) => snippet('full', lang), isWidget: true },
  'a frame of fixed height': { inner: (lang) => snippet('frame', lang).replace(' loading="lazy"', ''), isWidget: false },
  'a script that brings its facts, without async': { inner: inFlow, isWidget: true, isRead: true },
};
/** The script doesn't come, or what it asks for. */
const FAILURES = [
  [/^\/(cluster-facts|embed|frame).*\.js$/, '404'],
  [/^\/(cluster-facts|embed|frame).*\.js$/, 'reset'],
  [/\.wasm$/, '404'],
  [/\.json$/, '404'],
  [/\.(wasm|json)$/, 'broken off'],
];
/** A card that is only read is asked for the rest, which must not move anything either. */
const loaded = () => browser.run(() => void host()?.load?.().catch(() => {}));
for (const [name, { inner, isWidget, isRead }] of Object.entries(STILL)) {
  test(`${name}: nothing moves, however slowly it comes`, async () => {
    for (const lang of LANGUAGES)
      for (const width of WIDTHS) {
        server.heal();
        server.fault(/^(?!\/t)/, 'slow');
        await show(inner(lang), width);
        if (isRead) await browser.until(() => heard('ready').length).then(loaded);
        if (isWidget) await browser.until(() => heard('interactive').length);
        else await inside(browser, 0, () => {});
        await isStill(`${lang}, ${width} px`);
      }
  });

  test(`${name}: nothing moves where it fails`, async () => {
    for (const [path, kind] of FAILURES)
      for (const lang of LANGUAGES)
        for (const width of WIDTHS) {
          server.heal();
          server.fault(path, kind);
          await show(inner(lang), width);
          if (isRead) await browser.until(() => heard('ready').length || watched('resource').length).then(loaded);
          if (isWidget) await browser.until(() => heard('interactive').length || heard('error').length || watched('resource').length);
          else await new Promise((done) => setTimeout(done, 300));
          await isStill(`${path} ${kind}, ${lang}, ${width} px`);
        }
  });
}

test(
  'the snippets as they are, all in the body: nothing moves either where the browser waits for a sheet there',
  async () => {
    for (const name of ['card', 'full'])
      for (const width of WIDTHS) {
        server.heal();
        server.fault(/^(?!\/t)/, 'slow');
        await open(article(snippet(name, 'sv'), width), { script: '', until: null, head: SHIFTS + PLACES });
        await browser.until(() => heard('interactive').length);
        await isStill(`${name}, ${width} px`);
      }
  },
  { only: ['chromium', 'webkit'], why: 'Firefox paints what stands behind a link in the body before its sheet is there' },
);
