// One widget: decides what shows, and passes on between page, reader and wasm.

import { attribute, optionsOf } from './attributes.js';
import { fallBack, hasChildren } from './fallback.js';
import { wordsOf } from './fetch.js';
import { follow, observe } from './follow.js';
import { LINES } from './generated/views.js';
import { addressOf, profileFrom } from './profile.js';
import { dress } from './sheet.js';
import { discard, instance, wasm } from './wasm.js';

const WAITING = 0, FAILED = 1, READY = 2;
const EVENTS = ['click', 'input', 'keydown', 'slotchange'];

/** @param {HTMLElement} element */
export const widgetOf = (element) => {
  const root = element.shadowRoot || element.attachShadow({ mode: 'open' });
  /** Shows the element's own children while it stands in the root. */
  const slot = element.ownerDocument.createElement('slot');
  let state = WAITING, own = false, planned = false, anew = true;
  /** Counts the questions for a profile, so that an answer to an earlier one is known. */
  let turn = 0;
  /** What the page handed over. @type {unknown} */
  let data;
  /** The reader's own choice, until the page sets another `lang`. @type {Facts.Language | undefined} */
  let choice;
  /** What is shown, and where it came from. @type {unknown} */
  let value;
  let address = '';
  /** The instance that shows it, and its name there; 0 where nothing is shown. @type {Facts.Glue | undefined} */
  let glue;
  let handle = 0;
  /** @type {IntersectionObserver | undefined} */
  let observer;

  const options = () => optionsOf(element, choice, address);

  /** @param {string} name @param {object} [detail] */
  const emit = (name, detail) => {
    element.dispatchEvent(new CustomEvent('cluster-facts-' + name, { bubbles: true, composed: true, detail }));
  };

  /** One line for the page's makers, one event for its scripts. @param {Facts.Trouble} trouble */
  const tell = ({ key, part, detail = '', errors = [], url }) => {
    const message = LINES[key][options().lang === 'sv' ? 0 : 1] + detail;
    console[state === READY ? 'warn' : 'error']('cluster-facts: ' + message);
    emit('error', { part, message, errors, url });
  };

  const draw = () => {
    own = hasChildren(element);
    // What a page hands over is nobody's facts but its own: those of a built-in name don't stand in for it.
    fallBack(root, slot, own, state === FAILED, data == null ? options() : { ...options(), profile: '' });
  };

  const release = () => {
    observer?.disconnect();
    try {
      if (handle) glue?.release(handle);
    } catch {
      discard(glue);
    }
    observer = glue = undefined;
    handle = 0;
  };

  const mount = () => {
    glue = instance();
    handle = 0;
    const mounted = glue?.mount(root, value, options());
    if (mounted) handle = mounted.handle;
    return mounted;
  };

  /**
   * One call into the wasm for what stands here. It is mounted again, into the same tree, where its instance has
   * trapped in the meantime; what a trap leaves stays as it is.
   * @param {'update' | 'act' | 'section' | 'profile'} what
   * @param {any} [argument]
   * @returns {any}
   */
  const ask = (what, argument) => {
    if (!element.isConnected) return;
    try {
      if (instance() !== glue) mount();
      return handle && glue?.[what](handle, argument);
    } catch (error) {
      discard(glue);
      tell({ key: 'trap', part: 'wasm', detail: ': ' + wordsOf(error) });
    }
  };

  const watch = () => {
    try {
      observer ||= follow(root, (index) => ask('section', index));
      observe(observer, root);
    } catch {
      // A navigation that doesn't follow the reader is still one.
    }
  };

  /** What a call tells the page: the reader has chosen a language. @param {Facts.Outcome} outcome */
  const pass = (outcome) => {
    if (outcome) {
      choice = outcome.language;
      emit('language', outcome);
    }
    watch();
  };

  /** @param {any} error */
  const fail = (error) => {
    release();
    state = FAILED;
    draw();
    tell(LINES[/** @type {Facts.Line} */ (error.key)] ? error : { key: 'script', part: 'script', detail: ': ' + wordsOf(error) });
  };

  /** @param {string} [url] of the profile, where the page's own script hasn't handed it over */
  const show = (url) => {
    release();
    slot.remove();
    if (own) root.replaceChildren();
    let mounted;
    try {
      mounted = mount();
    } catch (error) {
      discard(glue);
      throw { key: 'trap', part: 'wasm', detail: ': ' + wordsOf(error) };
    }
    if (!mounted) throw { key: 'trap', part: 'wasm' };
    const { errors, count } = mounted;
    let detail = ` (${count})`;
    for (let i = 0; i < errors.length && i < 4; i++) detail += (i ? ' | ' : ': ') + (i > 2 ? '…' : errors[i].message);
    /** @type {Facts.Trouble} */
    const trouble = { key: 'field', part: 'field', detail, errors, url };
    if (!handle) throw trouble;
    own = false;
    state = READY;
    watch();
    emit('ready');
    emit('interactive');
    if (count) tell(trouble);
  };

  const load = async () => {
    const mine = ++turn, { profile } = options(), given = data != null;
    const any = given || profile; // a page may name or give the profile later
    anew = false;
    if (state !== READY || !any) {
      release();
      state = WAITING;
      draw();
    }
    try {
      const from = given ? element.baseURI : addressOf(profile, element);
      // Both at the same time; what the page handed over is never awaited, since it may have a `then` of its own.
      const coming = given || !any ? undefined : profileFrom(from);
      coming?.catch(() => {}); // it is awaited below, maybe after it has failed
      await wasm();
      const came = await coming;
      if (mine !== turn || !any) return;
      value = given ? data : came;
      address = from;
      show(given ? undefined : from);
    } catch (error) {
      if (mine === turn) fail(error);
    }
  };

  const settle = () => {
    planned = false;
    if (!element.isConnected) {
      release();
      turn++;
      anew ||= state !== READY;
      return;
    }
    try {
      dress(root);
      if (state === READY) pass(ask('update', options()));
      else if (!anew) draw();
      if (anew) load();
    } catch (error) {
      fail(error);
    }
  };

  /** What a task changes takes effect together, at its end. */
  const plan = () => {
    if (!planned) queueMicrotask(settle);
    planned = true;
  };

  /** What has the focus goes when a fallback is drawn anew: its like takes it over. @param {string} selector */
  const focus = (selector) => {
    const { activeElement, body } = element.ownerDocument, like = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (activeElement === body) like?.focus({ preventScroll: true });
  };

  /** @param {Event} event */
  const hear = (event) => {
    const { type } = event, target = /** @type {Element} */ (event.target);
    if (type === 'slotchange') {
      if (state !== READY && own !== hasChildren(element)) draw();
    } else if (!root.contains(target)) return; // the page's own, in a slot
    else if (state === READY) pass(ask('act', event));
    else if (type === 'click') {
      // The two things that a fallback can do.
      const button = target.closest('[data-act]');
      if (!button) return;
      if (attribute(button, 'data-act') === 'retry') load().then(() => focus(state === READY ? '[aria-pressed=true]' : '[data-act=retry]'));
      else {
        const language = choice = /** @type {Facts.Language} */ (attribute(button, 'value'));
        draw();
        focus(`[value=${language}]`);
        emit('language', { language });
      }
    }
  };

  // On a root of its own, these end with the element.
  for (let i = 0; i < EVENTS.length; i++) root.addEventListener(EVENTS[i], hear);

  return {
    plan,
    /** An attribute has changed. @param {string} name */
    change(name) {
      if (name === 'lang') choice = undefined;
      anew ||= name === 'profile';
      plan();
    },
    /** @param {unknown} profile */
    give(profile) {
      data = profile;
      anew = true;
      plan();
    },
    read: () => (state === READY && ask('profile')) || null,
  };
};
