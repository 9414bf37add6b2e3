// A browser as slow as a phone, each visit in a tab of its own, so that nothing is kept from the one before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Driver } from '../../tests/browser/lib/drivers.mjs';
import { Browser } from '../../tests/browser/lib/session.mjs';

export const PHONE = { cpu: 4, latency: 150, down: 1_600_000, up: 750_000, width: 412, height: 915 };
/** How long a page may take, in ms: a thousand cards are slow on a busy machine. */
const PATIENCE = 120_000,
  UNTHROTTLED = 20_000;

const probe = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')
  .replace(/^\/\/.*\n/gm, '')
  .trim();

export class Phone {
  static async start() {
    const driver = await Driver.start('chromium');
    try {
      const session = await driver.open();
      const browser = Browser.attach({ name: 'chromium', url: driver.url, session });
      await browser.driver.manage().setTimeouts({ script: PATIENCE + 5000, pageLoad: PATIENCE });
      const version = (await browser.cdp('Browser.getVersion')).product;
      return Object.assign(new Phone(), { driver, browser, version, home: await browser.driver.getWindowHandle() });
    } catch (error) {
      driver.stop();
      throw error;
    }
  }

  /** Opens a page that is probed for its facts and gives what `use` makes of it; `slow: false` leaves the throttles off. */
  visit(url, { sentences, count = 1, slow = true }, use) {
    return this.tab(url, { script: `(${probe})(${JSON.stringify(sentences)}, ${count})`, slow }, () => use(this));
  }

  /** Opens a page in a tab with an empty cache, after a script of the bench's own, and gives what `use` makes of it. */
  async tab(url, { script, width = PHONE.width, slow = true }, use) {
    const { browser } = this;
    await browser.driver.switchTo().newWindow('tab');
    this.patience = slow ? PATIENCE : UNTHROTTLED;
    try {
      await browser.cdp('Network.enable');
      // Emptied rather than turned off: on one page what was fetched serves all cards.
      await browser.cdp('Network.clearBrowserCache');
      // One pixel a point: without a graphics card drawing more of them would weigh more than it does on a phone.
      await browser.cdp('Emulation.setDeviceMetricsOverride', { width, height: PHONE.height, deviceScaleFactor: 1, mobile: width < 600 });
      await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: script });
      if (slow) {
        await browser.cdp('Network.emulateNetworkConditions', {
          offline: false,
          latency: PHONE.latency,
          downloadThroughput: PHONE.down / 8,
          uploadThroughput: PHONE.up / 8,
        });
        await browser.cdp('Emulation.setCPUThrottlingRate', { rate: PHONE.cpu });
      }
      await browser.driver.get(url);
      return await use(browser);
    } finally {
      await browser.driver.close();
      await browser.driver.switchTo().window(this.home);
    }
  }

  settled(isWidget) {
    return this.#run((isWidget, patience) => window.bench.settled(isWidget, patience), Boolean(isWidget), this.patience);
  }

  results() {
    return this.#run(() => window.bench.results());
  }

  toggle(language, patience = 5000) {
    return this.#run((language, patience) => window.bench.toggle(language, patience), language, patience);
  }

  says() {
    return this.#run(() => window.bench.says());
  }

  /** Without the tests' prelude, which the page would have to parse. */
  async #run(fn, ...args) {
    const { value, thrown } = await this.browser.driver.executeAsyncScript(
      `const given = [...arguments], done = given.pop();
      (async () => (${fn})(...given))().then((value) => done({ value }), (error) => done({ thrown: error.message }));`,
      ...args,
    );
    if (thrown) throw new Error(thrown);
    return value;
  }

  close() {
    return this.driver.close();
  }
}
