// cluster-facts/render: a widget as HTML that a server writes, by the crate's own `render_html` in a wasm of its own.

import { makeGlue } from '#render';
import wasm from '#render-wasm';

const VIEWS = ['card', 'explainer', 'full', 'figure'];
const THEMES = ['auto', 'light', 'dark'];
const LANGUAGES = ['sv', 'en'];
const LEVELS = [2, 3, 4, 5, 6];
const NAMES = ['lang', 'view', 'figure', 'theme', 'headingLevel', 'alternate', 'profile', 'base', 'sheet'];

/** A page is at `https:`, `http:` or a relative address; a space would begin another one. */
const WEB = /^(?=\S+$)(https?:|[^:]*($|[/?#]))/i;
const NAME = /^[a-z\d-]{1,64}$/;

/** A profile with faults: what is published should be right. */
export class ProfileError extends Error {
  name = 'ProfileError';

  /** @param {{ pointer: string, found: string, expected: string, message: string }[]} errors the first hundred @param {number} count of all */
  constructor(errors, count) {
    super(`the profile has ${count === 1 ? 'a fault' : `${count} faults`}: ${errors.map(({ message }) => message).join(' | ')}`);
    this.errors = errors;
  }
}

/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {ReturnType<typeof makeGlue> | undefined} */
let glue;

/**
 * One call into the wasm. An instance that has trapped is thrown away: the next call makes a new one.
 * @template T
 * @param {(glue: ReturnType<typeof makeGlue>) => T} work
 */
const ask = (work) => {
  if (!glue) {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0)));
    glue = makeGlue();
    glue.initSync({ module });
  }
  try {
    return work(glue);
  } catch (error) {
    glue = undefined;
    throw error;
  }
};

/** @param {string} name @param {unknown} value @param {string} expected @returns {never} */
const refuse = (name, value, expected) => {
  throw new TypeError(`cluster-facts/render: ${name}: ${JSON.stringify(value) ?? value}; expected ${expected}`);
};

/** @param {string} name @param {unknown} value @param {unknown[]} allowed */
const oneOf = (name, value, allowed) => {
  if (!allowed.includes(value)) refuse(name, value, allowed.join(', '));
};

/** @param {string} name @param {unknown} value */
const address = (name, value) => {
  if (typeof value !== 'string' || !WEB.test(value)) refuse(name, value, 'an address: https:, http: or relative, without spaces');
};

/**
 * @param {unknown} profile an object, or JSON text
 * @param {any} options see render.d.ts
 * @returns {string}
 */
export const renderHtml = (profile, options) => {
  const { lang, view = 'card', figure = '', theme = 'auto', headingLevel = 3, alternate = {}, ...rest } = options ?? {};
  const unknown = Object.keys(options ?? {}).find((name) => !NAMES.includes(name));
  if (unknown) refuse(unknown, options[unknown], `one of the options ${NAMES.join(', ')}`);
  oneOf('lang', lang, LANGUAGES);
  oneOf('view', view, VIEWS);
  oneOf('theme', theme, THEMES);
  oneOf('headingLevel', headingLevel, LEVELS);
  for (const name of ['profile', 'base', 'sheet']) if (rest[name] !== undefined) address(name, rest[name]);
  if (figure && view === 'explainer') refuse('figure', figure, 'it only with the views card, full and figure');
  for (const name of Object.keys(alternate)) {
    oneOf('alternate', name, LANGUAGES);
    if (alternate[name] !== undefined) address(`alternate.${name}`, alternate[name]);
  }

  const said = {
    lang,
    view,
    figure,
    theme,
    headingLevel,
    alternate: LANGUAGES.filter((name) => alternate[name] !== undefined).map((name) => `${name}=${alternate[name]}`).join(' '),
    profile: rest.profile,
    // What is relative to a profile is relative to where the widget finds it.
    base: rest.base ?? (rest.profile && !NAME.test(rest.profile) ? rest.profile : ''),
    sheet: rest.sheet,
  };
  const text = typeof profile === 'string' ? profile : JSON.stringify(profile) ?? '';
  const { html, errors, count, figures, isRelative } = JSON.parse(ask((glue) => glue.render(text, JSON.stringify(said))));
  if (errors) throw new ProfileError(errors, count);
  if (figures) refuse('figure', figure, figures.length ? figures.join(', ') : 'another view: the profile has no figures');
  if (isRelative) console.warn('cluster-facts/render: the profile has addresses that are relative to it: say with the option base where it is');
  return html;
};

/** @param {string} [view] */
export const styleHash = (view = 'card') => {
  oneOf('view', view, VIEWS);
  return ask((glue) => glue.style_hash(view));
};

export const sheetName = () => ask((glue) => glue.sheet_name());
