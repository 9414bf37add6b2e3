// Every way in on a plain page, and every host of hosts/table.mjs with each way in: one test each, judged in the picture.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL, ELSEWHERE, FACTS, HOSTS, NOTHING, SORRY, WORDS } from './hosts/table.mjs';
import { PLAIN, WAYS, WORDS as OWN } from './hosts/ways.mjs';
import { whole } from './lib/looks.mjs';
import { PAPER, share, standsOut } from './lib/pixels.mjs';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const file = (name) => readFileSync(join(DIST, name), 'utf8');
const hash = (name) => `sha384-${createHash('sha384').update(file(name)).digest('base64')}`;
/** What `dist` puts under the address of its version. */
const PINNED = '../target/element/pinned.js';
const SENTENCE = { sv: 'Antalet anställda ökade med 2\u00a0% i Paper Province och minskade med 5\u00a0% i Värmland.', en: 'The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.' };

/** Waits for an event, or for an error that isn’t expected; what the page has broken is kept out of it. */
const settled = async (state) => {
  const failed = await browser.until((state) => {
    const errors = heard('error');
    if (errors.length && state !== 'error') return JSON.stringify(errors[0]);
    return heard(state).length ? 'well' : false;
  }, state);
  assert.equal(failed, 'well', 'the widget reports an error');
};
/**
 * What went wrong in the page: errors, rejections, lines on the console, violations but for the browser’s own search for
 * an icon. WebKit may look ahead for scripts without regard to their hashes, and tell of those that it mayn’t have yet.
 */
const wrong = async () => {
  // As one text: a page may have spoilt how lists are written.
  const found = await browser.run((isAhead) => {
    const all = watched(), ahead = isAhead && document.querySelector('script[integrity]')?.src;
    let found = '';
    for (let i = 0; i < all.length; i++) {
      const { kind, text } = all[i], isEarly = ahead && kind === 'violation' && text === `script-src-elem ${ahead}`;
      if (kind !== 'event' && kind !== 'resource' && !/favicon/.test(text) && !isEarly) found += `${kind} ${text}\0`;
    }
    return found;
  }, browser.name === 'webkit');
  return found.split('\0').slice(0, -1);
};

/** A card that is only read fetches no wasm until the page asks. */
const load = () => browser.run(() => void host().load().then(undefined, () => {}));

/** The card says in Swedish what it has to, after the toggle in English, and is whole then. */
async function works(mouse) {
  for (const lang of ['sv', 'en']) {
    const toggle = () => $('[data-act=language][value=en]');
    if (lang === 'en') await (mouse ? browser.click(toggle) : browser.run(`() => (${toggle})().click()`));
    const said = await browser.until((lang) => view()?.lang === lang && text($('[part~=sentence]')), lang);
    assert.equal(said, SENTENCE[lang]);
  }
  await whole(browser);
}

/** What is meant to be wrong: one event that says what would have to change, and one line with the same words. */
async function told({ tells, silent }) {
  if (!tells) return assert.deepEqual(await wrong(), []);
  await settled('error');
  const [error, ...more] = await browser.run(() => heard('error'));
  assert.match(error.message, tells);
  assert.ok(error.message.length < 600, 'it is to be read by a person');
  assert.deepEqual(more, []);
  const lines = (await wrong()).filter((line) => !line.startsWith('violation '));
  if (silent) assert.deepEqual(lines, []);
  else assert.ok(lines.length === 1 && lines[0].startsWith('console ') && lines[0].includes(error.message), `${lines}`);
}

const LOOKS = {
  async [ALL]({ then, hidden, says, mouse, way, loses }) {
    const isRead = way === 'script with facts';
    await settled(hidden || isRead ? 'ready' : 'interactive');
    await then?.({ browser, server, origin: server.origin, page: (fn) => browser.run(fn) });
    await works(mouse);
    if (isRead) await load();
    if (isRead && loses) {
      // What is fetched late can't be had any more: the card stays, and the page is told.
      await browser.until(() => heard('error').length);
      return whole(browser);
    }
    await settled('interactive');
    if (isRead) await whole(browser);
    assert.equal(await browser.run(() => document.querySelectorAll('cluster-facts').length), 1, 'one card');
    const lines = await wrong();
    if (!says) assert.deepEqual(lines, []);
    else assert.ok(lines.length === 1 && says.test(lines[0]), `${lines}`);
  },
  async [FACTS](line) {
    await browser.until(() => heard('ready').length);
    await works();
    if (line.way === 'script with facts') await load();
    await told(line);
    if (line.tells) return assert.deepEqual(await browser.run(() => heard('interactive')), [], 'no more than the facts');
    server.release();
    await settled('interactive');
  },
  async [WORDS](line) {
    await told(line);
    assert.match(await browser.run(() => host().innerText), new RegExp(OWN));
    assert.ok(standsOut(await browser.picture(() => host().querySelector('p'))) >= 4.5, 'its own words stand out');
  },
  async [SORRY](line) {
    await told(line);
    const picture = await browser.picture(() => view());
    assert.match(await browser.run(() => seen(view())), /Siffrorna kan inte visas/);
    assert.ok(share(picture, PAPER) > 0.5 && standsOut(await browser.picture(() => $('p'))) >= 4.5, 'the sentence is dressed');
  },
  async [NOTHING]({ breaks }) {
    await browser.until(() => document.readyState === 'complete');
    const seen = await browser.run(() => {
      const all = document.querySelectorAll('cluster-facts');
      return [all.length ? all[0].innerText.trim() : null, Boolean(all[0]?.shadowRoot), document.querySelector('#page').innerText];
    });
    assert.ok((seen[0] === null || seen[0] === OWN) && !seen[1] && seen[2] === 'The page', `${seen}`);
    if (seen[0]) assert.ok(standsOut(await browser.picture(() => host())) >= 4.5, 'its own words stand out');
    const lines = (await wrong()).filter((line) => !line.startsWith('violation '));
    assert.equal(lines.length > 0, Boolean(breaks), `${lines}`);
  },
};

