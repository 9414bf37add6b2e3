// What every test file begins with: its browser, its own server, and `test`, which says where things stood when one fails.
import { after, test as run } from 'node:test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Server } from './server.mjs';
import { Browser } from './session.mjs';

const { CLUSTER_FACTS_BROWSER: name, CLUSTER_FACTS_DRIVER: url, CLUSTER_FACTS_SESSION: session } = process.env;
if (!session) {
  console.error('Test files are run by tests/browser/run.mjs, which starts the browsers: node tests/browser/run.mjs --only NAME');
  process.exit(1);
}

const LEFT = resolve(import.meta.dirname, '../../../target/browser-failures');

/** A page of the tests: the watching script first, then what the test wants. */
export const page = (
  body,
  { lang = 'sv', head = '', title = 'Page', watch = '<script src="/t/watch.js"></script>', doctype = '<!doctype html>' } = {},
) =>
  `${doctype}\n<html${lang ? ` lang="${lang}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${watch}${head}</head><body>${body}</body></html>`;

export const SCRIPT = '<script async src="/cluster-facts.js"></script>';

export async function suite() {
  const browser = Browser.attach({ name, url, session }),
    server = await Server.start();
  after(async () => {
    browser.leave();
    await server.close();
  });

  /** Shows a page with this body and waits for its widgets to reach a state: 'interactive', 'ready', 'error'; null waits for nothing. */
  async function open(body, { until = 'interactive', script = SCRIPT, headers = {}, path = '/t-page.html', write = (html) => html, ...rest } = {}) {
    server.page(path, write(page(body, { ...rest, head: `${rest.head ?? ''}${script}` })), headers);
    await browser.goto(server.origin + path);
    if (until) await settled(until);
  }

  /**
   * Waits until every widget of the page has told of this state, or one of them of an error that wasn't expected. For
   * 'interactive' the widgets are asked to load, since a card that is only read needn't: fetching.test.mjs tests when one
   * does by itself.
   */
  async function settled(state) {
    const failed = await browser.until((state) => {
      const all = document.querySelectorAll('cluster-facts');
      // Facts that are on their way bring the rules that a card needs, so they may come first.
      window.__asks = (window.__asks ?? 0) + 1;
      const isTime = heard('ready').length >= all.length || window.__asks > 30;
      for (let i = 0; i < all.length && isTime && state === 'interactive'; i++)
        if (all[i].load && !all[i].isAsked) {
          all[i].isAsked = true;
          all[i].load().catch(() => {});
        }
      const errors = state === 'error' ? [] : heard('error').filter((error) => error.part !== 'field');
      if (errors.length) return errors;
      return all.length > 0 && heard(state).length >= all.length ? 'all' : false;
    }, state);
    if (failed !== 'all') throw new Error(`the widget reports ${JSON.stringify(failed)}`);
  }

  /** What the page says of itself, for the person who reads the failure. */
  async function trace(title) {
    const file = join(LEFT, `${name}-${basename(process.argv[1], '.test.mjs')}-${title.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60)}`);
    const lines = [];
    try {
      const at = await browser.run(() => ({
        url: location.href,
        log: watched().slice(-12),
        html: view()?.outerHTML ?? document.body?.outerHTML ?? '',
      }));
      lines.push(`page: ${at.url}`, ...at.log.map(({ at: when, ...one }) => `  ${Math.round(when)} ms ${JSON.stringify(one).slice(0, 600)}`));
      mkdirSync(LEFT, { recursive: true });
      writeFileSync(`${file}.html`, at.html);
      writeFileSync(`${file}.png`, await browser.driver.takeScreenshot(), 'base64');
      lines.push(`picture and markup: ${file}.{png,html}`);
    } catch (error) {
      lines.push(`the page can't be asked any more: ${error.message.split('\n')[0]}`);
    }
    lines.push(`requests: ${server.asked().join(' ')}`);
    return lines.join('\n');
  }

  /** As node's own; `only` names the browsers that a test is for, with the reason why not the others. */
  function test(title, fn, { only, why } = {}) {
    if (only && !only.includes(name)) return run(title, { skip: `${why} (only ${only.join(', ')})` }, () => {});
    return run(title, { timeout: 120_000 }, async (t) => {
      server.reset();
      await browser.reset();
      try {
        await fn(t);
      } catch (error) {
        error.stack = `${error.stack}\n${await trace(title)}`;
        throw error;
      }
    });
  }

  return { browser, server, test, open, settled };
}
