// What WordPress does with an address that an author has pasted, as seen from outside: it looks for the answer's address,
// takes the frame over in its own way, and listens to it.

/** Where the page says that its answer is: WordPress reads the head alone, and takes the address as it stands. */
export function answerOf(page) {
  const [head] = page.split('</head>');
  const links = [...head.matchAll(/<link [^>]*>/g)].map(([link]) => link);
  const link = links.find((one) => one.includes('type="application/json+oembed"'));
  return /href="([^"]*)"/.exec(link ?? '')?.[1];
}

/** Of a frame, what may stay. */
const KEPT = ['src', 'width', 'height', 'frameborder', 'title'];

/** What stands in the post: quotation and frame without anything that isn't allowed, the frame hidden and without an origin. */
export function framed(html, secret) {
  const found = /^(<blockquote>.*?<\/blockquote>)<iframe ([^>]*)><\/iframe>$/s.exec(html);
  if (!found) throw new Error(`WordPress takes over a quotation and a frame, not ${html}`);
  const [, quotation, attributes] = found;
  const kept = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)]
    .filter(([, name]) => KEPT.includes(name))
    .map(([, name, value]) => `${name}="${name === 'src' ? `${value}#?secret=${secret}` : value}"`);
  const quoted = quotation.replace(/<(?!\/?(a|blockquote)\b)[^>]*>/g, '').replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`);
  return `${quoted}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" ${kept.join(' ')} data-secret="${secret}"></iframe>`;
}

/** Its script on the page: the frame with the secret is shown, and has the height that it tells, from 200 to 1000. */
export const LISTENS = `<script>
  window.heard = [];
  addEventListener('message', ({ data, source }) => {
    if (!data.message) return;
    heard.push(data);
    for (const quotation of document.querySelectorAll('blockquote')) if (quotation.dataset.secret === data.secret) quotation.style.display = 'none';
    const frame = [...document.querySelectorAll('iframe')].find(({ dataset }) => dataset.secret === data.secret);
    if (frame?.contentWindow !== source || data.message !== 'height') return;
    frame.removeAttribute('style');
    frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
  });
</script>`;
