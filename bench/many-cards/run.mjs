#!/usr/bin/env node
// Up to a thousand cards beside ones written by hand, on a slow phone; a hundred beside one: time, memory, layout shift,
// requests. And what each way in shifts.
//
//   node bench/many-cards/run.mjs [--rounds N] [--json]
//
// Needs a built dist/ (or the folder that CLUSTER_FACTS_DIST names). Asserts nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd, missing } from '../../tests/browser/lib/drivers.mjs';
import { DIST } from '../../tests/browser/lib/server.mjs';
import { options } from '../options.mjs';
import { manyCards, median } from '../first-facts/measure.mjs';
import { COUNTS as GROWTH, MANY } from '../first-facts/pages.mjs';
import { growth } from '../first-facts/report.mjs';
import { serve } from '../first-facts/server.mjs';
import { PHONE, Phone } from '../first-facts/phone.mjs';
import { COUNTS, WAYS, WIDTHS, bare, cards } from './pages.mjs';

/** In the page, before anything else: what happens, and when nothing has for a while. */
const PROBE = `(() => {
  const seen = (window.seen = { shifts: 0, ready: 0, interactive: 0, last: 0 });
  new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.shifts += one.value; }).observe({ type: 'layout-shift', buffered: true });
  for (const event of ['ready', 'interactive'])
    addEventListener('cluster-facts-' + event, () => { seen[event]++; seen.last = performance.now(); });
})()`;
/** A thousand cards take their time. */
const FEWER = 3;
const QUIET = 2500; // ms: a wasm that comes late on the slow network is waited for by its event, a frame by its time

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let phone;

/** One visit in a new tab with an empty cache. */
function visit(url, { width, until, weigh = false }) {
  return phone.tab(url, { width, script: PROBE }, async (browser) => {
    const end = Date.now() + 60_000;
    // Cards that nobody sees would wait until somebody does.
    if (until) await browser.driver.executeAsyncScript("const done = arguments[0]; customElements.whenDefined('cluster-facts').then(() => { for (const one of document.querySelectorAll('cluster-facts')) one.load(); done(); })");
    const seen = () => browser.driver.executeScript('return seen');
    while (until && (await seen()).interactive < until) {
      if (Date.now() > end) throw new Error(`${url}: only ${JSON.stringify(await seen())} of ${until}`);
      await pause(50);
    }
    await pause(until ? 500 : QUIET);
    const { shifts, last } = await seen();
    const asked = await browser.driver.executeScript("return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)");
    if (!weigh) return { shifts, last, asked };
    // What stays after what can go has gone; the browser takes up to half a minute to tell.
    await browser.cdp('HeapProfiler.collectGarbage');
    const memory = await browser.driver.executeAsyncScript(
      'const done = arguments[0]; (performance.measureUserAgentSpecificMemory?.() ?? Promise.resolve({ bytes: NaN })).then(({ bytes }) => done(bytes), () => done(NaN))',
    );
    return { shifts, last, memory, asked };
  });
}

async function main() {
  const { rounds, json } = options(process.argv.slice(2), 5);
  const lack = missing('chromium');
  if (lack) throw new Error(lack);
  const server = await serve();
  // Memory is only told to pages that are isolated from others.
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  server.page('/embed.html', readFileSync(join(DIST, 'embed.html')), isolated);
  server.page('/room.css', readFileSync(join(DIST, 'room.css')));
  const results = { growth: {}, many: [], ways: [] };
  const fewer = Math.min(rounds, FEWER);
  const { sv, en } = JSON.parse(readFileSync(join(import.meta.dirname, '../first-facts/hand.json'), 'utf8'));
  for (const { name, html } of MANY) for (const count of GROWTH) server.put(`/${name}-${count}.html`, html(count));
  try {
    phone = await Phone.start();
    results.growth = await manyCards({
      many: MANY,
      rounds: fewer,
      visit: ({ name, count }, use) => phone.visit(`${server.origin}/${name}.html`, { sentences: { sv: sv.sentence, en: en.sentence }, count, slow: true }, use),
      say: (line) => console.error(line),
      fail: (line) => {
        throw new Error(line);
      },
    });
    for (const [name, html] of [['room kept', cards], ['no room kept', bare]])
      for (const count of COUNTS) {
        const rows = [];
        server.page('/many.html', html(count), isolated);
        for (let round = 0; round < rounds; round++) rows.push(await visit(`${server.origin}/many.html`, { until: count, weigh: true }));
        const middle = (key) => median(rows.map((row) => row[key]));
        results.many.push({ name, count, last: middle('last'), shifts: middle('shifts'), memory: middle('memory'), requests: rows[0].asked.length });
        console.error(`${name}, ${count} cards`);
      }
    for (const [name, html] of WAYS)
      for (const width of WIDTHS) {
        server.page('/way.html', html, isolated);
        const rows = [];
        for (let round = 0; round < rounds; round++) rows.push(await visit(`${server.origin}/way.html`, { width, until: html.includes('<iframe') ? 0 : 1 }));
        results.ways.push({ name, width, shifts: median(rows.map(({ shifts }) => shifts)), most: Math.max(...rows.map(({ shifts }) => shifts)) });
        console.error(`${name}, ${width} px`);
      }
    if (json) return console.log(JSON.stringify(results, null, 2));
    const mega = (bytes) => (bytes / 1e6).toFixed(1);
    console.log(`${phone.version}, processor ÷ ${PHONE.cpu}, ${PHONE.down / 1e6} Mbit/s, ${PHONE.latency} ms; medians of ${rounds}`);
    console.log(`\n${growth(results.growth, fewer)}`);
    console.log('\n| cards | all work after, ms | memory, MB | layout shift | requests |\n|---|---:|---:|---:|---:|');
    for (const { name, count, last, shifts, memory, requests } of results.many)
      console.log(`| ${count}, ${name} | ${count ? last.toFixed(0) : '—'} | ${mega(memory)} | ${shifts.toFixed(3)} | ${requests} |`);
    console.log(`\n| way in | ${WIDTHS.map((width) => `shift at ${width} px`).join(' | ')} |\n|---|${'---:|'.repeat(WIDTHS.length)}`);
    for (const [name] of WAYS)
      console.log(`| ${name} | ${WIDTHS.map((width) => results.ways.find((one) => one.name === name && one.width === width).shifts.toFixed(3)).join(' | ')} |`);
  } finally {
    await phone?.close();
    await server.close();
  }
}

atEnd(() => phone?.driver.stop());

await main().catch((error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
