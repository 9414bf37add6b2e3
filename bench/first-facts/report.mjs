// The results as a table, and what was aimed at.

/** What is aimed at; `met` is null where there is nothing to judge. */
export function targets(pages) {
  const facts = (name) => pages[name]?.facts?.median ?? NaN;
  const ratio = (name, of) => facts(name) / facts(of);
  const longest = (name) => pages[name]?.longest?.median ?? NaN;
  const target = (what, is, limit, show) =>
    Number.isNaN(is) ? { what, is: '—', limit: show(limit), met: null } : { what, is: show(is), limit: show(limit), met: is <= limit };
  const times = (n) => `${n.toFixed(2)} ×`;
  const duration = (n) => (n ? `${n.toFixed(0)} ms` : 'none so long');
  return [
    target('facts, prerendered : static', ratio('prerendered', 'static'), 1.05, times),
    target('facts, embed : hand-written', ratio('embed', 'hand-written'), 0.8, times),
    target('facts, embed : hand-written, data in it', ratio('embed', 'hand-data'), 1.05, times),
    target('bytes before the facts, embed', pages.embed?.bytes?.max ?? NaN, 9_000, (n) => `${grouped(n)} B`),
    ...['prerendered', 'embed', 'general'].map((name) => target(`longest task since its script, ${name}`, longest(name), 50, duration)),
  ];
}

const grouped = (n) => n.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');

const spread = (digits) => (one) => (one ? `${one.median.toFixed(digits)} (${one.min.toFixed(digits)}–${one.max.toFixed(digits)})` : '—');
const counted = (rounds) => (rounds === 1 ? '1 round' : `${rounds} rounds`);
const bytes = (one) => (one ? grouped(one.median) : '—');

const ROWS = [
  ['facts visible, ms', 'facts', spread(0)],
  ['ready, ms', 'ready', spread(0)],
  ['interactive, ms', 'interactive', spread(0)],
  ['tasks over 50 ms', 'tasks', spread(0)],
  ['since its script came', 'own', spread(0)],
  ['longest of these, ms', 'longest', spread(0)],
  ['layout shift', 'shift', spread(3)],
  ['the page itself, B', 'page', bytes],
  ['beside it, until facts, B', 'bytes', bytes],
  ['beside it, interactive, B', 'all', bytes],
  ['toggle before wasm, ms', 'early', spread(0)],
  ['toggle, ms', 'toggle', spread(0)],
  ['toggle that fetches the wasm, ms', 'late', spread(0)],
];

/** Columns as wide as what is in them, numbers to the right. */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd()).join('\n');
}

/** How the time until the last card grows, and how much more a further card takes than one written by hand. */
export function growth(many, rounds) {
  const rows = Object.entries(many).flatMap(([name, list]) => [
    [`${name}: last card, ms`, ...list.map(({ last }) => spread(0)(last))],
    ['  each further one, ms', ...list.map(({ each }) => each?.toFixed(1) ?? '')],
    ['  : hand-written', ...list.map(({ each }, i) => (each ? `${(each / many['hand-written'][i].each).toFixed(2)} ×` : ''))],
  ]);
  return [
    `Median (least–most) of ${counted(rounds)}; what a further card adds is the difference to one card, divided:`,
    table([['cards on one page', ...Object.values(many)[0].map(({ count }) => grouped(count))], ...rows]),
    'Aimed at: each further card at most 1.20 × one that is written by hand.',
  ].join('\n');
}

export function report({ conditions, pages, aims, failures }) {
  const names = Object.keys(pages);
  const main = table([['', ...names], ...ROWS.map(([title, key, show]) => [title, ...names.map((name) => show(pages[name][key]))])]);
  const { rounds, cpu, mbit, latency, browser, cpus, load } = conditions;
  const verdict = (met) => (met === null ? 'not measured' : met ? 'met' : 'missed');
  return [
    `${browser}; processor ÷ ${cpu}, ${mbit} Mbit/s, ${latency} ms; load ${load.join(' → ')} on ${cpus} cores`,
    `Median (least–most) of ${counted(rounds)}:`,
    main,
    'Tasks are counted until ‘interactive’, bytes are those of bodies that are whole by then, brotli 11.',
    'The toggle before the wasm: — is where it waits for the wasm, or where there is none.',
    '',
    table([['aimed at', 'is', 'at most', ''], ...aims.map(({ what, is, limit, met }) => [what, is, limit, verdict(met)])]),
    ...(failures.length ? ['', 'Not measured:', ...failures.map((line) => `  ${line}`)] : []),
  ].join('\n');
}
