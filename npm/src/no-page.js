// What the element's modules take from a page when they are read, where there is none: a server imports them all the same.
// esbuild puts these in place of the globals.

export const window = globalThis;

export const HTMLElement = globalThis.HTMLElement ?? class {};
