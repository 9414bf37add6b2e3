#!/usr/bin/env node
// How long it takes on a phone until the facts are to be seen, brought in several ways:
//
//   node bench/first-facts/run.mjs [--rounds N] [--json]
//
// Needs a built dist/ (or the folder that CLUSTER_FACTS_DIST names). Targets are told as met or missed; only what couldn't
// be measured makes the command fail.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { atEnd, missing } from '../../tests/browser/lib/drivers.mjs';
import { options } from '../options.mjs';
import { firstFacts } from './measure.mjs';
import { PAGES } from './pages.mjs';
import { PHONE, Phone } from './phone.mjs';
import { report, targets } from './report.mjs';
import { serve } from './server.mjs';
import { verify } from './verify.mjs';

const say = (line) => console.error(line);
const load = () => loadavg()[0].toFixed(1);
let phone;

async function main() {
  const { rounds, json } = options(process.argv.slice(2), 9);
  const lack = missing('chromium');
  if (lack) throw new Error(lack);
  const words = JSON.parse(readFileSync(join(import.meta.dirname, 'hand.json'), 'utf8'));
  const sentences = { sv: words.sv.sentence, en: words.en.sentence };

  say('packing what is served');
  const server = await serve();
  for (const { name, html } of PAGES) server.put(`/${name}.html`, html);

  const failures = [];
  const fail = (line) => {
    failures.push(line);
    say(`not measured: ${line}`);
  };
  try {
    phone = await Phone.start();
    const before = load();
    const go = (slow) => ({ name, count }, use) => phone.visit(`${server.origin}/${name}.html`, { sentences, count, slow }, use);

    say('do all pages show the same?');
    await verify(PAGES, sentences, go(false));
    const pages = await firstFacts({ pages: PAGES, rounds, visit: go(true), server, say, fail });

    const { cpu, latency, down } = PHONE;
    const conditions = { rounds, cpu, latency, mbit: down / 1e6, browser: phone.version, cpus: cpus().length, load: [before, load()] };
    const results = { conditions, pages, aims: targets(pages), failures };
    console.log(json ? JSON.stringify(results, null, 2) : report(results));
  } finally {
    await phone?.close();
    await server.close();
  }
  return failures.length ? 1 : 0;
}

atEnd(() => phone?.driver.stop());

process.exitCode = await main().catch((error) => {
  console.error(`bench: ${error.message}`);
  return 1;
});
