// The element, apart from its registration: what a page sees of a widget.

import { ATTRIBUTES } from './attributes.js';
import { reflect, takeOver } from './properties.js';
import { widgetOf } from './widget.js';

/** The first such class on a page is the one that all of its widgets share. */
export class ClusterFacts extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = __VERSION__;

  #widget = widgetOf(this);

  connectedCallback() {
    takeOver(this);
    this.#widget.plan();
  }

  disconnectedCallback() {
    this.#widget.plan(); // it may only be on its way to another place
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#widget.change(name);
  }

  /** The profile as it was read, in a copy of the page's own; null where none is shown. */
  get data() {
    return this.#widget.read();
  }

  /** A profile as an object; it goes before the attribute `profile`. */
  set data(profile) {
    this.#widget.give(profile);
  }
}

reflect(ClusterFacts.prototype);
