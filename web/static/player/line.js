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
    this.#place(".fill", start, spoken ? `${spoken.toFixed(1)}%` : "0");
    this.#place(".handle", Number(at));
  }

  /** Where a dash ends, in percent. @param {number} index */
  #end(index) {
    const dash = this.#dashes[index];
    return dash ? parseFloat(dash.getAttribute("x") ?? "0") + parseFloat(dash.getAttribute("width") ?? "0") : 0;
  }

  /** @param {string} name @param {number} x @param {string} [width] */
  #place(name, x, width) {
    const rect = this.svg.querySelector(name);
    rect?.setAttribute("x", `${x}%`);
    if (width !== undefined) rect?.setAttribute("width", width);
  }
}
