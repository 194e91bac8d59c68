import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, fill, times } from "../../web/static/player/words.js";

test("times read as on a clock", () => {
  assert.deepEqual([0, 999, 1000, 68000, 600000, 3723000].map(clock), ["0:00", "0:00", "0:01", "1:08", "10:00", "1:02:03"]);
});
test("there is no time before the start", () => assert.equal(clock(-5), "0:00"));
test("a speed is a number of times, written as the language writes it", () => {
  assert.deepEqual([times(1, "en"), times(1.25, "en"), times(0.75, "fr")], ["1×", "1.25×", "0,75×"]);
});

const stops = { 0: "No stops", 6: "Six stops", one: "{n} stop", other: "{n} stops" };
test("a plural is chosen by the exact number, then by the language's rules", () => {
  assert.deepEqual([0, 1, 6, 14].map((n) => fill(stops, "en", { n })), ["No stops", "1 stop", "Six stops", "14 stops"]);
  assert.equal(fill({ one: "{n} étape", many: "{n} d’étapes", other: "{n} étapes" }, "fr", { n: 0 }), "0 étape");
  assert.equal(fill({ one: "one", few: "few", other: "other" }, "pl", { n: 3 }), "few");
});
test("what is filled in is not read again", () => assert.equal(fill("{a} {b}", "en", { a: "{b}", b: "$&" }), "{b} $&"));