/** The page as XML wants it. */
const xml = (html) => html.replace('<!doctype', '<!DOCTYPE').replace(/ (async|defer)(?=[ >])/g, ' $1="$1"').replace(/<(meta|link|input|base)\b([^>]*[^/])>/g, '<$1$2/>').replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"');

/** Shows a host’s page with a widget in it. */
async function visit(host, way) {
  const facts = way === 'script with facts';
  const fill = (text) =>
    text.replaceAll('${origin}', server.origin).replaceAll('${other}', server.other).replaceAll('${hash}', hash(facts ? 'embed/paper-province.js' : 'cluster-facts.js'));
  const { policy, meta, tag: { src = '', ...rest } = {}, more = {}, css, script, head = '', doctype, headers = {}, fault, xhtml, html } = host;
  const { around = policy ? (inner) => inner : (inner) => `<div style="width:480px">${inner}</div>` } = host;
  const attributes = Object.entries(rest)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  // The watching script is none of the page’s: a nonce of its own lets it in.
  const says = policy && fill(policy).replace(/script-src|default-src 'none'$/, (what) => `${what.replace(/default.*/, '$&; script-src')} 'nonce-watch'`);
  const version = /static version="([^"]+)"/.exec(file('cluster-facts.js'))[1];
  for (const [name, other] of [
    ['older', '0.0.1'],
    ['newer', '99.0.0'],
  ])
    server.page(`/cluster-facts-${name}.js`, file('cluster-facts.js').replaceAll(`"${version}"`, `"${other}"`));
  if (fault) server.fault(...fault);
  const body = `<p id="page">The page</p>${around(fill(html ?? WAYS[way]({ src, attributes, more })))}`;
  const before =
    (meta ? `<meta http-equiv="Content-Security-Policy" content="${says}">` : '') +
    (css ? `<style>${css}</style>` : '') +
    (script ? `<script>(${script.toString().replace(/^(\w+)\(/, 'function $1(')})()</script>` : '') +
    fill(head);
  await open(body, {
    until: null,
    script: '',
    head: before,
    doctype,
    watch: '<script src="/t/watch.js" nonce="watch"></script>',
    headers: { ...headers, ...(policy && !meta ? { 'content-security-policy': says } : {}) },
    ...(xhtml ? { write: xml } : {}),
  });
  await LOOKS[host.shows?.[way] ?? (typeof host.shows === 'string' ? host.shows : ALL)]({ ...host, way });
}

for (const [name, { head = '', body, cards = 1, asks, loads }] of Object.entries(PLAIN)) {
  test(`plain page: ${name}`, async () => {
    const fill = (text) => text.replaceAll('${other}', server.other).replaceAll('${pinned}', hash(PINNED));
    server.page('/v/1.2.3/cluster-facts.js', file(PINNED));
    const list = '<script>window.__names = Object.getOwnPropertyNames(window)</script>';
    await open(`<div style="width:480px">${fill(body)}</div>`, { until: null, script: '', head: list + fill(head) });
    const asked = () => {
      const paths = server.asked().filter((path) => !path.startsWith('/t-'));
      return [...new Set(paths.map((path) => path.replace(/-[0-9a-f]{16}\./, '-HASH.').replace('/some/where/else', '')))].sort();
    };
    // Several need to be seen, one after the other.
    for (let n = 0; n < cards; n++) {
      await browser.until((n) => host(n), n);
      await browser.run((n) => host(n).scrollIntoView(), n);
      await browser.until((n, event) => heard(event).length > n, n, loads ? 'ready' : 'interactive');
    }
    for (let n = 0; n < cards; n++) await whole(browser, n);
    if (loads) {
      await browser.until(() => document.readyState === 'complete');
      assert.deepEqual(asked(), [...asks].sort(), 'what is asked for by cards that are only read');
      for (let n = 0; n < cards; n++) await browser.run((n) => host(n).load(), n);
    }
    await works();
    assert.deepEqual(await wrong(), []);
    assert.deepEqual(asked(), [...new Set([...asks, ...(loads ?? [])])].sort(), 'what is asked for');
    const left = await browser.run(() => ({
      names: Object.getOwnPropertyNames(window).filter((name) => !window.__names.includes(name) && !/^(__|\$?cdc_|ret_nodes|webdriver|\d)/.test(name)),
      stored: [document.cookie, localStorage.length, sessionStorage.length].join(),
      ids: [...document.querySelectorAll('[id]')].filter((one) => one.id !== 'place').length,
      widgets: document.querySelectorAll('cluster-facts').length,
    }));
    assert.deepEqual(left, { names: [], stored: ',0,0', ids: 0, widgets: cards }, 'what is left behind');
  });
}

for (const [group, hosts] of Object.entries(HOSTS)) {
  for (const [name, host] of Object.entries(hosts)) {
    for (const way of host.ways ?? Object.keys(WAYS)) test(`${group}: ${name}, ${way}`, () => visit({ ...host, mouse: group === 'place' }, way));
  }
}

test('hosts that are tested elsewhere are', () => {
  for (const [host, subject, title] of ELSEWHERE) {
    const source = readFileSync(join(import.meta.dirname, `${subject}.test.mjs`), 'utf8');
    assert.ok(source.includes(title), `${host}: no test '${title}' in ${subject}.test.mjs`);
  }
});
