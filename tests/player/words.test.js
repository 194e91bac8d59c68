import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, count, minutes, times } from "../../web/static/player/words.js";

test("times read as on a clock", () => {
  assert.deepEqual([0, 999, 1000, 68000, 600000, 3723000].map(clock), ["0:00", "0:00", "0:01", "1:08", "10:00", "1:02:03"]);
});
test("there is no time before the start", () => assert.equal(clock(-5), "0:00"));
test("what is left is at least a minute", () => assert.deepEqual([900, 95000, 300000].map(minutes), ["1 min", "2 min", "5 min"]));
test("small numbers are words", () => {
  assert.deepEqual([count(1, "stop"), count(6, "stop"), count(14, "stop")], ["One stop", "Six stops", "14 stops"]);
});
test("a speed is a number of times", () => assert.deepEqual([1, 1.25, 0.75].map(times), ["1×", "1.25×", "0.75×"]));
