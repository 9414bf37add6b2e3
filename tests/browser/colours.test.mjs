// Forced colours, more contrast, less motion: what the reader's system asks for. Judged in the picture where it can be.
import assert from 'node:assert/strict';
import { CLUSTER, INK, colours, contrast, share, standsOut, stretch } from './lib/pixels.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const only = { only: ['chromium'], why: 'the others’ drivers can’t set what the system asks for' };
const card = '<div style="width:480px"><cluster-facts profile="paper-province" lang="sv"></cluster-facts></div>';
const figure = (name) => card.replace('lang', `view="figure" figure="${name}" lang`);
const every = async (css, check) => {
  const count = await browser.run((css) => $$(css).filter((one) => visible(one) && !one.matches('.vh')).length, css);
  assert.ok(count, `nothing matches ${css}`);
  for (let i = 0; i < count; i++) {
    const found = (css, i) => $$(css).filter((one) => visible(one) && !one.matches('.vh'))[i];
    await check(
      await browser.picture(found, { times: 3, args: [css, i] }),
      `${css} ${i}: ${await browser.run(`(...given) => text((${found})(...given))`, css, i)}`,
    );
  }
};

for (const scheme of ['light', 'dark']) {
  test(
    `forced colours (${scheme}): all text of card and charts is readable`,
    async () => {
      await browser.media({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
      for (const body of [card, figure('employees'), figure('employees-index'), figure('growth')]) {
        await open(`<style>:root{color-scheme:light dark}</style>${body}`);
        await every('[part~=chart] text, [part~=chart] p, [part~=sentence], [part~=source] li, [part~=gap]', (picture, what) =>
          assert.ok(standsOut(picture) >= 4.5, `${what} stands out ${standsOut(picture).toFixed(1)}`),
        );
      }
    },
    only,
  );

  test(
    `forced colours (${scheme}): the cluster’s bar is filled, the region’s outlined, both to be seen`,
    async () => {
      await browser.media({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
      await open(`<style>:root{color-scheme:light dark}</style>${card}`);
      const fill = async (part) => {
        const [[colour, most]] = colours(await browser.picture((part) => $(`[part~=${part}]`), { times: 3, args: [part] }));
        return { colour, most };
      };
      const [[ground]] = colours(await browser.picture(() => view()));
      const cluster = await fill('bar-cluster'),
        region = await fill('bar-region');
      assert.ok(contrast(cluster.colour, ground) >= 3, `cluster ${cluster.colour} on ${ground}`);
      assert.ok(contrast(region.colour, ground) < 1.5, `region’s inside is ground: ${region.colour} on ${ground}`);
      assert.ok(standsOut(await browser.picture(() => $('[part~=bar-region]'), { times: 3 })) >= 3, 'its outline is drawn');
    },
    only,
  );
}

test(
  'forced colours: a pressed button differs from one that isn’t by more than its word',
  async () => {
    await browser.media({ 'forced-colors': 'active' });
    await open(card);
    const ground = async (n) => colours(await browser.picture((n) => $$('[data-act=language]')[n], { args: [n] }))[0][0];
    assert.notEqual(await ground(0), await ground(1));
  },
  only,
);

test(
  'more contrast: secondary text becomes ink, the region’s bar gets an outline',
  async () => {
    const secondary = () => browser.run(() => getComputedStyle($('[part~=source] li')).color),
      ink = () => browser.run(() => getComputedStyle($('[part~=title]')).color);
    await open(card);
    assert.notEqual(await secondary(), await ink());
    const lines = async () => share(await browser.picture(() => $('[part~=chart]')), INK),
      before = await lines();
    await browser.media({ 'prefers-contrast': 'more' });
    assert.equal(await secondary(), await ink());
    assert.ok((await lines()) > before + 0.002, `ink in the chart: ${before} → ${await lines()}`);
  },
  only,
);

const explainer =
  '<div style="width:480px"><cluster-facts profile="paper-province" lang="sv" view="explainer"></cluster-facts></div><div style="height:2000px"></div>';
/** What moves in the moment in which the picture is switched. */
const moving = () =>
  browser.run(() => {
    $('[data-act=picture][value=initiative]').click();
    return [
      ...new Set(
        host()
          .shadowRoot.getAnimations()
          .map((one) => Boolean(one.effect.target.closest('[part~=illustration]'))),
      ),
    ].join();
  });

test('the only motion is the initiative’s links fading in', async () => {
  await open(explainer);
  assert.equal(await browser.run(() => host().shadowRoot.getAnimations().length), 0);
  assert.deepEqual(
    await browser.run(() =>
      $$('*')
        .filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return (transitionDuration !== '0s' || animationName !== 'none') && !one.closest('[part~=illustration]');
        })
        .map(named),
    ),
    [],
  );
  // Where the system under test asks for less motion itself, even that stands still.
  assert.equal(await moving(), (await browser.run(() => matchMedia('(prefers-reduced-motion: reduce)').matches)) ? '' : 'true');
});

test(
  'reduced motion: nothing moves, scrolling jumps',
  async () => {
    await browser.media({ 'prefers-reduced-motion': 'reduce' });
    await open(explainer);
    assert.equal(await moving(), '');
    const at = await browser.run(() => {
      $$('[part~=nav] a')[4].click();
      return [scrollY > 500, text(focused())];
    });
    assert.deepEqual(at, [true, 'Ett kluster som växte fram av sig självt']);
  },
  only,
);

test('the bars of the light card are in its own colours, nothing is left to the browser', async () => {
  await open(card.replace('lang', 'theme="light" lang'));
  assert.ok(stretch(await browser.picture(() => $('[part~=chart]')), CLUSTER).length > 60);
});
