// A widget whose script brings its facts, until the rest of the program is there and goes on with it. It can show those
// facts and change their language; whatever else is wanted fetches the rest, `cluster-facts.js`, as does a page that calls
// `load`. A card that is only read needs nothing of it.

import { wear } from './wear.js';
import { actOf } from './act.js';
import { showFigure, watchFigures } from './card-figures.js';
import { addressOf } from './address.js';
import { attribute, optionsOf } from './attributes.js';
import { paint, show } from './facts.js';
import { LANGUAGE, LATER, SORRY } from './generated/lines.js';
import { atHand } from './handed.js';
import { wordOf } from './language.js';
import { ADDRESS, fetched, there } from './rest.js';
import { chosen, emit } from './tell.js';
import { pause } from './when.js';

/** @type {Facts.WidgetOf} */
export const widgetOf = (element, attach) => {
  const rest = there();
  if (rest) return rest.widgetOf(element, attach);

  const parsed = element.shadowRoot, root = parsed || element.attachShadow({ mode: 'open' });
  /** What the rest goes on with. @type {Facts.Standing} */
  const standing = { root, parsed, anew: true };
  /** Shows the element's own children while nothing else is to be shown. */
  const slot = element.ownerDocument.createElement('slot');
  /** @type {Facts.Widget | undefined} */
  let whole;
  let planned = false;
  /** What was told last. */
  let message = '';

  const options = () => optionsOf(element, standing.choice, addressOf(attribute(element, 'profile'), element));

  /** What stands stays; else the element's own children do, or a sentence in their place. @param {unknown} error */
  const fail = (error) => {
    const word = wordOf(options().lang);
    message = `${LATER[word]}: ${ADDRESS} ${error}`;
    slot.textContent = SORRY[word];
    console.warn?.('cluster-facts: ' + message);
    emit(element, 'error', { part: 'script', message, errors: [], url: ADDRESS });
  };

  /** Goes on as the whole widget. */
  const become = async () => {
    if (!root.firstChild) root.appendChild(slot);
    try {
      const { widgetOf } = await fetched();
      await pause();
      whole ||= widgetOf(element, attach, standing);
      whole.plan();
    } catch (error) {
      fail(error);
    }
  };

  const settle = () => {
    planned = false;
    if (!element.isConnected) return;
    const now = options(), { profile } = now, facts = parsed || standing.data != null ? undefined : atHand(now);
    try {
      if (standing.anew) {
        show(root, facts?.tree || null, now);
        standing.tree = facts?.tree;
        standing.more = facts?.css;
        standing.anew = false;
        slot.remove();
      }
      // Each time: another document, through which it may have been moved, has taken it off.
      wear(root, standing.more);
    } catch {
      // What isn't facts is refused whole: the view comes by the wasm.
      become();
      return;
    }
    paint(root, now, standing.tree);
    if (standing.profile !== profile) emit(element, 'ready');
    standing.profile = profile;
  };

  /** What a task changes takes effect together, at its end. */
  const plan = () => {
    if (whole) whole.plan();
    else if (!planned) queueMicrotask(settle);
    planned = true;
  };

  /** @param {string} name @param {string} value */
  const act = (name, value) => {
    if (whole) whole.act(name, value);
    else if (name !== 'language' || !standing.tree) become().then(() => whole?.act(name, value));
    else if (value !== options().lang) {
      const language = standing.choice = /** @type {Facts.Language} */ (value), status = root.querySelector('.cf > [role=status]');
      paint(root, options(), standing.tree);
      if (status) status.textContent = LANGUAGE[wordOf(language)];
      chosen(element, language);
    }
  };

  root.addEventListener('click', (event) => {
    const done = !whole && root.contains(/** @type {Element} */ (event.target)) && actOf(event, element);
    if (done) act(done.act, done.value);
  });

  watchFigures(root, element);

  return {
    plan,
    change(name) {
      if (whole) return whole.change(name);
      if (name === 'lang') standing.choice = undefined;
      if (name === 'figure' && options().view !== 'figure') showFigure(root, options().figure);
      else standing.anew ||= name !== 'lang' && name !== 'theme';
      plan();
    },
    give(profile) {
      if (whole) return whole.give(profile);
      standing.data = profile;
      standing.anew = true;
      plan();
    },
    act,
    stands: () => (whole ? whole.stands() : standing.profile !== undefined || slot.textContent),
    read: () => whole?.read(),
    async load() {
      if (!whole) await become();
      if (!whole) throw Error(message);
      return whole.load();
    },
  };
};
