// Written by `cargo xtask build` from src/view and src/language. Change those, not this file.

/** Data of another edition means something else. */
export const EDITION = 4055131733;
export const TAGS = /* @__PURE__ */ "div section figure figcaption p span b strong h2 h3 h4 h5 h6 ul ol li dl dt dd a button nav input label mark q blockquote footer details summary table caption thead tbody tr th td img slot svg g path rect line circle text".split(' ');
/** The first of SVG's tags. */
export const SVG = 39;
export const ATTRIBUTES = /* @__PURE__ */ "class part lang dir id role href hreflang type value name for alt src hidden inert tabindex scope colspan autocomplete spellcheck enterkeyhint loading data-act data-scheme data-section data-state data-off checked fill-rule aria-hidden aria-label aria-labelledby aria-pressed aria-expanded aria-current aria-busy viewBox x y dx x1 x2 y1 y2 cx cy r d width height transform text-anchor".split(' ');

/** The profiles whose facts lie in `facts/`. */
export const NAMES = /* @__PURE__ */ "paper-province varmland".split(' ');
