// Runs in every page before anything of its own: notes when the facts are to be seen, and what goes on until then.
// It is a function of the texts to look for and of how many cards have to stand.
(sentences, count) => {
  const seen = { facts: null, ready: null, interactive: null, tasks: [], shifts: 0, errors: [] };
  const now = () => performance.now();
  const text = (node) => node.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
  const cards = () => document.querySelectorAll('cluster-facts, .fact-card');
  /** Where a card's facts are: in its shadow tree if it has one, since what else is in it isn't shown then. */
  const root = (card) => card.shadowRoot ?? card;

  /** Whether the last of the cards has the sentence, and it takes room. */
  function stands(sentence) {
    const all = cards();
    if (all.length < count) return false;
    const paragraphs = root(all[all.length - 1]).querySelectorAll('p');
    for (const one of paragraphs) {
      if (text(one) === sentence) {
        const { width, height } = one.getBoundingClientRect();
        return width > 0 && height > 0;
      }
    }
    return false;
  }

  // The frame in which they are found is painted when the next one begins.
  const look = () =>
    requestAnimationFrame(() => {
      if (stands(sentences.sv)) requestAnimationFrame(() => (seen.facts = now()));
      else look();
    });
  look();

  for (const name of ['ready', 'interactive']) document.addEventListener(`cluster-facts-${name}`, () => (seen[name] ??= now()));
  document.addEventListener('cluster-facts-error', ({ detail }) => seen.errors.push(detail.message));
  addEventListener('error', ({ message }) => seen.errors.push(message));
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value }) => (seen.shifts += value));

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Waits for the facts, and for `interactive` where it is to come, and a moment for what follows. */
  async function settled(isWidget, patience) {
    while (seen.facts === null || (isWidget && seen.interactive === null)) {
      if (now() > patience) {
        const late = seen.facts === null ? `‘${sentences.sv}’` : '‘interactive’';
        throw new Error(`${late} didn’t come within ${patience} ms. ${seen.errors.join(' ')}`);
      }
      await pause(20);
    }
    await pause(300);
  }

  function results() {
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      ({ name, responseStart, responseEnd, encodedBodySize }) => ({ name, responseStart, responseEnd, bytes: encodedBodySize }),
    );
    return { ...seen, files };
  }

  /** From a click on the other language to the paint in which its sentence stands; null where it doesn't come in time. */
  const toggle = (language, patience) =>
    new Promise((done) => {
      const all = cards(), button = root(all[all.length - 1]).querySelector(`button[lang=${language}]`), start = now();
      const frame = () =>
        requestAnimationFrame(() => {
          if (stands(sentences[language])) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(now() - start); // the first task after this frame
            port2.postMessage(null);
          } else if (now() - start > patience) done(null);
          else frame();
        });
      button.click();
      frame();
    });

  /** What the card says, for the comparison of pages. */
  function says() {
    const card = root(cards()[0]), all = (css) => [...card.querySelectorAll(css)].map(text);
    return {
      whole: text(card.querySelector('.cf') ?? card),
      sentence: all('p').find((one) => one === sentences.sv || one === sentences.en) ?? null,
      stats: [...card.querySelectorAll('dl > div')].map((one) => `${text(one.querySelector('dd'))} ${text(one.querySelector('dt'))}`),
      lines: all('h3, [part=region], .cf-measure, [part=figure], [part=gap], [part=source] li'),
    };
  }

  window.bench = { settled, results, toggle, says };
}
