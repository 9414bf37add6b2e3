#!/usr/bin/env node
// The npm package as those who install it have it: from the packed tarball, in TypeScript, React, Vue, Svelte and Astro,
// built and in Vite's development server, shown in browsers.
//
//   node tests/consumers/run.mjs [--browser chromium,firefox,webkit] [--only NAME]
//
// Needs the tarball that `cargo xtask dist` packs. Each consumer is a folder here; package.json and its lock are for all.
// --only takes a consumer's name, or a part of another check's. Built pages are shown in every browser that is there, the development server in the
// first. A browser that isn't there is skipped with the command that brings it; with CI=true it is a failure.
import { install, tarball } from './lib/install.mjs';
import { APPS } from './lib/apps.mjs';
import { Checks } from './lib/checks.mjs';
import { openAll } from './lib/browsers.mjs';
import { inNode } from './lib/node.mjs';
import { papers } from './lib/papers.mjs';
import { configured, show } from './lib/show.mjs';
import { unbundled } from './lib/unbundled.mjs';

function options(args) {
  const chosen = { browsers: ['chromium', 'firefox', 'webkit'], only: '' };
  while (args.length) {
    const flag = args.shift();
    if (flag === '--browser') chosen.browsers = (args.shift() ?? '').split(',');
    else if (flag === '--only') chosen.only = args.shift() ?? '';
    else throw new Error(`can't read ${flag}; there are --browser chromium,firefox,webkit and --only NAME`);
  }
  return chosen;
}

const chosen = options(process.argv.slice(2)),
  checks = new Checks(chosen.only);

try {
  await install(tarball());
  await papers(checks);
  await inNode(checks);
  const browsers = await openAll(chosen.browsers, checks);
  try {
    for (const browser of browsers) await unbundled(checks, browser);
    for (const app of APPS) {
      if (chosen.only && !chosen.only.includes(app.name)) continue;
      if (app.types) await checks.run(`${app.name}: types`, app.types);
      const built = await checks.made(`${app.name}: built`, () => app.build());
      if (built) {
        for (const browser of browsers) await checks.run(`${app.name}, built, in ${browser.name}`, () => show(browser, built, app));
        if (app.isConfigured) for (const browser of browsers) await checks.run(`${app.name}, with configure(), in ${browser.name}`, () => configured(browser, built));
        await built.close();
      }
      const served = browsers.length > 0 && app.serve && (await checks.made(`${app.name}: development server`, () => app.serve()));
      if (served) {
        await checks.run(`${app.name}, development server, in ${browsers[0].name}`, () => show(browsers[0], served, app));
        await served.close();
      }
    }
  } finally {
    for (const browser of browsers) await browser.close();
  }
} catch (error) {
  checks.fail('consumers', error);
}
process.exitCode = checks.close();
