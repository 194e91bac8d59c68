import { settings } from "./reading.js";
import { signal } from "./signal.js";
import { storage } from "./storage.js";
import { soften } from "./tour.js";

/** Screens of the stop itself: who looks at another one is left there when the tour goes on. */
const OWN = ["stop", "gate", "read", "wait", "photo"];
/** The voice is soon at its end: what comes next is fetched. */
const SOON_MS = 30000;

/** The visit: which stop and which screen is open. Decides what may sound. */
export class Visit {
  /** @type {View} */
  view = "start";
  /** @type {Stop | null} */
  stop = null;
  /** The stop was heard to its end, and the tour waits for the visitor. */
  over = false;
  /** To be silent at the end of this stop. */
  sleep = false;
  /** @type {Signal<Change>} */
  changed = signal();
  #tour;
  #sound;
  #place;
  #kept;
  /** When the description began: whether the voice sounded, and where it was, in ms. */
  #on = false;
  #back = 0;

  /** @param {Tour} tour @param {Sound} sound @param {Place} place */
  constructor(tour, sound, place) {
    this.#tour = tour;
    this.#sound = sound;
    this.#place = place;
    this.#kept = storage("sessionStorage", `wayvoice:advisories:${tour.slug}`);
    for (const stop of tour.stops) this.#soften(stop);
    sound.ended.listen(() => this.#ended());
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
    return this.#sound.track === this.stop ? this.#sound.ms : this.#place.in(this.stop);
  }

  /** The stop's advisory waits for a choice. */
  get gated() {
    return Boolean(this.stop) && this.#allowed(this.stop) === "gate";
  }

  /** The tour waits for the visitor, at an advisory or between two stops. */
  get waiting() {
    return this.over || this.gated;
  }

  /** The place is described just now. */
  get describing() {
    return Boolean(this.stop?.description) && this.#sound.track === this.stop?.description;
  }

  /**
   * Opens a stop. It plays, unless its advisory waits for a choice.
   * @param {Stop} stop @param {Trace} [trace] @param {View} [over] a screen that stays over it
   * @param {boolean} [itself] the tour went on, nobody asked
   */
  open(stop, trace = "push", over, itself) {
    const here = stop === this.stop && ["stop", "wait"].includes(this.view);
    const allowed = this.#turn(stop, here ? "none" : trace, over, itself);
    if (allowed === "stop") this.#sound.play();
    else if (allowed === "gate" && !settings().silent) this.#speak(stop.advisory);
    else this.#sound.pause();
  }

  /** A step of the history again, or the page's first: shown, never played. @param {Step} step @param {Trace} [trace] */
  show({ view, number }, trace = "none") {
    const stop = this.#tour.stops.find((each) => each.number === number);
    const own = ["stop", "gate", "read"].includes(view);
    if (stop !== this.stop || view === "start") this.#sound.pause();
    if (own && this.over && stop === this.stop) return this.look("wait", trace);
    if (stop && view !== "start") this.#turn(stop, "none");
    if (!stop || !own) this.look(view, trace);
    else this.changed.tell({ trace, turned: false });
  }

  /** Another screen of the same stop. @param {View} view @param {Trace} [trace] */
  look(view, trace = "push") {
    if (view === "start") this.#sound.pause();
    this.view = view;
    this.changed.tell({ trace, turned: false });
  }

  /** The choice at an advisory, kept for this visit. @param {"" | "listen" | "gentler" | "read"} choice empty to choose anew */
  choose(choice) {
    if (!this.stop) return;
    this.#kept.write({ ...this.#choices, [this.stop.number]: choice });
    this.open(this.stop, "replace");
  }

  /** Play or pause. */
  toggle() {
    if (["playing", "loading"].includes(this.#sound.state)) this.#sound.pause();
    else if (this.over && this.after) this.open(this.after);
    else if (this.#allowed(this.stop) === "stop") this.#sound.play();
    else if (this.stop) this.open(this.stop);
  }

  /** Play where no screen is seen: at an advisory that is the choice to listen, between two stops to go on. */
  answer() {
    if (this.gated) this.choose("listen");
    else if (this.over && this.after) this.open(this.after);
    else if (this.#sound.state !== "playing") this.toggle();
  }

  /** @param {number} ms */
  seek(ms) {
    const { stop } = this;
    if (!stop || this.waiting || this.view === "read") return;
    const on = this.describing && !this.#sound.paused;
    if (this.describing) this.#sound.hold(stop, ms);
    this.#sound.seek(ms);
    if (on) this.#sound.play();
  }

  /** Back or forward in what is heard. @param {number} by in ms */
  step(by) {
    if (this.describing) this.#sound.seek(this.#sound.ms + by);
    else this.seek(this.ms + by);
  }

  /** The place of this stop in words; asked for again, back to the voice. */
  describe() {
    const { stop } = this;
    if (!stop?.description || this.waiting) return;
    if (this.describing) return this.#resume(stop, true);
    this.#on = this.#sound.state === "playing";
    this.#back = this.ms;
    if (this.#sound.track === stop) this.#place.keep(stop, this.#back, this.#on);
    this.#sound.hold(stop.description, 0);
    this.#sound.play();
    this.changed.tell({ trace: "none", turned: false });
  }

  /** The way to the next stop, spoken again. */
  direct() {
    this.#speak(this.stop?.directions ?? null);
  }

  /** Has what follows ready in time. */
  prepare() {
    const { stop, after } = this;
    if (!stop || !after || this.#sound.track !== stop || stop.ms - this.#sound.ms > SOON_MS) return;
    const next = this.#first(after);
    this.#sound.prepare([stop.directions, next].filter((track) => track !== null));
  }

  /** After a description. @param {Stop} stop @param {boolean} on */
  #resume(stop, on) {
    this.#sound.hold(stop, this.#back);
    if (on) this.#sound.play();
    this.changed.tell({ trace: "none", turned: false, itself: true });
  }

  #ended() {
    const { stop, after } = this;
    const { track } = this.#sound;
    if (!stop) return;
    if (this.describing) return this.#resume(stop, this.#on);
    if (track !== stop) return this.#speak(null);
    this.#place.keep(stop, stop.ms, true);
    if (!after) return;
    const { end = "place" } = settings();
    if (this.sleep) this.#wait();
    else if (end === "wait" || (end === "place" && stop.elsewhere)) this.#wait(stop.directions);
    else this.#goOn(stop, after);
  }

  /** Between two stops; with an aside or null, silence keeps the phone awake. @param {Track | null} [aside] */
  #wait(aside) {
    this.over = true;
    this.sleep = false;
    if (OWN.includes(this.view)) this.view = "wait";
    if (aside === undefined) this.#sound.pause();
    else this.#speak(aside);
    this.changed.tell({ trace: "none", turned: false, itself: true });
  }

  /** An aside, then silence until somebody answers. @param {Track | null} aside */
  #speak(aside) {
    if (aside) this.#sound.hold(aside, 0);
    else this.#sound.rest();
    this.#sound.play();
  }

  /** By itself; who looks through the stops is left there. @param {Stop} stop @param {Stop} after */
  async #goOn(stop, after) {
    await this.#sound.breathe(this.#first(after) ?? undefined);
    if (this.stop !== stop || this.#sound.track) return;
    const over = !OWN.includes(this.view);
    if (this.#sound.paused) this.#wait();
    else this.open(after, over ? "replace" : "push", over ? this.view : undefined, true);
  }

  /** What is heard first when a stop is opened. @param {Stop} stop */
  #first(stop) {
    const allowed = this.#allowed(stop);
    return allowed === "stop" ? stop : allowed === "gate" ? stop.advisory : null;
  }

  /** @param {Stop} stop @param {Trace} trace @param {View} [over] @param {boolean} [itself] */
  #turn(stop, trace, over, itself) {
    const turned = stop !== this.stop;
    const allowed = this.#allowed(stop);
    const { track } = this.#sound;
    const held = !this.#soften(stop) && track && [stop, stop.description].includes(track);
    this.over = false;
    this.sleep &&= !turned;
    this.stop = stop;
    this.view = over ?? allowed;
    if (allowed === "stop" && !held) this.#sound.hold(stop, this.#place.in(stop));
    this.changed.tell({ trace, turned, itself });
    return allowed;
  }

  /** @param {Stop} stop */
  #soften(stop) {
    return soften(stop, this.#choices[stop.number] === "gentler");
  }

  /** @param {Stop | null} stop @returns {"stop" | "gate" | "read"} */
  #allowed(stop) {
    const choice = this.#choices[stop?.number ?? 0];
    const allowed = !stop?.advised || choice === "listen" || choice === "gentler" ? "stop" : choice === "read" ? "read" : "gate";
    return allowed === "stop" && settings().silent ? "read" : allowed;
  }

  /** @returns {Record<number, string>} */
  get #choices() {
    return /** @type {Record<number, string>} */ (this.#kept.read() ?? {});
  }
}
