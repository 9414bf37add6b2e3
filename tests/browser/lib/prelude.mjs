// Functions that every script sent to a page may use; they are sent along as source.

/** The page's nth widget. */
function host(n = 0) {
  return document.querySelectorAll('cluster-facts')[n];
}
/** The root of the view in the nth widget. */
function view(n = 0) {
  return host(n)?.shadowRoot?.querySelector('[part~=root]');
}
/** The first element in the nth widget's shadow root that matches. */
function $(css, n = 0) {
  return host(n)?.shadowRoot?.querySelector(css) ?? null;
}
function $$(css, n = 0) {
  const all = host(n)?.shadowRoot?.querySelectorAll(css) ?? [],
    list = [];
  for (let i = 0; i < all.length; i++) list[i] = all[i];
  return list;
}
/** Text as it reads: runs of spaces and line breaks are one space, U+00A0 stays what it is. */
function text(node) {
  return node ? node.textContent.replace(/[ \t\r\n]+/g, ' ').trim() : null;
}
/** Text in rendered order, with what isn't rendered left out. */
function seen(node) {
  return node ? node.innerText.replace(/[ \t\r\n]+/g, ' ').trim() : null;
}
/** Whether a reader can see it: rendered, not hidden, not in closed details. */
function visible(node) {
  return Boolean(node?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true, checkVisibilityCSS: true }));
}
/** What has the focus, through shadow roots. */
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
/** A short name of an element, for lists that a person reads. */
function named(el) {
  if (el?.type === 'radio') return `radio ${text(el.labels[0])}`;
  return el
    ? `${el.localName}${el.dataset?.act ? `:${el.dataset.act}` : ''}${el.value && el.localName === 'button' ? `=${el.value}` : ''} ${(el.getAttribute('aria-label') ?? text(el)).slice(0, 40)}`.trim()
    : 'nothing';
}
/** The events, console lines and errors of this page so far. */
function watched(kind) {
  const all = window.__watch ?? [],
    list = [];
  for (let i = 0; i < all.length; i++) if (!kind || all[i].kind === kind) list[list.length] = all[i];
  return list;
}
/** The details of the widget's events of one kind. */
function heard(event) {
  const all = watched('event'),
    list = [];
  for (let i = 0; i < all.length; i++) if (all[i].event === event) list[list.length] = all[i].detail;
  return list;
}

export const PRELUDE = [host, view, $, $$, text, seen, visible, focused, named, watched, heard].map(String).join('\n');
