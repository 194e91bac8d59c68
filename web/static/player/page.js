/** The element that the template promises. @param {string} selector @param {ParentNode} [within] */
export function one(selector, within = document) {
  const element = within.querySelector(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return /** @type {HTMLElement} */ (element);
}

/** @param {string} selector @param {ParentNode} [within] */
export const all = (selector, within = document) =>
  /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** Writes a text wherever the page shows it. @param {string} name @param {string} text */
export function write(name, text) {
  for (const element of all(`[data-text="${name}"]`)) if (element.textContent !== text) element.textContent = text;
}

/** Tells a screen reader. @param {string} text */
export function say(text) {
  one("#told").textContent = text;
}

/** A button that cannot be used now keeps its place and its focus. @param {Element} element @param {boolean} usable */
export const allow = (element, usable) => element.setAttribute("aria-disabled", String(!usable));

export const wide = matchMedia("(min-width: 60em)");
export const calm = matchMedia("(prefers-reduced-motion: reduce)");
