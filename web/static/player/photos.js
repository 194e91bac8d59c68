import { all, allow, say } from "./page.js";
import { photoAt, swiped } from "./moments.js";
import { t } from "./words.js";

/** The photos of a stop: they step with the voice and by hand. After a hand's step the voice takes over at its next photo. */
export class Photos {
  #visit;
  #shown = 0;
  #told = 0;

  /** @param {Visit} visit */
  constructor(visit) {
    this.#visit = visit;
    visit.changed.listen(({ turned }) => turned && this.#begin());
    for (const part of all(".photos")) part.addEventListener("pointerdown", (event) => this.#touch(event));
  }

  /** The voice has come to a sentence. @param {number} sentence */
  inTime(sentence) {
    if ("zoomed" in document.body.dataset) return;
    const photo = photoAt(this.#visit.stop?.photosFrom ?? [], sentence);
    if (photo !== this.#told) this.#show(photo);
    this.#told = photo;
  }

  /** @param {1 | -1} by */
  step(by) {
    const { stop } = this.#visit;
    if (!stop?.photos[this.#shown + by]) return;
    this.#show(this.#shown + by);
    const caption = stop.photos[this.#shown].querySelector(".caption")?.textContent ?? "";
    say(t("js.photo", { nth: this.#shown + 1, total: stop.photos.length, caption }));
  }

  #begin() {
    this.#told = 0;
    this.#show(0);
  }

  /** @param {number} photo */
  #show(photo) {
    const { stop } = this.#visit;
    if (!stop?.photos.length) return;
    this.#shown = photo;
    stop.photos.forEach((figure, at) => figure.classList.toggle("shown", at === photo));
    // Hidden pictures are not fetched: fetch the next one before it is due.
    stop.photos[photo + 1]?.querySelector("img")?.setAttribute("loading", "eager");
    for (const key of all('[data-do="previous-photo"]', stop.article)) allow(key, photo > 0);
    for (const key of all('[data-do="next-photo"]', stop.article)) allow(key, photo < stop.photos.length - 1);
  }

  /** @param {PointerEvent} down */
  #touch(down) {
    const target = /** @type {Element} */ (down.target);
    if (target.closest("button, a") || (visualViewport?.scale ?? 1) > 1) return;
    const done = new AbortController();
    addEventListener("pointercancel", () => done.abort(), done);
    addEventListener("pointerup", (up) => {
      done.abort();
      if ("zoomed" in document.body.dataset) return;
      const [dx, dy] = [up.clientX - down.clientX, up.clientY - down.clientY];
      const way = swiped(dx, dy);
      if (way) this.step(way);
      else if (Math.hypot(dx, dy) < 8 && target.closest(".frame") && this.#visit.view !== "photo") this.#visit.look("photo");
    }, done);
  }
}
