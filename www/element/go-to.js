// Leads a reader to a section of the text.

/** The section of a link, `#s3`. @param {ShadowRoot} root @param {string} address */
export const goTo = (root, address) => {
  const heading = /** @type {HTMLElement | null} */ (root.querySelector(`[data-section="${address.slice(2)}"]>[tabindex]`));
  heading?.scrollIntoView();
  heading?.focus();
};
