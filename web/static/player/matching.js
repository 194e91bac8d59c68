/** A text as it is compared: without case, accents and kinds of apostrophes. @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'").toLowerCase();

/** The words of a query. @param {string} query */
export const wordsOf = (query) => plain(query).split(/\s+/).filter(Boolean);

/**
 * A text cut where words were found in it: every second part, from the second on, is a find. Null where a word is missing.
 * @param {string} text
 * @param {readonly string[]} words as wordsOf gives them
 */
export function cut(text, words) {
  const letters = [...text];
  /** For each character of the plain text, the letter it comes from. @type {number[]} */
  const from = [];
  let whole = "";
  letters.forEach((letter, at) => {
    for (const part of plain(letter)) {
      whole += part;
      for (let unit = 0; unit < part.length; unit++) from.push(at);
    }
  });
  const found = new Set();
  for (const word of words) {
    let at = whole.indexOf(word);
    if (at < 0) return null;
    for (; at >= 0; at = whole.indexOf(word, at + word.length)) {
      for (let letter = from[at]; letter <= from[at + word.length - 1]; letter++) found.add(letter);
    }
  }
  const parts = [""];
  letters.forEach((letter, at) => {
    // An accent on its own belongs to the letter before it.
    const inside = found.has(at) || (!plain(letter) && parts.length % 2 === 0);
    if (inside === (parts.length % 2 === 1)) parts.push("");
    parts[parts.length - 1] += letter;
  });
  return parts;
}
