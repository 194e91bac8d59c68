import { all, one } from "./page.js";
import { storage } from "./storage.js";

const store = storage("localStorage", "wayvoice:reading");

/** What the visitor set: text, light, keys, speed. @returns {Settings} */
export const settings = () => /** @type {Settings} */ (store.read() ?? {});

/** @param {Settings} part */
export const keepSettings = (part) => store.write({ ...settings(), ...part });

/** The sheet "Text and light": what is chosen shows at once. */
export function prepareSheet() {
  const sheet = /** @type {HTMLDialogElement} */ (one("#reading"));
  const root = document.documentElement;
  const { size = "1", theme = "", letters = true } = settings();
  for (const element of all("input", sheet)) {
    const input = /** @type {HTMLInputElement} */ (element);
    input.checked = input.type === "checkbox" ? letters : input.value === { size, theme }[input.name];
  }
  sheet.addEventListener("change", ({ target }) => {
    const { name, value, checked, type } = /** @type {HTMLInputElement} */ (target);
    keepSettings({ [name]: type === "checkbox" ? checked : value });
    if (name === "size") root.dataset.text = value;
    if (name === "theme") root.dataset.theme = value;
  });
  for (const dialog of all("dialog")) {
    dialog.addEventListener("click", ({ target }) => target === dialog && /** @type {HTMLDialogElement} */ (dialog).close());
  }
}
