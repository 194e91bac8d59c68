// Runs before the first paint, as a classic script: the page knows that it is alive, and wears the visitor's text and light.
document.documentElement.classList.add("js");
try {
  const kept = JSON.parse(localStorage.getItem("wayvoice:reading") ?? "{}");
  if (kept.theme) document.documentElement.dataset.theme = kept.theme;
  if (kept.size) document.documentElement.dataset.text = kept.size;
} catch {
  // Storage may be closed to us, or hold something else: the page looks as it was made.
}
