// The illustration: labels that never overlap, links that appear one by one, names of the kinds of companies.
import assert from 'node:assert/strict';
import { shipped } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const WIDTHS = [280, 320, 360, 440, 520, 720, 960];
const NAMES = {
  sv: { mill: 'Pappersbruk', wood: 'Skog', workshop: 'Verkstad', hub: 'Klusterinitiativ' },
  en: { mill: 'Paper mill', wood: 'Forest', workshop: 'Workshop', hub: 'Cluster initiative' },
};
/** The kind of each spot, in document order. */
const KINDS = ['mill', 'mill', 'mill', 'wood', 'wood', 'wood', 'wood', 'workshop', 'workshop', 'workshop', 'workshop'];
const onlyChromium = { only: ['chromium'], why: 'the others’ drivers can’t set what the system asks for' };

const show = (lang, { width = 720, size = 16, profile = 'paper-province', body = '' } = {}) =>
  open(
    `<a id="before" href="#x">before</a><div id="box" style="width:${width}px;font-size:${size}px"><cluster-facts profile="${profile}" lang="${lang}" view="explainer"></cluster-facts></div>${body}<div style="height:2000px"></div>`,
    { lang: 'fr' },
  );
const resize = (width) =>
  browser.run((width) => {
    document.querySelector('#box').style.width = `${width}px`;
  }, width);
async function choose(state) {
  await browser.click((state) => $(`[data-act=picture][value=${state}]`), state);
  await browser.until((state) => $('[part~=illustration]').dataset.state === state, state);
}
/** Shows the picture in the window and moves the pointer out of it. */
const rest = async () => {
  await browser.run(() => $('[part~=illustration]').scrollIntoView({ block: 'center', behavior: 'instant' }));
  await browser.driver.actions({ async: true }).move({ x: 1, y: 1 }).perform();
};
const hover = async (n) => {
  await rest();
  const spot = await browser.element((n) => $$('.spot')[n], n);
  await browser.driver.actions({ async: true }).move({ origin: spot }).perform();
};
/** The labels a reader sees, and what is wrong with their places: two that overlap, or one outside the picture. */
const labels = () =>
  browser.run(() => {
    const picture = $('[part~=illustration]').getBoundingClientRect(), seen = $$('[part~=illustration] .tag').filter(visible), wrong = [];
    const boxes = seen.map((tag) => tag.getBoundingClientRect());
    boxes.forEach((box, i) => {
      if (box.left < picture.left || box.right > picture.right || box.top < picture.top || box.bottom > picture.bottom)
        wrong.push(`${text(seen[i])} is outside: ${JSON.stringify(box)} in ${JSON.stringify(picture)}`);
      for (let k = 0; k < i; k++)
        if (box.left < boxes[k].right && boxes[k].left < box.right && box.top < boxes[k].bottom && boxes[k].top < box.bottom)
          wrong.push(`${text(seen[k])} overlaps ${text(seen[i])}`);
    });
    return { names: seen.map(text), wrong };
  });

