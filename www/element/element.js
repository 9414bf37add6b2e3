// The element, apart from its registration: what a page sees of a widget.

import { widgetOf } from '#widget';
import { ATTRIBUTES } from './attributes.js';
import { BASE } from '#base';
import { hand, handed } from './handed.js';
import { languageFor } from './language.js';
import { reflect, takeOver } from './properties.js';

/** The first such class on a page is the one that all of its widgets share. */
export class ClusterFacts extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = __VERSION__;
  static get base() {
    return BASE;
  }

  /** What scripts of the page have brought, and how another one brings its own. */
  static handed = handed;
  static hand = hand;
  /** The script tags that have their element. @type {WeakSet<Element>} */
  static stood = new WeakSet();
  /** How a script with just a card gets all else. @type {((whole: Facts.Rest) => void) | undefined} */
  static take;

  /** @type {Facts.Widget | undefined} */
  #made;

  get #widget() {
    return this.#made ||= widgetOf(this, () => this.attachInternals());
  }

  connectedCallback() {
    takeOver(this);
    const start = () => this.#widget.plan();
    // A parser that has just begun the element may be about to write its root, for which none may be there yet.
    if (this.#made || this.firstChild || document.currentScript || document.readyState !== 'loading') start();
    else setTimeout(start);
  }

  disconnectedCallback() {
    this.#made?.plan(); // it may only be on its way to another place
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#made?.change(name);
  }

  /** Settles when facts stand, or when it turns out that none can; again for whoever asks after that. @type {Promise<void>} */
  get ready() {
    return new Promise((done, fail) => {
      const stands = this.#made?.stands();
      if (stands === true) return done();
      if (stands) return fail(Error(stands));
      this.addEventListener('cluster-facts-ready', () => done(), { once: true });
      this.addEventListener('cluster-facts-error', (event) => fail(Error(/** @type {CustomEvent} */ (event).detail.message)), { once: true });
    });
  }

  /** Fetches what the widget needs to do all that it can; resolves when it is interactive, and rejects where it can't be. @returns {Promise<void>} */
  load() {
    return this.#widget.load();
  }

  /** As if the reader had chosen it. @param {string} tag */
  setLanguage(tag) {
    this.#widget.act('language', languageFor(tag));
  }

  /** Leads the reader to a section of the text, counted from 0. @param {number} index */
  showSection(index) {
    this.#widget.act('go', '#s' + index);
  }

  /** The profile as it was read, in a copy of the page's own; null where none is shown. */
  get data() {
    return this.#made?.read() || null;
  }

  /** A profile as an object; it goes before the attribute `profile`. */
  set data(profile) {
    this.#widget.give(profile);
  }
}

reflect(ClusterFacts.prototype);
