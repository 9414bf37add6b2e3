// The attributes as properties, which say what holds: a `view` that there isn't is 'card'.

import { optionsOf } from './attributes.js';
import { showFigure, shownFigure } from './card-figures.js';

const { defineProperty, hasOwn } = Object;
/** An option, its attribute and its property; `lang` is every element's own. @type {[option: keyof Facts.Options, attribute: string, property: string][]} */
const PROPERTIES = [['profile', 'profile', 'profile'], ['view', 'view', 'view'], ['figure', 'figure', 'figure'], ['theme', 'theme', 'theme'], ['level', 'heading-level', 'headingLevel']];

/** @param {HTMLElement} prototype */
export const reflect = (prototype) => {
  for (let i = 0; i < PROPERTIES.length; i++) {
    const option = PROPERTIES[i][0], attribute = PROPERTIES[i][1];
    defineProperty(prototype, PROPERTIES[i][2], {
      // @ts-expect-error a page may have given every object a `value`, which no accessor may have
      __proto__: null,
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() {
        return option === 'figure' && shownFigure(this.shadowRoot) || optionsOf(this)[option];
      },
      /** @this {Element} @param {unknown} value */
      set(value) {
        // Where the attribute says so already, the reader may have chosen another one since.
        if (option === 'figure') showFigure(this.shadowRoot, String(value));
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
};

/** Properties that a page set before the class was there hide the class's own. @param {any} element */
export const takeOver = (element) => {
  for (let i = 0; i <= PROPERTIES.length; i++) {
    const name = PROPERTIES[i]?.[2] || 'data';
    if (hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
};
