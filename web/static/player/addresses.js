import { all } from "./page.js";

/**
 * Makes the page's relative addresses absolute. They hold from the address the page was opened at, which changes with every stop;
 * an element named base, which would settle it, is forbidden by the content security policy.
 */
export function settle() {
  const absolute = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
  for (const link of all('a[href]:not([href^="#"]), link[rel="icon"]')) link.setAttribute("href", absolute(link.getAttribute("href") ?? ""));
  for (const image of all("img[src]")) image.setAttribute("src", absolute(image.getAttribute("src") ?? ""));
  for (const source of all("source[srcset]")) {
    const files = (source.getAttribute("srcset") ?? "").split(", ").map((file) => file.split(" "));
    source.setAttribute("srcset", files.map(([address, width]) => `${absolute(address)} ${width}`).join(", "));
  }
}
