// The host pages that the widget is tested on: the one place that says which. hosts.test.mjs makes a test of each line,
// for each way in (ways.mjs), in each browser, and looks at the picture.
//
// What a line says of its page:
//   policy, headers    its Content-Security-Policy, and other headers; `meta` puts the policy into the page instead
//   tag                attributes of the script tag, `src` where that comes from; `more`: of the widget
//   html               what stands there instead of the way in
//   css, script, head  a style sheet, a function or HTML before everything else
//   around, doctype    what stands around the widget, and before the page
//   fault              which file goes wrong, and how (lib/faults.mjs)
//   then               what happens before it is looked at, once it is there; `hidden`: nobody sees it until then
// and what is to be seen:
//   shows   ALL        the card, whole, and all that it can do; nothing on the console
//           FACTS      the card, whole, with its languages; one event and one line, which `tells` matches
//           WORDS      the element’s own words, with such a line
//           SORRY      one sentence, with such a line
//           NOTHING    the page as it was, and its words where it has any
//           by way, where the ways differ
//   says    a line on the console that is meant; `silent`: there is none to write to; `breaks`: the browser writes its own
//   ways    which ways in, where not all
// ${origin}, ${other} and ${hash} stand for the server’s two addresses and the script’s hash.
import { BREAK, REWRITE } from './scripts.mjs';

export const ALL = 'all',
  FACTS = 'facts',
  WORDS = 'words',
  SORRY = 'sorry',
  NOTHING = 'nothing';

/** Of all three ways, those whose script fetches everything. */
const FETCHING = ['tag', 'element'];
/** Where no facts come either. */
const EMPTY = { tag: SORRY, element: WORDS, 'script with facts': FACTS };
/** Where the script doesn’t run. */
const UNRUN = { tag: NOTHING, element: NOTHING, 'script with facts': NOTHING };

/** As docs/content-security-policy.md names it. */
export const STRICTEST =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
const without = (what) => STRICTEST.replace(what, '');
const script = (sources) => STRICTEST.replace("script-src 'self'", `script-src ${sources}`);
const NONCE = { nonce: 'abc123' };

