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
    const address = stop && view !== "start" ? stop.address : tour.address;
    if (trace === "push") history.pushState(step, "", address);
    else history.replaceState(step, "", address);
  });
  addEventListener("popstate", ({ state }) => state && visit.show(state));
}
