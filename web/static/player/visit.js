import { signal } from "./signal.js";
import { storage } from "./storage.js";

/** The visit: which stop and which screen is open. Decides what may sound. */
export class Visit {
  /** @type {View} */
  view = "start";
  /** @type {Stop | null} */
  stop = null;
  /** @type {Signal<Change>} */
  changed = signal();
  #tour;
  #sound;
  #place;
  #kept;

  /** @param {Tour} tour @param {Sound} sound @param {Place} place */
  constructor(tour, sound, place) {
    this.#tour = tour;
    this.#sound = sound;
    this.#place = place;
    this.#kept = storage("sessionStorage", `wayvoice:advisories:${tour.slug}`);
    sound.ended.listen(() => this.#goOn());
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

  /** The stop's advisory waits for a choice. */
  get waiting() {
    return Boolean(this.stop) && this.#allowed(this.stop) === "gate";
  }

  /** Opens a stop. It plays, unless its advisory waits for a choice. @param {Stop} stop @param {Trace} [trace] @param {View} [over] */
  open(stop, trace = "push", over) {
    const here = stop === this.stop && this.view === "stop";
    if (this.#turn(stop, here ? "none" : trace, over) === "stop") this.#sound.play();
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

  /** Play or pause. */
  toggle() {
    if (["playing", "loading"].includes(this.#sound.state)) this.#sound.pause();
    else if (this.#allowed(this.stop) === "stop") this.#sound.play();
    else if (this.stop) this.open(this.stop);
  }

  /** @param {number} ms */
  seek(ms) {
    if (this.stop && this.stop === this.#sound.stop) this.#sound.seek(ms);
  }

  /** By itself; who looks through the stops is left there. */
  #goOn() {
    const over = ["stops", "number"].includes(this.view);
    if (this.after) this.open(this.after, over ? "replace" : "push", over ? this.view : undefined);
  }

  /** @param {Stop} stop @param {Trace} trace @param {View} [over] a screen that stays over the stop */
  #turn(stop, trace, over) {
    const turned = stop !== this.stop;
    const allowed = this.#allowed(stop);
    this.stop = stop;
    this.view = over ?? allowed;
    if (allowed !== "stop") this.#sound.pause();
    else if (this.#sound.stop !== stop) this.#sound.load(stop, this.#place.in(stop));
    this.changed.tell({ trace, turned });
    return allowed;
  }

  /** @param {Stop | null} stop @returns {"stop" | "gate" | "read"} */
  #allowed(stop) {
    const choice = this.#choices[stop?.number ?? 0];
    return !stop?.advised || choice === "listen" ? "stop" : choice === "read" ? "read" : "gate";
  }

  /** @returns {Record<number, string>} */
  get #choices() {
    return /** @type {Record<number, string>} */ (this.#kept.read() ?? {});
  }
}
