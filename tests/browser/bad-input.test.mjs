// What bad profiles get: a view or the page's own words, an event that says what and where, one console line, and a page untouched.
import assert from 'node:assert/strict';
import { both, figured, profile } from './lib/profiles.mjs';
import { suite } from './lib/suite.mjs';

const { browser, server, test, open } = await suite();
const json = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const widget = (lang, inner = '') => `<cluster-facts profile="/t-bad.json" lang="${lang}">${inner}</cluster-facts>`;

/** Shows a bad profile; gives what became of it. */
async function fed(value, { lang = 'en', inner = '' } = {}) {
  server.page('/t-bad.json', json(value), { 'content-type': 'application/json' });
  await open(widget(lang, inner), { until: null, lang: 'fr' });
  await browser.until(() => heard('error').length);
  await browser.painted();
  return browser.run(() => ({
    shown: heard('ready').length
      ? 'shown'
      : host().shadowRoot.querySelector('slot') && host().innerText.trim()
        ? 'own words'
        : view()?.getAttribute('part').includes('error')
          ? 'error view'
          : 'nothing',
    part: heard('error')[0].part,
    message: heard('error')[0].message,
    url: heard('error')[0].url,
    errors: heard('error')[0].errors.map(({ pointer, found, expected }) => [pointer, found, expected]),
    told: heard('error').length,
    lines: watched('console').map(({ level, text }) => `${level} ${text}`),
    broken: watched()
      .filter(({ kind }) => ['error', 'rejection', 'violation'].includes(kind))
      .map(({ text }) => text),
    left: text($('[part~=note]')),
  }));
}

const ADDRESS = 'an address that begins with https:, http:, mailto: or tel:, or a relative one',
  NUMBER = 'a finite number, or null where there is none',
  BOTH = 'a text in both languages: { "sv": …, "en": … }';
