import { Line, Seek } from "./line.js";
import { cueAt } from "./moments.js";
import { all, one, write } from "./page.js";
import { clock, t, times } from "./words.js";

/** The deck: where the voice is, what it is doing, and what comes next. */
export class Deck {
  #visit;
  #sound;
  #seek;
  #lines = [new Line(one("#seek .line")), new Line(one("#mini-line"))];
  /** @type {number | null} */
  #held = null;
  #sentence = -1;
  /** @type {HTMLElement | null} the line that is shown */
  #drawn = null;

  /** @param {Visit} visit @param {Sound} sound */
  constructor(visit, sound) {
    this.#visit = visit;
    this.#sound = sound;
    this.#seek = new Seek(one("#seek"), visit);
    this.#seek.dragged.listen((ms) => {
      this.#held = ms;
      this.at(visit.ms, this.#sentence);
    });
    visit.changed.listen(() => this.#turn());
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
    // To who holds it, the slider says what they did, and not how the voice goes on.
    if (!this.#seek.asked && document.activeElement === one("#seek")) return;
    const near = Math.abs(ms - Number(one("#seek").ariaValueNow) * 1000) < 4000;
    if (!this.#seek.asked && sentence === this.#sentence && near) return;
    this.#sentence = sentence;
    this.#seek.tell(ms, stop.ms, t("js.place", { at: clock(ms), end: clock(stop.ms), sentence: stop.sentences[sentence]?.textContent ?? "" }));
  }

  /** Shows the rate that the sound plays at. */
  rate() {
    write("rate", times(this.#sound.rate));
  }

  #tell() {
    const { state } = this.#sound;
    document.body.dataset.sound = state;
    write("play", state === "playing" ? t("js.pause") : state === "loading" ? t("js.loading") : t("js.play"));
    one("#failed").hidden = state !== "failed";
    if (state === "failed") write("failed", this.#sound.gone ? t("js.gone") : t("js.failed"));
  }

  #turn() {
    const { stop, before, after, describing, waiting } = this.#visit;
    if (!stop) return;
    document.body.toggleAttribute("data-describing", describing);
    for (const key of all('[data-do="describe"]')) {
      key.setAttribute("aria-pressed", String(describing));
      if (key.dataset.has) key.hidden = !stop.description || waiting;
    }
    one('[data-do="direct"]').hidden = !stop.directions;
    if (this.#drawn === stop.line) return;
    this.#drawn = stop.line;
    const drawn = new Line(stop.line);
    for (const line of this.#lines) line.copy(drawn);
    this.#sentence = -1;
    write("total", stop.clock);
    write("previous", before ? t("js.stop", before) : t("js.restart"));
    write("next-number", after ? String(after.number) : "");
    write("next-title", after ? after.title : t("js.all_stops"));
    write("next-facts", `· ${after ? t("js.next", { time: after.length }) : t("js.last")}`);
    write("more-next", after ? t("js.stop_titled", after) : t("js.all_stops"));
    write("read-next", after ? t("js.go", after) : t("js.all_stops"));
    write("wait-next", after ? t("js.go_to", after) : t("js.all_stops"));
    write("again", t("js.again", stop));
  }
}
