import { cueAt } from "./moments.js";
import { Line } from "./line.js";
import { all, one, write } from "./page.js";
import { left, resumeAt, stateOf } from "./progress.js";
import { minutes, t } from "./words.js";

/**
 * The list of stops and the cover, kept true to what was heard.
 * @param {Tour} tour
 * @param {Visit} visit
 * @param {Sound} sound
 * @param {Place} place
 */
export function listStops(tour, visit, sound, place) {
  const rows = tour.stops.map((stop) => {
    const lines = all(`[data-line="${stop.number}"]`).map((svg) => new Line(svg));
    return { stop, words: one(".row-state", stop.row), lines };
  });
  const update = () => {
    const { progress } = place;
    for (const { stop, words, lines } of rows) {
      const sounding = stop === sound.track && sound.state === "playing";
      const state = stateOf(progress, stop, sounding);
      const ms = resumeAt(progress, stop);
      const begun = state === "playing" || state === "paused";
      const index = begun ? cueAt(stop.cues, ms) : state === "heard" ? stop.cues.length : -1;
      stop.row.dataset.state = state;
      words.textContent = state === "new" ? "" : t(`js.state.${state}`);
      if (stop === visit.stop) stop.row.setAttribute("aria-current", "true");
      else stop.row.removeAttribute("aria-current");
      for (const line of lines) line.show(index, begun ? ms / stop.ms : 0);
    }
    const heard = tour.stops.filter((stop) => progress.heard.includes(stop.number)).length;
    const total = tour.stops.length;
    const rest = left(progress, tour.stops);
    write("heard", `${t("js.heard_of", { n: heard, total })} · ${rest ? t("js.left", { time: minutes(rest) }) : t("js.nothing_left")}`);
    const stops = t("js.stops_in_words", { n: heard || total });
    write("cover", heard ? t("js.cover_heard", { n: heard, stops }) : t("js.cover", { stops }));
    const next = place.next;
    write("start", next ? t("js.go_on", next) : t("js.start", tour.stops[0]));
  };
  place.changed.listen(update);
  sound.changed.listen(update);
  visit.changed.listen(update);
}
