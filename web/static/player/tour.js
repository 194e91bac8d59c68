import { all, one } from "./page.js";

/** The tour as the page tells it. @returns {Tour} */
export function readTour() {
  const { slug = "", edition = "" } = document.body.dataset;
  return {
    slug,
    edition,
    title: one("#tour-title").textContent ?? "",
    address: addressOf(one('a[data-go="start"]')),
    stops: all(".stop").map(readStop),
  };
}

/** @param {HTMLElement} article @param {number} place @returns {Stop} */
function readStop(article, place) {
  const { stop, ms, audio = "", advised } = article.dataset;
  const row = one(`.stop-row[data-go="${stop}"]`);
  const length = one(".row-length", row);
  const heading = one("h2", article);
  const sentences = all(".sentence", article);
  const photos = all(".photo", article);
  return {
    number: Number(stop),
    place,
    title: heading.textContent ?? "",
    ms: Number(ms),
    clock: length.textContent ?? "",
    length: length.dataset.length ?? "",
    audio: new URL(audio, document.baseURI).href,
    address: addressOf(row),
    advised: advised !== undefined,
    article,
    heading,
    text: one(".text", article),
    row,
    sentences,
    cues: sentences.map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) })),
    photos,
    photosFrom: photos.map(({ dataset }) => Number(dataset.from)),
  };
}

/** @param {HTMLElement} link */
const addressOf = (link) => /** @type {HTMLAnchorElement} */ (link).href;

/**
 * Makes the page's relative addresses absolute. They hold from the address the page was opened at, which changes with every stop;
 * an element named base, which would settle it, is forbidden by the content security policy.
 */
export function settle() {
  const absolute = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
  for (const link of all('a[href]:not([href^="#"]), link[rel="icon"]')) link.setAttribute("href", absolute(link.getAttribute("href") ?? ""));
  for (const image of all("img[src]")) image.setAttribute("src", absolute(image.getAttribute("src") ?? ""));
  for (const source of all("source[srcset]")) {
    const files = (source.getAttribute("srcset") ?? "").split(", ").map((file) => file.split(" "));
    source.setAttribute("srcset", files.map(([address, width]) => `${absolute(address)} ${width}`).join(", "));
  }
}
