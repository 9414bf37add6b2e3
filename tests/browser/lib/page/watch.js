// The first script of every test page: notes what happens, for the test to read. It takes no built-in at its word later on.
(() => {
  const log = [],
    now = performance.now.bind(performance),
    text = String,
    json = JSON.stringify;
  Object.defineProperty(window, '__watch', { value: log });
  const note = (kind, what) => {
    log[log.length] = { at: now(), kind, ...what };
  };
  const short = (value) => {
    try {
      return text(
        value?.stack && value.message !== undefined ? `${value}\n${value.stack}` : typeof value === 'object' ? json(value) : text(value),
      ).slice(0, 2000);
    } catch {
      return '(not to be shown)';
    }
  };
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const own = console[level];
    console[level] = function (...args) {
      let line = '';
      for (let i = 0; i < args.length; i++) line += (i ? ' ' : '') + short(args[i]);
      note('console', { level, text: line });
      return own.apply(console, args);
    };
  }
  addEventListener(
    'error',
    (e) =>
      note(e.target === window || e.message ? 'error' : 'resource', {
        text: e.message ? `${e.message} (${e.filename}:${e.lineno}) ${short(e.error)}` : text(e.target.src ?? e.target.href),
      }),
    true,
  );
  addEventListener('unhandledrejection', (e) => note('rejection', { text: short(e.reason) }));
  addEventListener('securitypolicyviolation', (e) =>
    note('violation', { text: `${e.effectiveDirective} ${e.blockedURI}`, directive: e.effectiveDirective }),
  );
  const events = ['ready', 'interactive', 'language', 'figure', 'section', 'find', 'action', 'error'];
  for (let i = 0; i < events.length; i++) {
    document.addEventListener(`cluster-facts-${events[i]}`, (e) => {
      let detail = null;
      try {
        detail = JSON.parse(json(e.detail ?? null));
      } catch {
        detail = '(not to be shown)';
      }
      note('event', { event: events[i], detail, id: e.target.id ?? '', tag: e.target.localName, composed: e.composed, bubbles: e.bubbles });
    });
  }
})();