for (const lang of ['sv', 'en']) {
  const { mill, wood, hub } = NAMES[lang];

  test(`the labels never overlap and stay in the picture (${lang})`, async () => {
    for (const size of [16, 18]) {
      await show(lang, { size });
      for (const [state, names] of [
        ['cluster', [mill, wood]],
        ['initiative', [mill, wood, hub]],
      ]) {
        await choose(state);
        for (const width of WIDTHS) {
          await resize(width);
          assert.deepEqual(await labels(), { names, wrong: [] }, `${width} px, text of ${size} px, ${state}`);
        }
      }
    }
    await show(lang, { width: 360, size: 32 });
    await choose('initiative');
    assert.deepEqual((await labels()).wrong, [], 'text of double size');
  });

  test(`each spot names its kind when pointed at, and no other label is seen then (${lang})`, async () => {
    await show(lang);
    await choose('initiative');
    for (const width of lang === 'sv' ? [280, 360, 520, 960] : [280, 440]) {
      await resize(width);
      for (const [n, kind] of KINDS.entries()) {
        await hover(n);
        assert.deepEqual(await labels(), { names: [NAMES[lang][kind]], wrong: [] }, `spot ${n} at ${width} px`);
      }
      await rest();
      assert.deepEqual((await labels()).names, [mill, wood, hub]);
    }
  });

  test(`Tab reaches one spot of each kind and shows its name (${lang})`, async () => {
    await show(lang, { width: 360 });
    await choose('initiative');
    await rest();
    const reached = [];
    for (let i = 0; i < 3; i++) {
      await browser.keys('Tab');
      const at = await browser.run(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(focused());
        return { role: focused().getAttribute('role'), name: focused().getAttribute('aria-label'), ring: `${outlineStyle} ${outlineWidth}` };
      });
      assert.deepEqual([at.role, at.ring], ['img', 'solid 2px']);
      assert.deepEqual(await labels(), { names: [at.name], wrong: [] });
      reached.push(at.name);
    }
    assert.deepEqual(reached, [mill, wood, NAMES[lang].workshop]);
    await browser.keys('Tab');
    assert.equal(await browser.run(() => Boolean(focused().closest?.('[part~=illustration]'))), false);
  });

  test(`both captions define what is shown (${lang})`, async () => {
    await show(lang);
    const caption = () => browser.run(() => $$('[part~=illustration] ~ figcaption p').filter(visible).map(text));
    const [cluster, initiative] = {
      sv: [
        'Ett kluster: företag inom samma bransch på samma plats. Schematisk bild.',
        'Ett klusterinitiativ: en organisation som samordnar dem. Schematisk bild.',
      ],
      en: [
        'A cluster: companies in the same industry in the same place. Schematic picture.',
        'A cluster initiative: an organisation that coordinates them. Schematic picture.',
      ],
    }[lang];
    assert.deepEqual(await caption(), [cluster]);
    await choose('initiative');
    assert.deepEqual(await caption(), [initiative]);
  });
}

test('a pointer on one spot and the focus on another: only the one pointed at is named', async () => {
  await show('sv', { width: 280 });
  await browser.run(() => $$('.spot')[7].focus());
  await rest();
  assert.deepEqual((await labels()).names, ['Verkstad']);
  for (const [n, kind] of KINDS.entries()) {
    await hover(n);
    assert.deepEqual(await labels(), { names: [NAMES.sv[kind]], wrong: [] });
  }
});

test('a click or tap on any spot names it', async () => {
  await show('sv', { width: 360 });
  for (const n of [2, 6, 10]) {
    await rest();
    await browser.click((n) => $$('.spot')[n], n);
    assert.equal(await browser.run((n) => focused() === $$('.spot')[n], n), true);
    assert.deepEqual((await labels()).names, [NAMES.sv[KINDS[n]]]);
  }
});

