import { moved, scaled } from "./scaling.js";

const WHOLE = { scale: 1, x: 0, y: 0 };

/** The photo on the full screen, made larger: by two fingers, by two taps, by keys. */
export class Zoom {
  #visit;
  /** @type {Scaled} */
  #now = WHOLE;
  /** Where each finger is. @type {Map<number, PointerEvent>} */
  #fingers = new Map();

  /** @param {Visit} visit */
  constructor(visit) {
    this.#visit = visit;
    visit.changed.listen(() => this.reset());
    document.addEventListener("pointerdown", (event) => {
      if (/** @type {Element} */ (event.target).closest(".frame") && visit.view === "photo") this.#fingers.set(event.pointerId, event);
    });
    addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, (event) => this.#fingers.delete(/** @type {PointerEvent} */ (event).pointerId));
    document.addEventListener("dblclick", (event) => {
      if (/** @type {Element} */ (event.target).closest(".frame")) this.by(this.#now.scale > 1 ? 0 : 2.5, event);
    });
  }

  get #image() {
    return /** @type {HTMLElement | null | undefined} */ (this.#visit.stop?.article.querySelector(".photo.shown img"));
  }

  reset() {
    if (this.#now !== WHOLE) this.#show(WHOLE);
  }

  /** @param {number} factor @param {{clientX: number, clientY: number}} [at] */
  by(factor, at) {
    const frame = this.#image?.closest(".frame")?.getBoundingClientRect();
    if (!frame || this.#visit.view !== "photo") return;
    const { left, top, width, height } = frame;
    const [x, y] = at ? [at.clientX - left - width / 2, at.clientY - top - height / 2] : [0, 0];
    this.#show(scaled(this.#now, factor, x, y, width, height));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const before = this.#fingers.get(event.pointerId);
    const frame = this.#image?.closest(".frame");
    if (!before || !frame) return;
    const [other] = [...this.#fingers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    this.#fingers.set(event.pointerId, event);
    if (other) {
      const far = (/** @type {PointerEvent} */ one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      this.by(far(event) / far(before), { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 });
    } else if (this.#now.scale > 1) {
      this.#show(moved(this.#now, event.clientX - before.clientX, event.clientY - before.clientY, frame.clientWidth, frame.clientHeight));
    }
  }

  /** @param {Scaled} to */
  #show(to) {
    const { scale, x, y } = (this.#now = to.scale > 1 ? to : WHOLE);
    document.body.toggleAttribute("data-zoomed", scale > 1);
    this.#image?.style.setProperty("transform", `translate(${x}px, ${y}px) scale(${scale})`);
  }
}
