// The page in a frame: one widget, as the page's address asks for it.

import { languageOf, wordOf } from '../element/language.js';
import { NAME_WRONG, NO_NAME, TITLE } from './generated/words.js';
import { tellHeight } from './height.js';
import { openLinks } from './links.js';
import { restrict } from './policy.js';

restrict();

const page = document.documentElement;
const asked = new URL(location.href).searchParams;
/** What the address may say besides the profile and the language. */
const OPTIONS = ['view', 'figure', 'theme'];

/** What a reader can name: a file in `profiles/`. So nobody shows facts of their own under this host's name. */
const NAME = /^[a-z\d-]{1,64}$/;

// The address goes first, then the browser, as for every widget.
page.lang = asked.get('lang') || '';
page.lang = languageOf(page);

/** @param {string} [name] of what is shown */
const entitle = (name) => {
  const facts = TITLE[wordOf(languageOf(page))];
  document.title = name ? `${name}: ${facts.toLowerCase()}` : facts;
};

/** @param {string} profile */
const show = (profile) => {
  const element = document.createElement('cluster-facts');
  element.setAttribute('profile', profile);
  for (const name of OPTIONS) {
    const value = asked.get(name);
    if (value) element.setAttribute(name, value);
  }
  // Before the widget is drawn, so that the page around it has the same scheme.
  page.dataset.theme = asked.get('theme') || '';
  element.addEventListener('cluster-facts-ready', () => {
    entitle(element.shadowRoot?.querySelector('[part~=title]')?.textContent || '');
    openLinks(element);
  });
  element.addEventListener('cluster-facts-language', (event) => {
    page.lang = /** @type {CustomEvent} */ (event).detail.language;
    entitle(element.shadowRoot?.querySelector('[part~=title]')?.textContent || '');
  });
  document.body.append(element);
};

/** For whoever has written the address. @param {string} profile */
const refuse = (profile) => {
  const line = (profile ? NAME_WRONG : NO_NAME)[wordOf(languageOf(page))];
  const said = document.createElement('p');
  said.textContent = profile ? `${line}: “${profile}”` : line;
  document.body.append(said);
  console.error(`cluster-facts: ${said.textContent}`);
};

const profile = asked.get('profile') || '';
entitle();
if (NAME.test(profile)) show(profile);
else refuse(profile);
tellHeight();
