// One widget: decides what shows, and passes on between page, reader and wasm.

import { extras } from '#extras';
import { actOf } from './act.js';
import { addressOf } from './address.js';
import { attribute, optionsOf } from './attributes.js';
import { factsFrom, hasFacts } from './data.js';
import { paint, show as showFacts } from './facts.js';
import { showFigure, watchFigures } from './card-figures.js';
import { inWords } from './faults.js';
import { lookAtColours } from './colours.js';
import { fallBack, hasChildren } from './fallback.js';
import { goTo } from './go-to.js';
import { LANGUAGE, LINES, LOST } from './generated/lines.js';
import { atHand } from './handed.js';
import { wordOf } from './language.js';
import { keep } from './mounted.js';
import { isWritten } from './prerendered.js';
import { profileFrom } from './profile.js';
import { dress } from './sheet.js';
import { chosen, emit } from './tell.js';
import { draws, wasm } from './wasm.js';
import { isSaving, pause, whenSeen } from './when.js';
import { wordsOf } from './words.js';

/** Nothing but a fallback; the same for good; facts without the wasm; all that the widget can do. */
const WAITING = 0, FAILED = 1, FACTS = 2, READY = 3;
const EVENTS = ['click', 'input', 'keydown', 'slotchange', 'pointerover', 'focusin'];
/** The controls that aren't shown before the wasm is there. */
const CONTROLS = '[data-act]:not([data-act=language],[data-act=go],[data-act=retry])';

