// Tells a page's makers which of their colours can't be read. A file of its own, fetched only where a page sets colours.

import { CONTRAST } from './generated/lines.js';
import { wordOf } from './language.js';

/** @typedef {[red: number, green: number, blue: number]} Rgb of 255 each */

const PAPER = '--cf-paper';
/** A colour and what it stands on, as the widget shows them, and the least contrast by WCAG 2.2 (1.4.3, 1.4.11). @type {[name: string, on: string, selector: string, property: 'color' | 'fill' | 'borderTopColor', least: number][]} */
const PAIRS = [
  ['--cf-ink', PAPER, '.cf', 'color', 4.5],
  ['--cf-ink-2', PAPER, '.cf-kicker,.cf-small', 'color', 4.5],
  ['--cf-cluster', PAPER, '.cf-figure,.big', 'color', 4.5],
  ['--cf-on-cluster', '--cf-cluster', '.cf-btn--main', 'color', 4.5],
  ['--cf-accent', PAPER, '.gaptext', 'color', 4.5],
  ['--cf-region', PAPER, '.c-region', 'fill', 3],
  ['--cf-edge', PAPER, '.cf-btn:not(.cf-btn--main)', 'borderTopColor', 3],
];

/** In whatever way the page wrote it. @param {string} colour @param {Rgb} [on] what shows through @returns {Rgb} */
const pixel = (colour, on = [255, 255, 255]) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  for (const layer of [hex(on), colour]) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** @param {Rgb} rgb */
const hex = (rgb) => '#' + rgb.map((part) => part.toString(16).padStart(2, '0')).join('').toUpperCase();

/** Relative luminance. @param {Rgb} rgb */
const luminance = (rgb) => {
  const [red, green, blue] = rgb.map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** @param {Rgb} one @param {Rgb} other */
const ratio = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The nearest colour towards black or white that has the contrast. @param {Rgb} colour @param {Rgb} on @param {number} least @returns {Rgb} */
const passing = (colour, on, least) => {
  const end = ratio([0, 0, 0], on) > ratio([255, 255, 255], on) ? 0 : 255;
  for (let step = 1; step < 100; step++) {
    const tried = /** @type {Rgb} */ (colour.map((part) => Math.round(part + ((end - part) * step) / 100)));
    if (ratio(tried, on) >= least) return tried;
  }
  return [end, end, end];
};

/** Downwards: what is told must not look as if it passed. @param {number} value @param {string} language */
const number = (value, language) => (Math.floor(value * 100) / 100).toLocaleString(language);

/** One line on the console for all of a widget's colours that don't pass. @param {ShadowRoot} root @param {Facts.Language} language */
export const report = (root, language) => {
  const lines = [], paper = pixel(getComputedStyle(/** @type {Element} */ (root.querySelector('.cf'))).backgroundColor);
  for (const [name, on, selector, property, least] of PAIRS) {
    const node = root.querySelector(selector);
    if (!node) continue;
    const style = getComputedStyle(node), under = on === PAPER ? paper : pixel(style.backgroundColor, paper);
    const colour = pixel(style[property], under), is = ratio(colour, under);
    if (is >= least) continue;
    const told = [name, hex(colour), on, hex(under), number(is, language), number(least, language), hex(passing(colour, under, least))];
    lines.push(CONTRAST[wordOf(language)].replace(/\{\}/g, () => /** @type {string} */ (told.shift())));
  }
  if (lines.length) console.warn?.('cluster-facts: ' + lines.join('\n'));
};
