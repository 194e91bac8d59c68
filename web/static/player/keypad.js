import { all, allow, one, write } from "./page.js";
import { t } from "./words.js";

const DIGITS = 4;

/** The keypad: the number on the wall, typed, and the stop it finds. */
export class Keypad {
  #typed = "";
  #tour;

  /** @param {Tour} tour */
  constructor(tour) {
    this.#tour = tour;
    for (const key of all("[data-digit]")) key.addEventListener("click", () => this.type(key.dataset.digit ?? ""));
  }

  /** @returns {Stop | undefined} */
  get found() {
    return this.#tour.stops.find((stop) => String(stop.number) === this.#typed);
  }

  /** @param {string} digit */
  type(digit) {
    this.#set((this.#typed + digit).replace(/^0+/, "").slice(0, DIGITS));
  }

  erase() {
    this.#set(this.#typed.slice(0, -1));
  }

  clear() {
    this.#set("");
  }

  /** @param {string} typed */
  #set(typed) {
    this.#typed = typed;
    const { found } = this;
    one(".number-found").dataset.state = found ? "found" : "none";
    write("typed", typed);
    write("found", found ? found.title : typed ? t("js.not_found", { typed }) : t("js.type_hint"));
    write("found-clock", found ? found.clock : "");
    write("go", found ? t("js.go", found) : typed ? t("js.no_such_stop") : t("js.type"));
    one("#found .advisory-label").hidden = !found?.advised;
    allow(one('[data-do="go-number"]'), Boolean(found));
  }
}
