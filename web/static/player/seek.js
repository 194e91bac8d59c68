import { signal } from "./signal.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -15, PageUp: 15, Home: -Infinity, End: Infinity };

/** The sentence line as a slider: by keys at once, by finger when it is lifted. */
export class Seek {
  /** The place under the finger, null when it is lifted. @type {Signal<number | null>} */
  dragged = signal();
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
    const { ms, stop } = this.#visit;
    this.#visit.seek(Math.max(0, Math.min(ms + step * 1000, stop?.ms ?? 0)));
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
