// Runs before the first paint, as a classic script: the page knows that it is alive, wears the visitor's text and light,
// and gives way to the same page in the visitor's language where its own address names none.
{
  const root = document.documentElement;
  root.classList.add("js");
  let chosen = "";
  try {
    chosen = localStorage.getItem("wayvoice:language") ?? "";
    addEventListener("click", ({ target }) => {
      const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (target).closest("a[hreflang]"));
      if (link) localStorage.setItem("wayvoice:language", link.hreflang);
    });
    const { theme, size } = JSON.parse(localStorage.getItem("wayvoice:reading") ?? "{}");
    if (theme) root.dataset.theme = theme;
    if (size) root.dataset.text = size;
  } catch {
    // Storage may be closed to us, or hold something else: the page looks as it was made.
  }
  const { plain, languages = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const addresses = new Map([...languages.matchAll(/(\S+) (\S+)/g)].map(([, tag, address]) => [tag, new URL(address, location.href).href]));
  const [here] = location.href.split(/[?#]/);
  // Without a network the other language may not be on this phone.
  if (navigator.onLine && plain && new URL(plain, location.href).href === here) {
    const wanted = [chosen, ...navigator.languages].flatMap((tag) => [tag, tag.split("-")[0]]);
    const best = wanted.find((tag) => tag === root.lang || addresses.has(tag)) ?? root.lang;
    const there = best === root.lang ? here : addresses.get(best);
    if (there && there !== here) location.replace(there + location.search + location.hash);
  }
}
