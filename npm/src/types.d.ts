// What the build puts in place of these names, see xtask/src/npm.rs.

declare module '#content' {
  /** What the package has itself, by its name below the base: text, or the base64 of a wasm. */
  export const CONTENT: Partial<Record<string, () => Promise<{ default: string }>>>;
}
declare module '#render' {
  /** A fresh set of bindings, whose `initSync` makes an instance of its own. */
  export const makeGlue: () => {
    initSync(what: { module: WebAssembly.Module }): unknown;
    render(profile: string, options: string): string;
    style_hash(view: string): string;
    sheet_name(): string;
  };
}
declare module '#render-wasm' {
  /** In base64. */
  const text: string;
  export default text;
}