/** @type {Facts.WidgetOf} */
export const widgetOf = (element, attach, before) => {
  const internals = attach();
  const parsed = before ? before.parsed : internals.shadowRoot;
  const root = before?.root || parsed || element.attachShadow({ mode: 'open' });
  /** Shows the element's own children while it stands in the root. */
  const slot = element.ownerDocument.createElement('slot');
  /** The data that the facts were built from; nothing where a server or the wasm has written them. @type {Facts.Data | undefined} */
  let tree = before?.tree;
  /** What a card needs beyond the rules of every card, see sheet.js. @type {string | true | undefined} */
  let more = before?.more;
  let state = tree ? FACTS : WAITING, own = false, planned = false, anew = !before || before.anew, isFirst = !tree, isStuck = false, isServed = false, isEager = false;
  /** Counts the questions for a profile, so that an answer to an earlier one is known. */
  let turn = 0;
  /** The load that is on its way, and the question that it answers. @type {{ turn: number, done: Promise<void> } | undefined} */
  let way;
  /** What the page handed over. @type {unknown} */
  let data = before?.data;
  /** The reader's own choice, until the page sets another `lang`. @type {Facts.Language | undefined} */
  let choice = before?.choice;
  /** Where the profile came from. */
  let address = '';
  /** @type {IntersectionObserver | undefined} */
  let observer;
  /** The section that the reader is in. */
  let read = -1;
  /** What was told last. */
  let message = '';
  /** Ends the wait for the moment to fetch the wasm. @type {(() => void) | undefined} */
  let unwait;
  /** The profile whose facts stand without the wasm. */
  let standing = before?.profile;

  const options = () => optionsOf(element, choice, address);

  /** The same for the wasm: a line each. */
  const lines = () => {
    const { lang, view, theme, level, base, figure, alternate } = options();
    // Links to the page in each language are for those without scripts: where none stand, none come.
    const links = root.querySelector('[data-act=language][hreflang]') ? alternate : '';
    return `${lang}\n${view}\n${theme}\n${level}\n${base}\n${figure}\n${links}`;
  };

  const kept = keep(root, lines);

  /** Whether what is wanted now is on its way. */
  const isComing = () => way?.turn === turn;

  /** One line for the page's makers, one event for its scripts. @param {Facts.Trouble} trouble */
  const tell = async ({ key, part, detail = '', faults, url }) => {
    const language = wordOf(options().lang), errors = faults ? await inWords(faults, language) : [];
    for (let i = 0; i < errors.length && i < 4; i++) detail += (i ? ' | ' : ': ') + (i > 2 ? '…' : errors[i].message);
    message = LINES[key][language] + detail;
    console[state >= FACTS ? 'warn' : 'error']?.('cluster-facts: ' + message);
    emit(element, 'error', { part, message, errors, url });
  };

  const draw = () => {
    own = !isServed && hasChildren(element);
    // Until its rules are there, a view's place is held by the card's.
    const { view } = options(), coming = dress(root, view);
    fallBack(root, slot, own, state === FAILED, coming ? { ...options(), view: 'card' } : options());
    coming?.then(() => {
      if (state < FACTS) draw();
    });
  };

  /** What needs the wasm is hidden by the sheet until this is told. @param {boolean} is */
  const live = (is) => {
    try {
      internals.states[is ? 'add' : 'delete']('live');
    } catch {
      // Browsers without such states show it from the start.
    }
  };

  const unplan = () => {
    unwait?.();
    unwait = undefined;
  };

  const release = () => {
    observer?.disconnect();
    observer = undefined;
    unplan();
    kept.release();
  };

  /** @param {'update' | 'act' | 'section' | 'profile'} what @param {unknown} [argument] */
  const ask = (what, argument) => {
    if (!element.isConnected) return;
    try {
      return kept.ask(what, argument);
    } catch (error) {
      tell(/** @type {Facts.Trouble} */ (error)); // what stands stays as it is
    }
  };

  const watch = async () => {
    if (!root.querySelector('[data-section]')) return;
    try {
      const { follow, observe } = await extras();
      if (state !== READY) return;
      observer ||= follow(root, (section) => {
        ask('section', section);
        if (section !== read) emit(element, 'section', { section });
        read = section;
      });
      observe(observer, root);
    } catch {
      // A navigation that doesn't follow the reader is still one.
    }
  };

  /** What a call tells the page: the reader has chosen a language. @param {Facts.Outcome} outcome */
  const pass = (outcome) => {
    if (outcome) {
      choice = outcome.language;
      chosen(element, outcome.language);
    }
    watch();
  };

  /** @param {any} error */
  const fail = (error) => {
    release();
    isStuck = true;
    if (state !== FACTS) {
      state = FAILED;
      draw();
    }
    tell(error?.part ? error : { key: 'script', part: 'script', detail: ': ' + wordsOf(error) });
  };

  /** What takes effect without the wasm; gives whether that is all. */
  const repaint = () => paint(root, options(), tree);

  /** Builds a view from data; throws where it is none. @param {Facts.Snapshot} facts @param {string} base */
  const build = (facts, base) => {
    showFacts(root, facts.tree, { ...options(), base });
    tree = facts.tree;
    slot.remove();
    more = facts.css;
    dress(root, options().view, more);
    repaint();
  };

  /**
   * Facts stand, and the wasm comes when it is worth its bytes: when somebody sees a control that can't do without it, or
   * the widget itself where its facts came from beside the script.
   */
  const stand = () => {
    const { profile } = options(), isNew = state < FACTS || standing !== profile;
    state = FACTS;
    own = false;
    standing = profile;
    const seen = isEager ? element : root.querySelector(CONTROLS);
    if (seen && !isComing()) unwait ||= whenSeen(seen, load);
    if (isNew) emit(element, 'ready');
  };

  /** Facts that lie beside the script are shown before the wasm is fetched; where there are none, it brings them. */
  const show = async () => {
    unplan();
    const mine = turn, asked = options(), facts = state < FACTS && data == null && await factsFrom(asked);
    if (facts) await dress(root, asked.view);
    if (mine !== turn) return;
    if (facts && state < FACTS) {
      try {
        build(facts, addressOf(asked.profile, element));
        isEager = !isSaving();
        return stand();
      } catch {
        // What isn't facts is refused whole: the view comes by the wasm.
        draw();
      }
    }
    return load();
  };

  /**
   * The wasm reads the profile and, a task later, takes over what stands.
   * @param {number} mine
   * @param {unknown} profile
   * @param {string} [url] of the profile, where the page's own script hasn't handed it over
   */
  const take = async (mine, profile, url) => {
    release();
    const { handle, faults, count } = kept.read(profile);
    /** @type {Facts.Trouble} */
    const trouble = { key: 'field', part: 'field', detail: ` (${count})`, faults, url };
    if (!handle) throw trouble;
    // A live view is replaced at once: a page may hand over profiles faster than tasks end.
    if (state !== READY) await pause();
    if (mine !== turn) return;
    way = undefined;
    unplan();
    slot.remove();
    if (own) root.replaceChildren();
    kept.show();
    const stood = state === FACTS;
    own = false;
    tree = undefined;
    state = READY;
    live(true);
    watch();
    if (!stood) emit(element, 'ready');
    emit(element, 'interactive');
    lookAtColours(element, root, options().lang);
    if (count) tell(trouble);
  };

  /** @param {number} mine */
  const begin = async (mine) => {
    isStuck = false;
    await undefined; // by the time that a page's own `fetch` asks for something in its turn, `way` is known
    try {
      const { profile } = options(), given = data != null;
      const any = given || profile; // a page may name or give the profile later
      const from = given ? element.baseURI : addressOf(profile, element);
      // All at the same time; what the page handed over is never awaited, since it may have a `then` of its own.
      const coming = given || !any ? undefined : profileFrom(from);
      coming?.catch(() => {}); // it is awaited below, maybe after it has failed
      // Facts have brought the rules that they need.
      if (given || state !== FACTS) more = true;
      dress(root, options().view, more);
      await wasm(options().view);
      const came = await coming;
      await dress(root, options().view, more);
      if (any && mine === turn) {
        address = from;
        await take(mine, given ? data : came, given ? undefined : from);
      }
      if (mine === turn) way = undefined;
    } catch (error) {
      if (mine === turn) {
        way = undefined;
        fail(error);
      }
    }
    // Where something else is wanted by now, what waits for this one waits for that.
    if (isComing()) await way?.done;
  };

  /** What is on its way is joined, unless something else is wanted by now. */
  const load = () => {
    unplan();
    if (way?.turn !== turn) way = { turn: ++turn, done: begin(turn) };
    return way.done;
  };

  /** The way to a view, from its beginning. */
  const start = async () => {
    const { profile, view } = options(), given = data != null, was = isFirst;
    turn++; // what was asked for before is no longer wanted
    anew = isFirst = isEager = false;
    if (was && isWritten(root, element, parsed)) {
      isServed = true;
      dress(root, view);
      stand();
      if (!given) return;
    } else if (!given && state !== READY) {
      const facts = atHand(options());
      if (facts) {
        try {
          build(facts, addressOf(profile, element));
          return stand();
        } catch {
          // What isn't facts is refused whole: the view comes by the wasm.
        }
      }
    }
    if (state === FACTS ? !given && profile !== standing : state !== READY || !(given || profile)) {
      release();
      live(false);
      state = WAITING;
      tree = undefined;
      draw();
    }
    if (!given && profile && attribute(element, 'loading') === 'lazy') unwait ||= whenSeen(element, show, '50%');
    else return show();
  };

  const settle = () => {
    planned = false;
    if (!element.isConnected) {
      release();
      anew ||= state < FACTS || (state === READY && isComing());
      turn++;
      return;
    }
    try {
      const coming = !anew && dress(root, options().view, more);
      // What stands stays until the rules of another view are there.
      if (coming && state >= FACTS) coming.then(plan);
      else if (anew) start().catch(fail);
      else if (state === READY) {
        const { view } = options();
        if (draws(view)) pass(ask('update', lines()));
        else wasm(view).then(plan, tell); // until then the card stays
      }
      else if (state < FACTS) draw();
      else if (!repaint()) translate().catch(fail);
      else if (!isStuck) stand();
    } catch (error) {
      fail(error);
    }
  };

  /** What a task changes takes effect together, at its end. */
  const plan = () => {
    if (!planned) queueMicrotask(settle);
    planned = true;
  };

  /** What has the focus goes when a tree is built anew: its like takes it over. @param {string} selector */
  const focus = (selector) => {
    const { activeElement, body } = element.ownerDocument, like = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (activeElement === body) like?.focus({ preventScroll: true });
  };

  /**
   * Puts facts that a server wrote in one language into the one that is wanted now: by the facts beside the script, else
   * by the wasm.
   * @returns {Promise<boolean | undefined>} whether they are in it; undefined where something else is wanted by now
   */
  const translate = async () => {
    const mine = turn, { lang, view } = options();
    const isOver = () => options().lang !== lang || !element.isConnected;
    // What is open, and a text that is being read, only the wasm keeps.
    const facts = view === 'card' && !root.querySelector('[open]') && await factsFrom(options());
    if (isOver()) return;
    if (facts && state === FACTS && mine === turn) {
      try {
        build(facts, addressOf(options().profile, element));
        return true;
      } catch {
        // What isn't facts is refused whole.
      }
    }
    await load();
    return isOver() ? undefined : state === READY;
  };

  /** A control can't do what was asked: it says so, keeps the focus for that long, and goes; its room stays. @param {string} lang */
  const lose = (lang) => {
    const button = root.querySelector(`[data-act=language][lang=${lang}]`), status = root.querySelector('.cf > [role=status]');
    if (status) {
      status.className = 'cf-lost';
      status.textContent = LOST[wordOf(options().lang)];
    }
    setTimeout(() => {
      if (root.activeElement === button) /** @type {HTMLElement | null} */ (root.querySelector('[aria-pressed=true]'))?.focus();
      button?.setAttribute('data-off', '');
    }, 1000);
  };

  /** The reader's language, before the wasm is there or where it can't come. @param {Facts.Language} language */
  const choose = async (language) => {
    const { lang } = options();
    if (language === lang) {
      if (isStuck && state === FACTS) load();
      return;
    }
    choice = language;
    if (state < FACTS) draw();
    else if (!repaint()) {
      const is = await translate();
      if (is === undefined) return;
      if (!is) {
        const link = /** @type {HTMLAnchorElement | null} */ (root.querySelector(`[hreflang=${language}]`));
        choice = undefined;
        if (link) element.ownerDocument.location.href = link.href;
        else lose(language);
        return;
      }
    }
    const status = state === FACTS && root.querySelector('.cf > [role=status]');
    if (status) status.textContent = LANGUAGE[wordOf(language)];
    focus(`[data-act=language][lang=${language}]`);
    chosen(element, language);
  };

  /** @param {string} act @param {string} value */
  const perform = (act, value) => {
    if (state === READY) {
      pass(ask('act', `${act}\n${value}`));
      if (act === 'find') emit(element, 'find', { term: value, matches: root.querySelectorAll('mark').length });
    }
    else if (act === 'language') choose(/** @type {Facts.Language} */ (value)).catch(fail);
    else if (act === 'go') goTo(root, value);
    else if (act === 'retry') start().catch(fail).then(() => focus(state > FAILED ? '[aria-pressed=true]' : '[data-act=retry]'));
    // Too early for all else: it comes when the wasm does.
    else if (state === FACTS && !isStuck) load().then(() => state === READY && pass(ask('act', `${act}\n${value}`)));
  };

  /** A press on the other language is near: what it will need is fetched. A failure is told when it is pressed. */
  const prepare = () => {
    if (hasFacts(options())) factsFrom(options());
    else wasm(options().view).then(load, () => {});
  };

  /** @param {Event} event */
  const hear = (event) => {
    const { type } = event, target = /** @type {Element} */ (event.target);
    if (type === 'slotchange') {
      if (state > FAILED) return;
      if (isWritten(root, element)) {
        isServed = true;
        stand();
      }
      else if (own !== hasChildren(element)) draw();
    } else if (root.contains(target)) { // else it is the page's own, in a slot
      if (type !== 'pointerover' && type !== 'focusin') {
        const done = actOf(event, element);
        if (done) perform(done.act, done.value);
      } else if (state === FACTS && !isStuck && /** @type {PointerEvent} */ (event).pointerType !== 'touch' && !tree && target.closest('[data-act=language]')) prepare();
    }
  };

  // On a root of its own, these end with the element.
  for (let i = 0; i < EVENTS.length; i++) root.addEventListener(EVENTS[i], hear);
  if (!before) watchFigures(root, element);

  return {
    plan,
    change(name) {
      if (name === 'lang') choice = undefined;
      if (name === 'figure' && options().view !== 'figure') showFigure(root, options().figure);
      // Facts without the wasm are those of one view.
      else anew ||= name === 'profile' || (state !== READY && name !== 'lang' && name !== 'theme');
      plan();
    },
    give(profile) {
      data = profile;
      anew = true;
      plan();
    },
    act: perform,
    stands: () => state >= FACTS || (state === FAILED && message),
    read: () => state === READY && ask('profile'),
    async load() {
      if (anew) await start();
      if (state !== READY) await load();
      if (state !== READY) throw Error(message || 'no profile');
    },
  };
};
