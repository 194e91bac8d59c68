import { all, allow, one, write } from "./page.js";

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
    write("found", found ? found.title : typed ? `No stop has the number ${typed}.` : "Type the number that stands on the wall.");
    write("found-clock", found ? found.clock : "");
    write("go", found ? `Go to stop ${found.number}` : typed ? "No such stop" : "Type a number");
    one("#found .advisory-label").hidden = !found?.advised;
    allow(one('[data-do="go-number"]'), Boolean(found));
  }
}
