// What was thrown, in words.

/** A page can throw what refuses to be read, and Safari adds the source that it was at. @param {unknown} error */
export const wordsOf = (error) => {
  try {
    return String(error).slice(0, 300);
  } catch {
    return '';
  }
};
