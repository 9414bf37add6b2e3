// Bytes from elsewhere, with a limit and with the reason where there are none.

import { wordsOf } from './words.js';

const { fetch, setTimeout } = window;
const LIMIT = 1e6;

/**
 * At most 1 MB: counted as it comes, since the length that a server announces is that of the packed file, if it is true at all.
 * @param {string} url
 * @param {'wasm' | 'profile'} part
 * @param {string} [integrity]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export const bytesOf = async (url, part, integrity) => {
  let key = /** @type {string} */ (part), detail = '';
  /** @param {SecurityPolicyViolationEvent} violation */
  const watch = (violation) => {
    if (violation.effectiveDirective === 'connect-src' && url.startsWith(violation.blockedURI)) key = 'connect';
  };
  document.addEventListener('securitypolicyviolation', watch);
  try {
    const response = await fetch(url, { integrity, credentials: 'omit' });
    if (response.ok && response.body) {
      const bytes = new Uint8Array(LIMIT), reader = response.body.getReader();
      let size = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return bytes.subarray(0, size);
        if (size + value.length > LIMIT) {
          key = 'big';
          reader.cancel().catch(() => {});
          break;
        }
        bytes.set(value, size);
        size += value.length;
      }
    } else detail = ' ' + response.status;
  } catch (error) {
    detail = ' ' + wordsOf(error);
    // A policy's violation is told in a task of its own, maybe after the failure; Safari says it nowhere else.
    await new Promise((done) => setTimeout(done, 50));
  } finally {
    document.removeEventListener('securitypolicyviolation', watch);
  }
  throw { key, part, url, detail: ': ' + url + detail };
};
