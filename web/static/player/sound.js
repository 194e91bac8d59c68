import { signal } from "./signal.js";

/** The one audio element. What it is doing is only ever what it said itself. */
export class Sound {
  /** @type {Stop | null} the stop it holds */
  stop = null;
  /** @type {"paused" | "loading" | "playing" | "failed"} */
  state = "paused";
  /** The state is another. @type {Signal<void>} */
  changed = signal();
  /** The place may be another. @type {Signal<void>} */
  moved = signal();
  /** The stop was heard to its end. @type {Signal<void>} */
  ended = signal();
  #audio;
  #from = 0;

  /** @param {HTMLAudioElement} audio */
  constructor(audio) {
    this.#audio = audio;
    for (const event of ["play", "playing", "waiting", "pause", "error", "emptied", "canplay"]) {
      audio.addEventListener(event, () => this.#read(event));
    }
    // Not every browser keeps a place that was set before it knew the length.
    audio.addEventListener("loadedmetadata", () => {
      if (this.#from && !audio.currentTime) audio.currentTime = this.#from / 1000;
    });
    for (const event of ["timeupdate", "seeking", "seeked", "loadedmetadata"]) {
      audio.addEventListener(event, () => this.moved.tell());
    }
    audio.addEventListener("ended", () => this.ended.tell());
  }

  get ms() {
    return this.#audio.readyState ? this.#audio.currentTime * 1000 : this.#from;
  }

  get rate() {
    return this.#audio.playbackRate;
  }

  /** A new source would fall back to the default rate, so that is set too. */
  set rate(rate) {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
  }

  /** @param {Stop} stop @param {number} ms */
  load(stop, ms) {
    this.stop = stop;
    this.#audio.src = stop.audio;
    this.seek(ms);
  }

  play() {
    if (this.#audio.error) this.#reload();
    // A refusal needs no answer here: the element stays paused, or says that it failed.
    this.#audio.play().catch(() => undefined);
  }

  pause() {
    this.#audio.pause();
  }

  /** @param {number} ms */
  seek(ms) {
    const end = (this.stop?.ms ?? 0) - 50;
    this.#from = Math.max(0, Math.min(ms, end));
    this.#audio.currentTime = this.#from / 1000;
    this.moved.tell();
  }

  /** After a failure: the same sound from the same place. */
  #reload() {
    const { ms } = this;
    this.#audio.load();
    this.seek(ms);
  }

  /** @param {string} event */
  #read(event) {
    const { paused, error, readyState } = this.#audio;
    const ready = event !== "waiting" && readyState > 2;
    const state = error ? "failed" : paused ? "paused" : ready ? "playing" : "loading";
    if (state === this.state) return;
    this.state = state;
    this.changed.tell();
  }
}

/**
 * Looks at the sound in every frame while it plays and the page is seen, else as often as the element tells, which may be every 250 ms.
 * @param {Sound} sound
 * @param {() => void} look
 */
export function watch(sound, look) {
  let frame = 0;
  const next = () => {
    if (!frame && sound.state === "playing" && !document.hidden) frame = requestAnimationFrame(step);
  };
  const step = () => {
    frame = 0;
    look();
    next();
  };
  sound.changed.listen(next);
  sound.moved.listen(() => {
    look();
    next();
  });
}
