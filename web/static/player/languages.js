import { all } from "./page.js";
import { addressOf } from "./screen.js";

/**
 * The links to other languages lead to the stop that is open.
 * @param {Tour} tour
 * @param {Visit} visit
 */
export function keepPlaceInLinks(tour, visit) {
  const links = /** @type {HTMLAnchorElement[]} */ (all("a[hreflang]"));
  const homes = links.map(({ dataset }) => new URL(dataset.home ?? "", document.baseURI).href);
  visit.changed.listen(() => {
    const place = addressOf(visit, tour).slice(tour.address.length);
    links.forEach((link, at) => (link.href = homes[at] + place));
  });
}
