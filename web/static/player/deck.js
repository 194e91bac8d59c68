import { Line, Seek } from "./line.js";
import { cueAt } from "./moments.js";
import { one, write } from "./page.js";
import { clock, times } from "./words.js";

const PLAY = { paused: "Play", loading: "Loading", playing: "Pause", failed: "Play" };

/** The deck: where the voice is, what it is doing, and what comes next. */
export class Deck {
  #visit;
  #sound;
  #seek;
  #lines = [new Line(one("#seek .line")), new Line(one("#mini-line"))];
  /** @type {number | null} */
  #held = null;
  #sentence = -1;

  /** @param {Visit} visit @param {Sound} sound */
  constructor(visit, sound) {
    this.#visit = visit;
    this.#sound = sound;
    this.#seek = new Seek(one("#seek"), visit);
    this.#seek.dragged.listen((ms) => {
      this.#held = ms;
      this.at(visit.ms, this.#sentence);
    });
    visit.changed.listen(({ turned }) => turned && this.#turn());
    sound.changed.listen(() => this.#tell());
  }

  /** The voice is at a place of this stop. @param {number} ms @param {number} sentence */
  at(ms, sentence) {
    const { stop } = this.#visit;
    if (!stop) return;
    const place = this.#held ?? ms;
    const under = this.#held === null ? sentence : cueAt(stop.cues, this.#held);
    for (const line of this.#lines) line.show(under, place / stop.ms);
    write("now", clock(place));
    if (sentence === this.#sentence && Math.abs(ms - Number(one("#seek").ariaValueNow) * 1000) < 4000) return;
    this.#sentence = sentence;
    this.#seek.tell(ms, stop.ms, `${clock(ms)} of ${clock(stop.ms)}. ${stop.sentences[sentence]?.textContent ?? ""}`);
  }

  /** Shows the rate that the sound plays at. */
  rate() {
    write("rate", times(this.#sound.rate));
  }

  #tell() {
    document.body.dataset.sound = this.#sound.state;
    write("play", PLAY[this.#sound.state]);
    one("#failed").hidden = this.#sound.state !== "failed";
  }

  #turn() {
    const { stop, before, after } = this.#visit;
    if (!stop) return;
    const drawn = new Line(one(".line", stop.row));
    for (const line of this.#lines) line.copy(drawn);
    this.#sentence = -1;
    write("total", stop.clock);
    write("previous", before ? `Stop ${before.number}` : "Restart");
    write("next-number", after ? String(after.number) : "");
    write("next-title", after ? after.title : "All stops");
    write("next-facts", after ? `· next, ${after.length}` : "· this is the last one");
    write("more-next", after ? `Stop ${after.number}, ${after.title}` : "All stops");
    write("read-next", after ? `Go to stop ${after.number}` : "All stops");
  }
}
