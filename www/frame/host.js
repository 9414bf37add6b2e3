// For pages with frames of `embed.html`: each frame gets the height of what it shows.
//
// A frame is believed where it is one of this page's, shows this host's `embed.html`, and speaks from this host's origin
// or, sandboxed, from none that could be named. All that it can do is to set its own height.

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript || document.querySelector('script[src*="/frame.js"]'));
const PAGE = new URL('embed.html', script?.src || document.baseURI);

const ours = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.split(/[?#]/)[0] === PAGE.href);

/** @param {HTMLIFrameElement} frame that is to be followed */
const follow = (frame) => frame.contentWindow?.postMessage({ clusterFacts: 'follow' }, '*');

/** Where the page counts borders and padding as part of a height, they come on top of it. @param {Element} frame */
const edges = (frame) => {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  return [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom].reduce((sum, width) => sum + parseFloat(width), 0);
};

addEventListener('message', ({ source, origin, data }) => {
  if (!data?.clusterFacts || (origin !== PAGE.origin && origin !== 'null')) return;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  if (data.clusterFacts === 'here') follow(frame);
  else if (data.clusterFacts === 'height' && data.value > 0 && Number.isFinite(data.value)) frame.style.height = `${data.value + edges(frame)}px`;
});

// Those that came before this script have said that they are here to nobody.
ours().forEach(follow);
