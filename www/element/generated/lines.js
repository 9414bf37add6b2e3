// Written by `cargo xtask build` from src/view and src/language. Change those, not this file.

/** Of the script's tag: [Swedish, English]. */
export const TAG = {
  head: ["Skripttaggen är i <head>: flytta den dit kortet ska vara", "The script tag is in <head>: move it to where the card should be"],
  target: ["data-target passar inget element", "data-target matches no element"],
  older: ["Sidan har redan en äldre version: ta bort en av skripttaggarna", "The page already has an older version: remove one of the script tags"],
};

/** Of a widget: [Swedish, English]. */
export const LINES = {
  script: ["Fel i skriptet", "Error in the script"],
  profile: ["Profilen gick inte att hämta", "The profile could not be fetched"],
  big: ["Profilen är större än 1 MB och läses inte", "The profile is larger than 1 MB and isn’t read"],
  json: ["Profilen är inte JSON", "The profile isn’t JSON"],
  field: ["Profilen har fel", "The profile has faults"],
  connect: ["Content-Security-Policy hindrar det: lägg till adressens värd i connect-src", "Content-Security-Policy forbids it: add the address’s host to connect-src"],
  wasm: ["Widgetens wasm gick inte att ladda", "The widget’s wasm could not be loaded"],
  eval: ["WebAssembly går inte att köra: lägg till 'wasm-unsafe-eval' i script-src i Content-Security-Policy", "WebAssembly can’t run: add 'wasm-unsafe-eval' to script-src in Content-Security-Policy"],
  trap: ["Internt fel i wasm", "Internal error in the wasm"],
};

/** After a change of language, in its own. */
export const LANGUAGE = ["Språk: svenska", "Language: English"];

/** Where the language can't be changed. */
export const LOST = ["Språket går inte att byta just nu.", "The language can’t be changed at the moment."];

/** Where a card's script can't get the rest. */
export const LATER = ["Resten av skriptet gick inte att hämta: tillåt adressens värd i script-src och svara med Access-Control-Allow-Origin", "The rest of the script could not be fetched: allow the address’s host in script-src and answer with Access-Control-Allow-Origin"];

/** Where a page's colours can't be read. */
export const CONTRAST = ["{} ({}) mot {} ({}): kontrasten är {}:1, minst {}:1 behövs (WCAG 2.2); {} räcker", "{} ({}) on {} ({}): the contrast is {}:1, at least {}:1 is needed (WCAG 2.2); {} would do"];

/** Where nothing can be shown. */
export const SORRY = ["Siffrorna kan inte visas.", "The figures cannot be shown."];
