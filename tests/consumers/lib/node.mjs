// The package in Node, without any page.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from './command.mjs';
import { HERE, ROOT } from './places.mjs';

const resolve = createRequire(join(HERE, 'package.json')).resolve;

/** The golden file of a rendered widget keeps style and tree elsewhere, and stands a line an element. */
const golden = (name) => readFileSync(join(ROOT, `tests/goldens/${name}.html`), 'utf8').replaceAll('>\n<', '><').trim();

export async function inNode(checks) {
  await checks.run('node imports the element, and nothing happens', async () => {
    const said = await command(
      process.execPath,
      '--input-type=module',
      '--eval',
      `const before = Object.keys(globalThis).length;
       const { ClusterFacts, configure } = await import('cluster-facts');
       configure({ base: '/somewhere/' });
       if (typeof ClusterFacts !== 'function' || Object.keys(globalThis).length !== before) throw new Error('it left something behind');`,
    );
    assert.equal(said, '');
  });

  const { renderHtml, styleHash, sheetName, ProfileError } = await import(pathToFileURL(resolve('cluster-facts/render')).href);
  const json = readFileSync(resolve('cluster-facts/profiles/paper-province.json'), 'utf8');

  for (const lang of ['sv', 'en'])
    for (const view of ['card', 'full'])
      await checks.run(`render writes what the crate writes: ${view}, ${lang}`, () => {
        const html = renderHtml(JSON.parse(json), { lang, view });
        const tree = html.match(/<section class="cf[^]*<\/section>(?=<\/template>)/)[0];
        assert.equal(tree, golden(`paper-province.${view}.${lang}`));
        const style = html.match(/<style data-view="\w+">([^]*?)<\/style>/)[1];
        assert.equal(html.replace(style, 'CSS').replace(tree, 'TREE'), golden(`render.paper-province.${view}.${lang}`));
        assert.equal(renderHtml(json, { lang, view }), html, 'the same from JSON text');
      });

  await checks.run('render: options as the command line has them', async () => {
    const options = { lang: 'en', view: 'figure', figure: 'growth', theme: 'dark', headingLevel: 2, alternate: { sv: '/', en: '/en' }, profile: '/facts/x.json', sheet: `/${sheetName()}` };
    const cli = await command(
      'cargo', 'run', '--quiet', '-p', 'cluster-facts-cli', '--', 'render', '--lang', 'en', '--view', 'figure', '--figure', 'growth', '--theme', 'dark',
      '--heading-level', '2', '--alternate', 'sv=/', '--alternate', 'en=/en', '--profile', '/facts/x.json', '--style', 'link', '--sheet', `/${sheetName()}`,
      join(ROOT, 'www/profiles/paper-province.json'),
    );
    assert.equal(`${renderHtml(json, options)}\nstyle-src 'self'\n`, cli);
    assert.match(styleHash('full'), /^'sha256-.{43}='$/);
  });

  await checks.run('render: the documented module', async () => {
    const said = await command(
      process.execPath,
      '--no-warnings',
      '--input-type=module',
      '--eval',
      `const { html, policy } = await import('./node/card.mjs'); console.log(JSON.stringify([html.match(/<[^>]*>/)[0], policy]));`,
    );
    assert.deepEqual(JSON.parse(said), [
      '<cluster-facts profile="varmland" lang="en" view="card" alternate="sv=/ en=/en">',
      `default-src 'none'; style-src ${styleHash()}`,
    ]);
  });

  await checks.run('render: what can’t be read is refused, with what would be right', () => {
    const refused = (profile, options, message) => assert.throws(() => renderHtml(profile, options), { message });
    refused(json, { lang: 'en', view: 'crad' }, 'cluster-facts/render: view: "crad"; expected card, explainer, full, figure');
    refused(json, {}, 'cluster-facts/render: lang: undefined; expected sv, en');
    refused(json, { lang: 'en', view: 'figure', figure: 'x' }, 'cluster-facts/render: figure: "x"; expected employees, employees-index, growth');
    refused(json, { lang: 'en', alternate: { en: '/a b' } }, /^cluster-facts\/render: alternate\.en: "\/a b"; expected an address/);
    refused(json, { lang: 'en', sheet: 'javascript:x' }, /^cluster-facts\/render: sheet: "javascript:x"; expected an address/);
    refused('{', { lang: 'en' }, /^the profile has a fault: .*not JSON/);
    assert.throws(
      () => renderHtml({ version: 1, id: 'x', name: { sv: 'x', en: 'x' }, facts: [{}] }, { lang: 'en' }),
      (error) => error instanceof ProfileError && error.errors.some(({ pointer }) => pointer === '/facts/0/label'),
    );
  });
}
