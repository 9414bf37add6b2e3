// The packages that consumers are built with, by the lock; then cluster-facts, from its tarball.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.mjs';
import { DIST, HERE, MODULES } from './places.mjs';

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The one of the version that is built. */
export function tarball() {
  const unpacked = join(DIST, 'npm/package.json');
  if (!existsSync(unpacked)) throw new Error(`no npm package in ${DIST}; make it with: cargo xtask dist`);
  const { name, version } = JSON.parse(readFileSync(unpacked, 'utf8'));
  return join(DIST, `${name}-${version}.tgz`);
}

export async function install(tarball) {
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(readFileSync(join(HERE, 'package-lock.json'))).digest('hex');
  const stamp = join(MODULES, '.installed-for');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('packages of the consumers: installing, about 30 s, once');
    await command('npm', 'ci', ...QUIET);
    writeFileSync(stamp, wanted);
  }
  // Its hash is another one with each build, so no lock can have it. What npm has there of the same version it would keep.
  rmSync(join(MODULES, 'cluster-facts'), { recursive: true, force: true });
  await command('npm', 'install', '--no-save', '--prefer-offline', ...QUIET, tarball);
  const extra = readdirSync(join(MODULES, 'cluster-facts')).includes('node_modules');
  if (extra) throw new Error('cluster-facts brought packages of its own; expected no dependencies');
}
