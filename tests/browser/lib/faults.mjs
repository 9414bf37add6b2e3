// What networks and misconfigured hosts do to a file.

const send = (response, status, headers, body) => response.writeHead(status, headers).end(body);

export const FAULTS = {
  /** The right bytes under a wrong type, as hosts that don't know .wasm send them. */
  'wrong type': ({ response, headers, body }) => send(response, 200, { ...headers, 'content-type': 'text/plain' }, body),
  'no type': ({ response, headers, body }) => {
    const { 'content-type': _, ...rest } = headers;
    send(response, 200, rest, body);
  },
  /** As hosts send scripts that don't say in what encoding they are. */
  'no charset': ({ response, headers, body }) => send(response, 200, { ...headers, 'content-type': headers['content-type'].split(';')[0] }, body),
  /** No other host's pages may read it. */
  'not shared': ({ response, headers, body }) => {
    const { 'access-control-allow-origin': _, ...rest } = headers;
    send(response, 200, rest, body);
  },
  404: ({ response, headers }) =>
    send(response, 404, { ...headers, 'content-type': 'text/html' }, '<!doctype html><title>404</title><h1>Not found</h1>'),
  500: ({ response, headers }) => send(response, 500, { ...headers, 'content-type': 'text/plain' }, 'broken'),
  /** Single-page hosts send their start page for whatever isn't there, as a success. */
  'html for all': ({ response, headers }) =>
    send(response, 200, { ...headers, 'content-type': 'text/html' }, '<!doctype html><title>Start</title><script>"app"</script>'),
  /** Half of the file, and the connection ends as if that were all. */
  'cut short': ({ response, headers, body }) => send(response, 200, headers, body.subarray(0, body.length >> 1)),
  /** Half of what was announced, then the connection drops. */
  'broken off': ({ response, headers, body }) => {
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  },
  /** One bit of one byte in the middle is another. */
  'one byte wrong': ({ response, headers, body }) => {
    const bytes = Buffer.from(body);
    bytes[bytes.length >> 1] ^= 1;
    send(response, 200, headers, bytes);
  },
  /** A right wasm, but not the one that was asked for. */
  'another build': ({ response, headers }) => send(response, 200, headers, Buffer.from([0, 97, 115, 109, 1, 0, 0, 0])),
  'ten megabytes': ({ response, headers }) => send(response, 200, headers, Buffer.alloc(10 << 20, '[')),
  /** The connection is reset before anything was sent. */
  reset: ({ request }) => request.socket.resetAndDestroy(),
  /** Answers in full, but not before the server's `release()`. */
  held: ({ response, headers, body, hold }) => hold(() => send(response, 200, headers, body)),
  /** Right, and a good while later. */
  slow: ({ response, headers, body }) => void setTimeout(() => send(response, 200, headers, body), 250),
  empty: ({ response, headers }) => send(response, 200, headers, ''),
};
