import { all, one, say, write } from "./page.js";

/**
 * Shows the screen that the visit is at, and brings the focus along when what held it has gone.
 * @param {Visit} visit
 * @param {Tour} tour
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
    document.title = (stop && view !== "start" ? `${stop.number} ${stop.title} · ` : "") + tour.title;
    if (stop) {
      write("number", String(stop.number));
      write("title", stop.title);
      write("mini", visit.waiting ? `Waiting at stop ${stop.number}` : `${stop.number} · ${stop.title}`);
      write("reading", `Reading stop ${stop.number}`);
    }
    if (!moved) return;
    if (turned && stop) say(`Stop ${stop.number}, ${stop.title}${visit.waiting ? ". It has an advisory and waits" : ""}`);
    if (view !== "stop" || turned) one("main").scrollTop = 0;
    if (turned && stop) stop.text.scrollTop = 0;
    keepFocus(view, stop);
  });
}

/** @param {string} view @param {Stop | null} stop */
function keepFocus(view, stop) {
  const holder = document.activeElement;
  if (holder && holder !== document.body && holder.getClientRects().length) return;
  const heading = { start: one("#tour-title"), stops: one("#stops-title"), number: one("#number-title"), photo: one('.bar [data-do="close"]:not([data-in="number"])') }[view];
  (heading ?? stop?.heading)?.focus({ preventScroll: true });
}
