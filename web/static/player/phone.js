import { all, one, say, write } from "./page.js";
import { t } from "./words.js";

/**
 * Shows how the saving stands, on the start and on the screen "On this phone".
 * @param {Saving} saving
 * @param {Tour} tour
 * @param {Visit} visit
 */
export function showSaving(saving, tour, visit) {
  const { lang } = document.documentElement;
  /** @param {number} bytes @param {Intl.NumberFormatOptions} [as] */
  const mega = (bytes, as) => {
    const number = Math.max(0.1, bytes / 1e6);
    return number.toLocaleString(lang, { maximumFractionDigits: number < 10 ? 1 : 0, ...as });
  };
  const size = (/** @type {number} */ bytes) => mega(bytes, { style: "unit", unit: "megabyte" });
  /** @type {string} */
  let shown = "";
  const update = () => {
    const { state, got, total, edition, damaged, saved } = saving;
    const stop = 1 + Math.max(0, tour.stops.findIndex(({ number }) => number === saving.stop));
    const date = new Date(saved).toLocaleDateString(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "long" });
    const values = { got: mega(got), size: size(got), total: size(total), edition, stop, stops: tour.stops.length, date, n: damaged };
    const title = t(`js.saving.${state}`, values);
    write("saving", title);
    write("saving-facts", t(`js.saving.${state}.facts`, values));
    write("saving-get", t("js.saving.get", values));
    /** @type {HTMLProgressElement} */ (one("#saved")).value = got / total;
    if (state === shown) return;
    shown = state;
    for (const part of all("[data-when]")) part.toggleAttribute("hidden", !part.dataset.when?.split(" ").includes(state));
    if (visit.view === "phone" && ["saved", "failed", "full"].includes(state)) say(title);
  };
  saving.changed.listen(update);
  update();
}
