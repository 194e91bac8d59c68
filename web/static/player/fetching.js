import { ROOT } from "./kept.js";

/** What arrived is not the file that was listed. */
export class Damaged extends Error {}

/** A list of files from the server. @param {string} address @param {AbortSignal} [signal] @returns {Promise<Listing>} */
export async function fetchList(address, signal) {
  const answer = await fetch(address, { signal, cache: "no-cache" });
  if ([404, 410].includes(answer.status)) throw new Damaged();
  return answer.json();
}

/**
 * A file, whole and proven by its length and hash.
 * @param {ListedFile} file
 * @param {RequestInit} how
 * @param {(bytes: number) => void} [heard] so many more have arrived, or were lost again
 */
export async function fetchFile({ url, bytes, sha256 }, how, heard = () => undefined) {
  const address = ROOT + url.slice(1);
  let answer = await fetch(address, how);
  // A browser may answer with the stretch that it kept from listening.
  if (answer.status === 206 && answer.headers.get("content-range") !== `bytes 0-${bytes - 1}/${bytes}`) {
    answer = await fetch(address, { ...how, cache: "reload" });
  }
  if (answer.status >= 500 || answer.status === 429) throw new TypeError(address);
  const body = new Uint8Array(bytes);
  let got = 0;
  try {
    const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!answer.ok || got + part.value.length > bytes) {
        reader.cancel().catch(() => undefined);
        throw new Damaged(url);
      }
      body.set(part.value, got);
      got += part.value.length;
      heard(part.value.length);
    }
    if (got < bytes || hex(await crypto.subtle.digest("SHA-256", body)) !== sha256) throw new Damaged(url);
  } catch (error) {
    heard(-got);
    throw error;
  }
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-range"]) headers.delete(name);
  headers.set("content-length", String(bytes));
  return new Response(body, { headers });
}

/** @param {ArrayBuffer} bytes */
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
