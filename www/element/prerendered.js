// Facts that a server has written, in a shadow root that the parser made or that is still to be made.

/**
 * Whether they stand in the root. Pages that are filled by a script or a framework have them in an inert
 * template, as has an element that was there before its content: they are moved in.
 * @param {ShadowRoot} root
 * @param {Element} element
 * @param {unknown} [parsed] whether the parser made the root
 */
export const isWritten = (root, element, parsed) => {
  const isParsing = element.ownerDocument.readyState === 'loading';
  for (let node = element.firstElementChild; node && !parsed; node = node.nextElementSibling) {
    if (node.matches('template[shadowrootmode]') && (node.nextSibling || !isParsing)) {
      const { content } = /** @type {HTMLTemplateElement} */ (node);
      if (!content.querySelector('.cf')) return false;
      root.replaceChildren(content);
      return true;
    }
  }
  return parsed && (isParsing || root.querySelector('.cf'));
};
