import assert from "node:assert/strict";
import { test } from "node:test";
import { cueAt } from "../../web/static/player/cues.js";

const cues = [
  { start: 150, end: 2000 },
  { start: 2700, end: 4000 },
  { start: 4350, end: 6000 },
];

test("before the first sentence, the first is next to be heard", () => assert.equal(cueAt(cues, 0), 0));
test("a sentence is heard from its first millisecond", () => assert.equal(cueAt(cues, 2700), 1));
test("the pause after a sentence still belongs to it", () => assert.equal(cueAt(cues, 2699), 0));
test("after the end, the last sentence stays", () => assert.equal(cueAt(cues, 90000), 2));
test("one sentence alone is found", () => assert.equal(cueAt([{ start: 0, end: 10 }], 5), 0));

test("every start of a long stop is found", () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ start: at * 1000, end: at * 1000 + 900 }));
  for (const [at, { start }] of many.entries()) assert.equal(cueAt(many, start), at);
});
