import { calm, one, wide, write } from "./page.js";
import { t } from "./words.js";

const SCROLL_MS = 700;
const FADE = 44;
const sticks = matchMedia("(max-width: 59.99em) and (min-height: 40em)");

/** The text of a stop: its spoken sentence is marked and kept in view, until the visitor scrolls away from it. */
export class Transcript {
  /** @type {HTMLElement | undefined} */
  #marked;
  #until = 0;
  /** Until then a hand moves the text, and the voice lets it. */
  #hand = 0;
  #visit;
  #back = one(".to-voice");

  /** @param {Visit} visit @param {Stop[]} stops */
  constructor(visit, stops) {
    this.#visit = visit;
    this.#follow(true);
    this.#fit(stops);
    wide.addEventListener("change", () => this.#fit(stops));
    const taken = () => (this.#hand = performance.now() + SCROLL_MS + (this.#until = 0));
    for (const event of ["wheel", "touchmove"]) document.addEventListener(event, taken, { passive: true });
    document.addEventListener("scroll", () => this.#scrolled(), { capture: true, passive: true });
    document.addEventListener("click", ({ target }) => this.#tapped(/** @type {Element} */ (target)));
  }

  /** Marks the sentence being spoken. @param {number} index */
  mark(index) {
    const sentence = this.#visit.stop?.sentences[index];
    if (sentence === this.#marked) return;
    this.#marked?.removeAttribute("aria-current");
    sentence?.setAttribute("aria-current", "true");
    this.#marked = sentence;
    write("sentence", t("js.sentence", { number: index + 1 }));
    if (performance.now() < this.#hand) this.#scrolled();
    else if (this.following) this.#reveal();
  }

  /** Back to the voice. @param {boolean} [atOnce] without a movement */
  follow(atOnce = false) {
    this.#follow(true);
    this.#reveal(atOnce);
  }

  get following() {
    return "following" in document.body.dataset;
  }

  /** Where the text scrolls by itself, keys must reach it. @param {Stop[]} stops */
  #fit(stops) {
    for (const { text } of stops) text.tabIndex = wide.matches ? 0 : -1;
  }

  /** @param {boolean} following */
  #follow(following) {
    document.body.toggleAttribute("data-following", following);
    this.#back.hidden = following;
  }

  /** Where text can be read: the part that scrolls, less the photo that stands over it. */
  #room() {
    const { stop } = this.#visit;
    const scroller = wide.matches && stop ? stop.text : one("main");
    const { top, bottom } = scroller.getBoundingClientRect();
    const photo = sticks.matches ? stop?.photos[0]?.parentElement?.offsetHeight ?? 0 : 0;
    return { scroller, top: top + photo, bottom: bottom - FADE, edge: top };
  }

  #reveal(atOnce = false) {
    if (!this.#marked || this.#visit.view !== "stop") return;
    const { scroller, top, bottom } = this.#room();
    const sentence = this.#marked.getBoundingClientRect();
    const height = bottom - top;
    if (sentence.top >= top && sentence.bottom <= top + height * 0.75) return;
    const above = Math.max(8, Math.min(height * 0.3, height - sentence.height));
    this.#until = performance.now() + SCROLL_MS;
    scroller.scrollBy({ top: sentence.top - top - above, behavior: atOnce || calm.matches ? "instant" : "smooth" });
  }

  #scrolled() {
    const { stop, view } = this.#visit;
    if (!stop || view === "start") return;
    const { top, bottom, edge } = this.#room();
    const heading = stop.heading.getBoundingClientRect();
    document.body.toggleAttribute("data-titled", heading.bottom < (this.following ? top : edge));
    if (view !== "stop" || !this.#marked || performance.now() < this.#until) return;
    const sentence = this.#marked.getBoundingClientRect();
    this.#follow(sentence.bottom > top + 12 && sentence.top < bottom);
  }

  /** @param {Element} target */
  #tapped(target) {
    const sentence = /** @type {HTMLElement | null} */ (target.closest(".sentence"));
    if (!sentence || this.#visit.view !== "stop" || String(getSelection())) return;
    this.#visit.seek(Number(sentence.dataset.start));
    this.#follow(true);
  }
}
