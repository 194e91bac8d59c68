import { ROOT } from "./kept.js";

/** What arrived is not the file that was listed. */
export class Damaged extends Error {}

/** A list of files from the server. @param {string} address @param {AbortSignal} [signal] @returns {Promise<Listing>} */
export async function fetchList(address, signal) {
  const answer = await fetch(address, { signal, cache: "no-cache" });
  if ([404, 410].includes(answer.status)) throw new Damaged();
  return answer.json();
}

/** What arrived of files before the line was cut, by address. @type {Map<string, {body: Uint8Array<ArrayBuffer>, got: number}>} */
const begun = new Map();

/**
 * A file, whole and proven by its length and hash. One that was cut off goes on where it ended.
 * @param {ListedFile} file
 * @param {RequestInit} how
 * @param {(bytes: number) => void} [heard] so many more have arrived, or were lost again
 */
export async function fetchFile({ url, bytes, sha256 }, how, heard = () => undefined) {
  const address = ROOT + url.slice(1);
  const part = begun.get(address) ?? { body: new Uint8Array(bytes), got: 0 };
  begun.delete(address);
  const ask = (/** @type {RequestInit} */ more) => fetch(address, { ...how, ...more });
  let answer = await ask(part.got ? { headers: { range: `bytes=${part.got}-` } } : {});
  // A browser may answer with another stretch, one that it kept from listening.
  const stretch = answer.headers.get("content-range");
  if (answer.status === 206 ? stretch !== `bytes ${part.got}-${bytes - 1}/${bytes}` : part.got) {
    part.got = 0;
    if (answer.status !== 200) answer = await ask({ cache: "reload" });
  }
  if (answer.status >= 500 || answer.status === 429) throw new TypeError(address);
  heard(part.got);
  try {
    const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (!answer.ok || part.got + piece.value.length > bytes) {
        reader.cancel().catch(() => undefined);
        throw new Damaged(url);
      }
      part.body.set(piece.value, part.got);
      part.got += piece.value.length;
      heard(piece.value.length);
    }
    if (part.got < bytes || hex(await crypto.subtle.digest("SHA-256", part.body)) !== sha256) throw new Damaged(url);
  } catch (error) {
    heard(-part.got);
    if (!(error instanceof Damaged) && url.startsWith("/media/")) begun.set(address, part);
    throw error;
  }
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-range"]) headers.delete(name);
  headers.set("content-length", String(bytes));
  return new Response(part.body, { headers });
}

/** @param {ArrayBuffer} bytes */
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
