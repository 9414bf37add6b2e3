#!/usr/bin/env node
// The browser tests: every *.test.mjs here, in Chromium, Firefox and WebKitGTK.
//
//   node tests/browser/run.mjs [--browser chromium,firefox,webkit] [--only PATTERN] [--name PATTERN] [--serial] [--verbose]
//
// Needs a built dist/ (or the folder that CLUSTER_FACTS_DIST names). --only takes a part of a file's name, --name a part
// of a test's; --serial is for machines that can't run three browsers at once; --verbose names every test with its time.
// A browser that isn't there is skipped with the command that brings it; with CI=true it is a failure.
// With CI=true a test that failed is also run once more when all others are done, if they are few: three browsers on two
// cores can keep a driver waiting. Those that pass then are named as unsteady, with what went wrong the first time.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, Driver, atEnd, endAll, missing } from './lib/drivers.mjs';

const FILE_LIMIT = 20 * 60_000; // a test file that takes longer hangs: the longest takes 6 minutes where three browsers share two cores
const AGAIN = 3; // more failures than this are no coincidence
const CI = process.env.CI === 'true';
const DIST = process.env.CLUSTER_FACTS_DIST ?? join(import.meta.dirname, '../../dist');

function options(args) {
  const chosen = { browsers: Object.keys(BROWSERS), only: '', name: '', serial: false, verbose: false };
  while (args.length) {
    const flag = args.shift();
    if (flag === '--browser') chosen.browsers = (args.shift() ?? '').split(',');
    else if (flag === '--only' || flag === '--name') chosen[flag.slice(2)] = args.shift() ?? '';
    else if (flag === '--serial' || flag === '--verbose') chosen[flag.slice(2)] = true;
    else
      throw new Error(
        `can't read ${flag}; there are --browser ${Object.keys(BROWSERS).join(',')}, --only PATTERN, --name PATTERN, --serial and --verbose`,
      );
  }
  const unknown = chosen.browsers.find((name) => !BROWSERS[name]);
  if (unknown !== undefined) throw new Error(`no browser '${unknown}'; there are ${Object.keys(BROWSERS).join(', ')}`);
  return chosen;
}

const total = { passed: 0, failed: 0, skipped: 0 },
  failures = [],
  skips = new Map();
const drivers = new Set(),
  children = new Set();
const results = mkdtempSync(join(tmpdir(), 'cf-results-'));

/** `test` tells which one it was, where it can be run again. */
function fail(where, why, test) {
  total.failed++;
  failures.push({ said: `${where}\n${why.replace(/^/gm, '    ')}`, test });
}
function skip(where, why) {
  total.skipped++;
  skips.set(why, [...(skips.get(why) ?? []), where]);
}

