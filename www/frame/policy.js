// The page's own Content-Security-Policy: this folder, and pictures that a profile names.
//
// It names the folder, which only a script knows. In a frame without an origin 'self' is nobody: WebKit then refuses
// even the page's own scripts, by a header as by a tag. What needs no address stands in embed.html itself.

export const restrict = () => {
  // Both have a meaning in a policy.
  const here = new URL('.', location.href).href.replace(/[;,]/g, encodeURIComponent);
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; script-src ${here} 'wasm-unsafe-eval'; connect-src ${here}; img-src ${here} https:`;
  document.head.append(policy);
};