const MOMENT = 'a day, a month, a quarter or a year: 2026-04-30, 2026-04, 2026-Q2, 2026';
const source = (change) => profile((made) => change(made.sources[0], made));
const CASES = [
  // name, profile, what shows, the faults: pointer, found, expected
  [
    'of a newer version',
    profile((made) => {
      made.version = 2;
    }),
    'error view',
    [['/version', 'the number 2', '1, the only version that this widget reads']],
  ],
  [
    'without a name',
    profile((made) => {
      delete made.name;
    }),
    'error view',
    [['/name', 'missing', BOTH]],
  ],
  [
    'without anything to show',
    profile((made) => {
      delete made.figures;
      delete made.facts;
    }),
    'error view',
    [['', /./, 'at least one item in “facts” or “figures”']],
  ],
  ['a list', [], 'error view', [['', '[…]', 'an object: a profile']]],
  ['a text', '"profile"', 'error view', [['', 'the text “profile”', 'an object: a profile']]],
  ['null', 'null', 'error view', [['', 'null', 'an object: a profile']]],
  [
    'with a misspelt field',
    profile((made) => {
      made.fokus = both('Skog');
    }),
    'shown',
    [['/fokus', 'unknown field “fokus”', 'perhaps “focus”']],
  ],
  [
    'with a number of the wrong type',
    figured((figure) => {
      figure.cluster.rate = '2';
    }),
    'shown',
    [['/figures/0/cluster/rate', 'the text “2”', NUMBER]],
  ],
  [
    'with a list where an object belongs',
    profile((made) => {
      made.region = [];
    }),
    'shown',
    [['/region', '[…]', 'an object: region']],
  ],
  [
    'with a text in one language',
    profile((made) => {
      made.focus = { sv: 'Skog' };
    }),
    'shown',
    [['/focus/en', 'missing', 'a text']],
  ],
  [
    'with a figure without unit',
    figured((figure) => {
      delete figure.unit;
    }),
    'shown',
    [['/figures/0/unit', 'missing', /“percent”/]],
  ],
  [
    'with a figure without period',
    figured((figure) => {
      delete figure.period;
    }),
    'shown',
    [['/figures/0/period', 'missing', 'an object: interval']],
  ],
  [
    'with a figure without source',
    figured((figure) => {
      delete figure.source;
    }),
    'shown',
    [['/figures/0/source', 'missing', 'a source, for there is a number']],
  ],
  [
    'with a period that runs backwards',
    figured((figure) => {
      figure.period = { from: '2011', to: '2007' };
    }),
    'shown',
    [['/figures/0/period', /./, '“from” before “to”, both of the same kind']],
  ],
  [
    'with a day that there isn’t',
    figured((figure) => {
      figure.period = { from: '2026-02-30', to: '2026-04-30' };
    }),
    'shown',
    [['/figures/0/period/from', 'the text “2026-02-30”', MOMENT]],
  ],
  [
    'with a number without end',
    json(
      figured((figure) => {
        figure.cluster.rate = 12345;
      }),
    ).replace('12345', '1e999'),
    'shown',
    [['/figures/0/cluster/rate', /./, NUMBER]],
  ],
  [
    'with a javascript: address',
    source((one) => {
      one.url = 'javascript:alert(1)';
    }),
    'shown',
    [['/sources/0/url', 'the text “javascript:alert(1)”', ADDRESS]],
  ],
  [
    'with a hidden javascript: address',
    source((one) => {
      one.url = ' \tJaVa\nScRiPt:alert(1)';
    }),
    'shown',
    [['/sources/0/url', /./, ADDRESS]],
  ],
  [
    'with a data: address',
    profile((made) => {
      made.actions = { more: { label: both('Mer'), url: 'data:text/html,<script>alert(1)</script>' } };
    }),
    'shown',
    [['/actions/more/url', /./, ADDRESS]],
  ],
  [
    'that names a source which isn’t there',
    figured((figure) => {
      figure.source = 'nobody';
    }),
    'shown',
    [['/figures/0/source', 'the text “nobody”', 'an id from the list “sources”']],
  ],
  [
    'with an identifier twice',
    profile((made) => {
      made.facts.push({ ...made.facts[0] });
    }),
    'shown',
    [['/facts/1/id', 'the text “members”', 'an id that no other has']],
  ],
  [
    'nested ten thousand deep',
    `{"version":1,"id":"deep","name":{"sv":"Djup","en":"Deep"},"facts":[${json(profile().facts[0])}],"sources":[${json(profile().sources[0])}],"notes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'shown',
    [[/^\/notes(\/0)*$/, /./, /./]],
  ],
  [
    'with several faults at once',
    profile((made) => {
      made.figures[0].colour = 1;
      made.facts[0].value = true;
      made.sources[0].url = 'ftp://x';
    }),
    'shown',
    [
      ['/sources/0/url', 'the text “ftp://x”', ADDRESS],
      ['/figures/0/colour', 'unknown field “colour”', /./],
      ['/facts/0/value', 'true', NUMBER],
    ],
  ],
];
const fits = (seen, wanted) => (wanted instanceof RegExp ? wanted.test(seen) : seen === wanted);

for (const [name, value, shown, faults] of CASES) {
  test(`a profile ${name}: ${shown}, the event says where and what would be right`, async () => {
    const seen = await fed(value);
    assert.equal(seen.shown, shown);
    assert.ok(
      seen.errors.length === faults.length && seen.errors.every((error, i) => error.every((part, k) => fits(part, faults[i][k]))),
      JSON.stringify(seen.errors, null, 1),
    );
    assert.deepEqual([seen.part, seen.told, seen.lines.length], ['field', 1, 1], `${seen.lines}`);
    assert.match(seen.lines[0], /^(warn|error) cluster-facts: /);
    assert.ok(seen.url.endsWith('/t-bad.json'), seen.url);
    assert.deepEqual(seen.broken, []);
    if (shown === 'shown')
      assert.match(seen.left ?? '', faults.length === 1 ? /One item is not shown: the profile contains an error\./ : /3 items are not shown/);
  });
}

test('the faults are told in the page’s language', async () => {
  const seen = await fed(
    profile((made) => {
      made.fokus = both('Skog');
    }),
    { lang: 'sv' },
  );
  assert.deepEqual(seen.errors, [['/fokus', 'okänt fält ”fokus”', 'kanske ”focus”']]);
  assert.match(seen.left, /En uppgift visas inte: profilen innehåller ett fel\./);
});

for (const kind of ['404', 'html for all', 'cut short', 'reset']) {
  test(`where the words for faults can’t be had (${kind}), the event and the console still say where they are`, async () => {
    server.fault(/cluster-facts-[\da-f]+\.json$/, kind);
    const seen = await fed(
      profile((made) => {
        made.facts[0].value = 'forty-two';
        made.fokus = both('Skog');
      }),
    );
    assert.deepEqual([seen.shown, seen.part, seen.told, seen.lines.length, seen.broken], ['shown', 'field', 1, 1, []]);
    assert.deepEqual(
      seen.errors.map(([pointer, found]) => [pointer, found]),
      [
        ['/facts/0/value', 'text forty-two'],
        ['/fokus', 'field fokus'],
      ],
    );
    assert.match(seen.lines[0], /^warn cluster-facts: The profile has faults \(2\): \/facts\/0\/value: text forty-two/);
  });
}

test('the words for faults are asked for once, and only where there are any', async () => {
  const words = /cluster-facts-[\da-f]+\.json$/;
  await open('<cluster-facts profile="paper-province" lang="en"></cluster-facts>');
  assert.equal(server.asked(words).length, 0);
  server.page('/t-bad.json', json(profile((made) => (made.fokus = both('Skog')) && undefined)), { 'content-type': 'application/json' });
  await open(widget('en') + widget('sv'), { until: null });
  await browser.until(() => heard('error').length === 2);
  assert.equal(server.asked(words).length, 1);
  assert.deepEqual(await browser.run(() => heard('error').map(({ errors }) => errors[0].expected)), ['perhaps “focus”', 'kanske ”focus”']);
});

test('what is right beside what is wrong still shows', async () => {
  await fed(
    figured((figure) => {
      delete figure.unit;
    }),
  );
  assert.deepEqual(await browser.run(() => [text($('[part~=title]')), $$('[part~=stat]').map(text), $$('[part~=chart]').length]), [
    'Provklustret',
    ['members87'],
    0,
  ]);
});

const FILES = [
  ['that isn’t there', 'fault 404', 'profile'],
  ['that is an HTML page', '<!doctype html><title>x</title>', 'profile'],
  ['that is no JSON', '{"version": 1,}', 'profile'],
  ['that is empty', '', 'profile'],
  ['of ten megabytes of junk', 'fault ten megabytes', 'profile'],
  [
    'of ten megabytes of right JSON',
    () =>
      json(
        profile((made) => {
          made.notes = Array.from({ length: 40_000 }, () => ({ text: both('x'.repeat(120)) }));
        }),
      ),
    'profile',
  ],
];
for (const [name, value, part] of FILES) {
  for (const [lang, inner, shown] of [
    ['sv', '', 'error view'],
    ['en', '<p>Our own words</p>', 'own words'],
  ]) {
    test(`a profile ${name}: ${shown}`, async () => {
      if (typeof value === 'string' && value.startsWith('fault ')) server.fault('/t-bad.json', value.slice(6));
      const seen = await fed(typeof value === 'function' ? value() : value, { lang, inner });
      assert.deepEqual([seen.shown, seen.part, seen.told, seen.errors, seen.broken], [shown, part, 1, [], []]);
      assert.equal(seen.lines.length, 1, `${seen.lines}`);
      assert.ok(seen.message.includes('/t-bad.json') && seen.url.endsWith('/t-bad.json'), seen.message);
    });
  }
}

test('a profile of more than 1 MB is dropped on the way, before it is read', async () => {
  server.fault('/t-bad.json', 'ten megabytes');
  await open(widget('en', '').replace('>', ' id="w">'), {
    until: null,
    head: '<script>{ const own = JSON.parse; window.parsed = 0; JSON.parse = (text, ...more) => { if (text.length > 1e6) window.parsed++; return own(text, ...more); }; }</script>',
  });
  await browser.until(() => heard('error').length);
  assert.equal(await browser.run(() => window.parsed), 0);
  assert.match(await browser.run(() => heard('error')[0].message), /1.MB/);
});

test('markup and script in every text are shown as text, and nothing of them runs', async () => {
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>&lt;b&gt;{{x}}${y}';
  const stuffed = JSON.parse(json(await (await fetch(`${server.origin}/profiles/paper-province.json`)).json()), (key, value) =>
    value && typeof value === 'object' && 'sv' in value ? { sv: `${value.sv} ${evil}`, en: `${value.en} ${evil}` } : value,
  );
  server.page('/t-bad.json', json(stuffed), { 'content-type': 'application/json' });
  for (const shape of ['card', 'full', 'figure']) {
    await open(`<cluster-facts profile="/t-bad.json" lang="sv" view="${shape}"></cluster-facts>`);
    const seen = await browser.run(() => ({
      hacked: window.hacked ?? 0,
      scripts: $$('script, img, b[onclick], [onerror]').length,
      title: text($('[part~=title]')),
    }));
    assert.deepEqual([seen.hacked, seen.scripts], [0, 0]);
    assert.ok(seen.title.endsWith(evil), seen.title);
    assert.deepEqual(server.asked(/\/x$/), []);
  }
});

const ODD = {
  'a function': 'function () { throw new Error("called"); }',
  'a symbol': 'Symbol("x")',
  'a BigInt': '10n',
  'a Map': 'new Map([["version", 1]])',
  'a Date': 'new Date()',
  NaN: 'NaN',
  'a text': '"paper-province"',
  'a number': '7',
  true: 'true',
  'a list': '[]',
  'an element': 'document.body',
  'the window': 'window',
  'a promise': 'Promise.resolve({})',
  'an empty object': '{}',
  'a revoked proxy': '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()',
  'a proxy that throws':
    'new Proxy({}, { get() { throw new Error("get"); }, ownKeys() { throw new Error("keys"); }, has() { throw new Error("has"); } })',
  'a proxy that throws what refuses to be read':
    'new Proxy({}, { ownKeys() { throw { get message() { throw 1; }, toString() { throw 2; } }; }, get() { throw Symbol("x"); } })',
};
const within = (inner) => `(() => { const made = ${json(profile())}; ${inner}; return made; })()`;
const ODD_INSIDE = {
  'a function for a number': ['made.figures[0].cluster.rate = () => 2', '/figures/0/cluster/rate'],
  'a symbol for a text': ['made.focus = Symbol("x")', '/focus'],
  'a BigInt for a number': ['made.facts[0].value = 87n', '/facts/0/value'],
  'NaN for a number': ['made.figures[0].reference.rate = NaN', '/figures/0/reference/rate'],
  'a Map for an object': ['made.region = new Map()', '/region'],
  'a getter that throws': ['Object.defineProperty(made, "focus", { enumerable: true, get() { throw new Error("get"); } })', null],
  'a cycle': ['made.notes = [made]; made.notes[0].notes = made.notes', null],
  'a list with holes': ['made.notes = [, , { text: { sv: "x", en: "x" } }]', null],
  'a lone surrogate': ['made.name.sv = "a\\ud800b"; made.fokus = 1', '/fokus'],
};
/** Hands over what this expression makes, in the page's own realm; then shows that the next widget still works. */
async function handed(expression, inner = '') {
  server.page('/t-odd.js', `{ const el = document.querySelector('#odd'); el.data = ${expression}; }`, { 'content-type': 'text/javascript' });
  await open(
    `<cluster-facts id="odd" lang="en">${inner}</cluster-facts><script defer src="/cluster-facts.js"></script><script defer src="/t-odd.js"></script>`,
    { script: '', until: null, lang: 'fr' },
  );
  await browser.until(() => heard('error').length || heard('ready').length);
  await browser.run(() => document.body.append(Object.assign(document.createElement('cluster-facts'), { id: 'next', profile: 'paper-province' })));
  await browser.until(() => watched('event').some(({ event, id }) => event === 'ready' && id === 'next'));
  return browser.run(() => ({
    shown: watched('event').some(({ event, id }) => event === 'ready' && id === 'odd'),
    own: host().innerText.trim(),
    errors: watched('event')
      .filter(({ event }) => event === 'error')
      .map(({ detail }) => ({ part: detail.part, pointers: detail.errors.map(({ pointer }) => pointer) })),
    broken: watched()
      .filter(({ kind }) => ['error', 'rejection'].includes(kind))
      .map(({ text }) => text),
    lines: watched('console').length,
    next: text($('[part~=title]', 1)),
  }));
}
for (const [name, expression] of Object.entries(ODD)) {
  test(`${name} handed over as data: the page’s own words stay, an event tells it, the next widget works`, async () => {
    const seen = await handed(expression, '<p>Our own words</p>');
    assert.deepEqual(
      [seen.shown, seen.own.startsWith('Our own words'), seen.errors.length, seen.broken, seen.lines, seen.next],
      [false, true, 1, [], 1, 'Paper Province'],
    );
    assert.ok(['profile', 'field'].includes(seen.errors[0].part), seen.errors[0].part);
  });
}
for (const [name, [change, pointer]] of Object.entries(ODD_INSIDE)) {
  test(`${name} inside an object handed over: it is left out and told, or all is refused; nothing breaks`, async () => {
    const seen = await handed(within(change));
    assert.deepEqual([seen.broken, seen.next, seen.errors.length], [[], 'Paper Province', 1]);
    if (pointer) assert.deepEqual([seen.shown, seen.errors[0].part, seen.errors[0].pointers], [true, 'field', [pointer]]);
  });
}
