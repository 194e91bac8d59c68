import { settings } from "./reading.js";

const CONTROLS = "input, select, textarea, [contenteditable], dialog";

/**
 * Keys for those who have them. A key that a control uses itself is left to it.
 * @param {Visit} visit
 * @param {(name: string) => void} act
 * @param {Keypad} keypad
 */
export function listenToKeys(visit, act, keypad) {
  addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest(CONTROLS)) return;
    const name = nameOf(event.key, target);
    if (!name) return;
    event.preventDefault();
    if (name.startsWith("digit")) keypad.type(event.key);
    else act(name);
  });

  /** @param {string} key @param {Element} target @returns {string | undefined} */
  function nameOf(key, target) {
    const { view } = visit;
    const overlaid = ["stops", "number", "photo", "search", "timeline", "photos", "support"].includes(view);
    if (key === "Escape") return overlaid ? "close" : undefined;
    if (view === "number") {
      if (/^\d$/.test(key)) return "digit";
      if (key === "Enter" && !target.closest("button, a")) return "go-number";
      return key === "Backspace" ? "erase" : undefined;
    }
    if (view === "photo" && /^[+=-]$/.test(key)) return key === "-" ? "smaller" : "larger";
    const pictured = view === "photo" || target.closest(".photos");
    if (key === "ArrowLeft") return pictured ? "previous-photo" : view === "stop" ? "back-5" : undefined;
    if (key === "ArrowRight") return pictured ? "next-photo" : view === "stop" ? "forward-5" : undefined;
    if (settings().letters === false || !["stop", "stops", "photo", "wait"].includes(view)) return undefined;
    if (key === " ") return target.closest("button, a, [role=slider]") ? undefined : "play";
    return { k: "play", j: "back", l: "forward", n: "next", p: "previous" }[key.toLowerCase()];
  }
}
