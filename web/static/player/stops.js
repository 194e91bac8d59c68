import { cueAt } from "./moments.js";
import { Line } from "./line.js";
import { all, one, write } from "./page.js";
import { left, resumeAt, stateOf } from "./progress.js";
import { count, minutes } from "./words.js";

const WORDS = { new: "", heard: "Heard", paused: "Paused here", playing: "Playing" };

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
      const sounding = stop === sound.stop && sound.state === "playing";
      const state = stateOf(progress, stop, sounding);
      const ms = resumeAt(progress, stop);
      const begun = state === "playing" || state === "paused";
      const index = begun ? cueAt(stop.cues, ms) : state === "heard" ? stop.cues.length : -1;
      stop.row.dataset.state = state;
      words.textContent = WORDS[state];
      if (stop === visit.stop) stop.row.setAttribute("aria-current", "true");
      else stop.row.removeAttribute("aria-current");
      for (const line of lines) line.show(index, begun ? ms / stop.ms : 0);
    }
    const heard = tour.stops.filter((stop) => progress.heard.includes(stop.number)).length;
    const rest = left(progress, tour.stops);
    write("heard", `${heard} of ${tour.stops.length} heard · ${rest ? `${minutes(rest)} left` : "nothing left"}`);
    write("cover", `${count(heard || tour.stops.length, "stop")}${heard ? " heard" : ""}. Each mark is one sentence.`);
    const next = place.next;
    write("start", next ? `Go on at stop ${next.number}` : `Start at stop ${tour.stops[0].number}`);
  };
  place.changed.listen(update);
  sound.changed.listen(update);
  visit.changed.listen(update);
}
