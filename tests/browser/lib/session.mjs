// A browser as the tests use it: go somewhere, run a function there, wait for something, press keys, take a picture.
import { Agent } from 'node:http';
import { Key, Origin, WebDriver, WebElement } from 'selenium-webdriver';
import { Command } from 'selenium-webdriver/lib/command.js';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { SCREEN } from './drivers.mjs';
import { crop, decode, isPlain } from './pixels.mjs';
import { PRELUDE } from './prelude.mjs';

const CDP = 'chromiumCommand';
/** How long a condition may take to come true before the test gives up; nothing waits that long when all is well. */
const PATIENCE = 20_000;
/** How long a page that is on its way may take to answer one question, and a window to be drawn, before they are asked again. */
const ANSWER = 2_000,
  DRAWING = 15_000;

/** What is answered; false where that is late or an error. */
const within = (limit, answer) => Promise.race([answer.catch(() => false), new Promise((done) => setTimeout(done, limit, false).unref())]);

export class Browser {
  /** The session that run.mjs has opened. */
  static attach({ name, url, session }) {
    const agent = new Agent();
    const executor = new Executor(new HttpClient(url, agent));
    executor.defineCommand(CDP, 'POST', '/session/:sessionId/goog/cdp/execute');
    const driver = new WebDriver(session, executor);
    return Object.assign(new Browser(), { name, driver, agent, changed: true });
  }

  /** Leaves the session to the next one. A question that was never answered would keep this process from its end. */
  leave() {
    for (const socket of Object.values(this.agent.sockets).flat()) socket.unref();
  }

  get chromium() {
    return this.name === 'chromium';
  }

  /** Goes there and waits for the page's text; what comes later a test waits for by name. */
  async goto(url) {
    // WebKit's session doesn't wait for pages (drivers.mjs), so the page that was is marked, to be told from the one that comes.
    if (this.name === 'webkit') await this.driver.executeScript('window.__before = true');
    await this.driver.get(url);
    if (this.name !== 'webkit') return;
    await this.#comes('return !window.__before && document.readyState !== "loading"', [], url, () => this.driver.get(url));
  }

