import assert from "node:assert/strict";
import { test } from "node:test";
import { cueAt, photoAt, swiped } from "../../web/static/player/moments.js";

const cues = [
  { start: 150, end: 2000 },
  { start: 2700, end: 4000 },
  { start: 4350, end: 6000 },
];

test("before the first sentence, none is heard", () => assert.equal(cueAt(cues, 149), -1));
test("a sentence is heard from its first millisecond", () => assert.equal(cueAt(cues, 2700), 1));
test("the pause after a sentence still belongs to it", () => assert.equal(cueAt(cues, 2699), 0));
test("after the end, the last sentence stays", () => assert.equal(cueAt(cues, 90000), 2));
test("one sentence alone is found", () => assert.equal(cueAt([{ start: 0, end: 10 }], 5), 0));

test("every start of a long stop is found", () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ start: at * 1000, end: at * 1000 + 900 }));
  for (const [at, { start }] of many.entries()) assert.equal(cueAt(many, start), at);
});

test("before any photo is due, the first is shown", () => assert.equal(photoAt([2, 5], 0), 0));
test("a photo is shown from its sentence", () => assert.equal(photoAt([0, 3, 7], 3), 1));
test("a photo stays until the next is due", () => assert.equal(photoAt([0, 3, 7], 6), 1));
test("of two from one sentence, the later is shown", () => assert.equal(photoAt([0, 0], 0), 1));
test("a stop without photos shows none", () => assert.equal(photoAt([], 4), 0));

test("a finger that goes left brings the next photo", () => assert.equal(swiped(-80, 10), 1));
test("a finger that goes right brings the one before", () => assert.equal(swiped(80, -10), -1));
test("a tap is no swipe", () => assert.equal(swiped(5, 2), 0));
test("a finger that scrolls is no swipe", () => assert.equal(swiped(60, 90), 0));
