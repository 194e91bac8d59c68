import { HEARD } from "./progress.js";
import { storage } from "./storage.js";

const PLAY_MS = 10000;
const STEP_MS = 3000;
const EVERY_MS = 300000;

/**
 * What is to be counted after more of a stop was heard: its play, and that most of it was heard; each once.
 * @param {number} before how many ms of it were heard
 * @param {number} after how many are now
 * @param {number} length of the stop, in ms
 * @returns {("plays" | "completions")[]}
 */
export function reached(before, after, length) {
  const most = HEARD * length;
  const passed = (/** @type {number} */ ms) => before < ms && after >= ms;
  const names = /** @type {const} */ (["plays", "completions"]);
  return names.filter((name) => passed(name === "plays" ? Math.min(PLAY_MS, most) : most));
}

/**
 * Tells the house how often its stops are heard, and nothing about who hears them; not where the visitor's browser asks for
 * privacy, nor where the page names no address for it. What cannot be sent is kept until it can.
 * @param {Tour} tour @param {Visit} visit @param {Sound} sound
 */
export function keepCounts(tour, visit, sound) {
  const { counts } = document.body.dataset;
  if (!counts || /** @type {any} */ (navigator).globalPrivacyControl) return;
  const address = new URL(counts, document.baseURI).href;
  const times = storage("sessionStorage", `wayvoice:listened:${tour.slug}`);
  const unsent = storage("localStorage", `wayvoice:counts:${tour.slug}`);
  const heard = /** @type {Record<number, number>} */ (times.read() ?? {});
  let last = 0;
  sound.moved.listen(() => {
    const { stop } = visit;
    const step = sound.ms - last;
    last += step;
    if (!stop || sound.track !== stop || sound.state !== "playing" || step <= 0 || step > STEP_MS) return;
    const before = heard[stop.number] ?? 0;
    heard[stop.number] = before + step;
    for (const name of reached(before, before + step, stop.ms)) {
      const kept = /** @type {Counts} */ (unsent.read() ?? { plays: [], completions: [] });
      unsent.write({ ...kept, [name]: [...kept[name], stop.number] });
    }
  });
  const send = () => {
    times.write(heard);
    const kept = unsent.read();
    if (!kept || !navigator.onLine) return;
    if (navigator.sendBeacon(address, new Blob([JSON.stringify(kept)], { type: "application/json" }))) unsent.write(null);
  };
  addEventListener("pagehide", send);
  document.addEventListener("visibilitychange", () => document.hidden && send());
  setInterval(send, EVERY_MS);
}
