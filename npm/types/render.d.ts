// A widget as HTML that a server writes.

import type { Fault, HeadingLevel, Language, Theme, View } from './index.js';
import type { Profile } from './profile.js';

export interface RenderOptions {
  /** The language of the page. */
  lang: Language;
  /** Else `card`. */
  view?: View;
  /** In the view `figure`: which one. In `card` and `full`: the one that the card shows first. By default the first. */
  figure?: string;
  /** Else `auto`, which is the page's. */
  theme?: Theme;
  /** The level of the title's heading; else 3. */
  headingLevel?: HeadingLevel;
  /** Where the page is in each language: the language buttons are links there. */
  alternate?: Partial<Record<Language, string>>;
  /** By what the widget finds the profile later, a built-in name or an address; else the profile's `id`. */
  profile?: string;
  /** What addresses in the profile are relative to; else the address in `profile`. */
  base?: string;
  /** The address of the style sheet, see `sheetName`; else the style stands in the HTML. */
  sheet?: string;
}

/** A profile with faults, which isn't rendered: what is published should be right. */
export class ProfileError extends Error {
  readonly name: 'ProfileError';
  /** The faults, a hundred at most. */
  readonly errors: Fault[];
}

/**
 * `<cluster-facts>` with its tree in a declarative shadow root, and the facts as plain paragraphs for readers that know none.
 * It must come through the page's own parser.
 *
 * @param profile the object, or its JSON text
 * @throws {ProfileError} where the profile has faults
 * @throws {TypeError} where an option can't be read
 */
export function renderHtml(profile: Profile | string, options: RenderOptions): string;

/** What a page's `style-src` must hold where the style of a view stands in the HTML: `'sha256-…'`, with its quotes. */
export function styleHash(view?: View): string;

/** The style sheet's file, in the package's folder `files/` and among a host's. */
export function sheetName(): string;
