// What several tests look at: whether the card's picture is drawn, what changes within the widgets, what shifts.
import assert from 'node:assert/strict';
import { CLUSTER, INK, PAPER, REGION, crop, share, standsOut, stretch } from './pixels.mjs';

/** The card of Paper Province in light colours: on its paper, with bars of +2 and −5 %. */
export async function drawn(browser, n = 0) {
  judge(await browser.picture((n) => view(n), { args: [n] }), await browser.picture((n) => $('[part~=chart]', n), { args: [n] }));
}

/** The same of pictures of the card and of its chart. */
export function judge(picture, chart) {
  const cluster = stretch(chart, CLUSTER).length,
    region = stretch(chart, REGION).length;
  assert.ok(share(picture, PAPER) > 0.6, 'paper');
  assert.ok(region > 80 && Math.abs(cluster / region - 0.4) < 0.03, `bars of ${cluster} and ${region} px`);
}

/** What is read in a card. The values stand at the bars' ends, or behind the names where the room is small. */
const READ = ['[part~=title]', '[part~=sentence]', '[part~=stats] dd', '[part~=chart] text, [part~=chart] .name', '[part~=source] li'];

/** The card of Paper Province in light colours is whole: its bars to scale, its paper, and its words stand out from that. */
export async function whole(browser, n = 0) {
  const picture = await browser.picture((n) => view(n), { args: [n] });
  const rects = await browser.run(
    (n, all) => {
      const from = view(n).getBoundingClientRect();
      let found = ''; // no list and no object: a page may have spoilt how those are written
      for (let i = 0; i < all.length; i++) {
        const nodes = $$(all[i], n);
        let j = 0;
        while (j < nodes.length && !visible(nodes[j])) j++;
        if (!nodes[j]) throw new Error(`nothing of ${all[i]} is to be seen`);
        const { left, top, width, height } = nodes[j].getBoundingClientRect();
        found += `${Math.round(left) - Math.round(from.left)} ${Math.round(top) - Math.round(from.top)} ${width} ${height}\n`;
      }
      return found;
    },
    n,
    ['[part~=chart]', ...READ],
  );
  const [chart, ...words] = rects
    .trim()
    .split('\n')
    .map((rect) => rect.split(' ').map(Number))
    .map(([x, y, width, height]) => crop(picture, { x, y, width, height }));
  assert.ok(picture.width >= 280 && picture.height >= 300, `${picture.width} × ${picture.height} px`);
  const cluster = stretch(chart, CLUSTER).length,
    region = stretch(chart, REGION).length;
  assert.ok(region > 80 && Math.abs(cluster / region - 0.4) < 0.03, `bars of ${cluster} and ${region} px`);
  assert.ok(share(picture, PAPER) > 0.6 && share(picture, INK) > 0.002, `paper ${share(picture, PAPER)}, ink ${share(picture, INK)}`);
  for (const [i, picture] of words.entries()) {
    const seen = standsOut(picture);
    assert.ok(seen >= 4.5, `${READ[i]} stands out ${seen.toFixed(1)}`);
  }
}

/** Keeps every change within the widgets and to them from now on, in `window.changes`. */
export const record = (browser) =>
  browser.run(() => {
    window.changes = [];
    const observer = new MutationObserver((records) => {
      for (let i = 0; i < records.length; i++) {
        const { type, target, attributeName } = records[i];
        window.changes[window.changes.length] = `${type} ${target.nodeName}.${target.className?.baseVal ?? target.className ?? ''} ${attributeName ?? ''}`;
      }
    });
    const all = document.querySelectorAll('cluster-facts');
    for (let i = 0; i < all.length; i++)
      for (const root of [all[i], all[i].shadowRoot]) observer.observe(root, { childList: true, attributes: true, characterData: true, subtree: true });
  });

/** For a page's head: adds up what shifts, in `window.shifts`. Only Chromium measures it. */
export const SHIFTS =
  '<script>window.shifts = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) shifts += one.value; }).observe({ type: "layout-shift", buffered: true })</script>';

/** For a page's head: every place that `#next` has been in from its first frame on, in `window.places`. */
export const PLACES = `<script>
  window.places = [];
  (function look() {
    const next = document.querySelector('#next'), top = next && Math.round(next.getBoundingClientRect().top + scrollY);
    if (next && places.at(-1) !== top) places.push(top);
    requestAnimationFrame(look);
  })();
</script>`;
