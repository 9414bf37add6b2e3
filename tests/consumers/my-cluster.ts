// The profile that the consumers hand over as an object; docs/write-a-profile.md has it as JSON.

import type { Profile } from 'cluster-facts';

export const profile = {
  version: 1,
  id: 'my-cluster',
  name: { sv: 'Mitt kluster', en: 'My cluster' },
  sources: [{ id: 'us', name: { sv: 'Mitt kluster', en: 'My cluster' } }],
  facts: [{ label: { sv: 'medlemsföretag', en: 'member companies' }, value: 42, unit: 'number', date: '2024', origin: 'stated', source: 'us' }],
} satisfies Profile;
