import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const ROOT = "https://tours.example/";
const source = await readFile(new URL("../../web/static/worker/worker.js", import.meta.url), "utf8");

/** A worker of a phone that keeps these files and lists, by address. */
function worker({ files = {}, lists = {}, network = async () => new Response("live"), late = false } = {}) {
  const heard = {};
  const opened = (kept) => ({
    keys: async () => Object.keys(kept).map((url) => ({ url })),
    match: async (asked) => kept[asked.url ?? asked]?.clone(),
  });
  const stores = { "wayvoice:files": opened(files), "wayvoice:lists": opened(lists) };
  const caches = { open: async (name) => stores[name], match: (asked, { cacheName }) => stores[cacheName].match(asked) };
  const self = { registration: { scope: ROOT }, addEventListener: (name, hear) => (heard[name] = hear) };
  const answers = { Headers, fetch: network, setTimeout: (done, ms, value) => late && ms <= 5000 && done(value) };
  answers.Response = Object.assign(Response, { redirect: (url) => new Response(null, { status: 302, headers: { location: url } }) });
  vm.runInNewContext(source, { self, caches, ...answers });
  return (path, { method = "GET", range, mode = "no-cors", destination = "" } = {}) => {
    let answer = null;
    const request = { url: ROOT + path, method, mode, destination, headers: new Headers(range ? { range } : {}) };
    heard.fetch({ request, respondWith: (given) => (answer = given) });
    return answer;
  };
}

const SOUND = { [`${ROOT}media/a.mp3`]: new Response(new Blob(["0123456789"]), { headers: { "content-type": "audio/mpeg" } }) };
const page = (url, sha256, more = {}) => ({ url, sha256, type: "text/html", ...more });
const list = (...files) => new Response(JSON.stringify({ files }));
const navigate = { mode: "navigate" };

for (const [range, body, told] of [
  ["bytes=0-", "0123456789", "bytes 0-9/10"],
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-99", "789", "bytes 7-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-99", "0123456789", "bytes 0-9/10"],
]) {
  test(`kept sound is answered in part: ${range}`, async () => {
    const answer = await worker({ files: SOUND })("media/a.mp3", { range });
    assert.equal(answer.status, 206);
    assert.equal(answer.headers.get("content-range"), told);
    assert.equal(answer.headers.get("content-length"), String(body.length));
    assert.equal(answer.headers.get("content-type"), "audio/mpeg");
    assert.equal(await answer.text(), body);
  });
}

for (const range of ["bytes=10-", "bytes=12-20", "bytes=-0"]) {
  test(`a part that the file does not have is refused: ${range}`, async () => {
    const answer = await worker({ files: SOUND })("media/a.mp3", { range });
    assert.deepEqual([answer.status, answer.headers.get("content-range")], [416, "bytes */10"]);
  });
}

for (const range of [undefined, "bytes=5-2", "bytes=0-1,4-5", "bytes=-", "lines=1-2"]) {
  test(`the whole is sent where no part is asked for: ${range}`, async () => {
    const answer = await worker({ files: SOUND })("media/a.mp3", { range });
    assert.deepEqual([answer.status, await answer.text()], [200, "0123456789"]);
  });
}

test("HEAD is told the length and nothing else", async () => {
  const answer = await worker({ files: SOUND })("media/a.mp3", { method: "HEAD" });
  assert.deepEqual([answer.status, answer.headers.get("content-length"), await answer.text()], [200, "10", ""]);
});

test("what is not kept comes from the network", async () => {
  assert.equal(await (await worker()("media/b.mp3")).text(), "live");
});

for (const [path, request] of [
  ["api/tours/river/counts", { method: "POST" }],
  ["api/tours/river/files", {}],
  ["editor/", navigate],
  ["guide/", navigate],
  ["login", navigate],
  ["", navigate],
  ["tours/river/", {}],
]) {
  test(`it keeps out of ${request.method ?? request.mode ?? "reading"} /${path}`, () => {
    assert.equal(worker()(path, request), null);
  });
}

const KEPT = {
  lists: { [`${ROOT}kept/whole/river/en`]: list(page("/tours/river/", "a1"), { url: "/tours/river/m.webmanifest", sha256: "b2", type: "x" }) },
  files: { [`${ROOT}tours/river/?a1`]: new Response("kept"), [`${ROOT}tours/river/m.webmanifest?b2`]: new Response("manifest") },
};

test("a saved tour's page is answered from the phone", async () => {
  assert.equal(await (await worker(KEPT)("tours/river/", navigate)).text(), "kept");
  assert.equal(await (await worker(KEPT)("tours/river/?from=wall", navigate)).text(), "kept");
  assert.equal(await (await worker(KEPT)("tours/river/m.webmanifest", { destination: "manifest" })).text(), "manifest");
});

for (const [path, to] of [
  ["tours/river/stops/3/", "tours/river/#stops/3/"],
  ["tours/river/stops/3", "tours/river/#stops/3"],
  ["tours/river/timeline/", "tours/river/#timeline/"],
  ["tours/river", "tours/river/"],
]) {
  test(`a saved tour's document opens ${path}`, async () => {
    const answer = await worker(KEPT)(path, navigate);
    assert.deepEqual([answer.status, answer.headers.get("location")], [302, ROOT + to]);
  });
}

for (const path of ["tours/river/fr/", "tours/river/pt-BR/stops/3/", "tours/rivers/", "tours/"]) {
  test(`another page is not its own: ${path}`, async () => {
    assert.equal(await (await worker(KEPT)(path, navigate)).text(), "live");
  });
}

const NEAR = { lists: { [`${ROOT}kept/near/river/en`]: list(page("/tours/river/", "a1")) }, files: KEPT.files };

test("a tour that is kept in part is asked for first", async () => {
  assert.equal(await (await worker(NEAR)("tours/river/", navigate)).text(), "live");
});

for (const [trouble, network] of [
  ["fails", async () => Promise.reject(new TypeError("no network"))],
  ["is a gateway without its server", async () => new Response("", { status: 502 })],
]) {
  test(`where the network ${trouble}, what is kept in part is shown`, async () => {
    assert.equal(await (await worker({ ...NEAR, network })("tours/river/", navigate)).text(), "kept");
  });
}

test("a network that lets us wait is not waited for", async () => {
  const asked = worker({ ...NEAR, late: true, network: () => new Promise(() => undefined) });
  assert.equal(await (await asked("tours/river/", navigate)).text(), "kept");
});
