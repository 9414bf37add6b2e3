// Links lead out of the frame, into a tab of their own; where they can't, their addresses are to be read.

/** Addresses behind their links, as on paper. @type {CSSStyleSheet | undefined} */
let addresses;

/** @param {ShadowRoot} root */
const writeOut = (root) => {
  if (!addresses) {
    addresses = new CSSStyleSheet();
    addresses.replaceSync('a[href]:not([data-act])::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; min-width: 0; }');
  }
  if (!root.adoptedStyleSheets.includes(addresses)) root.adoptedStyleSheets.push(addresses);
};

/** @param {string} url @returns {boolean} whether it has opened */
const open = (url) => {
  try {
    // Not by 'noopener': then nothing would tell.
    const opened = window.open(url);
    if (opened) opened.opener = null;
    return Boolean(opened);
  } catch {
    return false; // Firefox, where the frame may open none
  }
};

/** @param {HTMLElement} element that stands @returns {void} */
export const openLinks = (element) => {
  const root = element.shadowRoot;
  if (!root) return;
  // A frame whose origin nobody may know, as WordPress makes them, is allowed no other window either. Where it is,
  // an address more does no harm.
  if (window.origin === 'null') writeOut(root);
  element.onclick = (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    if (!open(link.href)) writeOut(root);
  };
};
