// What has been asked for: one request an address, whoever asks. What failed is forgotten, since it may be there next time.

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/**
 * @template T
 * @param {string} url
 * @param {(url: string) => Promise<T>} load
 * @returns {Promise<T>}
 */
export const once = (url, load) => {
  let answer = asked.get(url);
  if (!answer) {
    answer = load(url).catch((error) => {
      asked.delete(url);
      throw error;
    });
    asked.set(url, answer);
  }
  return answer;
};
