import { all, one } from "./page.js";

/**
 * A stop as the page holds it.
 * @typedef {object} Stop
 * @property {number} number
 * @property {number} place counted from 0
 * @property {string} title
 * @property {number} ms
 * @property {string} audio
 * @property {string} address of its own page
 * @property {boolean} advised
 * @property {HTMLElement} article
 * @property {HTMLElement} heading
 * @property {HTMLElement} text
 * @property {HTMLElement[]} sentences
 * @property {import("./cues.js").Cue[]} cues
 * @property {HTMLElement[]} photos
 * @property {number[]} photosFrom the sentence each photo is shown from
 */

/** @typedef {{slug: string, edition: string, title: string, address: string, stops: Stop[]}} Tour */

/** The tour as the page tells it. @returns {Tour} */
export function readTour() {
  const { slug = "", edition = "" } = document.body.dataset;
  const home = /** @type {HTMLAnchorElement} */ (one('a[data-go="start"]'));
  return {
    slug,
    edition,
    title: one("#tour-title").textContent ?? "",
    address: home.href,
    stops: all(".stop").map(readStop),
  };
}

/** @param {HTMLElement} article @param {number} place @returns {Stop} */
function readStop(article, place) {
  const sentences = all(".sentence", article);
  const photos = all(".photo", article);
  const heading = one("h2", article);
  const { stop, ms, audio = "", advised } = article.dataset;
  return {
    number: Number(stop),
    place,
    title: heading.textContent ?? "",
    ms: Number(ms),
    audio: new URL(audio, document.baseURI).href,
    address: /** @type {HTMLAnchorElement} */ (one(`a[data-go="${stop}"]`)).href,
    advised: advised !== undefined,
    article,
    heading,
    text: one(".text", article),
    sentences,
    cues: sentences.map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) })),
    photos,
    photosFrom: photos.map((photo) => Number(photo.dataset.from)),
  };
}
