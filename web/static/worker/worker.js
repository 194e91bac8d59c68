/**
 * Answers from what this phone keeps. Pages keep files (player/kept.js); this only serves them: sound, pictures and the
 * player's own files by their address, and the pages of a tour that is kept. Everything else goes its usual way.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = worker.registration.scope;
const PATIENCE_MS = 4000;
/** What a tour's document shows under addresses of their own, told from a language by its length. */
const VIEW = /^(stops\/\d+|[a-z]{4,})\/?$/;

/** @typedef {{url: string, sha256: string, type: string}} KeptFile */

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!/^(GET|HEAD)$/.test(request.method) || !request.url.startsWith(ROOT)) return;
  const path = request.url.slice(ROOT.length).replace(/[?#].*/, "");
  if (/^(media|static)\//.test(path)) event.respondWith(file(request));
  else if (path.startsWith("tours/") && (request.mode === "navigate" || request.destination === "manifest")) event.respondWith(page(request, path));
});

/** @param {Request} request */
async function file(request) {
  const kept = await (await caches.open("wayvoice:files")).match(request.url, { ignoreVary: true });
  return kept ? part(kept, request.headers.get("range"), request.method === "HEAD") : fetch(request);
}

/**
 * A kept tour's own page at once; of one that is kept in part only when the network fails or lets us wait.
 * @param {Request} request
 * @param {string} path
 */
async function page(request, path) {
  const whole = await keptPage("whole", path);
  if (whole) return whole;
  const near = await keptPage("near", path);
  if (!near) return fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS, near));
  const live = fetch(request).then((answer) => (answer.status < 500 ? answer : near), () => near);
  return /** @type {Promise<Response>} */ (Promise.race([live, late]));
}

/**
 * The page of an address, or the way to the tour's document, which opens there what the address names.
 * @param {string} kind
 * @param {string} path
 */
async function keptPage(kind, path) {
  const lists = await caches.open("wayvoice:lists");
  for (const key of await lists.keys()) {
    if (!key.url.startsWith(`${ROOT}kept/${kind}/`)) continue;
    /** @type {{files: KeptFile[]}} */
    const { files } = await (await lists.match(key))?.json();
    for (const { url, sha256, type } of files) {
      const own = url.slice(1);
      if (own === path) return caches.match(`${ROOT}${own}?${sha256}`, { cacheName: "wayvoice:files", ignoreVary: true });
      if (!type.startsWith("text/html") || !`${path}/`.startsWith(own)) continue;
      const rest = path.slice(own.length);
      if (!rest || VIEW.test(rest)) return Response.redirect(`${ROOT}${own}${rest && `#${rest}`}`);
    }
  }
}

/**
 * What a Range header asks of a kept file: 206 with that stretch, 416 where there is none, the whole without one.
 * @param {Response} kept
 * @param {string | null} range
 * @param {boolean} head only the headers are wanted
 */
async function part(kept, range, head) {
  const blob = await kept.blob();
  const { size } = blob;
  const headers = new Headers(kept.headers);
  const asked = stretch(range, size);
  const [start, end] = asked ?? [0, size];
  const outside = asked && start >= end;
  if (asked) headers.set("content-range", outside ? `bytes */${size}` : `bytes ${start}-${end - 1}/${size}`);
  headers.set("content-length", String(outside ? 0 : end - start));
  headers.set("accept-ranges", "bytes");
  const body = outside || head ? null : blob.slice(start, end, blob.type);
  return new Response(body, { status: outside ? 416 : asked ? 206 : 200, headers });
}

/**
 * The first byte and the one after the last that a Range header asks for; null for the whole, as where it is malformed,
 * asks for several or counts something else. An empty stretch is one that the file does not have.
 * @param {string | null} range
 * @param {number} size
 * @returns {[number, number] | null}
 */
function stretch(range, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range?.replaceAll(" ", "") ?? "") ?? [];
  if (!first && !last) return null;
  if (!first) return [Math.max(0, size - Number(last)), size];
  if (last && Number(last) < Number(first)) return null;
  return [Number(first), last ? Math.min(Number(last) + 1, size) : size];
}
