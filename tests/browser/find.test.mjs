// Find in text: marks, count, next and previous, Escape.
import assert from 'node:assert/strict';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const show = (lang) =>
  open(`<div style="width:600px"><cluster-facts profile="paper-province" view="explainer" lang="${lang}"></cluster-facts></div>`, { lang: 'fr' });
const field = () =>
  browser.run(() => {
    $('[data-act=find]').focus();
  });
/** Marks as they stand, the current one in brackets, and the count as it reads. */
const marks = () =>
  browser.run(() => ({
    marks: $$('mark').map((mark) => (mark.classList.contains('now') ? `[${text(mark)}]` : text(mark))),
    count: text($('[part~=find] [role=status], [part~=find] .count')),
  }));
const counted = (count) => browser.until((count) => text($('[part~=find] [role=status], [part~=find] .count')) === count, count);
const words = () => browser.run(() => $$('[data-section]').map(text).join('\n'));

test('typing marks all matches, within words too, and counts them', async () => {
  for (const [lang, term, expected, count] of [
    ['sv', 'skog', ['[skog]', 'skog', 'skog', 'skog'], '1 av 4'],
    ['en', 'industry', ['[industry]', 'industry', 'industry', 'industry'], '1 of 4'],
    ['sv', 'VÄRMLAND, dals', ['[Värmland, Dals]'], '1 av 1'],
  ]) {
    await show(lang);
    await field();
    await browser.type(term);
    await counted(count);
    assert.deepEqual((await marks()).marks, expected);
  }
});

test('whatever stands in the text is found: quotation, definition, stated figure, counts, captions', async () => {
  await show('sv');
  const missed = [];
  for (const term of [
    'idrottsförening',
    'geografisk koncentration',
    'Tillväxtverket',
    'tio gånger högre',
    'grundsiffrorna',
    '7 + 80',
    '80 har anslutit sig',
    'växte fram av sig självt',
    'samma bransch på samma plats',
    'Kluster eller',
  ]) {
    await field();
    await browser.keys('Escape');
    await browser.type(term);
    await browser.until((term) => $('[data-act=find]').value === term && text($('[part~=find] .count')) !== '', term);
    if (!/^1 av/.test((await marks()).count)) missed.push(term);
  }
  assert.deepEqual(missed, []);
});

test('Enter goes on, Shift+Enter goes back, both go round', async () => {
  await show('sv');
  await field();
  await browser.type('skog');
  await counted('1 av 4');
  for (const [key, count] of [
    ['Enter', '2 av 4'],
    ['Enter', '3 av 4'],
    ['Shift+Enter', '2 av 4'],
    ['Shift+Enter', '1 av 4'],
    ['Shift+Enter', '4 av 4'],
    ['Enter', '1 av 4'],
  ]) {
    await browser.keys(key);
    await counted(count);
    assert.equal(await browser.run(() => focused().dataset.act), 'find', 'the focus stays in the field');
  }
});

test('the buttons do the same, and bring the match into view', async () => {
  await show('sv');
  await field();
  await browser.type('skog');
  await counted('1 av 4');
  await browser.click(() => $('[data-act=previous]'));
  await counted('4 av 4');
  const { marks: last } = await marks();
  assert.deepEqual(last, ['skog', 'skog', 'skog', '[skog]']);
  await browser.until(() => {
    const { top, bottom } = $('mark.now').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await browser.click(() => $('[data-act=next]'));
  await counted('1 av 4');
  await browser.until(() => {
    const { top, bottom } = $('mark.now').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
});

test('what isn’t there is said in words', async () => {
  for (const [lang, none] of [
    ['sv', 'Inga träffar'],
    ['en', 'No matches'],
  ]) {
    await show(lang);
    await field();
    await browser.type('xylofon');
    await counted(none);
    assert.deepEqual((await marks()).marks, []);
    await browser.keys('Enter');
    await counted(none);
  }
});

test('Escape clears field, marks and count, and leaves the text as it was', async () => {
  await show('sv');
  const before = await words(),
    nodes = await browser.run(() => view().querySelectorAll('*').length);
  await field();
  await browser.type('kluster');
  await browser.until(() => $$('mark').length > 5);
  assert.equal(await words(), before, 'marking changes no word');
  await browser.keys('Escape');
  await browser.until(() => $$('mark').length === 0);
  assert.deepEqual(await browser.run(() => [$('[data-act=find]').value, focused().dataset.act]), ['', 'find']);
  assert.equal((await marks()).count, '');
  assert.equal(await words(), before);
  assert.equal(await browser.run(() => view().querySelectorAll('*').length), nodes);
});

test('the language toggle keeps the term and counts anew', async () => {
  await show('sv');
  await field();
  await browser.type('Tillväxtverket');
  await browser.until(() => $$('mark').length);
  await browser.click(() => $('[data-act=language][value=en]'));
  await browser.until(() => view().lang === 'en');
  const { marks: found, count } = await marks();
  assert.ok(found.length >= 3 && found.every((mark) => /^\[?Tillväxtverket\]?$/.test(mark)), `${found}`);
  assert.equal(count, `1 of ${found.length}`);
});

test('what looks like a pattern or like markup is looked for as it stands', async () => {
  await show('sv');
  for (const [term, count] of [
    ['.*', 'Inga träffar'],
    ['<b>', 'Inga träffar'],
    ['(', 'Inga träffar'],
    ['\\', 'Inga träffar'],
    ['Närke har', '1 av 1'],
  ]) {
    await field();
    await browser.keys('Escape');
    await browser.type(term);
    await counted(count);
  }
});

test('spaces alone find nothing and say nothing', async () => {
  await show('sv');
  await field();
  await browser.type('   ');
  await browser.until(() => $('[data-act=find]').value === '   ');
  await browser.painted();
  assert.deepEqual(await marks(), { marks: [], count: '' });
});

test('a match looks like one: its own ground, the current one framed', async () => {
  await show('sv');
  await field();
  await browser.type('skog');
  await counted('1 av 4');
  const look = await browser.run(() =>
    $$('mark').map((mark) => {
      const style = getComputedStyle(mark);
      return { ground: style.backgroundColor, frame: `${style.outlineStyle} ${style.borderBottomStyle} ${style.boxShadow}` };
    }),
  );
  assert.notEqual(look[0].ground, 'rgba(0, 0, 0, 0)');
  assert.notEqual(look[0].frame, look[1].frame);
});
