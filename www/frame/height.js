// How high the page is, for the page around its frame: in our own words to `frame.js`, in WordPress's where that frames it.

/**
 * Each of the two asks before it is told:
 *
 * - `frame.js` hears `{ clusterFacts: 'here' }` and answers, or has asked before, `{ clusterFacts: 'follow' }`;
 *   then come `{ clusterFacts: 'height', value }`.
 * - WordPress writes `#?secret=…` behind the address, at once or later, and says `{ message: 'ready', secret }` when it
 *   listens; it is told `{ message: 'height', value, secret }`.
 */
export const tellHeight = () => {
  const { parent } = window, page = document.documentElement;
  if (parent === window) return;
  page.dataset.fill = '';
  let isFollowed = false, secret = '';
  /** What was told last, so that the same isn't told twice. */
  let told = 0;

  const tell = () => {
    const value = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that isn't shown has no height, and keeps the one it had.
    if (!value || value === told || 'fill' in page.dataset) return;
    told = value;
    // To whoever it is: a height is no secret, and a parent may have an origin that can't be named.
    if (isFollowed) parent.postMessage({ clusterFacts: 'height', value }, '*');
    if (secret) parent.postMessage({ message: 'height', value, secret }, '*');
  };

  const follow = () => {
    delete page.dataset.fill;
    told = 0;
    tell();
  };

  const readSecret = () => {
    secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1] || '';
    if (secret) follow();
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data) return;
    if (data.clusterFacts === 'follow') {
      isFollowed = true;
      follow();
    } else if (secret && data.message === 'ready' && data.secret === secret) follow();
  });
  addEventListener('hashchange', readSecret);
  readSecret();
  new ResizeObserver(tell).observe(document.body);
  // Browsers observe nothing in frames that nobody sees; such a frame gets its height before somebody scrolls to it.
  for (const event of ['ready', 'interactive', 'language', 'error']) addEventListener(`cluster-facts-${event}`, tell);
  parent.postMessage({ clusterFacts: 'here' }, '*');
};
