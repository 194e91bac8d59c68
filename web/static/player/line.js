import { signal } from "./signal.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -15, PageUp: 15, Home: -Infinity, End: Infinity };

/** A sentence line: draws what was heard, and the sentence being spoken filled to the second. */
export class Line {
  /** @type {Element[]} */
  #dashes;
  #index = -2;
  #at = "";

  /** @param {Element} svg */
  constructor(svg) {
    this.svg = svg;
    this.#dashes = [...svg.querySelectorAll("rect:not(.fill, .handle)")];
  }

  /** Takes the dashes of another line. @param {Line} other */
  copy(other) {
    const copies = other.#dashes.map((dash) => /** @type {Element} */ (dash.cloneNode()));
    for (const dash of copies) dash.removeAttribute("class");
    this.svg.querySelector("g")?.replaceChildren(...copies);
    this.svg.setAttribute("data-gaps", other.svg.getAttribute("data-gaps") ?? "");
    this.#dashes = copies;
    this.#index = -2;
    this.#at = "";
  }

  /**
   * @param {number} index the sentence being spoken; -1 before the first, the number of sentences after the last
   * @param {number} share of the whole that has passed, 0 to 1
   */
  show(index, share) {
    if (index !== this.#index) {
      this.#dashes.forEach((dash, at) => dash.setAttribute("class", at < index ? "heard" : at === index ? "now" : ""));
      this.#index = index;
      this.#at = "";
    }
    const at = (share * this.#end(this.#dashes.length - 1)).toFixed(1);
    if (at === this.#at) return;
    this.#at = at;
    const start = this.#end(index - 1);
    const spoken = index >= 0 && index < this.#dashes.length ? Math.max(0, Number(at) - start) : 0;
    const fill = this.svg.querySelector(".fill");
    fill?.setAttribute("x", `${start}%`);
    fill?.setAttribute("width", spoken ? `${spoken.toFixed(1)}%` : "0");
    this.svg.querySelector(".handle")?.setAttribute("x", `${at}%`);
  }

  /** Where a dash ends, in percent. @param {number} index */
  #end(index) {
    const dash = this.#dashes[index];
    return dash ? parseFloat(dash.getAttribute("x") ?? "") + parseFloat(dash.getAttribute("width") ?? "") : 0;
  }
}

/** The sentence line as a slider: by keys at once, by finger when it is lifted. */
export class Seek {
  /** The place under the finger, null when it is lifted. @type {Signal<number | null>} */
  dragged = signal();
  /** The visitor moved it, or came to it, and is to be told where the voice is. */
  asked = false;
  #element;
  #visit;

  /** @param {HTMLElement} element @param {Visit} visit */
  constructor(element, visit) {
    this.#element = element;
    this.#visit = visit;
    element.addEventListener("keydown", (event) => this.#key(event));
    element.addEventListener("pointerdown", (event) => this.#hold(event));
  }

  /** Tells assistive technology where the voice is. @param {number} ms @param {number} end @param {string} text */
  tell(ms, end, text) {
    this.asked = false;
    this.#element.setAttribute("aria-valuemax", String(Math.round(end / 1000)));
    this.#element.setAttribute("aria-valuenow", String(Math.round(ms / 1000)));
    this.#element.setAttribute("aria-valuetext", text);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.asked = true;
    this.#visit.seek(this.#visit.ms + step * 1000);
  }

  /** @param {PointerEvent} down */
  #hold(down) {
    if (down.button) return;
    const element = this.#element;
    const { left, width } = element.getBoundingClientRect();
    const at = (/** @type {PointerEvent} */ event) =>
      Math.max(0, Math.min(1, (event.clientX - left) / width)) * (this.#visit.stop?.ms ?? 0);
    const done = new AbortController();
    element.setPointerCapture(down.pointerId);
    this.dragged.tell(at(down));
    element.addEventListener("pointermove", (event) => this.dragged.tell(at(event)), done);
    element.addEventListener("pointercancel", () => this.#lift(done), done);
    element.addEventListener("pointerup", (event) => (this.#visit.seek(at(event)), this.#lift(done)), done);
  }

  /** @param {AbortController} done */
  #lift(done) {
    done.abort();
    this.dragged.tell(null);
  }
}
