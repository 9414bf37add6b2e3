// Several figures on a card: a switch of radio buttons shows one at a time in the same place, with or without a script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './lib/server.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open, settled } = await suite();
const CARD = 'profile="paper-province" lang="sv"';
const GENERAL = '<script async src="/cluster-facts.js"></script>';
const EMBED = '<script async src="/embed/paper-province.js"></script>';
/** A card that a server rendered. */
const RENDERED = /<cluster-facts[^]*?<\/cluster-facts>/.exec(readFileSync(join(DIST, 'examples/fifty.html'), 'utf8').replaceAll('../', '/'))[0];

const show = (attributes = CARD, more = {}) => open(`<div style="width:360px"><cluster-facts ${attributes}></cluster-facts></div>`, more);
/** The figures that are visible, and what the page reads of the element. */
const shown = (n = 0) =>
  browser.run(
    (n) => ({
      figures: $$('[part~=hero]', n).filter(visible).map((hero) => text(hero.querySelector('[part~=figure]'))),
      charts: $$('[part~=chart]', n).filter(visible).length,
      property: host(n).figure,
      height: Math.round(host(n).getBoundingClientRect().height * 10) / 10,
    }),
    n,
  );
const press = (id, n = 0) => browser.click((id, n) => $(`[name=figure][value=${id}]`, n).labels[0], id, n);
/** Waits until the fade is over, since a figure that fades out can still be seen. */
const only = (figure, n = 0) => browser.until((figure, n) => $$('[part~=hero]', n).filter(visible).map((hero) => text(hero.querySelector('[part~=figure]'))).join() === figure, figure, n);
const EMPLOYEES = '+2\u00a0%',
  GROWTH = '10\u00a0gånger';

for (const [name, script, until] of [['the script tag', GENERAL, 'interactive'], ['an embed script', EMBED, 'ready']]) {
  test(`the switch shows the other figure in the same room, by ${name}`, async () => {
    await show(CARD, { script, until });
    const first = await shown();
    assert.deepEqual([first.figures, first.charts, first.property], [[EMPLOYEES], 1, 'employees']);
    await press('growth');
    await only(GROWTH);
    const second = await shown();
    assert.deepEqual([second.figures, second.charts, second.property], [[GROWTH], 1, 'growth']);
    assert.equal(second.height, first.height, 'nothing jumps');
    assert.deepEqual(await browser.run(() => heard('figure')), [{ figure: 'growth' }]);
  });

  test(`the reader’s figure stays when the language changes, by ${name}`, async () => {
    await show(CARD, { script, until });
    await press('growth');
    await only(GROWTH);
    await browser.click(() => $('[data-act=language][lang=en]'));
    await only('10\u00a0times');
    assert.deepEqual(await browser.run(() => $$('.cf-switch label').map(text)), ['Employees', 'Growth']);
    assert.equal((await shown()).property, 'growth');
  });
}

test('the reader’s figure stays when the wasm takes over what a server or a script has shown', async () => {
  for (const [body, script] of [[RENDERED, GENERAL], [`<cluster-facts ${CARD}></cluster-facts>`, EMBED]]) {
    await open(body, { script, until: 'ready' });
    await press('growth');
    await browser.run(() => host().load());
    await only(GROWTH);
    assert.equal((await shown()).property, 'growth');
  }
});

test('arrow keys change the figure, and the switch is one stop of Tab', async () => {
  await show();
  await browser.run(() => $('[name=figure]').focus());
  await browser.keys('ArrowRight');
  await only(GROWTH);
  assert.equal(await browser.run(() => named(focused())), 'radio Tillväxt');
  await browser.keys('Tab');
  assert.match(await browser.run(() => named(focused())), /^a /);
});

test('the attribute and the property choose a figure, and a name that the card hasn’t changes nothing', async () => {
  await show(`${CARD} figure="growth"`);
  assert.deepEqual((await shown()).figures, [GROWTH]);
  await browser.run(() => void (host().figure = 'employees'));
  await only(EMPLOYEES);
  assert.equal(await browser.run(() => host().getAttribute('figure')), 'employees');
  await press('growth');
  await only(GROWTH);
  await browser.run(() => void (host().figure = 'employees'));
  await only(EMPLOYEES); // though the attribute said so before
  await browser.run(() => void (host().figure = 'none-of-it'));
  await browser.run(() => new Promise((done) => setTimeout(done, 300)));
  assert.deepEqual((await shown()).figures, [EMPLOYEES]);
  assert.deepEqual(await browser.run(() => heard('figure')), [{ figure: 'growth' }], 'only the reader’s choice is an event');
});

