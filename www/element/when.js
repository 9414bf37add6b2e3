// The moment for what nobody waits for.

const { setTimeout, requestIdleCallback = setTimeout } = window;

/** Whether the reader asks for few bytes. */
export const isSaving = () => !!(/** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData);

/** A task's end, so that what follows is another one and the page is never held up for long. @returns {Promise<void>} */
export const pause = () => new Promise((done) => setTimeout(done));

/**
 * Calls when an element can be seen, the page is read and nothing else is to be done.
 * @param {Element} element
 * @param {() => void} then
 * @param {string} [rootMargin] how near it has to be
 * @returns {() => void} ends the wait
 */
export const whenSeen = (element, then, rootMargin) => {
  const page = element.ownerDocument;
  let isOver = false;
  const next = () => {
    if (isOver) return;
    if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', next, { once: true });
    else then();
  };
  const observer = new IntersectionObserver((entries) => {
    for (let i = 0; i < entries.length; i++) {
      if (entries[i].isIntersecting) {
        observer.disconnect();
        requestIdleCallback(next);
      }
    }
  }, { rootMargin });
  observer.observe(element);
  return () => {
    isOver = true;
    observer.disconnect();
  };
};
