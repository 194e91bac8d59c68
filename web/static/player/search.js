import { cut, plain, wordsOf } from "./matching.js";
import { one, write } from "./page.js";
import { t } from "./words.js";

const MOST = 60;

/** Searches the titles and sentences of the tour, all of which the page holds. @param {Tour} tour */
export function searchIn(tour) {
  const query = /** @type {HTMLInputElement} */ (one("#query"));
  query.form?.addEventListener("submit", (event) => (event.preventDefault(), query.blur()));
  query.addEventListener("input", () => {
    const words = wordsOf(query.value);
    const found = words.length ? tour.stops.flatMap((stop) => stop.sentences.map((sentence) => ({ stop, sentence })).filter(({ sentence }) => holds(sentence, words))) : [];
    one(".matches").replaceChildren(...found.slice(0, MOST).map(({ stop, sentence }) => row(stop, sentence, words)));
    write("matches", words.length ? t("js.matches", { n: found.length }) : t("js.search_hint"));
  });
}

/** @param {HTMLElement} sentence @param {string[]} words */
function holds(sentence, words) {
  const text = plain(sentence.textContent ?? "");
  return words.every((word) => text.includes(word));
}

/** @param {Stop} stop @param {HTMLElement} sentence @param {string[]} words */
function row(stop, sentence, words) {
  const link = make("a", "match");
  link.setAttribute("href", stop.address);
  Object.assign(link.dataset, { go: stop.number, sentence: sentence.dataset.id });
  const text = make("span", sentence.closest("h2") ? "match-title" : "");
  (cut(sentence.textContent ?? "", words) ?? []).forEach((part, at) => text.append(at % 2 ? make("mark", "", part) : part));
  link.append(make("span", "numeral", String(stop.number)), " ", text);
  const entry = make("li", "");
  entry.append(link);
  return entry;
}

/** @param {string} tag @param {string} kind @param {string} [text] */
function make(tag, kind, text = "") {
  const element = document.createElement(tag);
  element.className = kind;
  element.textContent = text;
  return element;
}
