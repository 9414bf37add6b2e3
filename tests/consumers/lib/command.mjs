// A program's run: what it prints is shown only where it fails.
import { spawn } from 'node:child_process';
import { HERE } from './places.mjs';

/** Runs it in this folder and gives what it printed. */
export const command = (program, ...args) =>
  new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: HERE,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    child.on('error', fail);
    child.on('close', (code) => (code ? fail(new Error(`${program} ${args.join(' ')} ended with ${code}\n${said}`)) : done(said)));
  });

/** A command of an npm package. */
export const bin = (name, ...args) => command(process.execPath, `node_modules/.bin/${name}`, ...args);