test('each spot is over its drawing, 24 px or larger, and overlaps no other', async () => {
  await show('sv');
  for (const width of WIDTHS) {
    await resize(width);
    const wrong = await browser.run((kinds) => {
      const box = (one) => one.getBoundingClientRect(), wrong = [];
      const spots = $$('.spot').map(box);
      // Drawings in which the middle of a spot lies: the shape of a company is known by its outline, a spruce by its group.
      const shapes = { mill: '.i-house[d^="M-23"]', workshop: '.i-house[d^="M-14"]', wood: '.i-wood > path' };
      spots.forEach((spot, i) => {
        const x = (spot.left + spot.right) / 2, y = (spot.top + spot.bottom) / 2;
        const isOn = (one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom;
        if (!$$(shapes[kinds[i]]).map(box).some(isOn)) wrong.push(`spot ${i} is not over a ${kinds[i]}`);
        if (spot.width < 24 || spot.height < 24) wrong.push(`spot ${i} is ${spot.width} x ${spot.height} px`);
        for (let k = 0; k < i; k++)
          if (
            Math.min(spot.right, spots[k].right) - Math.max(spot.left, spots[k].left) > 1 &&
            Math.min(spot.bottom, spots[k].bottom) - Math.max(spot.top, spots[k].top) > 1
          )
            wrong.push(`spots ${k} and ${i} overlap`);
      });
      return wrong;
    }, KINDS);
    assert.deepEqual(wrong, [], `${width} px`);
  }
});

/** When each link is done, in ms, in document order. */
const ends = () =>
  browser.run(() =>
    $$('.i-link').map((link) => {
      const { transitionDelay, transitionDuration } = getComputedStyle(link);
      return Math.round(1000 * (parseFloat(transitionDelay) + parseFloat(transitionDuration)));
    }),
  );

test('each company’s link fades in after the one before, within a second, and goes at once', async () => {
  await show('sv');
  await choose('initiative');
  const fades = await browser.run(() =>
    host()
      .shadowRoot.getAnimations()
      .map(({ transitionProperty, effect }) => `${transitionProperty} ${effect.getTiming().duration}`),
  );
  if (await browser.run(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)) {
    assert.ok(fades.length && fades.every((one) => one === 'opacity 160'), fades.join());
    const at = await ends();
    assert.equal(at.length, 17);
    assert.ok(
      at.every((end, i) => i === 0 || end > at[i - 1]),
      at.join(),
    );
    assert.ok(at.at(-1) < 1000, at.join());
  }
  await browser.until(() => $$('.i-link').every((link) => getComputedStyle(link).opacity === '1'));
  // Clockwise from the top.
  const angles = await browser.run(() =>
    $$('.i-link').map((link) => {
      const [x0, y0, x, y] = link.getAttribute('d').match(/\d+/g).map(Number);
      return (Math.atan2(x - x0, y0 - y) + 2 * Math.PI) % (2 * Math.PI);
    }),
  );
  assert.deepEqual(
    angles,
    angles.toSorted((a, b) => a - b),
  );
  await choose('cluster');
  assert.deepEqual(
    await browser.run(() => [
      host().shadowRoot.getAnimations().length,
      $$('.i-init').filter((one) => visible(one) || getComputedStyle(one).opacity !== '0').length,
    ]),
    [0, 0],
  );
});

test(
  'less motion: all links are there at once',
  async () => {
    await browser.media({ 'prefers-reduced-motion': 'reduce' });
    await show('sv');
    await choose('initiative');
    assert.deepEqual([...new Set(await ends())], [0]);
    assert.equal(await browser.run(() => $$('.i-link').filter((link) => getComputedStyle(link).opacity === '1').length), 17);
  },
  onlyChromium,
);

test(
  'on paper only the permanent labels are printed',
  async () => {
    await show('sv');
    await choose('initiative');
    await browser.run(() => $$('.spot')[9].focus());
    assert.deepEqual((await labels()).names, ['Verkstad']);
    await browser.media({}, 'print');
    assert.deepEqual(await labels(), { names: ['Pappersbruk', 'Skog', 'Klusterinitiativ'], wrong: [] });
  },
  onlyChromium,
);

const changed = (change) => {
  const profile = JSON.parse(shipped());
  for (const section of profile.explainer.sections) for (const block of section.blocks) if (block.illustration) change(block.illustration.labels);
  server.page('/t-own.json', JSON.stringify(profile), { 'content-type': 'application/json' });
};

test('long labels wrap and stay in the picture', async () => {
  changed((labels) => {
    labels.mill.sv = 'Pappersbruk med egen kraftstation';
    labels.wood.sv = 'Skog med gran och tall';
    labels.hub.sv = 'Klusterinitiativet för hela den skogliga bioekonomin';
    labels.workshop.sv = 'Mekanisk verkstad för pappersmaskiner';
  });
  for (const size of [16, 18]) {
    await show('sv', { size, profile: '/t-own.json' });
    await choose('initiative');
    for (const width of WIDTHS) {
      await resize(width);
      await rest();
      const { names, wrong } = await labels();
      assert.deepEqual([names.length, wrong], [3, []], `${width} px, text of ${size} px`);
      if (width > 280) continue;
      for (const n of KINDS.keys()) {
        await hover(n);
        assert.deepEqual((await labels()).wrong, [], `spot ${n}, ${width} px, text of ${size} px`);
      }
    }
  }
});

test('a profile without a word for workshops has no spots there', async () => {
  changed((labels) => delete labels.workshop);
  await show('sv', { profile: '/t-own.json' });
  assert.deepEqual(await browser.run(() => $$('.spot').map(text)), KINDS.filter((kind) => kind !== 'workshop').map((kind) => NAMES.sv[kind]));
});
