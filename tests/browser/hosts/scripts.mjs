// What other scripts do to a page before the widget comes. Each stands in the page as it stands here.

/** Built-ins that are patched, replaced or gone. */
export const BREAK = {
  lists() {
    const names = ['forEach', 'map', 'filter', 'find', 'includes', 'indexOf', 'some', 'every', 'reduce', 'slice', 'concat', 'join', 'push', 'flat', 'flatMap', 'splice'];
    for (let i = 0; i < names.length; i++) {
      const own = Array.prototype[names[i]];
      Array.prototype[names[i]] = function () {
        return /cluster-facts\.js|embed\//.test(new Error().stack) ? undefined : own.apply(this, arguments);
      };
    }
  },
  keys() {
    Object.assign(Object.prototype, { version: 9, extra: 'x', get: 'x', value: 1, capture: true, detail: 1 });
    Array.prototype.last = function () {};
    String.prototype.strip = function () {};
    Function.prototype.bindAsEventListener = function () {};
  },
  iterator() {
    const own = Array.prototype[Symbol.iterator];
    Array.prototype[Symbol.iterator] = function () {
      return /cluster-facts\.js|embed\//.test(new Error().stack) ? { next: () => ({ done: true }) } : own.call(this);
    };
  },
  /** As Prototype had it, long before there was JSON. */
  json() {
    Object.prototype.toJSON = undefined;
    Array.prototype.toJSON = function () {
      return '[]';
    };
    String.prototype.toJSON = function () {
      return 'x';
    };
  },
  elements() {
    const own = Element.prototype.remove;
    Element.prototype.clear = Element.prototype.append2 = own;
    Node.prototype.hide = Node.prototype.show = function () {};
  },
  library() {
    Array.from = () => [];
    Object.keys = () => [];
    Object.entries = () => [];
    String.prototype.contains = String.prototype.includes;
  },
  frozen() {
    const all = [Object, Array, Function, String, Promise, Map, Set, WeakMap, RegExp, Error];
    for (let i = 0; i < all.length; i++) {
      Object.freeze(all[i]);
      Object.freeze(all[i].prototype);
    }
  },
  fetchCounts() {
    const own = window.fetch;
    window.fetch = function (address, init) {
      const request = new Request(address, init);
      return own.call(this, request).then((answer) => answer);
    };
  },
  defineDerives() {
    const own = customElements.define;
    customElements.define = function (name, one, options) {
      return own.call(this, name, class extends one {}, options);
    };
  },
  defineForgives() {
    const own = customElements.define;
    customElements.define = function (name, one, options) {
      if (!this.get(name)) own.call(this, name, one, options);
    };
  },
  /** Promises that tell a zone first, as frameworks’ do. */
  promises() {
    const own = Promise.prototype.then;
    Promise.prototype.then = function (done, failed) {
      return own.call(this, done && ((value) => done(value)), failed && ((error) => failed(error)));
    };
    window.Promise = class extends Promise {};
  },
  modules() {
    const define = () => {
      throw Error('a script without a name');
    };
    window.define = Object.assign(define, { amd: {} });
    window.module = { exports: {} };
    window.exports = window.module.exports;
    window.require = define;
  },
  noObserver() {
    delete window.IntersectionObserver;
  },
  noConsole() {
    window.console = {};
  },
  noWasm() {
    delete window.WebAssembly;
  },
};

/** Wraps each text that comes anywhere in `<font>`, as translators do. */
export const REWRITE = () => {
  const rewrite = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT),
      nodes = [];
    while (walker.nextNode()) {
      const { parentNode, data } = walker.currentNode;
      if (/\S/.test(data) && !parentNode.closest('font,script,style,svg')) nodes.push(walker.currentNode);
    }
    for (const node of nodes) {
      const font = document.createElement('font');
      font.textContent = node.data;
      node.replaceWith(font);
    }
  };
  const own = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = own.call(this, init);
    new MutationObserver(() => rewrite(root)).observe(root, { childList: true, characterData: true, subtree: true });
    return root;
  };
};
