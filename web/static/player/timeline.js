import { cueAt } from "./moments.js";
import { all } from "./page.js";

/**
 * The timeline says which of its dates were heard, and where the visit is.
 * @param {Tour} tour
 * @param {Visit} visit
 * @param {Place} place
 */
export function markDates(tour, visit, place) {
  const dates = all(".date").map((row) => {
    return { row, stop: tour.stops.find(({ number }) => String(number) === row.dataset.go), id: row.dataset.sentence ?? "" };
  });
  const update = () => {
    const { stop } = visit;
    const now = stop ? cueAt(stop.cues, place.in(stop)) : -1;
    const own = stop ? dates.filter((date) => date.stop === stop) : [];
    const at = own.map(({ id }) => stop?.ids.indexOf(id) ?? 0);
    const here = own[at.indexOf(Math.max(...at.filter((each) => each <= now)))] ?? own[0];
    for (const date of dates) {
      date.row.classList.toggle("heard", place.progress.heard.includes(date.stop?.number ?? 0));
      if (date === here) date.row.setAttribute("aria-current", "true");
      else date.row.removeAttribute("aria-current");
    }
  };
  visit.changed.listen(update);
  place.changed.listen(update);
}
