/** Where the installation begins; this module lies three folders below. */
export const ROOT = new URL("../../../", import.meta.url).href;

const open = (/** @type {string} */ name) => caches.open(`wayvoice:${name}`);

/**
 * Where a file lies in the cache: one that never changes by its address, any other also by what it holds.
 * @param {ListedFile} file
 */
export const placeOf = ({ url, sha256 }) => ROOT + url.slice(1) + (/^\/(media|static)\//.test(url) ? "" : `?${sha256}`);

/** Those that this phone does not have. @param {ListedFile[]} files */
export async function missing(files) {
  const there = new Set((await (await open("files")).keys()).map(({ url }) => url));
  return files.filter((file) => !there.has(placeOf(file)));
}

/** @param {ListedFile} file @param {Response} whole */
export const put = async (file, whole) => (await open("files")).put(placeOf(file), whole);

/**
 * One kept list of files: of a tour that is saved whole, on its way, or kept in part. The worker reads them too.
 * @param {"whole" | "next" | "near"} kind
 * @param {string} address of the list on the server
 */
export function listing(kind, address) {
  const key = `${ROOT}kept/${kind}/${address.slice(ROOT.length)}`;
  return {
    /** @returns {Promise<Listing | undefined>} */
    read: async () => (await caches.match(key, { cacheName: "wayvoice:lists" }))?.json(),
    /** @param {object} list */
    write: async (list) => (await open("lists")).put(key, new Response(JSON.stringify(list))),
    drop: async () => (await open("lists")).delete(key),
  };
}

/** Deletes every file that no list names. */
export async function sweep() {
  const lists = await open("lists");
  const needed = new Set();
  for (const key of await lists.keys()) {
    for (const file of (await (await lists.match(key))?.json())?.files ?? []) needed.add(placeOf(file));
  }
  const files = await open("files");
  for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url);
}

/** This browser can keep files: it can at a secure address. */
export const able = isSecureContext && "caches" in window && "serviceWorker" in navigator && "locks" in navigator;

/** Starts the worker that serves what is kept, and waits until it does. */
export async function startWorker() {
  const address = `${ROOT}worker.js`;
  // The one script that is named by a text; the policy of the page wants to know of it.
  const { trustedTypes } = /** @type {any} */ (window);
  const policy = trustedTypes?.createPolicy("wayvoice", { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy?.createScriptURL("") ?? address);
  await navigator.serviceWorker.ready;
}
