// The pages that are compared: the same small page around, the same card within, brought in different ways.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../tests/browser/lib/server.mjs';

/** A card as the server has written it, from an example page of such cards. */
function written() {
  const example = readFileSync(join(DIST, 'examples/fifty.html'), 'utf8');
  const found = /<cluster-facts profile="paper-province" lang="sv" view="card">.*?<\/cluster-facts>/s.exec(example);
  const link = found && /<link rel="stylesheet" href="\.\.\/([^"]+)">/.exec(found[0]);
  if (!link) throw new Error('dist/examples/fifty.html has no prerendered card');
  return { html: found[0], link: link[0], sheet: link[1] };
}

const card = written();
/** With its sheet inline, so that the page is one request; many cards link theirs, as they do where they are published. */
const inline = card.html.replace(card.link, `<style>${readFileSync(join(DIST, card.sheet), 'utf8')}</style>`);
const linked = card.html.replace(card.link, `<link rel="stylesheet" href="/${card.sheet}">`);
const script = '<script async src="/cluster-facts.js"></script>';
const embed = '<script src="/embed/paper-province.js"></script>';
const element = '<cluster-facts profile="paper-province" view="card"></cluster-facts>';
const times = (count, html) => Array(count).fill(html).join('\n');

const page = (body, head = '') => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kluster</title>
<link rel="icon" href="data:,">${head}
</head>
<body>
<h1>Kluster i Värmland</h1>
<p>Företag som samarbetar växer ofta tillsammans. Här är ett exempel från skogens näringar.</p>
${body}
<p>Siffrorna uppdateras när klustret lämnar nya.</p>
</body>
</html>
`;

/**
 * `widget`: our script comes and says when it is interactive; `early`: its toggle is also tried while the wasm is held back;
 * `toggle`: there is one, which needs no wasm; `late`: its toggle fetches the wasm.
 */
export const PAGES = [
  { name: 'static', html: page(inline) },
  { name: 'prerendered', html: page(inline, `\n${script}`), toggle: true },
  { name: 'hand-written', html: page('<script src="/hand.js"></script>'), toggle: true },
  { name: 'hand-data', html: page('<script src="/hand-data.js"></script>'), toggle: true },
  { name: 'embed', html: page(embed), toggle: true },
  { name: 'general', html: page(script.replace('async', 'async data-profile="paper-province"')), widget: true, early: true },
  { name: 'own-profile', html: page(inline.replace('profile="paper-province"', 'profile="/own.json"'), `\n${script}`), late: true },
];

export const COUNTS = [1, 10, 100, 1000];

/** Many cards on one page. */
export const MANY = [
  { name: 'hand-written', html: (count) => page(`${times(count, '<div data-fact></div>')}\n<script src="/hand-data.js"></script>`) },
  { name: 'embed', html: (count) => page(`${embed}\n${times(count - 1, element)}`) },
  { name: 'prerendered', html: (count) => page(times(count, linked), `\n${script}`) },
];
