// No sideways scrolling, nothing cut: at every width, at 400 % zoom, with text doubled, with the longest words.
import assert from 'node:assert/strict';
import { both, profile } from './lib/profiles.mjs';
import { page, SCRIPT, suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const WIDTHS = [280, 320, 360, 440, 480, 520, 600, 640, 720, 900, 960, 1400];
const VIEWS = {
  card: '',
  'card of a region': 'profile="varmland"',
  explainer: 'view="explainer"',
  full: 'view="full"',
  bars: 'view="figure" figure="employees"',
  slope: 'view="figure" figure="employees-index"',
  multiple: 'view="figure" figure="growth"',
};

/** What sticks out of its widget, or is cut off in it, at the width that its box is given. */
const SPILLS = `() => {
  const box = document.querySelector('#box'), edge = box.getBoundingClientRect(), out = [];
  if (box.scrollWidth > box.clientWidth) out.push('the box scrolls: ' + box.scrollWidth + ' > ' + box.clientWidth);
  for (const one of $$('*')) {
    if (!visible(one) || one.matches('g, defs') || one.closest('.vh') || one.closest('svg')?.closest('[part~=illustration]')) continue;
    const { left, right, width } = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (width && (right > edge.right + 0.6 || left < edge.left - 0.6)) out.push(named(one) + ' from ' + Math.round(left - edge.left) + ' to ' + Math.round(right - edge.left));
    if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth && style.overflowX !== 'visible' && style.display !== 'inline') out.push(named(one) + ' cuts ' + one.scrollWidth + ' to ' + one.clientWidth);
  }
  return out;
}`;
async function spills(attributes, widths, { css = '', lang = 'sv', open: unfold = true } = {}) {
  const profileName = attributes.includes('profile=') ? '' : 'profile="paper-province"',
    all = [];
  await open(`<div id="box" style="overflow:auto;${css}"><cluster-facts ${profileName} lang="${lang}" ${attributes}></cluster-facts></div>`, {
    lang: 'fr',
  });
  for (const width of widths) {
    await browser.run(
      (width, unfold) => {
        document.querySelector('#box').style.width = `${width}px`;
        if (unfold) for (const one of $$('details')) one.open = true;
      },
      width,
      unfold,
    );
    await browser.painted();
    for (const line of await browser.run(SPILLS)) all.push(`${width} px: ${line}`);
  }
  return all;
}

for (const [name, attributes] of Object.entries(VIEWS)) {
  for (const lang of ['sv', 'en']) {
    test(`${name}: nothing sticks out from 280 to 1400 px (${lang})`, async () => assert.deepEqual(await spills(attributes, WIDTHS, { lang }), []));
  }
  test(`${name}: nothing sticks out with text doubled, from 360 px`, async () =>
    assert.deepEqual(await spills(attributes, [360, 480, 720, 960], { css: 'font-size:32px' }), []));
}

for (const [name, attributes] of Object.entries(VIEWS)) {
  test(`${name}: at 400 % zoom (a window of 320 px) the page doesn’t scroll sideways`, async () => {
    server.page(
      '/t-inner.html',
      page(`<cluster-facts ${attributes.includes('profile=') ? '' : 'profile="paper-province"'} lang="sv" ${attributes}></cluster-facts>`, {
        head: SCRIPT,
      }),
    );
    await open('<iframe src="/t-inner.html" style="border:0;width:320px;height:256px"></iframe>', { until: null, script: '' });
    const seen = await browser.until(async () => {
      const frame = document.querySelector('iframe').contentWindow,
        inner = frame?.document.querySelector('cluster-facts')?.shadowRoot?.querySelector('[part~=root]:not([aria-busy])');
      return (
        inner && {
          wide: frame.document.documentElement.scrollWidth,
          window: frame.innerWidth,
          left: inner.getBoundingClientRect().left,
          right: inner.getBoundingClientRect().right,
        }
      );
    });
    assert.equal(seen.window, 320);
    assert.ok(seen.wide <= 320 && seen.left >= 0 && seen.right <= 320, JSON.stringify(seen));
  });
}

test('long words and numbers break or wrap, and stick out of nothing', async () => {
  const long = 'Skogsindustribranschkompetensutvecklingssamordningsorganisationen',
    word = 'forskningsinstitutionssamarbeten';
  server.page(
    '/t-long.json',
    JSON.stringify(
      profile((made) => {
        made.name = both(long);
        made.focus = both(`${long} ${long}`);
        made.areas[0].name = both(long);
        made.areas[1].name = both(`${long} och ${long}`);
        Object.assign(made.figures[0], { decimals: 1 });
        made.figures[0].cluster.rate = -1234.5;
        made.figures[0].reference.rate = 1234.5;
        made.facts = [123_456_789_012, -9_876_543_210, 87].map((value, i) => ({
          label: both(i ? word : 'kort'),
          value,
          unit: 'number',
          origin: 'stated',
          source: 'src',
        }));
        made.actions = { more: { label: both(`Läs om ${word}`), url: 'https://a.example/' }, cta: { label: both(word), url: 'https://a.example/' } };
      }),
    ),
  );
  for (const view of ['card', 'figure']) assert.deepEqual(await spills(`profile="/t-long.json" view="${view}"`, [280, 360, 480, 720]), [], view);
});

test('texts never run into each other', async () => {
  for (const [name, attributes] of Object.entries(VIEWS)) {
    await open(
      `<div id="box"><cluster-facts ${attributes.includes('profile=') ? '' : 'profile="paper-province"'} lang="sv" ${attributes}></cluster-facts></div>`,
      { lang: 'fr' },
    );
    for (const width of [280, 360, 480, 720]) {
      await browser.run((width) => {
        document.querySelector('#box').style.width = `${width}px`;
      }, width);
      await browser.painted();
      const over = await browser.run(() => {
        const boxes = [];
        for (const one of $$('p, dt, dd, li, h3, h4, a, button, summary, text')) {
          if (
            !visible(one) ||
            one.closest('.vh, [part~=illustration], figcaption') ||
            (one.localName !== 'text' && one.querySelector('p, dt, dd, li, a, button, svg'))
          )
            continue;
          const range = document.createRange();
          range.selectNodeContents(one);
          for (const { left, right, top, bottom } of range.getClientRects())
            if (right > left && bottom > top) boxes.push({ one, left, right, top, bottom });
        }
        const out = [];
        for (let i = 0; i < boxes.length; i++)
          for (let k = i + 1; k < boxes.length; k++) {
            const a = boxes[i],
              b = boxes[k];
            if (a.one === b.one || a.one.contains(b.one) || b.one.contains(a.one)) continue;
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left),
              down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Boxes of lines are higher than their letters.
            if (across > 1 && down > 0.45 * Math.min(a.bottom - a.top, b.bottom - b.top)) out.push(`${named(a.one)} | ${named(b.one)}`);
          }
        return out;
      });
      assert.deepEqual(over, [], `${name} at ${width} px`);
    }
  }
});

test('the page around it keeps its width: no widget makes a page scroll sideways', async () => {
  await open('<cluster-facts profile="paper-province" lang="sv" view="full"></cluster-facts>', { lang: 'fr' });
  assert.equal(await browser.run(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
});