test('the attribute chooses a figure of an embed script and of a server-rendered card', async () => {
  await show(`${CARD} figure="growth"`, { script: EMBED, until: 'ready' });
  assert.deepEqual((await shown()).figures, [GROWTH]);
  assert.equal(server.asked().some((path) => /wasm|facts\//.test(path)), false, 'nothing is fetched for it');
});

test('a view of the text keeps the reader’s figure', async () => {
  await show();
  await press('growth');
  await only(GROWTH);
  await browser.run(() => void (host().view = 'full'));
  await browser.until(() => $('[part~=nav]'));
  await only(GROWTH);
});

test('widgets of a group show the same figure, others don’t', async () => {
  await open(`<cluster-facts ${CARD} group="a"></cluster-facts><cluster-facts ${CARD} group="a"></cluster-facts><cluster-facts ${CARD} group="b"></cluster-facts><cluster-facts ${CARD}></cluster-facts>`);
  await press('growth', 1);
  await only(GROWTH, 0);
  await only(GROWTH, 1);
  assert.deepEqual((await shown(2)).figures, [EMPLOYEES]);
  assert.deepEqual((await shown(3)).figures, [EMPLOYEES]);
  assert.deepEqual(await browser.run(() => heard('figure')), [{ figure: 'growth' }, { figure: 'growth' }]);
});

test('without the script the switch works, and the card has the height that it has with it', async () => {
  await open(RENDERED, { script: '', until: null });
  await browser.until(() => $('[name=figure]'));
  const before = await browser.run(() => host().getBoundingClientRect().height);
  await press('growth');
  await only(GROWTH);
  assert.equal(await browser.run(() => host().getBoundingClientRect().height), before);
  await open(RENDERED);
  assert.equal(await browser.run(() => host().getBoundingClientRect().height), before);
});

test('the figures fade in 160 ms and nothing moves; with reduced motion they change at once', async () => {
  await show();
  assert.deepEqual(
    await browser.run(() => {
      const { transitionProperty, transitionDuration } = getComputedStyle($('.cf-fact'));
      return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'reduced' : [transitionProperty, transitionDuration];
    }),
    ['opacity, visibility', '0.16s, 0.16s'],
  );
  if (!browser.chromium) return;
  await browser.media({ 'prefers-reduced-motion': 'reduce' });
  assert.equal(await browser.run(() => getComputedStyle($('.cf-fact')).transitionDuration), '0s');
});

test(
  'both figures are printed, one below the other, without the switch',
  async () => {
    await show();
    await browser.media({}, 'print');
    assert.deepEqual((await shown()).figures, [EMPLOYEES, GROWTH]);
    const [above, below, control] = await browser.run(() => [...$$('.cf-fact').map((fact) => fact.getBoundingClientRect()), visible($('.cf-switch'))]);
    assert.ok(above.bottom <= below.top);
    assert.equal(control, false);
  },
  { only: ['chromium'], why: 'the others’ drivers show no page as it prints' },
);

test('a profile of one figure has no switch, and one of four has four', async () => {
  const profile = JSON.parse(readFileSync(join(DIST, 'profiles/paper-province.json'), 'utf8'));
  profile.figures[0].card = profile.figures[2].card = undefined;
  server.page('/one.json', JSON.stringify(profile), { 'content-type': 'application/json' });
  await show('profile="/one.json" lang="sv"');
  assert.equal(await browser.run(() => $('.cf-switch')), null);
  assert.equal((await shown()).property, '');
  for (const figure of profile.figures) figure.card = true;
  profile.figures.push({ ...profile.figures[2], id: 'fourth' });
  server.page('/four.json', JSON.stringify(profile), { 'content-type': 'application/json' });
  await show('profile="/four.json" lang="sv"');
  for (const [id, figure] of [['fourth', GROWTH], ['employees-index', '102'], ['growth', GROWTH], ['employees', EMPLOYEES]]) {
    await press(id);
    await browser.until((id) => host().figure === id, id);
    await only(figure);
  }
  await settled('interactive');
});