/** Runs one test file in one browser, in a process of its own; gives its results, and whether it ended by itself. */
function runFile(file, wanted, driver, out) {
  const env = { CLUSTER_FACTS_BROWSER: driver.name, CLUSTER_FACTS_DRIVER: driver.url, CLUSTER_FACTS_SESSION: driver.session, CLUSTER_FACTS_DIST: DIST };
  return new Promise((done) => {
    const reporter = join(import.meta.dirname, 'lib/reporter.mjs');
    const pattern = wanted ? [`--test-name-pattern=${wanted}`] : [];
    const child = spawn(
      process.execPath,
      [...pattern, '--test-reporter', reporter, '--test-reporter-destination', out, join(import.meta.dirname, file)],
      { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
    );
    let said = '',
      ended = false,
      hung = false;
    children.add(child);
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    const limit = setTimeout(() => {
      hung = true;
      endAll(child.pid);
    }, FILE_LIMIT);
    child.on('close', (code) => {
      if (ended) return;
      ended = true;
      clearTimeout(limit);
      children.delete(child);
      const tests = existsSync(out)
        ? readFileSync(out, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : [];
      done({ tests, said, code, hung });
    });
  });
}

async function inBrowser(name, files, { name: wanted, verbose }) {
  let driver;
  for (const file of files) {
    const subject = file.replace('.test.mjs', ''),
      start = Date.now();
    try {
      // A browser that was lost on the way is started anew, once a file.
      if (driver)
        await driver.open().catch(() => {
          driver.stop();
          drivers.delete(driver);
          driver = undefined;
        });
      if (!driver) {
        driver = await Driver.start(name);
        drivers.add(driver);
        await driver.open();
      }
    } catch (error) {
      fail(`${name} ${subject}`, `the browser doesn't start: ${error.message}`);
      driver?.stop();
      driver = undefined;
      continue;
    }
    const { tests, said, code, hung } = await runFile(file, wanted, driver, join(results, `${name}-${subject}`));
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const one of tests) {
      if (one.skip === 'test name does not match pattern') continue; // not asked for
      if (verbose) console.log(`  ${name} ${subject} | ${one.passed ? 'passed' : 'FAILED'} ${one.name} (${one.ms} ms)`);
      if (one.skip !== null && one.skip !== undefined && one.skip !== false) {
        count.skipped++;
        skip(`${name}: ${one.name}`, `${one.skip}`);
      } else if (one.passed) {
        count.passed++;
        total.passed++;
      } else {
        count.failed++;
        fail(`${name} ${subject}: ${one.name}`, one.error, { browser: name, file, title: one.name });
      }
    }
    if (hung || (code !== 0 && !count.failed) || (!tests.length && !wanted)) {
      count.failed++;
      fail(`${name} ${subject}`, hung ? `didn't end within ${FILE_LIMIT / 60_000} minutes\n${said}` : `ended with ${code}\n${said}`);
    }
    if (said.trim()) console.log(said.trim().replace(/^/gm, `  ${name} ${subject} | `));
    console.log(
      `${name.padEnd(8)} ${subject.padEnd(14)} ${Object.entries(count)
        .filter(([, n]) => n)
        .map(([what, n]) => `${n} ${what}`)
        .join(', ')} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
    );
    if (hung) {
      driver.stop();
      drivers.delete(driver);
      driver = undefined;
    }
  }
  if (driver) {
    await driver.close();
    drivers.delete(driver);
  }
}

/** Whether a test that has failed passes by itself, in a browser of its own. */
async function passesAlone({ browser, file, title }) {
  console.log(`once more, alone: ${browser} ${file}: ${title}`);
  const driver = await Driver.start(browser);
  drivers.add(driver);
  try {
    await driver.open();
    const exactly = `^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
    const { tests } = await runFile(file, exactly, driver, join(results, 'again'));
    return tests.some(({ name, passed, skip }) => name === title && passed && skip === null);
  } finally {
    await driver.close();
    drivers.delete(driver);
    rmSync(join(results, 'again'), { force: true });
  }
}

/** Takes those failures back that don't come a second time, and tells of them. */
async function onceMore() {
  if (failures.length > AGAIN || !failures.every(({ test }) => test)) return;
  for (const failure of failures.splice(0)) {
    if (await passesAlone(failure.test).catch(() => false)) {
      total.failed--;
      total.passed++;
      console.log(`\nUNSTEADY, passed the second time: ${failure.said}`);
    } else failures.push(failure);
  }
}

function stopAll() {
  for (const child of children) endAll(child.pid);
  for (const driver of drivers) driver.stop();
  rmSync(results, { recursive: true, force: true });
}
atEnd(stopAll);

async function main() {
  const chosen = options(process.argv.slice(2)),
    { browsers, only, serial } = chosen;
  if (!existsSync(join(DIST, 'cluster-facts.js'))) throw new Error(`no cluster-facts.js in ${DIST}; build it with: cargo xtask dist`);
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.test.mjs') && file.includes(only))
    .sort();
  if (!files.length) throw new Error(`no test file's name has '${only}' in it`);
  rmSync(join(import.meta.dirname, '../../target/browser-failures'), { recursive: true, force: true }); // the last run's pictures
  const here = browsers.filter((name) => {
    const lack = missing(name);
    if (lack && CI) fail(name, lack);
    else if (lack) skip(`all of ${name}`, lack);
    return !lack;
  });
  console.log(`browser tests: ${files.length} files in ${here.join(', ') || 'no browser'}`);
  if (serial) for (const name of here) await inBrowser(name, files, chosen);
  else await Promise.all(here.map((name) => inBrowser(name, files, chosen)));
  if (CI) await onceMore();
  for (const [why, where] of skips) console.log(`skipped: ${why}\n    ${where.join('\n    ')}`);
  for (const { said } of failures) console.log(`\nFAILED ${said}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed ? 1 : 0;
}

process.exitCode = await main().catch((error) => {
  console.error(`browser tests: ${error.message}`);
  return 1;
});
stopAll();
