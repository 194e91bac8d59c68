import { all, one } from "./page.js";
import { clock } from "./words.js";

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
  const { stop, advised, elsewhere } = article.dataset;
  const row = one(`.stop-row[data-go="${stop}"]`);
  const length = one(".row-length", row);
  const heading = one("h2", article);
  const photos = all(".photo", article);
  const from = photos.map(({ dataset }) => Number(dataset.from));
  const aside = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (article.querySelector(`[data-aside="${name}"]`));
  const [advisory, directions, description] = ["advisory", "directions", "description"].map((name) => trackOf(aside(name)));
  const wording = (/** @type {string} */ name) => wordingOf(all(`[data-words="${name}"]`, article));
  const usual = { ...wording("usual"), ...trackOf(article), clock: length.textContent ?? "", line: one(".line", row), photosFrom: from };
  const gentler = aside("gentler") && wording("gentler");
  // Its photos come at the same share of the words.
  if (gentler) gentler.photosFrom = from.map((at) => Math.floor((at * gentler.cues.length) / usual.cues.length));
  return {
    ...usual,
    usual,
    gentler,
    number: Number(stop),
    place,
    title: usual.parts[0].textContent ?? "",
    length: length.dataset.length ?? "",
    address: addressOf(row),
    advised: advised !== undefined,
    elsewhere: elsewhere !== undefined,
    advisory,
    directions,
    description,
    article,
    heading,
    text: one(".text", article),
    row,
    photos,
  };
}

/** @template {HTMLElement | null} E @param {E} element with a sound @returns {E extends null ? null : Track} */
const trackOf = (element) =>
  /** @type {any} */ (element && { audio: new URL(element.dataset.audio ?? "", document.baseURI).href, ms: Number(element.dataset.ms) });

/** @param {HTMLElement[]} parts its title and its passages, which hold its sound and its line where those are its own @returns {Wording} */
function wordingOf(parts) {
  const sentences = parts.flatMap((part) => all(".sentence", part));
  const last = parts[parts.length - 1];
  const track = trackOf(last);
  return {
    ...track,
    clock: clock(track.ms),
    parts,
    sentences,
    ids: sentences.map(({ dataset }) => dataset.id ?? ""),
    cues: sentences.map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) })),
    photosFrom: [],
    line: /** @type {HTMLElement} */ (last.querySelector(".line")),
  };
}

/** Puts a stop's gentler words in the place of the usual ones, or back; true where that changed them. @param {Stop} stop @param {boolean} gentle */
export function soften(stop, gentle) {
  const wording = (gentle && stop.gentler) || stop.usual;
  if (wording.parts === stop.parts) return false;
  for (const part of stop.parts) part.hidden = true;
  Object.assign(stop, wording);
  for (const part of stop.parts) part.hidden = false;
  return true;
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
