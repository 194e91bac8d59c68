import { signal } from "./signal.js";

/** So long nothing may arrive before the sound is asked for again. */
const PATIENCE_MS = 8000;
/** The breath between two stops, and the longest that a file may make it. */
const BREATH_MS = 900;
const LATE_MS = 4000;
/** The head of a wave file: one channel, 8000 samples a second of 8 bits. Of 20 s, as phones show no controls for a short sound. */
const HEAD = "UklGRiRxAgBXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQBxAgA=";
const SAMPLES = 160000;

/** Silence, as a file. */
export const silence = () =>
  new Blob([Uint8Array.from(atob(HEAD), (sign) => sign.charCodeAt(0)), new Uint8Array(SAMPLES).fill(128)], { type: "audio/wav" });

/** The one audio element. What it is doing is only ever what it said itself. */
export class Sound {
  /** @type {Track | null} what it holds; null while it keeps silence */
  track = null;
  /** @type {"paused" | "loading" | "playing" | "failed"} */
  state = "paused";
  /** The server has this sound no more. */
  gone = false;
  /** The state is another. @type {Signal<void>} */
  changed = signal();
  /** The place may be another. @type {Signal<void>} */
  moved = signal();
  /** What it held was heard to its end. @type {Signal<void>} */
  ended = signal();
  #audio;
  #from = 0;
  #silence = "";
  /** What its silence stands for; empty while it holds a sound. @type {"" | "paused" | "loading" | "failed"} */
  #rest = "";
  /** Whether it is to sound: an element whose source fails pauses, and nobody asked for that. */
  #wanted = false;
  #tries = 0;
  #timer = 0;
  /** @type {Map<string, ReturnType<typeof whole>>} */
  #files = new Map();

  /** @param {HTMLAudioElement} audio */
  constructor(audio) {
    this.#audio = Object.assign(audio, { preservesPitch: true, webkitPreservesPitch: true });
    for (const event of ["play", "playing", "waiting", "pause", "error", "emptied", "canplay", "progress"]) {
      audio.addEventListener(event, () => this.#read(event));
    }
    // Not every browser keeps a place that was set before it knew the length.
    audio.addEventListener("loadedmetadata", () => {
      if (!this.#rest && this.#from && !audio.currentTime) audio.currentTime = this.#from / 1000;
    });
    for (const event of ["timeupdate", "seeking", "seeked", "loadedmetadata"]) {
      audio.addEventListener(event, () => this.moved.tell());
    }
    audio.addEventListener("ended", () => this.ended.tell());
    addEventListener("online", () => this.#retry());
  }

  get ms() {
    return this.#rest || !this.#audio.readyState ? this.#from : this.#audio.currentTime * 1000;
  }

  get rate() {
    return this.#audio.playbackRate;
  }

  /** A new source would fall back to the default rate, so that is set too. */
  set rate(rate) {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
  }

  /** Nothing sounds, not even silence: a locked phone may put the page to sleep. */
  get paused() {
    return this.#audio.paused;
  }

  /** @param {Track} track @param {number} ms */
  hold(track, ms) {
    this.track = track;
    this.gone = false;
    this.#rest = "";
    this.#audio.loop = false;
    this.#audio.src = this.#files.get(track.audio)?.url ?? track.audio;
    this.seek(ms);
  }

  /** Holds silence, which keeps a locked phone awake. @param {"paused" | "loading"} [rest] what the visitor is told meanwhile */
  rest(rest = "paused") {
    this.track = null;
    this.#hush(rest);
  }

  /** In a tap, before anything is awaited: it unlocks the element for the whole visit. A refusal needs no answer here. */
  play() {
    this.#wanted = true;
    this.#audio.play().catch(() => undefined);
    this.#retry();
  }

  pause() {
    this.#audio.pause();
  }

  /** @param {number} ms */
  seek(ms) {
    this.#from = Math.max(0, Math.min(ms, (this.track?.ms ?? 0) - 50));
    if (!this.#rest) this.#audio.currentTime = this.#from / 1000;
    this.moved.tell();
  }

  /** Fetches what will be heard next, whole, so that a locked phone needs no signal to go on. @param {Track[]} tracks */
  prepare(tracks) {
    for (const { audio } of tracks) if (!this.#files.has(audio)) this.#files.set(audio, whole(audio));
    for (const [audio, { url }] of this.#files) {
      if ([...tracks, this.track].some((track) => track?.audio === audio)) continue;
      URL.revokeObjectURL(url);
      this.#files.delete(audio);
    }
  }

  /** A breath of silence, as long as the next sound takes to come but no longer than that is worth. @param {Track} [track] */
  async breathe(track) {
    this.rest("loading");
    this.play();
    if (track) this.prepare([track]);
    const after = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    await Promise.race([Promise.all([track && this.#files.get(track.audio)?.done, after(BREATH_MS)]), after(LATE_MS)]);
  }

  /** @param {"paused" | "loading" | "failed"} rest */
  #hush(rest) {
    clearTimeout(this.#timer);
    this.#rest = rest;
    this.#silence ||= URL.createObjectURL(silence());
    this.#audio.loop = true;
    this.#audio.src = this.#silence;
  }

  /** The sound did not come: its place is kept, and it is asked for again, each time later. An aside is left out instead. */
  #fail() {
    const { track, ms } = this;
    if (!track || !("number" in track)) return this.ended.tell();
    this.#files.delete(track.audio);
    this.#from = ms;
    this.#hush("failed");
    if (this.#wanted) this.#audio.play().catch(() => undefined);
    this.#later();
  }

  #later() {
    this.#timer = setTimeout(() => this.#retry(), Math.min(3 ** this.#tries++, 30) * 1000);
  }

  /** After a failure: asks whether the sound is there again, and goes on from the same place. */
  async #retry() {
    const { track } = this;
    if (this.#rest !== "failed" || !track || !navigator.onLine) return;
    clearTimeout(this.#timer);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(track.audio, { headers: { Range: "bytes=0-1" }, cache: "no-store", signal }).catch(() => null);
    if (this.#rest !== "failed" || track !== this.track) return;
    const wanted = this.#wanted;
    this.gone = [404, 410].includes(answer?.status ?? 0);
    if (answer?.ok) this.hold(track, this.#from);
    else if (!this.gone) this.#later();
    if (answer?.ok && wanted) this.play();
    this.changed.tell();
  }

  /** @param {string} event */
  #read(event) {
    const { paused, error, readyState } = this.#audio;
    if (event === "pause") this.#wanted = !paused;
    if (error && !this.#rest) return this.#fail();
    const sound = event !== "waiting" && readyState > 2 ? "playing" : "loading";
    const state = this.#rest === "loading" && paused ? "paused" : this.#rest || (paused ? "paused" : sound);
    if (!this.#rest) {
      clearTimeout(this.#timer);
      if (state === "loading") this.#timer = setTimeout(() => this.#fail(), PATIENCE_MS);
      if (state === "playing") this.#tries = 0;
    }
    if (state === this.state) return;
    this.state = state;
    this.changed.tell();
  }
}

/** A file that is being fetched whole; until it is here, and where it never comes, its address is the server's. @param {string} audio */
function whole(audio) {
  const file = { url: audio, done: Promise.resolve() };
  const take = async () => {
    const answer = await fetch(audio);
    const blob = await answer.blob();
    // A café's log-in page is no sound, whatever its status says.
    if (answer.ok && blob.type.startsWith("audio/")) file.url = URL.createObjectURL(blob);
  };
  file.done = take().catch(() => undefined);
  return file;
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
