import { all, one, say, write } from "./page.js";
import { t } from "./words.js";

/**
 * Shows the screen that the visit is at, and brings the focus along when what held it has gone.
 * @param {Visit} visit
 * @param {Tour} tour
 */
export function showScreens(visit, tour) {
  const { body } = document;
  visit.changed.listen(({ turned, itself }) => {
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
      write("mini", waitOf(visit) || `${stop.number} · ${stop.title}`);
      write("reading", t("js.reading", stop));
    }
    if (!moved) return;
    // What goes on by itself is not announced: the voice says it.
    if (turned && stop && !itself) say(t("js.stop_titled", stop) + (visit.gated ? `. ${t("js.advised")}` : ""));
    if (view !== "stop" || turned) one("main").scrollTop = 0;
    if (turned && stop) stop.text.scrollTop = 0;
    if (itself) keepFocus(all(".deck .lamp"), document.body);
    else keepFocus([...all("main :is(h1, h2)[tabindex]"), ...all('.bar [data-do="close"]')]);
  });
}

/** What the tour waits with; empty while it goes on. @param {Visit} visit */
export const waitOf = ({ stop, after, gated, over }) =>
  over && after ? t("js.waiting_next", after) : gated && stop ? t("js.waiting", stop) : "";

/** @param {HTMLElement[]} places to take the focus to @param {Element | null} [fine] where it may stay, as where it is seen */
function keepFocus(places, fine = null) {
  const seen = (/** @type {Element | null | undefined} */ element) => Boolean(element?.getClientRects().length);
  const { activeElement } = document;
  if (activeElement === fine || (activeElement !== document.body && seen(activeElement))) return;
  places.find(seen)?.focus({ preventScroll: true });
}

/** The address of what is shown. @param {Visit} visit @param {Tour} tour */
export const addressOf = ({ stop, view }, tour) =>
  ["timeline", "photos", "support"].includes(view) ? `${tour.address}${view}/` : stop && view !== "start" ? stop.address : tour.address;

/**
 * The visit and the browser's history: each stop has its address, and back goes to the screen before.
 * @param {Visit} visit
 * @param {Tour} tour
 */
export function leaveTrail(visit, tour) {
  history.scrollRestoration = "manual";
  visit.changed.listen(({ trace }) => {
    if (trace === "none") return;
    const { view, stop } = visit;
    const step = { view, number: stop?.number ?? 0 };
    const address = addressOf(visit, tour);
    if (trace === "push") history.pushState(step, "", address);
    else history.replaceState(step, "", address);
  });
  addEventListener("popstate", ({ state }) => state && visit.show(state));
}