const POLICIES = {
  'the strictest documented policy': { policy: STRICTEST },
  'the strictest, in a meta element': { policy: STRICTEST, meta: true },
  'the files on another host': { policy: STRICTEST.replaceAll("'self'", '${other}'), tag: { src: '${other}' } },
  'a nonce instead of a host': { policy: script("'nonce-abc123'"), tag: NONCE },
  'strict-dynamic and a nonce': { policy: script("'strict-dynamic' 'nonce-abc123'"), tag: NONCE },
  'a hash instead of a host': {
    policy: script("'${hash}'"),
    tag: { integrity: '${hash}' },
    shows: { tag: ALL, element: ALL, 'script with facts': FACTS },
    tells: /script-src/, // a script that is allowed by its hash may not fetch another one
  },
  'strict-dynamic, for a tag that a script with the nonce sets in': {
    policy: "default-src 'none'; script-src 'strict-dynamic' 'nonce-abc123' 'wasm-unsafe-eval'; connect-src 'self'",
    html: `<div id="place"></div><script nonce="abc123">{
      const tag = Object.assign(document.createElement('script'), { src: '/cluster-facts.js' });
      Object.assign(tag.dataset, { profile: 'paper-province', lang: 'sv', theme: 'light' });
      document.querySelector('#place').append(tag);
    }</script>`,
    ways: ['tag'],
  },
  "'unsafe-eval' of older policies": { policy: STRICTEST.replace("'wasm-unsafe-eval'", "'unsafe-eval'"), ways: FETCHING },
  "'self' for all": { policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
  'Trusted Types alone': { policy: "require-trusted-types-for 'script'; trusted-types 'none'" },
  'a sandbox without an origin': { policy: `${STRICTEST.replaceAll("'self'", '${origin}')}; sandbox allow-scripts` },
  "no 'wasm-unsafe-eval'": {
    policy: without(" 'wasm-unsafe-eval'"),
    shows: FACTS,
    tells: /'wasm-unsafe-eval'/,
  },
  'no connect-src': { policy: without(" connect-src 'self';"), shows: EMPTY, tells: /connect-src/ },
  'no connect-src to the files’ host': {
    policy: STRICTEST.replace("script-src 'self'", 'script-src ${other}'),
    tag: { src: '${other}' },
    shows: EMPTY,
    tells: /connect-src/,
  },
  'no connect-src to the profile’s host': {
    policy: STRICTEST,
    more: { profile: '${other}/profiles/paper-province.json' },
    ways: FETCHING,
    shows: EMPTY,
    tells: /connect-src/,
  },
  'the script isn’t allowed': { policy: "default-src 'none'", shows: UNRUN },
  'no rest for a script with facts': { policy: "default-src 'none'; script-src ${origin}/embed/", ways: ['script with facts'], shows: FACTS, tells: /script-src/ },
};

const SCRIPT = /^\/(cluster-facts|embed\/[\w-]+)\.js$/;
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** The browser, too, holds the page to be isolated. */
const isolated = ({ browser }) => browser.until(() => window.crossOriginIsolated);
const HEADERS = {
  'isolated (COOP and COEP)': { headers: ISOLATED, then: isolated },
  'isolated, the files on another host': { headers: ISOLATED, tag: { src: '${other}' }, then: isolated },
  'isolated, without credentials': { headers: { ...ISOLATED, 'cross-origin-embedder-policy': 'credentialless' }, tag: { src: '${other}' } },
  'integrity on the tag': { tag: { integrity: '${hash}' } },
  'integrity on the tag, the files on another host': { tag: { src: '${other}', integrity: '${hash}', crossorigin: 'anonymous' } },
  'integrity of another version on the tag': { tag: { integrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC' }, shows: UNRUN },
  'files of another host without Access-Control-Allow-Origin': {
    tag: { src: '${other}' },
    fault: [/\.(wasm|json)$|^\/cluster-facts\.js$/, 'not shared'],
    shows: EMPTY,
    tells: /Access-Control-Allow-Origin|\.(wasm|json) /,
  },
  'no Referer': { headers: { 'referrer-policy': 'no-referrer' } },
  'base to another folder': { head: '<base href="/deep/er/">', tag: { src: '${origin}' } },
  'base to another host, links into new tabs': { head: '<base href="https://example.org/" target="_blank">', tag: { src: '${origin}' } },
  'an old encoding': { headers: { 'content-type': 'text/html; charset=windows-1252' }, fault: [SCRIPT, 'no charset'] },
  XHTML: { xhtml: true, headers: { 'content-type': 'application/xhtml+xml' } },
};

const WASM = /\.wasm$/,
  PROFILE = '/profiles/paper-province.json';
const failing = (kind, path) => ({ fault: [path, kind], shows: FACTS, tells: path === WASM ? /\.wasm/ : /paper-province\.json/, ways: FETCHING });
const NETWORK = {
  'the wasm under a wrong type': { fault: [WASM, 'wrong type'] },
  'the wasm under no type': { fault: [WASM, 'no type'] },
  'the wasm is gone (an old script from a cache)': failing('404', WASM),
  'the wasm of another build under its name': failing('another build', WASM),
  'the wasm with one byte wrong': failing('one byte wrong', WASM),
  'the wasm cut short': failing('cut short', WASM),
  'the wasm broken off': failing('broken off', WASM),
  'the wasm empty': failing('empty', WASM),
  'a page instead of the wasm': failing('html for all', WASM),
  'ten megabytes instead of the wasm': failing('ten megabytes', WASM),
  'a broken server instead of the wasm': failing('500', WASM),
  'the wasm blocked': failing('reset', WASM),
  'the wasm on its way for long': { fault: [WASM, 'held'], shows: FACTS },
  'the profile under a wrong type': { fault: [PROFILE, 'wrong type'] },
  'the profile under no type': { fault: [PROFILE, 'no type'] },
  'the profile is gone': failing('404', PROFILE),
  'the profile cut short': failing('cut short', PROFILE),
  'the profile broken off': failing('broken off', PROFILE),
  'the profile empty': failing('empty', PROFILE),
  'a page instead of the profile': failing('html for all', PROFILE),
  'ten megabytes instead of the profile': failing('ten megabytes', PROFILE),
  'a broken server instead of the profile': failing('500', PROFILE),
  'the profile blocked': failing('reset', PROFILE),
  'the profile on its way for long': { fault: [PROFILE, 'held'], shows: FACTS },
  'the facts are gone': { fault: [/\/facts\//, '404'], ways: FETCHING },
  'the facts blocked': { fault: [/\/facts\//, 'reset'], ways: FETCHING },
  'all files beside the script blocked': { fault: [/\.(wasm|json)$/, 'reset'], shows: EMPTY, tells: /\.(wasm|json)/ },
  'the script is gone': { fault: [SCRIPT, '404'], shows: UNRUN },
  'a page instead of the script': { fault: [SCRIPT, 'html for all'], shows: UNRUN },
  'the script cut short': { fault: [SCRIPT, 'cut short'], shows: UNRUN, breaks: true },
  'the script blocked': { fault: [SCRIPT, 'reset'], shows: UNRUN },
  'no network any more once it is there': { then: ({ server }) => server.fault(/./, 'reset'), loses: true },
};

const STYLES = {
  'all: unset !important': { css: '*{all:unset !important}' },
  'all: revert, with boxes': { css: '*{all:revert !important;box-sizing:content-box !important;border:3px solid red !important;padding:9px !important}' },
  'a reset': { css: '*,::before,::after{margin:0;padding:0;border:0;font:inherit;vertical-align:baseline;box-sizing:border-box;list-style:none;quotes:none}img,svg,video{display:block;max-width:100%;height:auto}' },
  'svg { display: none }': { css: 'svg,svg *{display:none !important}' },
  'whatever it is made of is hidden': {
    css: 'svg,p,button,h3,dl,ul,section,div>cluster-facts *{display:none !important;visibility:hidden !important;opacity:0 !important;fill:red !important}',
  },
  'everything in another colour': {
    css: '*{color:#eee !important;background:#ddd !important;fill:#eee !important;text-transform:uppercase !important;letter-spacing:9px}',
  },
  'text filled with nothing': { css: 'body{-webkit-text-fill-color:transparent;-webkit-text-stroke:2px red;fill:none;stroke:red;text-shadow:0 0 9px red;paint-order:stroke}' },
  'html { font-size: 62.5% }': { css: 'html{font-size:62.5%}body{font-size:1rem}' },
  '7 px': { css: 'body{font-size:7px}' },
  'line-height: 0': { css: 'body{line-height:0}' },
  '7 px, no line height, and all else that is inherited': {
    css: 'body{font:7px/0 serif;word-spacing:2em;text-indent:5em;white-space:pre;text-align:right;letter-spacing:.5em;font-variant:small-caps;text-transform:uppercase;word-break:break-all;hyphens:auto;font-style:italic;font-stretch:50%;font-feature-settings:"smcp";quotes:none;border-collapse:collapse;list-style:none}',
  },
  'direction: rtl': { css: 'html,body{direction:rtl;text-align:right}' },
  'writing-mode: vertical-rl': { css: 'body{writing-mode:vertical-rl}' },
  'a dark page without color-scheme': { css: 'body{background:#000;color:#fff}', more: { theme: '' } },
  'a page that is hidden until it knows more': { css: 'body{visibility:hidden}', hidden: true, then: ({ page }) => page(() => document.body.style.setProperty('visibility', 'visible')) },
  'rules for its own classes': { css: '.cf,.cf-card,.cf-bars,[part]{display:none !important;color:transparent !important}' },
  'rules for the element': {
    css: 'cluster-facts{display:inline !important;font-size:40px;color:#fff;line-height:3;direction:rtl;text-shadow:0 0 5px red;cursor:none}',
  },
  'rules for what isn’t defined': { css: ':not(:defined){display:none !important}' },
  'everything moves': { css: '*{transition:all 4s !important}' },
};

const shut = (tag, attributes = '') => (inner) => `<${tag} id="bed" style="width:520px"${attributes}>${inner}</${tag}>`;
const PLACES = {
  'a table cell': { around: (inner) => `<table><tr><td>${inner}</td></tr></table>` },
  'a float': { around: (inner) => `<div style="float:right">${inner}</div>` },
  'a flex item': { around: (inner) => `<div style="display:flex">${inner}<p>beside</p></div>` },
  'a flex column': { around: (inner) => `<div style="display:flex;flex-direction:column;align-items:flex-start">${inner}</div>` },
  'a grid': { around: (inner) => `<div style="display:grid;grid-template-columns:auto 1fr">${inner}<p>beside</p></div>` },
  'an inline block': { around: (inner) => `<span style="display:inline-block">${inner}</span>` },
  'position: absolute': { around: (inner) => `<div style="position:absolute">${inner}</div>` },
  'quirks mode': { doctype: '' },
  'a form': { around: (inner) => `<form action="/sent" style="width:480px">${inner}<input name="q"></form>` },
  'an editor’s field': { around: (inner) => `<div contenteditable="true" style="width:480px">${inner}</div>` },
  'a closed details': { around: (inner) => shut('details')(`<summary>more</summary>${inner}`), hidden: true, then: ({ page }) => page(() => (document.querySelector('#bed').open = true)) },
  'a dialog': { around: shut('dialog'), hidden: true, then: ({ page }) => page(() => document.querySelector('#bed').showModal()) },
  'display: none first': { around: shut('section', ' class="off"'), css: '.off{display:none}', hidden: true, then: ({ page }) => page(() => document.querySelector('#bed').classList.remove('off')) },
  'a tab that isn’t chosen': { around: shut('div', ' role="tabpanel" hidden'), hidden: true, then: ({ page }) => page(() => document.querySelector('#bed').removeAttribute('hidden')) },
  'content-visibility: auto, far below': {
    around: (inner) => `<div style="height:5000px"></div><div id="bed" style="content-visibility:auto;contain-intrinsic-size:520px;width:480px">${inner}</div>`,
    then: async ({ browser, page }) => {
      for (let times = 0; times < 2; times++) {
        await page(() => document.querySelector('#bed').scrollIntoView());
        await browser.painted(); // what comes into view is laid out only now, and moves
      }
    },
    hidden: true,
  },
  'another component’s shadow root': {
    around: (inner) => `<x-page><template shadowrootmode="open"><style>*{all:initial}div{width:480px}</style><div>${inner}</div></template></x-page>`,
    ways: ['element'],
    then: ({ page }) =>
      page(() => {
        // What the tests ask for by `document` is asked of the root as well.
        const { shadowRoot } = document.querySelector('x-page'),
          own = document.querySelectorAll.bind(document);
        document.querySelectorAll = (css) => (css === 'cluster-facts' ? shadowRoot.querySelectorAll(css) : own(css));
      }),
  },
};

const SCRIPTS = {
  'methods of lists that do nothing': { script: BREAK.lists },
  'keys in every object and list': { script: BREAK.keys },
  'an array iterator that stops': { script: BREAK.iterator },
  'toJSON everywhere': { script: BREAK.json },
  'an old library’s methods on elements': { script: BREAK.elements },
  'an old library’s own from, keys and entries': { script: BREAK.library },
  'frozen built-ins': { script: BREAK.frozen },
  'a fetch that counts': { script: BREAK.fetchCounts },
  'a fetch that is taken away afterwards': { then: ({ page }) => page(() => (window.fetch = () => Promise.reject(Error('no')))), loses: true },
  'a customElements.define that derives': { script: BREAK.defineDerives },
  'a customElements.define that forgives': { script: BREAK.defineForgives },
  'promises of its own': { script: BREAK.promises },
  'a loader of modules (AMD, CommonJS)': { script: BREAK.modules },
  'names that hide what the window has': { head: '<meta name="top"/>', around: (inner) => `<form name="script" id="facts"></form><a id="cf"></a><div style="width:480px">${inner}</div>` },
  'no IntersectionObserver': { script: BREAK.noObserver, ways: FETCHING },
  'a console without methods, and no wasm': { script: BREAK.noConsole, fault: [WASM, '404'], shows: FACTS, tells: /\.wasm/, silent: true, ways: FETCHING },
  'no WebAssembly': { script: BREAK.noWasm, shows: FACTS, tells: /WebAssembly/ },
  'a translator that rewrites each text as it comes': { script: REWRITE, ways: FETCHING },
  'an older version of the script first': { head: '<script src="/cluster-facts-older.js"></script>', says: /äldre version/, ways: FETCHING },
  'a newer version of the script first': { head: '<script src="/cluster-facts-newer.js"></script>', ways: FETCHING },
  'the same script first, from elsewhere': { head: '<script src="/some/where/else/cluster-facts.js"></script>' },
};

const moving = (fn) => ({ then: ({ page }) => page(fn) });
const FRAMEWORKS = {
  'taken out and put back at once': moving(() => {
    const one = document.querySelector('cluster-facts'),
      { parentNode, nextSibling } = one;
    one.remove();
    parentNode.insertBefore(one, nextSibling);
  }),
  'taken out, and put back much later': moving(async () => {
    const one = document.querySelector('cluster-facts'),
      { parentNode } = one;
    one.remove();
    await new Promise((done) => setTimeout(done, 50));
    parentNode.append(one);
  }),
  'a list with keys that is turned round, again and again': moving(async () => {
    const box = document.querySelector('cluster-facts').parentNode;
    for (const word of ['a', 'b', 'c']) box.append(Object.assign(document.createElement('p'), { textContent: word }));
    for (let round = 0; round < 4; round++) {
      const nodes = [...box.children].reverse();
      for (const node of nodes) box.insertBefore(node, null);
      await new Promise((done) => setTimeout(done));
    }
  }),
  'put into a fragment and from there elsewhere': moving(() => {
    const part = document.createDocumentFragment();
    part.append(document.querySelector('cluster-facts'));
    const box = document.createElement('section');
    box.style.width = '480px';
    box.append(part);
    document.body.append(box);
  }),
  'adopted by another document and back': moving(async () => {
    const one = document.querySelector('cluster-facts'),
      { parentNode } = one,
      other = document.implementation.createHTMLDocument('');
    other.body.append(other.adoptNode(one));
    await new Promise((done) => setTimeout(done));
    parentNode.append(document.adoptNode(one));
  }),
  'moved into a frame and back': moving(async () => {
    const one = document.querySelector('cluster-facts'),
      { parentNode } = one,
      frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.body.append(one);
    await new Promise((done) => setTimeout(done, 50));
    parentNode.append(one);
    frame.remove();
  }),
  'its page written anew from its HTML': moving(() => {
    const { parentNode } = document.querySelector('cluster-facts');
    parentNode.innerHTML = String(parentNode.innerHTML);
  }),
  'its page kept, put back, and its scripts run again (Turbo)': moving(() => {
    const { parentNode } = document.querySelector('cluster-facts'),
      kept = parentNode.cloneNode(true);
    parentNode.replaceWith(kept);
    for (const old of kept.querySelectorAll('script')) {
      const tag = document.createElement('script');
      for (const { name, value } of old.attributes) tag.setAttribute(name, value);
      old.replaceWith(tag);
    }
  }),
  'a copy of it in its place': moving(() => {
    const one = document.querySelector('cluster-facts');
    one.replaceWith(one.cloneNode(true));
  }),
  'left for another page and come back to': {
    headers: { 'cache-control': 'no-cache' },
    then: async ({ browser, server, origin }) => {
      server.page('/t-next.html', '<!doctype html><title>Next</title>');
      await browser.goto(`${origin}/t-next.html`);
      await browser.back('Page');
    },
  },
};

/** Where one sheet and one tree stand whoever brings them, a script with facts would show the same once more. */
const once = (hosts) => Object.fromEntries(Object.entries(hosts).map(([name, host]) => [name, { ways: FETCHING, ...host }]));

/** Hosts by what is hostile in them. */
export const HOSTS = {
  policy: POLICIES,
  headers: HEADERS,
  network: NETWORK,
  styles: once(STYLES),
  place: once(PLACES),
  scripts: SCRIPTS,
  frameworks: FRAMEWORKS,
};

/** Ways in and hosts that a test of its own is about: its file, and a part of its name. */
export const ELSEWHERE = [
  ['written by a server, taken over', 'prerendered', 'not one node, attribute or text changes when the widget takes over'],
  ['written by a server, without scripts', 'prerendered', 'where no script comes all of it can be read'],
  ['written by a server, filled in by innerHTML, a parser, a copy', 'prerendered', 'pages that are filled by a script, a clone'],
  ['a frame of fixed height', 'frame', 'in a frame of fixed height the card fills it'],
  ['a frame that follows its height', 'frame', 'frames follow their heights'],
  ['a frame without an origin', 'frame', 'without an origin of its own it works all the same'],
  ['a frame in an isolated page', 'frame', 'in a page that is isolated from others'],
  ['a tag with the card elsewhere, from the head too', 'script-tag', 'data-target says where the card goes'],
  ['a tag that an optimiser has put elsewhere', 'script-tag', 'data-base says where the files are'],
  ['a tag that doesn’t know itself', 'script-tag', "as a module it doesn't know its tag"],
  ['a tag without an address', 'script-tag', 'written into the page by another script, without an address'],
  ['the tag in the head', 'element', 'the bare tag in <head> inserts nothing'],
  ['an element whose profile comes later', 'element', 'properties that were set before the script came hold'],
  ['forced colours', 'colours', 'forced colours (${scheme}): all text of card and charts is readable'],
  ['more contrast', 'colours', 'more contrast: secondary text becomes ink'],
  ['less motion', 'colours', 'reduced motion: nothing moves, scrolling jumps'],
  ['a dark page with color-scheme', 'card', 'without a theme it follows the page’s color-scheme'],
  ['the host’s font', 'hostile', 'the host’s font is taken over, its spacing and case are not'],
  ['small text', 'hostile', 'text is never smaller than the host’s'],
  ['a window of 280 px, or text doubled', 'layout', 'nothing sticks out from 280 to 1400 px'],
  ['paper', 'print', 'links are written out'],
  ['a policy that allows the script with facts alone', 'embed', 'where nothing but the script is allowed'],
  ['a policy that forbids inline styles, for what a server wrote', 'prerendered', 'an inline style that the page’s policy forbids'],
  ['a policy, and pictures that change', 'csp', 'under the strictest policy the explainer’s pictures are drawn too'],
  ['a network that fails where no facts stand, and works when it is tried again', 'faults', 'without facts a sentence, one event, one line; it works when it is tried again'],
  ['a wasm that traps', 'faults', 'a trap in the wasm leaves what stands'],
  ['moved into a frame’s document, and left there', 'element', 'moved into a frame’s document it is dressed there too'],
  ['moved, with what the reader chose', 'element', 'moved within the page it keeps nodes'],
  ['another language than the page’s', 'language', 'all text in another language than the view’s is marked with its own'],
  ['cookies, storage, history, globals, in all views', 'privacy', 'no cookie, no storage, no history, no attribute, no global'],
];
