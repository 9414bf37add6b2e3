// node:test's events as one JSON line each, for run.mjs.
export default async function* lines(source) {
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const error = data.details?.error,
      cause = error?.cause ?? error;
    yield `${JSON.stringify({ passed: type === 'test:pass', name: data.name, skip: data.skip ?? null, ms: Math.round(data.details?.duration_ms ?? 0), error: type === 'test:fail' ? `${cause?.stack ?? cause ?? 'failed'}` : null, message: cause?.message ?? null })}\n`;
  }
}
