// The rounds: every page once a round, so that whatever else the machine does meets all of them alike.
import { PHONE } from './phone.mjs';
import { COUNTS } from './pages.mjs';

const LONG = 50; // ms; the observer tells of no shorter tasks

/** What one visit has to tell. */
function told(seen, toggle) {
  const [page, ...others] = seen.files;
  if (page.responseEnd < PHONE.latency) throw new Error(`the page was there after ${page.responseEnd} ms: the network isn't throttled`);
  const until = seen.interactive ?? Infinity;
  const within = (end) => others.filter(({ responseEnd }) => responseEnd <= end).reduce((sum, { bytes }) => sum + bytes, 0);
  const long = (from) => seen.tasks.filter(([start, duration]) => start >= from && start < until && duration > LONG).map(([, duration]) => duration);
  // What comes before its script is the host page's own first layout, which all pages have.
  const own = others.length ? long(others[0].responseEnd) : [];
  return {
    facts: seen.facts,
    ready: seen.ready,
    interactive: seen.interactive,
    tasks: long(0).length,
    own: own.length,
    longest: Math.max(0, ...own),
    shift: seen.shifts,
    page: page.bytes,
    bytes: within(seen.facts),
    all: within(until),
    toggle,
  };
}

const rotate = (list, by) => list.map((_, i) => list[(i + by) % list.length]);

/** The middle one by size, or of the two in the middle the mean. */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const summary = (values) => {
  const list = values.filter((value) => value !== null && value !== undefined);
  return list.length ? { median: median(list), min: Math.min(...list), max: Math.max(...list), of: list.length } : null;
};

/** Rows of equal shape to one of summaries. */
const summaries = (rows, keys) => Object.fromEntries(keys.map((key) => [key, summary(rows.map((row) => row[key]))]));

const KEYS = ['facts', 'ready', 'interactive', 'tasks', 'own', 'longest', 'shift', 'page', 'bytes', 'all', 'toggle', 'early', 'late'];

/** Each page's summaries, by its name. */
export async function firstFacts({ pages, rounds, visit, server, say, fail }) {
  const rows = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const line = [];
    for (const page of rotate(pages, round)) {
      try {
        const row = await visit(page, async (phone) => {
          await phone.settled(page.widget);
          const seen = await phone.results();
          const row = told(seen, page.widget || page.toggle ? await phone.toggle('en') : null);
          row.late = page.late ? await phone.toggle('en') : null;
          return row;
        });
        row.early = page.early ? await early(page, visit, server) : null;
        rows[page.name].push(row);
        line.push(`${page.name} ${Math.round(row.facts)}`);
      } catch (error) {
        fail(`${page.name}, round ${round + 1}: ${error.message}`);
      }
    }
    say(`round ${round + 1} of ${rounds}: ${line.join(', ')} ms`);
  }
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, summaries(list, KEYS)]));
}

/** The toggle while the wasm is on its way: the server keeps it until the click was answered. */
async function early(page, visit, server) {
  server.fault(/\.wasm$/, 'held');
  try {
    return await visit(page, async (phone) => {
      await phone.settled(false);
      return phone.toggle('en', 1500);
    });
  } finally {
    server.release();
  }
}

/** How the time until the last card grows with their number. */
export async function manyCards({ many, rounds, visit, say, fail }) {
  const times = Object.fromEntries(many.map(({ name }) => [name, Object.fromEntries(COUNTS.map((count) => [count, []]))]));
  for (let round = 0; round < rounds; round++) {
    for (const count of COUNTS) {
      const line = [];
      for (const { name } of rotate(many, round)) {
        try {
          const seen = await visit({ name: `${name}-${count}`, count }, async (phone) => {
            await phone.settled(false);
            return phone.results();
          });
          times[name][count].push(seen.facts);
          line.push(`${name} ${Math.round(seen.facts)}`);
        } catch (error) {
          fail(`${count} cards, ${name}, round ${round + 1}: ${error.message}`);
        }
      }
      say(`round ${round + 1} of ${rounds}, ${count === 1 ? '1 card' : `${count} cards`}: ${line.join(', ')} ms`);
    }
  }
  return Object.fromEntries(
    many.map(({ name }) => {
      const of = (count) => summary(times[name][count]);
      return [
        name,
        COUNTS.map((count) => ({
          count,
          last: of(count),
          // What each further card adds to the time of a page with one.
          each: count > 1 && of(count) && of(1) ? (of(count).median - of(1).median) / (count - 1) : null,
        })),
      ];
    }),
  );
}
