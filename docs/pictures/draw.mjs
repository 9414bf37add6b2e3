// Draws the pictures of README and docs/ in Chromium, twice as large as they are shown: cargo xtask pictures
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Driver } from '../../tests/browser/lib/drivers.mjs';
import { Server } from '../../tests/browser/lib/server.mjs';
import { Browser } from '../../tests/browser/lib/session.mjs';

const PICTURES = [
  { name: 'card-sv-light', lang: 'sv', scheme: 'light', width: 480 },
  { name: 'card-en-dark', lang: 'en', scheme: 'dark', width: 480 },
  { name: 'card-sv-360', lang: 'sv', scheme: 'light', width: 360 },
  { name: 'explainer-en-light', lang: 'en', scheme: 'light', width: 720, view: 'explainer', height: 900 },
  { name: 'figure-sv-light', lang: 'sv', scheme: 'light', width: 640, view: 'figure' },
];
/** CSS pixels of page around a widget. */
const MARGIN = 12;
/** The typeface of the pages, so that the pictures don't depend on the machine's fonts. */
const WEIGHTS = [400, 700];
const font = (weight) => createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
const FACES = WEIGHTS.map((weight) => `@font-face { font-family: Page; font-weight: ${weight}; src: url(/font-${weight}.woff2); }`).join('\n');

const page = ({ lang, scheme, width, view = 'card' }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Picture</title><style>
${FACES}
:root { color-scheme: ${scheme}; }
body { margin: ${MARGIN}px; width: ${width}px; background: ${scheme === 'dark' ? '#0D1210' : '#FFF'}; font: 17px/1.5 Page, sans-serif; }
</style><script src="/t/watch.js"></script></head>
<body><cluster-facts profile="paper-province" view="${view}"></cluster-facts><script async src="/cluster-facts.js"></script></body></html>`;

async function draw(browser, server, picture) {
  await browser.goto(server.page(`/${picture.name}.html`, page(picture)));
  await browser.until(() => heard('interactive').length > 0);
  await browser.run(() => document.fonts.ready.then(() => true));
  await browser.painted();
  const { width, height } = await browser.run(() => {
    const { width, height } = document.querySelector('cluster-facts').getBoundingClientRect();
    return { width, height };
  });
  const shown = Math.min(height, picture.height ?? height);
  const clip = { x: 0, y: 0, width: width + 2 * MARGIN, height: shown + (shown < height ? MARGIN : 2 * MARGIN), scale: 2 };
  const { data } = await browser.cdp('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  const file = join(import.meta.dirname, `${picture.name}.png`);
  writeFileSync(file, Buffer.from(data, 'base64'));
  console.log(`docs/pictures/${picture.name}.png: show it ${Math.round(clip.width)} × ${Math.round(clip.height)} px`);
}

const driver = await Driver.start('chromium');
try {
  const browser = Browser.attach({ name: 'chromium', url: driver.url, session: await driver.open() });
  const server = await Server.start();
  for (const weight of WEIGHTS) server.page(`/font-${weight}.woff2`, readFileSync(font(weight)), { 'content-type': 'font/woff2' });
  for (const picture of PICTURES) await draw(browser, server, picture);
  browser.leave();
  await server.close();
} finally {
  driver.stop();
}
