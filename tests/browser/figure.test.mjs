// One growth figure alone: bars, slope, or a stated multiple, with its table.
import assert from 'node:assert/strict';
import { CLUSTER, REGION, blobs, rows, share, stretch } from './lib/pixels.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const show = (figure, lang, width = 720) =>
  open(
    `<div style="width:${width}px"><cluster-facts profile="paper-province" view="figure" figure="${figure}" lang="${lang}"></cluster-facts></div>`,
    { lang: 'fr' },
  );
const read = () =>
  browser.run(() => ({
    title: text($('[part~=title]')),
    under: text($('[part~=chart-title]')),
    caveat: $$('.cf-caveat').map(text),
    source: $$('[part~=source] li').map(text),
  }));
const table = () =>
  browser.run(() => ({
    caption: text($('table caption')),
    head: $$('table thead th').map((th) => `${text(th)} ${th.scope}`),
    rows: $$('table tbody tr').map((tr) =>
      [...tr.children].map((cell) => {
        const copy = cell.cloneNode(true);
        for (const under of copy.querySelectorAll('.under')) under.remove();
        return text(copy);
      }),
    ),
  }));

const FIGURES = [
  {
    figure: 'employees',
    lang: 'sv',
    title: 'Fler anställda i Paper Province, färre i Värmland',
    under: 'Antal anställda, förändring 2007–2011',
    source: ['Uppgivet av Paper Province', 'Skillnaden är beräknad'],
    rows: [
      ['Paper Province', '+2\u00a0%', 'uppgiven'],
      ['Värmland', '−5\u00a0%', 'uppgiven'],
      ['Skillnad', '7\u00a0procentenheter', 'beräknad'],
    ],
  },
  {
    figure: 'employees',
    lang: 'en',
    title: 'More employees in Paper Province, fewer in Värmland',
    under: 'Number of employees, change 2007–2011',
    source: ['Stated by Paper Province', 'The difference is calculated'],
    rows: [
      ['Paper Province', '+2%', 'stated'],
      ['Värmland', '−5%', 'stated'],
      ['Difference', '7\u00a0percentage points', 'calculated'],
    ],
  },
  {
    figure: 'employees-index',
    lang: 'sv',
    title: 'Paper Province slutade på 102, Värmland på 95',
    under: 'Antal anställda 2007–2011, index 2007 = 100',
    source: ['Uppgivet av Paper Province', 'Index och skillnad är beräknade'],
    rows: [
      ['Paper Province', '100', '102'],
      ['Värmland', '100', '95'],
    ],
  },
  {
    figure: 'employees-index',
    lang: 'en',
    title: 'Paper Province ended at 102, Värmland at 95',
    under: 'Number of employees 2007–2011, index 2007 = 100',
    source: ['Stated by Paper Province', 'The index and the difference are calculated'],
    rows: [
      ['Paper Province', '100', '102'],
      ['Värmland', '100', '95'],
    ],
  },
  {
    figure: 'growth',
    lang: 'sv',
    title: 'Tio gånger högre tillväxt än övriga Värmland',
    source: ['Uppgivet av Paper Province'],
    rows: [
      ['Paper Provinces företag mot övriga Värmland', 'tio gånger högre, uppgivet'],
      ['Tillväxten i vardera', 'inte publicerad'],
      ['Vad som mäts', 'inte angivet'],
    ],
  },
  {
    figure: 'growth',
    lang: 'en',
    title: 'Ten times higher growth than the rest of Värmland',
    source: ['Stated by Paper Province'],
    rows: [
      ['Paper Province’s companies against the rest of Värmland', 'ten times higher, stated'],
      ['Growth in each', 'not published'],
      ['What is measured', 'not said'],
    ],
  },
];
for (const { figure, lang, rows: expected, ...words } of FIGURES) {
  test(`figure ${figure} in ${lang}: finding, measure and period, source, and the table behind ‘Show as table’`, async () => {
    await show(figure, lang);
    const said = await read();
    for (const [key, value] of Object.entries(words)) assert.deepEqual(said[key], value, key);
    assert.equal(await browser.run(() => view().localName), 'figure');
    assert.equal(await browser.run(() => visible($('table'))), false, 'closed at first');
    await browser.click(() => $('details summary'));
    await browser.until(() => visible($('table')));
    const shown = await table();
    assert.deepEqual(shown.rows, expected);
    assert.ok(
      shown.head.every((cell) => cell.endsWith(' col')),
      `${shown.head}`,
    );
    assert.ok(shown.caption.length > 5);
  });
}

