// The pages: a hundred cards beside one, with room kept and without; and each way in, for what it shifts.

/** Enough to fill the window below a card that takes no room yet: what moves then counts. */
const TEXT = Array(16).fill('<p>Companies that work together learn from one another, and what one of them can’t do alone several can. The figures are brought up to date when the cluster gives new ones.</p>').join('\n');

// With a scroll bar from the first, as longer pages have one: that it comes isn't what is measured.
const page = (body, head = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clusters</title>
<link rel="icon" href="data:,">
<style>html { overflow-y: scroll }</style>
${head}
</head>
<body>
<h1>Clusters in Värmland</h1>
<p>Companies that work together often grow together. Here is an example from the forest’s trades.</p>
${body}
${TEXT}
</body>
</html>
`;
const SCRIPT = '<script async src="/cluster-facts.js"></script>';
const ROOM = '<link rel="stylesheet" href="/room.css">';
const element = '<cluster-facts profile="paper-province" lang="en"><p>Paper Province: the number of employees rose by 2%.</p></cluster-facts>';
const frame = (height) => `<iframe src="/embed.html?profile=paper-province&amp;lang=en" title="Facts" width="100%" height="${height}" style="border:0"></iframe>`;

export const COUNTS = [0, 1, 100];
/** Cards on a page with their room kept; none at all is what the page itself takes. */
export const cards = (count) => page(`${Array(count).fill(element).join('\n')}\n${SCRIPT}`, ROOM);
export const bare = (count) => page(`${Array(count).fill(element.replace(/<p>.*<\/p>/, '')).join('\n')}\n${SCRIPT}`);

/** Ways in, and how many widgets are to say that they work; frames say it by their height. */
export const WAYS = [
  ['room kept: snippets/card.html', page(`${element}\n${SCRIPT}`, ROOM)],
  ['frame of fixed height', page(frame(780))],
  ['script that brings its facts, without async', page('<script src="/embed/paper-province.js" data-lang="en"></script>')],
  ['bare async tag', page('<script async src="/cluster-facts.js" data-profile="paper-province" data-lang="en"></script>')],
  ['frame that follows its height, from 780 px', page(`${frame(780)}\n<script async src="/frame.js"></script>`)],
  ['frame that follows its height, from 150 px', page(`${frame(150)}\n<script async src="/frame.js"></script>`)],
];
export const WIDTHS = [360, 960];
