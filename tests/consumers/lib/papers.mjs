// What the package says of itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from './command.mjs';
import { tarball } from './install.mjs';
import { MODULES } from './places.mjs';

const read = (path) => JSON.parse(readFileSync(join(MODULES, path), 'utf8'));

/** Packages of this folder are there only when they are installed, and that comes first. */
const load = async (name) => (await import(name)).default;

/** What VS Code offers at the bar in a text. */
async function offered(markup) {
  const { TextDocument, getLanguageService, newHTMLDataProvider } = await load('vscode-html-languageservice');
  const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [newHTMLDataProvider('cluster-facts', read('cluster-facts/html-custom-data.json'))] });
  const document = TextDocument.create('file:///page.html', 'html', 1, markup.replace('|', ''));
  const { items } = service.doComplete(document, document.positionAt(markup.indexOf('|')), service.parseHTMLDocument(document));
  return items.map(({ label }) => label.replaceAll('"', ''));
}

export async function papers(checks) {
  await checks.run('publint finds nothing', async () => {
    const said = await bin('publint', 'run', '--strict', tarball());
    assert.match(said, /All good!/);
  });
  await checks.run('are-the-types-wrong finds nothing for ES modules', () => bin('attw', '--profile', 'esm-only', tarball()));
  await checks.run('no install scripts, no dependencies', () => {
    const { scripts, dependencies, peerDependencies, optionalDependencies } = read('cluster-facts/package.json');
    assert.deepEqual([scripts, dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined, undefined]);
  });
  await checks.run('the custom elements manifest is one', async () => {
    const { Ajv } = await load('ajv'),
      isManifest = new Ajv({ strict: false }).compile(read('custom-elements-manifest/schema.json'));
    const manifest = read('cluster-facts/custom-elements.json');
    assert.ok(isManifest(manifest), JSON.stringify(isManifest.errors));
  });
  await checks.run('VS Code completes tag, attributes and values', async () => {
    assert.ok((await offered('<clu|')).includes('cluster-facts'));
    assert.ok((await offered('<cluster-facts |>')).includes('heading-level'));
    assert.deepEqual(await offered('<cluster-facts theme="|"></cluster-facts>'), ['auto', 'light', 'dark']);
  });
}
