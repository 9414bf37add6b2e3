// The element, what it tells, and where its files are.

import type { Profile } from './profile.js';

export type { Profile };

export type Language = 'sv' | 'en';
export type View = 'card' | 'explainer' | 'full' | 'figure';
export type Theme = 'auto' | 'light' | 'dark';
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** Something wrong in a profile. */
export interface Fault {
  /** Where: a JSON Pointer. */
  pointer: string;
  /** What stands there. */
  found: string;
  /** What would be right. */
  expected: string;
  /** All three in one sentence. */
  message: string;
}

export interface LanguageDetail {
  language: Language;
}

export interface FigureDetail {
  /** The `id` of the figure that the card shows. */
  figure: string;
}

export interface SectionDetail {
  /** Counted from 0. */
  section: number;
}

export interface FindDetail {
  /** What the reader has typed so far. */
  term: string;
  matches: number;
}

export interface ActionDetail {
  /** Where the link leads, as a whole address. */
  href: string;
  text: string;
}

export interface ErrorDetail {
  /** What is at fault: the script, the wasm, the profile as a whole, or fields of it. */
  part: 'script' | 'wasm' | 'profile' | 'field';
  /** A sentence in the widget's language. */
  message: string;
  /** The faults in the profile, a hundred at most. */
  errors: Fault[];
  /** The address in question, where there is one. */
  url?: string;
}

/** The events. They bubble and leave shadow trees, so they are heard on the element and on everything around it. */
export interface ClusterFactsEventMap {
  /** Facts are visible, with or without the wasm; again whenever another profile is shown. */
  'cluster-facts-ready': CustomEvent<null>;
  /** The wasm has hydrated the widget. A card that needs no wasm doesn't dispatch it; see `load()`. */
  'cluster-facts-interactive': CustomEvent<null>;
  /** The reader has chosen a language. */
  'cluster-facts-language': CustomEvent<LanguageDetail>;
  /** The reader has chosen another figure, on this card or on one of the group. */
  'cluster-facts-figure': CustomEvent<FigureDetail>;
  /** The reader has come to another section of the text. */
  'cluster-facts-section': CustomEvent<SectionDetail>;
  /** The reader types in the text's find. */
  'cluster-facts-find': CustomEvent<FindDetail>;
  /** The reader follows an action link at the end of the card: `preventDefault()` keeps the reader on the page. */
  'cluster-facts-action': CustomEvent<ActionDetail>;
  /** Something is wrong. */
  'cluster-facts-error': CustomEvent<ErrorDetail>;
}

/** `<cluster-facts>`: the facts of a cluster. */
export class ClusterFacts extends HTMLElement {
  static readonly version: string;

  /** The profile that the widget shows, a new copy each time; null until `cluster-facts-interactive`. Set to an object, it takes precedence over the attribute `profile`. */
  get data(): Profile | null;
  set data(profile: Profile | null | undefined);

  /** Resolves when facts are visible, which needs no wasm; rejects with the error's message if none can be shown. Each read returns a promise for the current state. */
  get ready(): Promise<void>;

  /**
   * Fetches what the widget needs to be interactive, such as the wasm and the profile. Resolves when the widget is
   * interactive; rejects with the message of `cluster-facts-error`, and facts that are visible stay. Another call tries again.
   */
  load(): Promise<void>;

  /** As if the reader had chosen the language. */
  setLanguage(tag: string): void;

  /** Leads the reader to a section of the text, counted from 0. */
  showSection(index: number): void;

  /** A built-in name, or the address of a profile. */
  get profile(): string;
  set profile(value: string | null | undefined);

  get view(): View;
  set view(value: View | null | undefined);

  /**
   * The `id` of one of the profile's figures. On a card with several figures: the one that it shows, also if the reader
   * has chosen it; set to one that the card doesn't have, the card stays the same. In the view `figure`: the figure shown.
   */
  get figure(): string;
  set figure(value: string | null | undefined);

  get theme(): Theme;
  set theme(value: Theme | null | undefined);

  /** The level of the widget's title. */
  get headingLevel(): HeadingLevel;
  set headingLevel(value: HeadingLevel | null | undefined);

  addEventListener<K extends keyof ClusterFactsEventMap>(
    type: K,
    listener: (this: ClusterFacts, event: ClusterFactsEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ClusterFacts, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;

  removeEventListener<K extends keyof ClusterFactsEventMap>(
    type: K,
    listener: (this: ClusterFacts, event: ClusterFactsEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ClusterFacts, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/**
 * Says where wasm, style sheet, facts and built-in profiles are: the package's folder `files/`, as it is hosted. Without it
 * they are imported from the package. Call it right after the imports, before anything is fetched; later it throws.
 */
export function configure(options: { base: string | URL }): void;

/** What a template may say of the element: its attributes and properties. */
export interface ClusterFactsProps {
  /** A built-in name, or the address of a profile. */
  profile?: string | null | undefined;
  view?: View | null | undefined;
  /** The `id` of one of the profile's figures, which the card or the view `figure` shows. */
  figure?: string | null | undefined;
  theme?: Theme | null | undefined;
  'heading-level'?: HeadingLevel | `${HeadingLevel}` | null | undefined;
  /** Where the page is in each language: `sv=/sida en=/en/page`. */
  alternate?: string | null | undefined;
  /** Its presence: the page has a heading and a frame of its own. */
  plain?: boolean | '' | null | undefined;
  /** `lazy`: the widget fetches its facts when it is near the visible area. */
  loading?: 'lazy' | null | undefined;
  /** Widgets of a page with the same word show the same language, and the same figure on their cards. */
  group?: string | null | undefined;
  /** A profile as an object, which goes before `profile`. A property only. */
  data?: Profile | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-facts': ClusterFacts;
  }
  // Of every element, the document and the window, since the events bubble.
  interface GlobalEventHandlersEventMap extends ClusterFactsEventMap {}
}
