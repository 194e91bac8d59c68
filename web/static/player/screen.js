import { all, one, say, write } from "./page.js";

/**
 * Shows the screen that the visit is at, and brings the focus along when what held it has gone.
 * @param {import("./visit.js").Visit} visit
 * @param {import("./tour.js").Tour} tour
 */
export function showScreens(visit, tour) {
  const { body } = document;
  visit.changed.listen(({ turned }) => {
    const { view, stop } = visit;
    const moved = body.dataset.view !== view || turned;
    body.dataset.view = view;
    if (stop) body.dataset.opened = String(stop.number);
    for (const each of tour.stops) each.article.classList.toggle("current", each === stop);
    for (const key of all('[data-has="photos"]')) key.hidden = !stop?.photos.length;
    const named = stop && view !== "start" ? `${stop.number} ${stop.title} · ` : "";
    document.title = named + tour.title;
    if (stop) {
      write("number", String(stop.number));
      write("title", stop.title);
      write("mini", view === "gate" ? `Waiting at stop ${stop.number}` : `${stop.number} · ${stop.title}`);
      write("reading", `Reading stop ${stop.number}`);
    }
    if (!moved) return;
    if (turned && stop) say(`Stop ${stop.number}, ${stop.title}${view === "gate" ? ". It has an advisory and waits" : ""}`);
    if (view !== "stop") one("main").scrollTop = 0;
    keepFocus(view, stop);
  });
}

/** @param {string} view @param {import("./tour.js").Stop | null} stop */
function keepFocus(view, stop) {
  const holder = document.activeElement;
  if (holder && holder !== document.body && holder.getClientRects().length) return;
  const heading = { start: one("#tour-title"), stops: one("#stops-title"), number: one("#number-title"), photo: one('.bar [data-do="close"]:not([data-in="number"])') }[view];
  (heading ?? stop?.heading)?.focus({ preventScroll: true });
}
