// What the script is built with, and the shapes that pass between it and the wasm.

/** The file names of the two wasm modules, with their contents' hashes, and the hashes that the browser checks. */
declare const __CARD__: string;
declare const __CARD_INTEGRITY__: string;
declare const __FULL__: string;
declare const __FULL_INTEGRITY__: string;
declare const __VERSION__: string;
/** Where the script's other files are, from where it stands itself: `.` or `..`. */
declare const __UP__: string;
/** The whole sheet's file. */
declare const __SHEET__: string;
/** The file with the words of a profile's faults. */
declare const __FAULTS__: string;
/** The file with the skeletons of other views than the card. */
declare const __SKELETONS__: string;
/** The file with what a widget can do without. */
declare const __EXTRAS__: string;
/** Whether the script has the rules of all views. */
declare const __WHOLE__: boolean;
/** What a script that brings its own facts brings. */
declare const __FACTS__: Facts.Handed;

declare module '#glue' {
  /** A fresh set of bindings, whose `initSync` makes an instance of its own. */
  export const makeGlue: () => Facts.Glue;
}
declare module '#base' {
  export const NAME: 'cluster-facts';
  /** The tags that the script stands for. */
  export const scripts: ArrayLike<HTMLScriptElement>;
  /** Where the other files are. */
  export const BASE: string;
}
declare module '#fetch' {
  export const bytesOf: (url: string, part: 'wasm' | 'profile', integrity?: string) => Promise<Uint8Array<ArrayBuffer>>;
}
declare module '#extras' {
  export const extras: () => Promise<typeof import('./extras.js')>;
}
declare module '#widget' {
  export const widgetOf: Facts.WidgetOf;
}
declare module '#say' {
  export const say: Facts.Say;
}
declare module '#trees' {
  export const SKELETONS: { card: Facts.Data } & Partial<Record<Facts.View, Facts.Data>>;
  export const ERROR: Facts.Data;
  export const NOTE: Facts.Data;
}
declare module '#style' {
  const css: string;
  export default css;
}

declare namespace Facts {
  type Language = 'sv' | 'en';
  type View = 'card' | 'explainer' | 'full' | 'figure';
  type Theme = 'auto' | 'light' | 'dark';
  type Part = 'script' | 'wasm' | 'profile' | 'field';

  interface Options {
    /** A built-in name or an address; the wasm doesn't look at it. */
    profile: string;
    lang: Language;
    view: View;
    figure: string;
    theme: Theme;
    /** The heading level of the view's title, 2 to 6. */
    level: number;
    /** What the profile's relative addresses are relative to. */
    base: string;
    /** Where the page is in each language, `en=https://example.com/en sv=/`. */
    alternate: string;
  }

  /** A fault in a profile; the words are in the language of the options. */
  interface Fault {
    /** A JSON Pointer. */
    pointer: string;
    found: string;
    expected: string;
    message: string;
  }

  /** A fault as the wasm tells it: pointer; code and text of what was found; code and text of what was expected. */
  type Coded = [string, string, string, string, string];

  /** What came of reading and showing a profile; nothing is shown where `handle` is 0. */
  interface Mounted {
    handle: number;
    name: string;
    /** The first hundred. */
    faults: Coded[];
    /** All of them. */
    count: number;
  }

  /** What the page is told of. */
  type Outcome = { language: Language } | undefined;

  /** The wasm. Any call may trap, and the instance is lost then. */
  interface Glue {
    initSync(what: { module: WebAssembly.Module }): unknown;
    /** Options are text, a line each: language, view, theme, level, base, figure, alternate. */
    mount(root: ShadowRoot, profile: unknown, options: string): Mounted;
    update(handle: number, options: string): Outcome;
    /** What was done: the word of a `data-act`, its value on a second line. */
    act(handle: number, said: string): Outcome;
    section(handle: number, index: number): void;
    release(handle: number): void;
    profile(handle: number): object;
  }

  /** A view as the wasm keeps it; whatever goes wrong is thrown as a Trouble. */
  interface Kept {
    /** Reads a profile in place of the one before; it is shown by `show`. */
    read(profile: unknown): Mounted;
    show(): void;
    /** One call for what stands, which is shown by a new instance first where the wasm has trapped. */
    ask(what: 'update' | 'act' | 'section' | 'profile', argument?: unknown): any;
    release(): void;
  }

  /** The console's lines, by their names in LINES. */
  type Line = 'script' | 'profile' | 'big' | 'json' | 'field' | 'connect' | 'wasm' | 'eval' | 'trap';

  /** What shows in one element. */
  interface Widget {
    /** Something has changed: takes effect at the task's end. */
    plan(): void;
    /** An attribute has changed. */
    change(name: string): void;
    /** The page hands over a profile. */
    give(profile: unknown): void;
    /** A reader has done something: the word of a `data-act`, and its value. */
    act(act: string, value: string): void;
    /** Whether facts are to be seen; where none can be, why. */
    stands(): boolean | string;
    /** The profile as it was read. */
    read(): object | false | undefined;
    /** Fetches the wasm; resolves when everything works. */
    load(): Promise<void>;
  }

  /** What one widget leaves to another one that goes on in its place. */
  interface Standing {
    root: ShadowRoot;
    /** Where the parser has made the root. */
    parsed: ShadowRoot | null;
    /** Whether what is asked for now is still to be shown. */
    anew: boolean;
    /** What the page handed over. */
    data?: unknown;
    /** The profile whose facts stand. */
    profile?: string;
    /** The tree that they were built from. */
    tree?: Data;
    /** The rules that they need beyond those of every card. */
    more?: string;
    /** The reader's. */
    choice?: Language;
  }

  /** The element's internals can be had once. */
  type WidgetOf = (element: HTMLElement, attach: () => ElementInternals, before?: Standing) => Widget;

  /** What the script says of its tag, by its name in TAG. */
  type Say = (key: 'head' | 'older' | 'target', detail?: string) => void;

  /** What a script that brings just a card gets of the whole one. */
  interface Rest {
    widgetOf: WidgetOf;
    say: Say;
  }

  /** What goes wrong on the way to a view. */
  interface Trouble {
    key: Line;
    part: Part;
    detail?: string;
    url?: string;
    faults?: Coded[];
  }

  /** A node as the views are written for the script, see src/view/data.rs: a text, an element, or a pair of both languages. */
  type Data = string | number | null | Data[];

  /** Where a tree is built, and how. */
  interface Site {
    page: Document;
    /** Which of two where the languages differ. */
    language: 0 | 1;
    /** The heading level of the view. */
    level: number;
    /** What relative addresses are relative to. */
    base: string;
  }

  /** What a view is built from. */
  interface Snapshot {
    tree: Data;
    /** The rules that a card needs beyond those of every card. */
    css?: string;
  }

  /** A view's facts. */
  interface Handed extends Snapshot {
    /** Of the tables that they speak of. */
    edition: number;
    profile: string;
    view: View;
  }
}
