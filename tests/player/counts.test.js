import assert from "node:assert/strict";
import { test } from "node:test";
import { reached } from "../../web/static/player/counts.js";

test("ten seconds of a stop are a play", () => {
  assert.deepEqual(reached(9800, 9990, 60000), []);
  assert.deepEqual(reached(9800, 10050, 60000), ["plays"]);
});
test("85 % of a stop are a completion", () => {
  assert.deepEqual(reached(50000, 50900, 60000), []);
  assert.deepEqual(reached(50900, 51000, 60000), ["completions"]);
});
test("each is counted once, however long one goes on", () => assert.deepEqual(reached(51000, 90000, 60000), []));
test("a stop of a few seconds is played when it was heard", () => assert.deepEqual(reached(3000, 3500, 4000), ["plays", "completions"]));
