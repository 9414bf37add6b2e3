// Numbers and dates of the widget, against the browser's own Intl for sv and en-GB; only the minus differs, U+2212 in both.
import assert from 'node:assert/strict';
import { both, profile } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const LOCALES = { sv: 'sv', en: 'en-GB' };

/** Pseudo-random, the same in each run. */
function* values(seed) {
  for (;;) {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    yield seed / 2 ** 32;
  }
}

/** Shows many profiles one after the other in one widget, in both languages; gives what `read` sees of each. */
async function shown(profiles, read, attributes = '') {
  await open(`<cluster-facts lang="sv" ${attributes}></cluster-facts>`, { until: null, lang: 'fr' });
  return browser.run(
    `async (profiles) => {
    const out = [], read = ${read};
    for (const data of profiles) {
      const el = host(), ready = new Promise((done, fail) => { el.addEventListener('cluster-facts-ready', done, { once: true }); el.addEventListener('cluster-facts-error', (e) => fail(new Error(JSON.stringify(e.detail))), { once: true }); });
      el.data = data;
      await ready;
      const row = {};
      for (const lang of ['sv', 'en']) {
        el.lang = lang;
        await new Promise((done) => setTimeout(done));
        row[lang] = read();
      }
      out.push(row);
    }
    return out;
  }`,
    profiles,
  );
}
/** What Intl says in the browser under test. */
const intl = (list, options) =>
  browser.run(
    (list, options, locales) =>
      list.map((value) =>
        Object.fromEntries(
          Object.entries(locales).map(([lang, locale]) => [lang, new Intl.NumberFormat(locale, options).format(value).replace('-', '−')]),
        ),
      ),
    list,
    options,
    LOCALES,
  );

const facts = (list, more = {}) =>
  profile((made) => {
    made.facts = list.map((value, i) => ({ label: both(`f${i}`), value, unit: 'number', origin: 'stated', source: 'src', ...more }));
  });
const stats = () => $$('[part~=stat] dd').map((dd) => text(dd));

test('whole numbers of every size are grouped as Intl groups them', async () => {
  const list = [
    0, 1, 9, 10, 999, 1000, 1234, 9999, 10_000, 99_999, 123_456, 1_000_000, 12_345_678, 999_999_999_999, 1e15, -1, -999, -1000, -1_234_567,
  ];
  const random = values(7);
  for (let i = 0; i < 60; i++) list.push(Math.round((random.next().value - 0.5) * 10 ** (1 + (i % 13))));
  const seen = [];
  for (let at = 0; at < list.length; at += 3) seen.push(facts(list.slice(at, at + 3)));
  const rows = await shown(seen, stats),
    expected = await intl(list, { maximumFractionDigits: 0 });
  for (const lang of ['sv', 'en'])
    assert.deepEqual(
      rows.flatMap((row) => row[lang]),
      expected.map((row) => row[lang].replace(/^−0$/, '0')),
    );
});

for (const decimals of [0, 1, 3]) {
  test(`stated numbers keep all their decimals, at least ${decimals}, and are written as Intl writes them`, async () => {
    const random = values(decimals + 1),
      list = [0.05, 0.25, 1.005, 2.5, 8.345, 1234.565, -1234.565, 0.125, 99.95, 999.995, 1.0005, 0.000001, -0.1, 4503.599627];
    for (let i = 0; i < 76; i++) list.push(Number(((random.next().value - 0.5) * 10 ** (1 + (i % 7))).toFixed(i % 7)));
    const kept = list.filter((value) => value !== 0),
      seen = [];
    for (let at = 0; at < kept.length; at += 3) seen.push(facts(kept.slice(at, at + 3), { decimals }));
    const rows = await shown(seen, stats),
      expected = await intl(kept, { minimumFractionDigits: decimals, maximumFractionDigits: 6 });
    for (const lang of ['sv', 'en'])
      assert.deepEqual(
        rows.flatMap((row) => row[lang]),
        expected.map((row) => row[lang]),
        lang,
      );
  });
}

const growth = (pairs, change = () => {}) =>
  pairs.map(([from, to]) =>
    profile((made) => {
      const [figure] = made.figures;
      figure.unit = both('personer');
      figure.origin = 'statistics';
      figure.cluster = { area: 'cluster', from, to };
      figure.reference = { area: 'region', from: 1000, to: 1500 };
      change(made);
    }),
  );