test('without a figure’s name the first one is shown', async () => {
  await open('<cluster-facts profile="paper-province" view="figure" lang="sv"></cluster-facts>');
  assert.equal((await read()).title, 'Fler anställda i Paper Province, färre i Värmland');
});

test('a figure that isn’t in the profile is said, and no other shown in its place', async () => {
  await open('<cluster-facts profile="paper-province" view="figure" figure="nowhere" lang="sv"></cluster-facts>');
  const said = await browser.run(() => seen(view()));
  assert.match(said, /Den siffra som skulle visas här finns inte i profilen\./);
  assert.doesNotMatch(said, /7\u00a0procentenheter/);
});

test('the slope ends on 102 and 95, thick for the cluster, dashed because the years between aren’t known', async () => {
  await show('employees-index', 'sv');
  const lines = await browser.run(() =>
    $$('[part~=chart] line, [part~=chart] path')
      .map((line) => {
        const style = getComputedStyle(line);
        return { width: parseFloat(style.strokeWidth), dash: style.strokeDasharray, seen: style.stroke !== 'none' };
      })
      .filter((line) => line.seen),
  );
  const thick = lines.filter((line) => line.width === 3),
    thin = lines.filter((line) => line.width === 2);
  assert.ok(
    thick.some((line) => /8(px)?,? 5/.test(line.dash)),
    JSON.stringify(lines),
  );
  assert.ok(
    thin.some((line) => /8(px)?,? 5/.test(line.dash)),
    JSON.stringify(lines),
  );
  const { caveat } = await read();
  assert.match(caveat.join(' '), /Värdena däremellan är inte kända\./);
  assert.equal(await browser.run(() => text($('[part~=gap]'))), 'Skillnad 7\u00a0indexenheter');
  const picture = await browser.picture(() => $('[part~=chart]'));
  assert.ok(share(picture, CLUSTER) > 0.001 && share(picture, REGION) > 0.001, 'both lines are drawn');
});

test('the stated multiple is ten hatched squares to one, without an axis or a rate', async () => {
  await show('growth', 'sv');
  const drawn = await browser.run(() => ({ words: text($('[part~=chart]')), axis: $$('[part~=chart] .axis').length }));
  assert.equal(drawn.axis, 0);
  assert.match(drawn.words, /10\u00a0gånger/);
  assert.doesNotMatch(drawn.words, /%|×/);
  const [ten, one] = [await browser.picture(() => $$('[part~=chart] .rows svg')[0]), await browser.picture(() => $$('[part~=chart] .rows svg')[1])];
  assert.ok(share(ten, CLUSTER) > 0.01, 'hatching is drawn');
  assert.deepEqual([blobs(ten), blobs(one)], [10, 1]);
});

test('from 520 px the names stand beside their bars and the bars are thicker', async () => {
  const place = async (width) => {
    await show('employees', 'sv', width);
    const beside = await browser.run(() => {
      const name = $('[part~=chart] .name').getBoundingClientRect(),
        bar = $('[part~=bar-cluster]').getBoundingClientRect();
      return name.bottom > bar.top + 1 && name.right <= bar.left + 1;
    });
    const picture = await browser.picture(() => $('[part~=chart]'));
    return { beside, thick: rows(picture, CLUSTER, stretch(picture, CLUSTER).length - 2) };
  };
  const narrow = await place(480),
    wide = await place(600);
  assert.deepEqual([narrow.beside, wide.beside], [false, true]);
  assert.ok(wide.thick >= narrow.thick, `${narrow.thick} and ${wide.thick} px`);
});
