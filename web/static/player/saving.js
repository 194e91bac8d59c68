import { Damaged, fetchFile, fetchList } from "./fetching.js";
import { able, listing, missing, put, startWorker, sweep } from "./kept.js";
import { signal } from "./signal.js";

const LANES = 3;
const LONGEST_WAIT_MS = 15000;

/**
 * The tour on this phone. What is saved is read from the caches, never remembered: the files that are there, and lists of
 * those that should be. A new edition is fetched beside the old one and takes its place at once, when it is whole.
 */
export class Saving {
  /** @type {SavingState} */
  state = able ? "offered" : isSecureContext ? "unable" : "insecure";
  /** Bytes that are here, and all there will be. */
  got = 0;
  total = 0;
  /** The stop whose files are arriving. */
  stop = 0;
  /** The edition that is offered. */
  edition = 0;
  /** Files that arrived damaged. */
  damaged = 0;
  /** When it was saved, in ms since 1970. */
  saved = 0;
  /** @type {Signal<void>} */
  changed = signal();
  #whole;
  #next;
  #halt = new AbortController();
  /** @type {BroadcastChannel | undefined} */
  #tabs;

  /** @param {string} address of the list of files @param {number} total */
  constructor(address, total) {
    this.address = address;
    this.#whole = listing("whole", address);
    this.#next = listing("next", address);
    this.total = total;
    if (!able) return;
    this.#tabs = new BroadcastChannel(`wayvoice:saving:${address}`);
    this.#tabs.addEventListener("message", ({ data }) => {
      if (["paused", "offered"].includes(data.state)) this.#halt.abort();
      Object.assign(this, data);
      this.changed.tell();
    });
  }

  /** The tour is here, whole. */
  get kept() {
    return ["saved", "newer", "gone"].includes(this.state);
  }

  /** Finds out what is here, goes on with what was cut off, and asks for what is new. @returns {Promise<void>} */
  async look() {
    if (!able) return;
    const next = await this.#next.read();
    let whole = await this.#whole.read();
    if (whole && (await missing(whole.files)).length) {
      // The browser has thrown something away: it is to be fetched again.
      if (!next) await this.#next.write(whole);
      await this.#whole.drop();
      whole = undefined;
      return this.look();
    }
    if (next) {
      this.#count(next, await missing(next.files));
      this.#show("paused");
      return next.paused ? undefined : this.save();
    }
    if (!whole) return;
    startWorker().catch(() => undefined);
    this.got = this.total = whole.bytes;
    this.saved = whole.saved ?? 0;
    this.#show("saved");
    try {
      const live = await fetchList(this.address);
      const fresh = await missing(live.files);
      if (!fresh.length || this.state !== "saved") return;
      // The same edition shown by a newer player is fetched at once: it is small, and mends what was wrong.
      if (live.edition === whole.edition) return this.save();
      this.edition = live.edition;
      this.got = sum(fresh);
      if (whole.declined !== live.edition) this.#show("newer");
    } catch (error) {
      if (error instanceof Damaged) this.#show("gone");
    }
  }

  /** Saves what is missing, until all is here; where the network fails it waits and goes on. */
  async save() {
    if (!able || ["saving", "waiting"].includes(this.state)) return;
    // May ask the visitor for ever, and is no reason to wait.
    navigator.storage?.persist?.();
    const halt = (this.#halt = new AbortController());
    this.#tell("saving");
    let wait = 1000;
    /** @type {Set<string>} those that arrived damaged in the round before */
    let anew = new Set();
    const round = async () => {
      const before = this.got;
      try {
        const live = await fetchList(this.address, halt.signal);
        await this.#next.write(live);
        await startWorker();
        const lost = await this.#fetch(live, anew, halt.signal);
        if (lost.size && anew.size) return this.#lose(lost.size);
        if (!lost.size) return this.#finish(live);
        anew = lost;
      } catch (error) {
        if (halt.signal.aborted) return;
        if (error instanceof Damaged) return this.#tell("gone");
        if (/** @type {Error} */ (error).name === "QuotaExceededError") return this.#tell("full");
        if (this.got > before) wait = 1000;
        this.#tell("waiting");
        await rest(wait, halt.signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        if (!halt.signal.aborted) this.#tell("saving");
      }
      if (!halt.signal.aborted) await round();
    };
    await navigator.locks.request("wayvoice:saving", { signal: halt.signal }, round).catch(() => undefined);
  }

  async pause() {
    this.#halt.abort();
    this.#tell("paused");
    const next = await this.#next.read();
    if (next) await this.#next.write({ ...next, paused: true });
  }

  async remove() {
    this.#halt.abort();
    await this.#next.drop();
    await this.#whole.drop();
    await sweep();
    this.#tell("offered");
  }

  /** Keeps the edition that is here. */
  async decline() {
    const whole = await this.#whole.read();
    await this.#whole.write({ ...whole, declined: this.edition });
    this.#tell("saved");
  }

  /**
   * Fetches what is missing, some files at a time. Those that arrived damaged are thrown away and returned.
   * @param {Listing} list
   * @param {Set<string>} anew are not taken from the browser's own cache
   * @param {AbortSignal} signal
   */
  async #fetch(list, anew, signal) {
    const lost = new Set();
    const files = await missing(list.files);
    this.#count(list, files);
    const queue = files.values();
    const lane = async () => {
      for (const file of queue) {
        this.stop = Math.max(this.stop, file.stop ?? 0);
        const heard = (/** @type {number} */ bytes) => ((this.got += bytes), this.#tell(this.state));
        try {
          await put(file, await fetchFile(file, { signal, cache: anew.has(file.url) ? "reload" : "default" }, heard));
        } catch (error) {
          if (!(error instanceof Damaged)) throw error;
          lost.add(file.url);
        }
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const one of lanes) if (one.status === "rejected") throw one.reason;
    return lost;
  }

  /** @param {Listing} list */
  async #finish(list) {
    this.saved = Date.now();
    await this.#whole.write({ ...list, saved: this.saved });
    await this.#next.drop();
    await sweep();
    this.#tell("saved");
  }

  /** @param {number} files */
  #lose(files) {
    this.damaged = files;
    this.#tell("failed");
  }

  /** @param {Listing} list @param {ListedFile[]} files those that are missing */
  #count(list, files) {
    this.total = list.bytes;
    this.got = list.bytes - sum(files);
  }

  /** @param {SavingState} state */
  #show(state) {
    this.state = state;
    this.changed.tell();
  }

  /** Shows it in the tour's other tabs too. @param {SavingState} state */
  #tell(state) {
    this.#show(state);
    const { got, total, stop, edition, damaged, saved } = this;
    this.#tabs?.postMessage({ state, got, total, stop, edition, damaged, saved });
  }
}

/** @param {ListedFile[]} files */
const sum = (files) => files.reduce((bytes, file) => bytes + file.bytes, 0);

/** Until that time has passed, the network is back, or it is stopped. @param {number} ms @param {AbortSignal} signal */
const rest = (ms, signal) =>
  new Promise((done) => {
    const once = { signal, once: true };
    const timer = setTimeout(done, ms);
    addEventListener("online", done, once);
    signal.addEventListener("abort", () => (clearTimeout(timer), done(null)));
  });