test('computed rates are percent as Intl writes them, signed, with one decimal', async () => {
  const random = values(11),
    pairs = [
      [100, 107],
      [100, 93],
      [3, 4],
      [3, 2],
      [1, 10],
      [7, 1234],
      [282_902, 290_000],
    ];
  for (let i = 0; i < 40; i++)
    pairs.push([1 + Math.floor(random.next().value * 10 ** (1 + (i % 5))), 1 + Math.floor(random.next().value * 10 ** (1 + (i % 5)))]);
  const kept = pairs.filter(([from, to]) => {
    const rate = Math.abs(to / from - 1),
      gap = Math.abs(to / from - 1.5);
    return rate > 0.0006 && gap > 0.0006;
  });
  const rows = await shown(growth(kept), () => text($('[part~=figure]')));
  const expected = await intl(
    kept.map(([from, to]) => (to - from) / from),
    { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  );
  for (const lang of ['sv', 'en'])
    assert.deepEqual(
      rows.map((row) => row[lang]),
      expected.map((row) => row[lang]),
      lang,
    );
});

test('a change that isn’t zero never reads as zero: two decimals, three, then words', async () => {
  const rows = await shown(
    growth([
      [10_000, 10_004],
      [100_000, 100_004],
      [1_000_000, 1_000_004],
      [10_000, 9_996],
      [100, 100],
    ]),
    () => text($('[part~=figure]')),
  );
  assert.deepEqual(
    rows.map(({ sv }) => sv),
    ['+0,04\u00a0%', '+0,004\u00a0%', 'mindre än 0,001\u00a0%', '−0,04\u00a0%', '0\u00a0%'],
  );
  assert.deepEqual(
    rows.map(({ en }) => en),
    ['+0.04%', '+0.004%', 'less than 0.001%', '−0.04%', '0%'],
  );
});

test('stated rates keep the decimals they were published with; nothing reads +0,0 or −0,0', async () => {
  const stated = (rate, decimals) =>
    profile((made) => {
      Object.assign(made.figures[0], { decimals });
      made.figures[0].cluster.rate = rate;
    });
  const rows = await shown([stated(5, 1), stated(5, 0), stated(-2.5, 1), stated(0, 1), stated(-0.04, 1), stated(0.04, 1)], () =>
    text($('[part~=figure]')),
  );
  assert.deepEqual(
    rows.slice(0, 4).map(({ sv }) => sv),
    ['+5,0\u00a0%', '+5\u00a0%', '−2,5\u00a0%', '0\u00a0%'],
  );
  assert.deepEqual(
    rows.slice(0, 4).map(({ en }) => en),
    ['+5.0%', '+5%', '−2.5%', '0%'],
  );
  for (const { sv, en } of rows) assert.doesNotMatch(`${sv} ${en}`, /[+−]0([.,]0+)?[\u00a0%]/);
});

test('one percentage point is singular, all others plural', async () => {
  const apart = (a, b, decimals = 0) =>
    profile((made) => {
      made.figures[0].decimals = decimals;
      made.figures[0].cluster.rate = a;
      made.figures[0].reference.rate = b;
    });
  const rows = await shown([apart(2, 1), apart(2, 0), apart(2, 2), apart(2, 1, 1), apart(-3, -4)], () => text($('[part~=gap]')));
  assert.deepEqual(
    rows.map(({ sv }) => sv.replaceAll('\u00a0', ' ')),
    ['Skillnad 1 procentenhet', 'Skillnad 2 procentenheter', 'Skillnad 0 procentenheter', 'Skillnad 1,0 procentenheter', 'Skillnad 1 procentenhet'],
  );
  assert.deepEqual(
    rows.map(({ en }) => en.replaceAll('\u00a0', ' ')),
    [
      'Difference 1 percentage point',
      'Difference 2 percentage points',
      'Difference 0 percentage points',
      'Difference 1.0 percentage points',
      'Difference 1 percentage point',
    ],
  );
});

test('days of every month are written as Intl writes long dates', async () => {
  const days = Array.from(
    { length: 24 },
    (_, i) => `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(i < 12 ? 3 : 28 - (i % 3)).padStart(2, '0')}`,
  );
  const rows = await shown(
    days.map((day) =>
      profile((made) => {
        Object.assign(made.sources[0], { office: true, table: 'T1', updated: day });
        made.facts[0].origin = 'statistics';
        delete made.figures;
      }),
    ),
    () => text($('[part~=source] li')),
  );
  const expected = await browser.run(
    (days, locales) =>
      days.map((day) =>
        Object.fromEntries(
          Object.entries(locales).map(([lang, locale]) => [
            lang,
            new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`)),
          ]),
        ),
      ),
    days,
    LOCALES,
  );
  for (const lang of ['sv', 'en']) rows.forEach((row, i) => assert.ok(row[lang].endsWith(expected[i][lang]), `${row[lang]}: ${expected[i][lang]}`));
});

test('money has its currency where the language puts it', async () => {
  for (const unit of ['SEK', 'EUR']) {
    const list = [5, 1234, -1_234_567],
      rows = await shown([facts(list, { unit })], stats);
    const expected = await intl(list, { style: 'currency', currency: unit, maximumFractionDigits: 0 });
    for (const lang of ['sv', 'en'])
      assert.deepEqual(
        rows[0][lang],
        expected.map((row) => row[lang]),
        `${unit} in ${lang}`,
      );
  }
});

test('years have no separator', async () => {
  const rows = await shown([facts([1999, 2026, 1034], { unit: 'year' })], stats);
  assert.deepEqual(rows[0], { sv: ['1999', '2026', '1034'], en: ['1999', '2026', '1034'] });
});
