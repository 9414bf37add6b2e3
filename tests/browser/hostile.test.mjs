// Host pages that were never made for a widget: judged by what the picture shows.
import assert from 'node:assert/strict';
import { CLUSTER, INK, PAPER, REGION, share, standsOut, stretch } from './lib/pixels.mjs';
import { SCRIPT, suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const card = '<cluster-facts profile="paper-province" lang="sv" theme="light" style="width:480px"></cluster-facts>';
const boxed = `<div id="box" style="width:480px">${card.replace(' style="width:480px"', '')}</div>`;
const style = (css) => `<style>${css}</style>`;

/** Whether the card in the picture is whole: both bars to scale, its paper, its words dark on it. */
async function whole(name) {
  const picture = await browser.picture(() => view());
  const cluster = stretch(await browser.picture(() => $('[part~=chart]')), CLUSTER),
    region = stretch(await browser.picture(() => $('[part~=chart]')), REGION);
  assert.ok(picture.width >= 280 && picture.height >= 300, `${name}: ${picture.width} × ${picture.height} px`);
  assert.ok(
    region.length > 80 && Math.abs(cluster.length / region.length - 0.4) < 0.03,
    `${name}: bars of ${cluster.length} and ${region.length} px`,
  );
  assert.ok(share(picture, PAPER) > 0.6 && share(picture, INK) > 0.004, `${name}: paper ${share(picture, PAPER)}, ink ${share(picture, INK)}`);
  // The values stand at the bars' ends, or behind the names where the room is small.
  for (const part of ['[part~=sentence]', '[part~=stats] dd', '[part~=chart] text, [part~=chart] .name']) {
    const seen = standsOut(await browser.picture((css) => $$(css).find(visible), { times: 3, args: [part] }));
    assert.ok(seen > 4.5, `${name}: ${part} stands out ${seen.toFixed(1)}`);
  }
}

const SHEETS = {
  'all: unset !important': '*{all:unset !important}',
  'all: revert and boxes': '*{all:revert !important;box-sizing:content-box !important;border:3px solid red !important;padding:9px !important}',
  'svg, p and button hidden':
    'svg,p,button,h3,dl,ul,section,div>cluster-facts *{display:none !important;visibility:hidden !important;opacity:0 !important;fill:red !important}',
  'everything in another colour':
    '*{color:#eee !important;background:#ddd !important;fill:#eee !important;text-transform:uppercase !important;letter-spacing:9px}',
  'font-size: 62.5%': 'html{font-size:62.5%} body{font-size:1rem}',
  '7 px and no line height':
    'body{font:7px/0 serif;word-spacing:2em;text-indent:5em;white-space:pre;text-align:right;letter-spacing:.5em;font-variant:small-caps;text-transform:uppercase}',
  'rules for its own classes': '.cf,.cf-card,.cf-bars,[part]{display:none !important;color:transparent !important}',
  'rules for the element':
    'cluster-facts{display:inline !important;font-size:40px;color:#fff;line-height:3;direction:rtl;text-shadow:0 0 5px red;cursor:none}',
};
for (const [name, css] of Object.entries(SHEETS)) {
  test(`host CSS: ${name}`, async () => {
    await open(name === 'rules for the element' ? `<div style="width:480px">${card}</div>` : boxed, { head: style(css) });
    await whole(name);
  });
}

test('the host’s font is taken over, its spacing and case are not', async () => {
  await open(boxed, { head: style('body{font-family:"Courier New",monospace;text-transform:uppercase;letter-spacing:9px;font-style:italic}') });
  const seen = await browser.run(() => {
    const { fontFamily, textTransform, letterSpacing, fontStyle } = getComputedStyle($('[part~=sentence]'));
    return { fontFamily, textTransform, letterSpacing, fontStyle };
  });
  assert.match(seen.fontFamily, /monospace/);
  assert.deepEqual([seen.textTransform, seen.letterSpacing, seen.fontStyle], ['none', 'normal', 'normal']);
});

test('text is never smaller than the host’s, nor than 12 px', async () => {
  await open(boxed, { head: style('html{font-size:62.5%}') });
  const sizes = await browser.run(() =>
    $$('p, li, dt, dd, a, button, text')
      .filter(visible)
      .map((one) => parseFloat(getComputedStyle(one).fontSize)),
  );
  assert.ok(Math.min(...sizes) >= 12, `${Math.min(...sizes)} px`);
});

test('a dark page without color-scheme still gets a card on its own paper', async () => {
  await open(boxed.replace(' theme="light"', ''), { head: style('body{background:#000;color:#fff}') });
  await whole('dark page');
});

const BED = {
  'a table cell': (inner) => `<table><tr><td>${inner}</td></tr></table>`,
  'a float': (inner) => `<div style="float:right">${inner}</div>`,
  'a flex row': (inner) => `<div style="display:flex">${inner}<p>beside</p></div>`,
  'a grid': (inner) => `<div style="display:grid;grid-template-columns:auto 1fr">${inner}<p>beside</p></div>`,
  'an inline block': (inner) => `<span style="display:inline-block">${inner}</span>`,
  'quirks mode': (inner) => `<div style="width:480px">${inner}</div>`,
  'position: absolute': (inner) => `<div style="position:absolute">${inner}</div>`,
};
for (const [name, bed] of Object.entries(BED)) {
  test(`it keeps its width in ${name}`, async () => {
    await open(bed('<cluster-facts profile="paper-province" lang="sv" theme="light"></cluster-facts>'), {
      doctype: name === 'quirks mode' ? '' : '<!doctype html>',
    });
    await whole(name);
  });
}

test('hidden at first, it is whole when it is shown', async () => {
  for (const [bed, show] of [
    ['<div id="bed" style="display:none;width:480px">', 'bed.style.display = "block"'],
    ['<details id="bed" style="width:480px"><summary>more</summary>', 'bed.open = true'],
    ['<dialog id="bed" style="width:520px">', 'bed.showModal()'],
  ]) {
    await open(`${bed}<cluster-facts profile="paper-province" lang="sv" theme="light"></cluster-facts>`);
    await browser.run(`() => { const bed = document.querySelector('#bed'); ${show}; }`);
    await whole(show);
  }
});

const PATCHES = {
  'Array.prototype methods that do nothing':
    'for (const name of ["forEach", "map", "filter", "find", "includes", "indexOf", "some", "every", "reduce", "slice", "concat", "join", "push", "flat", "flatMap", "splice"]) { const own = Array.prototype[name]; Array.prototype[name] = function () { return location.pathname.startsWith("/t-") && new Error().stack.includes("cluster-facts.js") ? undefined : own.apply(this, arguments); }; }',
  'keys in every object and list':
    'Object.prototype.version = 9; Object.prototype.extra = "x"; Object.prototype.get = "x"; Object.prototype.value = 1; Object.prototype.capture = true; Object.prototype.detail = 1; Array.prototype.last = function () {}; String.prototype.strip = function () {}; Function.prototype.bindAsEventListener = function () {};',
  'an array iterator that stops':
    '{ const own = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function () { return new Error().stack.includes("cluster-facts.js") ? { next: () => ({ done: true }) } : own.call(this); }; }',
  'toJSON everywhere':
    'Object.prototype.toJSON = undefined; Array.prototype.toJSON = function () { return "[]"; }; String.prototype.toJSON = function () { return "x"; };',
  'Element.prototype methods of its own':
    '{ const own = Element.prototype.remove; Element.prototype.clear = own; Element.prototype.append2 = own; } Node.prototype.hide = function () {};',
};
for (const [name, code] of Object.entries(PATCHES)) {
  test(`host scripts: ${name}`, async () => {
    await open(boxed, { until: null, head: `<script>${code}</script>`, script: SCRIPT });
    await browser.until(() => {
      const all = watched('event');
      for (let i = 0; i < all.length; i++)
        if (all[i].event === 'interactive' || all[i].event === 'error') return all[i].event === 'interactive' ? 'fine' : JSON.stringify(all[i]);
      return false;
    });
    await whole(name);
    await browser.click(() => $('[data-act=language][value=en]'));
    await browser.until(() => view().lang === 'en');
    await whole(`${name}, after the toggle`);
    const broken = await browser.run(() => {
      let n = 0;
      const all = watched();
      for (let i = 0; i < all.length; i++) if (all[i].kind === 'error' || all[i].kind === 'rejection' || all[i].kind === 'console') n++;
      return n;
    });
    assert.equal(broken, 0);
  });
}

test('a script that rewrites text nodes (a translator) doesn’t break the toggle', async () => {
  await open(boxed);
  await browser.run(() => {
    const walker = document.createTreeWalker(view(), NodeFilter.SHOW_TEXT),
      nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const font = document.createElement('font');
      font.textContent = `übersetzt ${node.data}`;
      node.replaceWith(font);
    }
  });
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view()?.lang === 'en');
  assert.deepEqual(await browser.run(() => watched().filter(({ kind }) => kind === 'error' || kind === 'rejection')), []);
  assert.match(await browser.run(() => text($('[part~=sentence]'))), /The number of employees rose by 2%/);
});
