// Where things are.
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const HERE = join(ROOT, 'tests/consumers');
export const DIST = process.env.CLUSTER_FACTS_DIST ?? join(ROOT, 'dist');
export const MODULES = join(HERE, 'node_modules');
