// What the script is built with, and the shapes that pass between it and the wasm.

/** The widget's file name, with its content's hash. */
declare const __WASM__: string;
/** The hash that the browser holds it to. */
declare const __INTEGRITY__: string;
declare const __VERSION__: string;

declare module '#glue' {
  /** A fresh set of bindings, whose `initSync` makes an instance of its own. */
  export const makeGlue: () => Facts.Glue;
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
  }

  /** A fault in a profile; the words are in the language of the options. */
  interface Fault {
    /** A JSON Pointer. */
    pointer: string;
    found: string;
    expected: string;
    message: string;
  }

  /** What came of reading and showing a profile; nothing is shown where `handle` is 0. */
  interface Mounted {
    handle: number;
    name: string;
    /** The first hundred. */
    errors: Fault[];
    /** All of them. */
    count: number;
  }

  /** What the page is told of. */
  type Outcome = { language: Language } | undefined;

  /** The wasm. Any call may trap, and the instance is lost then. */
  interface Glue {
    initSync(what: { module: WebAssembly.Module }): unknown;
    mount(root: ShadowRoot, profile: unknown, options: Options): Mounted;
    update(handle: number, options: Options): Outcome;
    act(handle: number, event: Event): Outcome;
    section(handle: number, index: number): void;
    release(handle: number): void;
    profile(handle: number): object;
  }

  /** The console's lines, by their names in LINES. */
  type Line = 'script' | 'profile' | 'big' | 'json' | 'field' | 'connect' | 'wasm' | 'eval' | 'trap' | 'head' | 'older';

  /** What goes wrong on the way to a view. */
  interface Trouble {
    key: Line;
    part: Part;
    detail?: string;
    url?: string;
    errors?: Fault[];
  }

  /** A node as the views are written for the script: text, or a tag's index, attributes and children. */
  type Data = string | [number, 0 | (number | string)[], ...Data[]];
}
