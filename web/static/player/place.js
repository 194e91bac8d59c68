import { checked, moved, resumeAt, resumeStop } from "./progress.js";
import { signal } from "./signal.js";
import { storage } from "./storage.js";

/** The visitor's place in this edition, kept from visit to visit. */
export class Place {
  /** @type {Signal<void>} */
  changed = signal();
  #store;
  #tour;

  /** @param {Tour} tour */
  constructor(tour) {
    this.#tour = tour;
    this.#store = storage("localStorage", `wayvoice:place:${tour.slug}:${tour.edition}`);
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
