import { all, one } from "./page.js";
import { storage } from "./storage.js";

const store = storage("localStorage", "wayvoice:reading");

/** What the visitor set: text, light, keys, and how the tour sounds. @returns {Settings} */
export const settings = () => /** @type {Settings} */ (store.read() ?? {});

/**
 * The sheets: what is chosen in them shows at once.
 * @param {Visit} visit
 * @param {() => void} apply heeds the settings that are not for the eye
 */
export function prepareSheets(visit, apply) {
  const root = document.documentElement;
  const chosen = { size: "1", theme: "", letters: true, rate: "1", end: "place", awake: false, ...settings() };
  for (const element of all(".sheet input")) {
    const input = /** @type {HTMLInputElement} */ (element);
    const value = /** @type {Record<string, unknown>} */ (chosen)[input.name];
    input.checked = input.type === "checkbox" ? Boolean(value) : input.value === String(value);
  }
  const sleep = /** @type {HTMLInputElement} */ (one('[name="sleep"]'));
  visit.changed.listen(() => (sleep.checked = visit.sleep));
  for (const sheet of all("dialog")) {
    sheet.addEventListener("click", ({ target }) => target === sheet && /** @type {HTMLDialogElement} */ (sheet).close());
    sheet.addEventListener("change", ({ target }) => {
      const { name, value, checked, type } = /** @type {HTMLInputElement} */ (target);
      if (name === "sleep") return void (visit.sleep = checked);
      store.write({ ...settings(), [name]: type === "checkbox" ? checked : value });
      if (name === "size") root.dataset.text = value;
      if (name === "theme") root.dataset.theme = value;
      apply();
    });
  }
  apply();
}
