/** @type {Words | undefined} */
let words;

/**
 * A text of the interface in the page's language, its names filled in; a plural is chosen by n.
 * @param {string} key
 * @param {object} [values]
 */
export function t(key, values = {}) {
  words ??= /** @type {Words} */ (JSON.parse(document.getElementById("words")?.textContent ?? ""));
  return fill(words[key], document.documentElement.lang, values);
}

/**
 * @param {string | Record<string, string>} text one, or by number and by plural category
 * @param {string} language
 * @param {object} values
 */
export function fill(text, language, values) {
  const given = /** @type {Record<string, any>} */ (values);
  const chosen = typeof text === "string" ? text : text[given.n] ?? text[new Intl.PluralRules(language).select(given.n)] ?? text.other;
  return chosen.replace(/{(\w+)}/g, (_, name) => given[name]);
}

/** A length as on a clock, "1:08". @param {number} ms */
export function clock(ms) {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const end = String(seconds % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${end}` : `${minutes}:${end}`;
}

/** "5 min", at least one. @param {number} ms */
export const minutes = (ms) => t("js.minutes", { number: Math.max(1, Math.round(ms / 60000)) });

/** "1.25×". @param {number} rate @param {string} [language] */
export const times = (rate, language = document.documentElement.lang) => `${rate.toLocaleString(language)}×`;