  /**
   * Asks until the page that is on its way says yes. A question to the page before is never answered where that one's
   * process has ended meanwhile (WebKit gives isolated pages their own), so none is waited for long. A page can be lost on
   * the way between two processes: half-way through the time `again` sends for it once more.
   */
  async #comes(question, given, what, again) {
    for (const start = Date.now(); Date.now() < start + 2 * PATIENCE; ) {
      if (await within(ANSWER, this.driver.executeScript(question, ...given))) return;
      await new Promise((done) => setTimeout(done, 10));
      if (Date.now() > start + PATIENCE) {
        await within(ANSWER, Promise.resolve(again?.()));
        again = undefined;
      }
    }
    throw new Error(`${what} doesn't come`);
  }

  /** Goes back one page and waits until this one says that it is there. */
  async back(title) {
    await this.driver.navigate().back();
    await this.#comes('return document.title === arguments[0] && document.readyState !== "loading"', [title], `the page '${title}'`);
  }

  /** Runs a function in the page, with the functions of prelude.mjs at hand, and gives what it returns or resolves to. */
  async run(fn, ...args) {
    const { value, thrown } = await this.driver.executeAsyncScript(
      `${PRELUDE}
      const given = [];
      for (let i = 0; i < arguments.length - 1; i++) given[i] = arguments[i];
      const done = arguments[arguments.length - 1];
      (async () => { try { done({ value: await (${fn})(...given) }); } catch (e) { done({ thrown: String(e && e.stack ? \`\${e} \${e.stack}\` : e) }); } })();`,
      ...args,
    );
    if (thrown) throw new Error(`in the page: ${thrown}\n${fn}`);
    return value;
  }

  /** Waits until a function in the page gives something true, and gives that. */
  async until(fn, ...args) {
    const waiting = `async (...given) => {
      const end = Date.now() + ${PATIENCE};
      for (;;) {
        const value = await (${fn})(...given);
        if (value) return { value };
        if (Date.now() > end) return { late: true };
        await new Promise((next) => setTimeout(next, 20));
      }
    }`;
    const { value, late } = await this.run(waiting, ...args);
    if (late) throw new Error(`this never came true within ${PATIENCE / 1000} s: ${fn}${args.length ? ` with ${JSON.stringify(args)}` : ''}`);
    return value;
  }

  /** Lets the page lay out and paint. */
  painted() {
    return this.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  }

  /** An element as WebDriver holds it; the function finds it in the page. */
  async element(fn, ...args) {
    const found = await this.run(fn, ...args);
    if (!(found instanceof WebElement)) throw new Error(`no such element: ${fn}${args.length ? ` with ${JSON.stringify(args)}` : ''}`);
    return found;
  }

  /** Presses keys one after the other: 'Tab', 'Enter', 'Shift+Tab', 'a'. */
  async keys(...names) {
    for (const name of names) {
      const parts = name.length > 1 ? name.split('+') : [name];
      const keys = parts.map((part) =>
        part.length === 1
          ? part
          : Key[{ Tab: 'TAB', Enter: 'ENTER', Escape: 'ESCAPE', Shift: 'SHIFT', Space: 'SPACE', ArrowRight: 'ARROW_RIGHT', Home: 'HOME', End: 'END' }[part]],
      );
      const actions = this.driver.actions({ async: true });
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.reverse()) actions.keyUp(key);
      await actions.perform();
    }
  }

  async type(words) {
    await this.keys(...words);
  }

  /** Clicks with the mouse, where the element is once its sheets are there: one that comes between would move it from under the mouse. */
  async click(fn, ...args) {
    const element = await this.element(fn, ...args);
    await this.run(
      async (el, limit) => {
        // By index: some pages have broken iterators and array methods.
        const missing = (links) => {
          for (let i = 0; i < links.length; i++) if (!links[i].sheet && !links[i].disabled) return true;
          return false;
        };
        const links = 'link[rel=stylesheet]', end = Date.now() + limit;
        while ((missing(document.querySelectorAll(links)) || missing(el.getRootNode().querySelectorAll(links))) && Date.now() < end)
          await new Promise((next) => setTimeout(next, 20));
        const { top, bottom } = el.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center', behavior: 'instant' });
      },
      element,
      ANSWER,
    );
    await this.driver.actions({ async: true }).move({ origin: element }).click().perform();
    await this.driver.actions({ async: true }).move({ origin: Origin.VIEWPORT, x: 0, y: 0 }).perform();
  }

  /**
   * A picture of an element, cut out of the window's: WebKitGTK's pictures of single elements come out black.
   * `times` enlarges the page first, so that thin strokes reach their full colour; then it is what fits the window.
   */
  async picture(fn, { times = 1, args = [] } = {}) {
    const element = await this.element(fn, ...args);
    if (times !== 1)
      await this.run((times) => {
        document.documentElement.style.transform = `scale(${times})`;
        document.documentElement.style.transformOrigin = '0 0';
      }, times);
    const place = () =>
      this.run((el) => {
        const bar = innerHeight - document.documentElement.clientHeight;
        el.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' });
        const { x, y, width, height } = el.getBoundingClientRect();
        return { x, y, width, height, room: [innerWidth, innerHeight - Math.max(0, bar)] };
      }, element);
    let at = await place();
    if (times === 1 && (at.width > at.room[0] || at.height > at.room[1])) {
      await this.resize(Math.max(1200, Math.ceil(at.width) + 40), Math.max(1000, Math.ceil(at.height) + 240));
      at = await place();
    }
    await this.painted();
    const shot = crop(await this.window(), await place());
    if (times !== 1)
      await this.run(() => {
        document.documentElement.style.transform = '';
      });
    return shot;
  }

  /**
   * A picture of the window. WebKitGTK leaves a window black, or doesn't answer, where its page has moved to another
   * process before the window was drawn; another size makes it draw.
   */
  async window() {
    if (this.name !== 'webkit') return decode(await this.driver.takeScreenshot());
    for (let tries = 0; tries < 5; tries++) {
      const shot = await within(DRAWING, this.driver.takeScreenshot()), picture = shot && decode(shot);
      if (picture && !isPlain(picture)) return picture;
      // Not by `resize`, which scrolls to the top: what is looked at stays where it is.
      const frame = this.driver.manage().window(), rect = await frame.getRect();
      await frame.setRect({ ...rect, height: rect.height + 1 });
      await frame.setRect(rect);
      await new Promise((done) => setTimeout(done, 100 * tries));
    }
    throw new Error('the window isn’t drawn, or is of one colour');
  }

  async resize(width, height) {
    // WebKit keeps a place that a taller window hasn't got.
    await this.driver.executeScript('scrollTo(0, 0)');
    // Where no window manager is, the window under the pointer has the keyboard, and the pointer rests in the screen's middle.
    const place = this.name === 'webkit' ? { x: 0, y: Math.max(0, Math.round((SCREEN.height - height) / 2)) } : {};
    await this.driver
      .manage()
      .window()
      .setRect({ ...place, width, height });
    this.changed = true;
  }

  /** Chromium's developer protocol. */
  async cdp(cmd, params = {}) {
    if (!this.chromium) throw new Error('only Chromium speaks this');
    const answer = await this.driver.execute(new Command(CDP).setParameter('cmd', cmd).setParameter('params', params));
    return answer;
  }

  /** What the media queries answer, Chromium only: `{ 'forced-colors': 'active' }`, and 'print' or 'screen'. */
  async media(features, type = '') {
    this.changed = true;
    await this.cdp('Emulation.setEmulatedMedia', { media: type, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  }

  /** As it was before a test changed something. */
  async reset() {
    if (!this.changed) return;
    if (this.chromium) await this.media({});
    await this.resize(1200, 1000);
    this.changed = false;
  }
}
