import { fetchFile, fetchList } from "./fetching.js";
import { able, listing, missing, put, startWorker, sweep } from "./kept.js";
import { all } from "./page.js";

const AHEAD = 2;

/**
 * Keeps the stop that plays and the next ones, without being asked: a cellar may begin at the next door. What was kept
 * for stops that lie behind is thrown away.
 * @param {Tour} tour
 * @param {Visit} visit
 * @param {Sound} sound
 * @param {Saving} saving
 */
export function keepNear(tour, visit, sound, saving) {
  const { connection } = /** @type {any} */ (navigator);
  /** @type {Stop | null} */
  let last = null;
  sound.changed.listen(() => {
    const { stop } = visit;
    if (!able || !stop || stop === last || sound.state !== "playing" || connection?.saveData || saving.kept) return;
    last = stop;
    keep(tour.stops.slice(stop.place, stop.place + AHEAD + 1), saving.address).catch(() => (last = null));
  });
}

/** @param {Stop[]} stops @param {string} address of the list of all files */
async function keep(stops, address) {
  await startWorker();
  const pictures = await Promise.all(stops.flatMap(({ article }) => all("img", article)).map(chosen));
  const { files } = await fetchList(address);
  const near = files.filter(({ url, type, stop }) => {
    if (!stop) return !url.startsWith("/api/") && !type.startsWith("image/");
    return stops.some(({ number }) => number === stop) && (!type.startsWith("image/") || pictures.some((one) => one.endsWith(url)));
  });
  await navigator.locks.request("wayvoice:near", async () => {
    await listing("near", address).write({ files: near });
    for (const file of await missing(near)) await put(file, await fetchFile(file, { priority: "low" }));
    await sweep();
  });
}

/** The file that the browser chose of a picture's sizes. @param {HTMLElement} picture */
async function chosen(picture) {
  const image = /** @type {HTMLImageElement} */ (picture);
  image.loading = "eager";
  await image.decode().catch(() => undefined);
  return image.currentSrc;
}
