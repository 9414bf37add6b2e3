// The ways into a page, as HTML: each shows Paper Province’s card, in Swedish and light.

const SAYS = { profile: 'paper-province', lang: 'sv', theme: 'light' };
const said = (before, more = {}) =>
  Object.entries({ ...SAYS, ...more })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${before}${name}="${value}"`)
    .join('');

/** What stands in the page where the widget can’t. */
export const WORDS = 'Våra egna ord';

/**
 * What every host is tried with. `src` is the script’s address, `attributes` are of its tag, `more` of the widget.
 * @type {Record<string, (how: { src: string, attributes: string, more?: Record<string, string> }) => string>}
 */
export const WAYS = {
  tag: ({ src, attributes, more }) => `<script async src="${src}/cluster-facts.js"${attributes}${said('data-', more)}></script>`,
  element: ({ src, attributes, more }) =>
    `<cluster-facts${said('', more)}><p>${WORDS}</p></cluster-facts><script async src="${src}/cluster-facts.js"${attributes}></script>`,
  'script with facts': ({ src, attributes, more }) => `<script src="${src}/embed/paper-province.js"${attributes}${said('data-', { ...more, profile: '' })}></script>`,
};

const TAG = WAYS.tag({ src: '', attributes: '' });
const ELEMENT = `<cluster-facts${said('')}></cluster-facts>`;
const code = (fn) => `<script>(${fn})()</script>`;
const GENERAL = ['/cluster-facts.js', '/cluster-facts-HASH.wasm', '/facts/paper-province-card.json', '/profiles/paper-province.json'];
/** All that a card with its facts in its script asks for; and what it asks for besides where the page says `load()`. */
const FACTS = ['/embed/paper-province.js'];
const LOADS = ['/cluster-facts.js', '/cluster-facts-HASH.wasm', '/profiles/paper-province.json'];

/**
 * On a plain page: its head and body, how many cards that makes, all that is asked for, and what is asked for besides
 * after `load()`.
 */
export const PLAIN = {
  'the tag, async': { body: TAG, asks: GENERAL },
  'the tag, defer': { body: TAG.replace('async', 'defer'), asks: GENERAL },
  'the tag, without either': { body: TAG.replace('async ', ''), asks: GENERAL },
  'the tag, within a paragraph': { body: `<p>Before ${TAG} after</p>`, asks: GENERAL },
  'three tags': { body: TAG + TAG + TAG, cards: 3, asks: GENERAL },
  'the tag, set in by another script': {
    body: `<div id="place"></div>${code(() => {
      const tag = document.createElement('script');
      tag.src = '/cluster-facts.js';
      Object.assign(tag.dataset, { profile: 'paper-province', lang: 'sv', theme: 'light' });
      document.querySelector('#place').append(tag);
    })}`,
    asks: GENERAL,
  },
  'the tag, by document.write': {
    body: code(() => document.write('<script src="/cluster-facts.js" data-profile="paper-province" data-lang="sv" data-theme="light"><\/script>')),
    asks: GENERAL,
  },
  'the tag, from another origin': { body: TAG.replace('src="', 'src="${other}'), asks: GENERAL },
  'the tag, from a folder of another origin': { body: TAG.replace('src="', 'src="${other}/some/where/else'), asks: GENERAL },
  'the tag with integrity, from the address of its version': {
    body: TAG.replace('src="', 'integrity="${pinned}" crossorigin="anonymous" src="${other}/v/1.2.3'),
    asks: ['/v/1.2.3/cluster-facts.js', ...GENERAL.slice(1)],
  },
  'the element, the script async in the head': { head: '<script async src="/cluster-facts.js"></script>', body: ELEMENT, asks: GENERAL },
  'the element, the script in the head before all': { head: '<script src="/cluster-facts.js"></script>', body: ELEMENT, asks: GENERAL },
  'the element, the script at the end': { body: `${ELEMENT}<p>After</p><script src="/cluster-facts.js"></script>`, asks: GENERAL },
  'the element with words of its own': { body: WAYS.element({ src: '', attributes: '' }), asks: GENERAL },
  'the element, made by a script before the class is there': {
    body: `${code(() => {
      const element = document.createElement('cluster-facts');
      Object.assign(element, { profile: 'paper-province', theme: 'light' });
      element.lang = 'sv';
      document.body.append(element);
    })}<script async src="/cluster-facts.js"></script>`,
    asks: GENERAL,
  },
  'the element, made by a script afterwards': {
    body: `<script src="/cluster-facts.js"></script>${code(() => {
      const element = document.createElement('cluster-facts');
      Object.assign(element, { profile: 'paper-province', theme: 'light', lang: 'sv' });
      document.body.append(element);
    })}`,
    asks: GENERAL,
  },
  'the element with a profile as an object': {
    body: `<cluster-facts lang="sv" theme="light"></cluster-facts><script async src="/cluster-facts.js"></script>${code(() => {
      fetch('/profiles/paper-province.json')
        .then((answer) => answer.json())
        .then((profile) => {
          document.querySelector('cluster-facts').data = profile;
        });
    })}`,
    asks: ['/cluster-facts.js', '/cluster-facts-HASH.css', '/cluster-facts-HASH.wasm', '/profiles/paper-province.json'],
  },
  'a script with facts': { body: WAYS['script with facts']({ src: '', attributes: '' }), asks: FACTS, loads: LOADS },
  'a script with facts, async': { body: WAYS['script with facts']({ src: '', attributes: ' async' }), asks: FACTS, loads: LOADS },
  'a script with facts, from another origin': { body: WAYS['script with facts']({ src: '${other}', attributes: '' }), asks: FACTS, loads: LOADS },
  'a script with facts beside the general one': {
    body: `${WAYS['script with facts']({ src: '', attributes: '' })}${ELEMENT}<script async src="/cluster-facts.js"></script>`,
    cards: 2,
    asks: [...FACTS, '/cluster-facts.js'],
    loads: LOADS,
  },
};
