import { signal } from "./signal.js";
import { storage } from "./storage.js";

/** @typedef {import("./tour.js").Stop} Stop */
/** @typedef {"start" | "stop" | "gate" | "read" | "stops" | "number" | "photo"} View */
/** @typedef {{view: View, number: number}} Step  One step of the browser's history; number 0 before any stop. */
/** @typedef {"push" | "replace" | "none"} Trace  What a change leaves in the browser's history. */

/** The visit: which stop and which screen is open. Decides what may sound. */
export class Visit {
  /** @type {View} */
  view = "start";
  /** @type {Stop | null} */
  stop = null;
  /** @type {import("./signal.js").Signal<{trace: Trace, turned: boolean}>} turned: to another stop */
  changed = signal();
  #tour;
  #sound;
  #place;
  #kept;

  /**
   * @param {import("./tour.js").Tour} tour
   * @param {import("./sound.js").Sound} sound
   * @param {import("./place.js").Place} place
   */
  constructor(tour, sound, place) {
    this.#tour = tour;
    this.#sound = sound;
    this.#place = place;
    this.#kept = storage("sessionStorage", `wayvoice:advisories:${tour.slug}`);
    sound.ended.listen(() => this.after && this.open(this.after));
  }

  get before() {
    return this.stop ? this.#tour.stops[this.stop.place - 1] : undefined;
  }

  get after() {
    return this.stop ? this.#tour.stops[this.stop.place + 1] : undefined;
  }

  /** Where the voice is in this stop. */
  get ms() {
    if (!this.stop) return 0;
    return this.#sound.stop === this.stop ? this.#sound.ms : this.#place.in(this.stop);
  }

  /** Opens a stop. It plays, unless its advisory waits for a choice. @param {Stop} stop @param {Trace} [trace] */
  open(stop, trace = "push") {
    if (this.#turn(stop, trace) === "stop") this.#sound.play();
  }

  /** A step of the history again, or the page's first: shown, never played. @param {Step} step @param {Trace} [trace] */
  show({ view, number }, trace = "none") {
    const stop = this.#tour.stops.find((each) => each.number === number);
    if (stop !== this.stop || view === "start") this.#sound.pause();
    if (stop && view !== "start") this.#turn(stop, "none");
    if (!stop || !["stop", "gate", "read"].includes(view)) this.look(view, trace);
    else this.changed.tell({ trace, turned: false });
  }

  /** Another screen of the same stop. @param {View} view @param {Trace} [trace] */
  look(view, trace = "push") {
    if (view === "start") this.#sound.pause();
    this.view = view;
    this.changed.tell({ trace, turned: false });
  }

  /** The choice at an advisory, kept for this visit. @param {"listen" | "read"} choice */
  choose(choice) {
    if (!this.stop) return;
    this.#kept.write({ ...this.#choices, [this.stop.number]: choice });
    this.open(this.stop, "replace");
  }

  toggle() {
    if (["playing", "loading"].includes(this.#sound.state)) this.#sound.pause();
    else if (this.stop && this.#allowed(this.stop) === "stop") this.#sound.play();
    else if (this.stop) this.open(this.stop);
  }

  /** @param {number} ms */
  seek(ms) {
    if (this.stop && this.stop === this.#sound.stop) this.#sound.seek(ms);
  }

  /** @param {Stop} stop @param {Trace} trace */
  #turn(stop, trace) {
    const turned = stop !== this.stop;
    this.stop = stop;
    this.view = this.#allowed(stop);
    if (this.view !== "stop") this.#sound.pause();
    else if (this.#sound.stop !== stop) this.#sound.load(stop, this.#place.in(stop));
    this.changed.tell({ trace, turned });
    return this.view;
  }

  /** @param {Stop} stop @returns {"stop" | "gate" | "read"} */
  #allowed(stop) {
    const choice = this.#choices[stop.number];
    return !stop.advised || choice === "listen" ? "stop" : choice === "read" ? "read" : "gate";
  }

  /** @returns {Record<number, string>} */
  get #choices() {
    return /** @type {Record<number, string>} */ (this.#kept.read() ?? {});
  }
}
