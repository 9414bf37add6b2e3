// The browsers: where they are, how each is started, and that nothing of them is left behind.
import { spawn, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const tools = resolve(import.meta.dirname, '../../../target/tools/bin');

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that is there: names are looked for in target/tools/bin and on the PATH. */
const find = (...names) =>
  names
    .flatMap((name) => (name.includes('/') ? [name] : [tools, ...(process.env.PATH ?? '').split(delimiter)].map((dir) => join(dir, name))))
    .find(runs);

/** WebKitGTK's own small browser lies beside its library, which differs from system to system. */
function miniBrowser() {
  const triplets = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  const folders = ['/usr/libexec', '/usr/lib', ...triplets.map((name) => `/usr/lib/${name}`)];
  return find(...folders.flatMap((dir) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => `${dir}/${version}/MiniBrowser`)));
}

/** WebKitGTK has no headless mode; its screen is large enough that no picture is cut. */
export const SCREEN = { width: 1400, height: 6000 };

export const BROWSERS = {
  chromium: {
    find: () => ({
      binary: find(
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ),
      driver: find('chromedriver'),
    }),
    bring: 'apt-get install chromium chromium-driver',
    command: ({ driver }, port) => [driver, `--port=${port}`, '--log-level=SEVERE'],
    capabilities: ({ binary }) => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary,
        // No subpixel text: its coloured fringes would be taken for colours in the pictures.
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--force-color-profile=srgb',
          '--disable-lcd-text',
          '--window-size=1200,1000',
        ],
      },
    }),
  },
  firefox: {
    find: () => ({ binary: find('firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'), driver: find('geckodriver') }),
    bring: 'apt-get install firefox-esr && cargo install geckodriver',
    // The second port is Marionette's: left alone, two runs on one machine would want the same.
    command: ({ driver }, port, second) => [driver, '--port', `${port}`, '--marionette-port', `${second}`, '--log', 'error'],
    capabilities: ({ binary }) => ({
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary,
        args: ['-headless', '--width=1200', '--height=1000'],
        prefs: { 'layout.css.devPixelsPerPx': '1', 'gfx.color_management.mode': 0 },
      },
    }),
  },
  webkit: {
    find: () => ({ binary: miniBrowser(), driver: find('WebKitWebDriver'), screen: find('xvfb-run') }),
    bring: 'apt-get install webkit2gtk-driver xvfb xauth',
    command: ({ driver, screen }, port) => [screen, '-a', '-s', `-screen 0 ${SCREEN.width}x${SCREEN.height}x24`, driver, `--port=${port}`],
    capabilities: ({ binary }) => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }),
  },
};

/** What of a browser is missing here, as a line with the command that brings it; undefined when all is there. */
export function missing(name) {
  const found = BROWSERS[name].find();
  const lacks = Object.keys(found).filter((part) => !found[part]);
  return lacks.length ? `${name}: no ${lacks.join(', no ')} found; bring it with: ${BROWSERS[name].bring}` : undefined;
}

const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => done(port));
      });
  });

/** All processes that descend from one: drivers put their browsers into process groups of their own. */
function family(pid) {
  let table = '';
  try {
    table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  } catch {
    /* without ps the group has to do */
  }
  const children = new Map();
  for (const line of table.trim().split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const all = [pid];
  for (const member of all) all.push(...(children.get(member) ?? []));
  return all;
}

const end = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    /* it has ended already */
  }
};

/** Ends a process that was started with `detached: true`, with all that it started. */
export function endAll(pid) {
  const all = family(pid);
  end(-pid, 'SIGTERM');
  for (const member of all) {
    end(-member, 'SIGKILL');
    end(member, 'SIGKILL');
  }
}

/** Calls `stop` when this process ends, also where a signal ends it. */
export function atEnd(stop) {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => process.exit(code));
  process.on('exit', stop);
}

/** A driver that listens, with the address to send commands to. */
export class Driver {
  static async start(name) {
    const found = BROWSERS[name].find(),
      [port, second] = [await freePort(), await freePort()];
    const home = mkdtempSync(join(tmpdir(), 'cf-')); // the browser's profile and caches; gone with the driver
    const [program, ...args] = BROWSERS[name].command(found, port, second);
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data') },
    });
    const driver = Object.assign(new Driver(), { name, child, home, url: `http://127.0.0.1:${port}`, session: undefined, said: '', found });
    child.stderr.on('data', (text) => {
      driver.said = (driver.said + text).slice(-2000);
    });
    child.on('error', (error) => {
      driver.said += error.message;
    });
    for (let tries = 0; ; tries++) {
      try {
        await fetch(`${driver.url}/status`);
        break;
      } catch {
        if (tries > 300 || child.exitCode !== null) {
          driver.stop();
          throw new Error(`${name}'s driver doesn't answer.\n${driver.said}`);
        }
        await new Promise((done) => setTimeout(done, 100));
      }
    }
    return driver;
  }

  async #send(method, path, body) {
    const answer = await fetch(this.url + path, {
      method,
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(90_000),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${this.name}: ${value?.message ?? answer.status}\n${this.said}`);
    return value;
  }

  /** The session that the test files of this browser share; a new one where the last was lost. */
  async open() {
    if (this.session) {
      try {
        await this.#send('GET', `/session/${this.session}/url`);
        return this.session;
      } catch {
        this.session = undefined;
      }
    }
    // A page counts as loaded with its text ('eager'). WebKitGTK's driver then waits before every command for a page that is
    // still loading pictures or scripts, until the time is up: it is told not to wait, and session.mjs does it.
    const wanted = {
      ...BROWSERS[this.name].capabilities(this.found),
      pageLoadStrategy: this.name === 'webkit' ? 'none' : 'eager',
      timeouts: { script: 40_000, pageLoad: 40_000, implicit: 0 },
    };
    const { sessionId } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: wanted } });
    return (this.session = sessionId);
  }

  /** Ends the browser in good order where it still answers. */
  async close() {
    if (this.session)
      await Promise.race([this.#send('DELETE', `/session/${this.session}`), new Promise((done) => setTimeout(done, 10_000).unref())]).catch(() => {});
    this.stop();
  }

  /** Ends the driver and its browser at once. */
  stop() {
    if (this.child.pid && !this.stopped) endAll(this.child.pid);
    this.stopped = true;
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}
