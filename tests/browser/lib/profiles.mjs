// Profiles for tests, small and right; each test says what it wants otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';

/** A profile that ships, for pages that have it at an address of their own: it isn't built in there. */
export const shipped = (name = 'paper-province') => readFileSync(join(DIST, `profiles/${name}.json`), 'utf8');

export const both = (text) => ({ sv: text, en: text });

/** A right profile with one figure and one fact; `change` alters it in place. */
export function profile(change = () => {}) {
  const made = {
    version: 1,
    id: 'probe',
    name: both('Provklustret'),
    sources: [{ id: 'src', name: both('Provbyrån') }],
    areas: [
      { id: 'cluster', name: { sv: 'klustret', en: 'the cluster' }, place: { sv: 'i klustret', en: 'in the cluster' } },
      { id: 'region', name: both('Värmland'), place: { sv: 'i Värmland', en: 'in Värmland' } },
    ],
    measures: [
      {
        id: 'staff',
        label: { sv: 'Antal anställda', en: 'Number of employees' },
        subject: { sv: 'antalet anställda', en: 'the number of employees' },
      },
    ],
    figures: [
      {
        id: 'staff',
        measure: 'staff',
        period: { from: '2007', to: '2011' },
        unit: 'percent',
        origin: 'stated',
        source: 'src',
        cluster: { area: 'cluster', rate: 2 },
        reference: { area: 'region', rate: -5 },
      },
    ],
    facts: [{ id: 'members', label: { sv: 'medlemmar', en: 'members' }, value: 87, unit: 'number', origin: 'stated', source: 'src' }],
  };
  change(made);
  return made;
}

/** The figure of such a profile, altered. */
export const figured = (change) => profile((made) => change(made.figures[0], made));
