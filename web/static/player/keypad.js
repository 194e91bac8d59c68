import { all, allow, one, write } from "./page.js";

const DIGITS = 4;

/** The keypad: the number on the wall, typed, and the stop it finds. */
export class Keypad {
  #typed = "";
  #tour;
  #shown = one(".number-found");

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
    this.#shown.dataset.state = found ? "found" : typed ? "unknown" : "empty";
    one("#typed").textContent = typed;
    one("#found").replaceChildren(...(found ? describe(found) : [line("found-title", typed ? `No stop has the number ${typed}.` : "Type the number that stands on the wall.")]));
    write("go", found ? `Go to stop ${found.number}` : typed ? "No such stop" : "Type a number");
    allow(one('[data-do="go-number"]'), Boolean(found));
  }
}

/** @param {Stop} stop */
function describe(stop) {
  const title = line("found-title", stop.title);
  title.lang = stop.heading.lang;
  const parts = [title, line("facts", stop.clock)];
  const advisory = stop.row.querySelector(".advisory-label");
  return advisory ? [...parts, advisory.cloneNode(true)] : parts;
}

/** @param {string} kind @param {string} text */
function line(kind, text) {
  const span = document.createElement("span");
  span.className = kind;
  span.textContent = text;
  return span;
}
