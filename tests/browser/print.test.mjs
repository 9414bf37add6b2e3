// On paper: light on white, everything open, links written out, no controls.
import assert from 'node:assert/strict';
import { CLUSTER, DARK, share, stretch } from './lib/pixels.mjs';
import { suite } from './lib/suite.mjs';

const { browser, test, open } = await suite();
const only = { only: ['chromium'], why: 'the others’ drivers show no page as it prints' };
const shown = async (attributes, then) => {
  await open(`<div style="width:640px"><cluster-facts profile="paper-province" lang="sv" ${attributes}></cluster-facts></div>`, { lang: 'fr' });
  await then?.();
  await browser.media({}, 'print');
};

test(
  'the explainer is open on paper, also where the reader has hidden it, and both captions stand there',
  async () => {
    await shown('view="explainer"', async () => {
      await browser.click(() => $('[part~=hide][aria-expanded=true]'));
      await browser.until(() => focused()?.matches('[part~=hide][aria-expanded=false]'));
    });
    const seen = await browser.run(() => ({
      sections: $$('[data-section] h4').filter(visible).length,
      captions: $$('[part~=illustration] ~ figcaption p').filter(visible).length,
      controls: $$('button, input, [part~=nav]').filter(visible).map(named),
    }));
    assert.deepEqual(seen, { sections: 5, captions: 2, controls: [] });
  },
  only,
);

test(
  'chart and table both, without opening anything',
  async () => {
    await shown('view="figure"');
    const height = await browser.run(() => {
      const table = $('table').getBoundingClientRect();
      return table.height;
    });
    assert.ok(height > 60, `the table is ${height} px high`);
    assert.equal(
      await browser.run(
        () =>
          $('table').checkVisibility({ contentVisibilityAuto: true }) ||
          getComputedStyle($('details'), '::details-content').contentVisibility === 'visible',
      ),
      true,
    );
    assert.ok(stretch(await browser.picture(() => $('[part~=chart]')), CLUSTER).length > 60);
  },
  only,
);

test(
  'links are written out',
  async () => {
    await shown('');
    const links = await browser.run(() =>
      $$('a[href^="http"]')
        .filter(visible)
        .map((link) => `${text(link)} ${getComputedStyle(link, '::after').content}`),
    );
    assert.ok(links.length >= 2);
    for (const link of links) assert.match(link, /paperprovince\.com/);
  },
  only,
);

test(
  'a dark card prints light on white',
  async () => {
    await shown('theme="dark"');
    const picture = await browser.picture(() => view());
    assert.ok(share(picture, DARK.paper) < 0.05, `${share(picture, DARK.paper)} is dark`); // ink is about as dark
    assert.ok(share(picture, '#FFFFFF') > 0.6, `${share(picture, '#FFFFFF')}`);
  },
  only,
);

test(
  'nothing breaks between pages inside a card, a section or a figure; the long text may',
  async () => {
    const breaks = (css) =>
      browser.run((css) => [...new Set((css ? $$(css) : [view()]).map((one) => getComputedStyle(one).breakInside))].join(), css);
    for (const [attributes, css, expected] of [
      ['', '', 'avoid'],
      ['view="figure"', '', 'avoid'],
      ['view="full"', '', 'auto'],
      ['view="full"', '[data-section], figure', 'avoid'],
    ]) {
      await shown(attributes);
      assert.equal(await breaks(css), expected, `${attributes} ${css}`);
    }
  },
  only,
);

test(
  'it can be printed: a page comes out',
  async () => {
    await shown('view="full"');
    const { data } = await browser.cdp('Page.printToPDF', { printBackground: false });
    const pdf = Buffer.from(data, 'base64').toString('latin1');
    assert.ok(pdf.startsWith('%PDF'));
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 2 && pages <= 6, `${pages} pages`);
  },
  only,
);
