import { cueAt } from "./moments.js";
import { signal } from "./signal.js";
import { storage } from "./storage.js";

/** The share of a stop that counts as having heard it. */
export const HEARD = 0.85;
const END_MS = 1000;

/**
 * What storage held, if it is a progress at all.
 * @param {any} value
 * @returns {Progress}
 */
export function checked(value) {
  const whole = Array.isArray(value?.heard) && Number.isFinite(value.stop) && Number.isFinite(value.offset);
  return whole ? value : { heard: [], stop: 0, sentence: "", offset: 0 };
}

/**
 * The progress after being at a place, which is kept by its sentence: so it holds in the next edition and in another
 * language. A stop counts as heard when most of it has sounded.
 * @param {Progress} progress
 * @param {Part} stop
 * @param {number} ms
 * @param {boolean} sounding
 * @returns {Progress}
 */
export function moved(progress, stop, ms, sounding) {
  const heard = sounding && ms >= HEARD * stop.ms && !progress.heard.includes(stop.number);
  const at = cueAt(stop.cues, ms);
  return {
    heard: heard ? [...progress.heard, stop.number] : progress.heard,
    stop: stop.number,
    sentence: stop.ids[at] ?? "",
    offset: ms - (stop.cues[at]?.start ?? 0),
  };
}

/** Where one is in a stop, in ms; at its start where its sentence is no more. @param {Progress} progress @param {Part} stop */
function placeIn(progress, stop) {
  const cue = stop.cues[stop.ids.indexOf(progress.sentence)];
  return cue && progress.stop === stop.number ? Math.min(cue.start + progress.offset, cue.end) : 0;
}

/** Where to go on in a stop: from the start if it was left at its end. @param {Progress} progress @param {Part} stop */
export function resumeAt(progress, stop) {
  const ms = placeIn(progress, stop);
  return ms < stop.ms - END_MS ? ms : 0;
}

/**
 * The stop to go on at, or null where nothing was begun, or nothing is left.
 * @template {Part} S
 * @param {Progress} progress
 * @param {readonly S[]} stops
 * @returns {S | null}
 */
export function resumeStop(progress, stops) {
  const at = stops.findIndex((stop) => stop.number === progress.stop);
  if (at < 0) return null;
  return (placeIn(progress, stops[at]) < stops[at].ms - END_MS ? stops[at] : stops[at + 1]) ?? null;
}

/**
 * @param {Progress} progress
 * @param {Part} stop
 * @param {boolean} sounding
 * @returns {"new" | "heard" | "paused" | "playing"}
 */
export function stateOf(progress, stop, sounding) {
  if (sounding) return "playing";
  if (resumeAt(progress, stop) > 0) return "paused";
  return progress.heard.includes(stop.number) ? "heard" : "new";
}

/** How much is left to hear, in ms. @param {Progress} progress @param {readonly Part[]} stops */
export const left = (progress, stops) =>
  stops.reduce((sum, stop) => sum + (progress.heard.includes(stop.number) ? 0 : stop.ms - resumeAt(progress, stop)), 0);

/** The visitor's place in this tour, kept from visit to visit. */
export class Place {
  /** @type {Signal<void>} */
  changed = signal();
  #store;
  #tour;

  /** @param {Tour} tour */
  constructor(tour) {
    this.#tour = tour;
    this.#store = storage("localStorage", `wayvoice:place:${tour.slug}`);
    this.progress = checked(this.#store.read());
  }

  /** @param {Stop} stop @param {number} ms @param {boolean} sounding */
  keep(stop, ms, sounding) {
    this.progress = moved(this.progress, stop, ms, sounding);
    this.#store.write(this.progress);
    this.changed.tell();
  }

  /** @param {Stop} stop */
  in(stop) {
    return resumeAt(this.progress, stop);
  }

  /** The stop to go on at, or null to start anew. */
  get next() {
    return resumeStop(this.progress, this.#tour.stops);
  }
}
