// What the types let through, and what they don't: this file is only compiled.

import { ClusterFacts, configure, type Profile } from 'cluster-facts';
import { ProfileError, renderHtml, sheetName, styleHash } from 'cluster-facts/render';
import json from '../../../../www/profiles/paper-province.json';
import varmland from 'cluster-facts/profiles/varmland.json';
import wasm from 'cluster-facts/cluster-facts.wasm';
import schema from 'cluster-facts/schema' with { type: 'json' };

export const element: ClusterFacts | null = document.querySelector('cluster-facts');
export const made: ClusterFacts = document.createElement('cluster-facts');
made.view = 'full';
made.headingLevel = 2;
made.figure = null;
made.data = varmland;
// @ts-expect-error there is no such view
made.view = 'crad';
// @ts-expect-error a number, from 2 to 6
made.headingLevel = 7;
// @ts-expect-error facts owe their unit
made.data = { version: 1, id: 'x', name: { sv: 'x', en: 'x' }, facts: [{ label: { sv: 'x', en: 'x' }, value: 1, origin: 'stated', source: 'us' }] };

made.ready.then(() => made.setLanguage('sv'));
made.showSection(2);
// @ts-expect-error nobody sets it
made.ready = Promise.resolve();

// Events are typed on the element, and on all that they bubble to.
made.addEventListener('cluster-facts-error', function (event) {
  const pointers: string[] = event.detail.errors.map(({ pointer }) => pointer);
  const part: 'script' | 'wasm' | 'profile' | 'field' = event.detail.part;
  this.view = 'card';
  // @ts-expect-error of an error there is no language
  return [pointers, part, event.detail.language];
});
document.addEventListener('cluster-facts-language', (event) => event.detail.language satisfies 'sv' | 'en');
document.addEventListener('cluster-facts-action', (event) => event.detail.href.startsWith('/join') && event.preventDefault());
made.addEventListener('cluster-facts-find', ({ detail }) => `${detail.term}: ${detail.matches}`);
made.addEventListener('cluster-facts-figure', ({ detail }) => detail.figure.toUpperCase());
made.addEventListener('cluster-facts-section', ({ detail }) => detail.section + 1);
window.addEventListener('cluster-facts-ready', (event) => event.detail satisfies null);
made.addEventListener('click', (event) => event.clientX);
made.addEventListener('something-else', (event: Event) => event.type);

configure({ base: '/cluster-facts/' });
configure({ base: new URL('https://cdn.example/') });
// @ts-expect-error it has to say something
configure({});

export const html: string = renderHtml(varmland, { lang: 'sv', view: 'figure', figure: 'growth', headingLevel: 2, alternate: { sv: '/', en: '/en' } });
// @ts-expect-error the language of the page is owed
renderHtml(varmland, {});
// @ts-expect-error there is no such option
renderHtml('{}', { lang: 'sv', langauge: 'en' });
export const policy = `style-src ${styleHash('card')}`;
export const address: string = sheetName() + wasm + schema.title;
export const faults = (error: unknown) => (error instanceof ProfileError ? error.errors.map(({ message }) => message) : []);
export const mine: Profile = varmland;
// What TypeScript reads from a JSON file has strings where a profile has words of a few.
export const own = json as Profile;
