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

const headed = [{ start: 150, end: 150 }, { start: 150, end: 900 }, { start: 1700, end: 1700 }, { start: 1700, end: 3000 }, { start: 3250, end: 3250 }];
test("before anything is said, a silent title is not heard", () => assert.equal(cueAt(headed, 100), -1));
test("the sentence under a silent heading is heard at once", () => assert.deepEqual([150, 1700].map((ms) => cueAt(headed, ms)), [1, 3]));
test("the pause before a silent heading belongs to the sentence before", () => assert.equal(cueAt(headed, 1699), 1));
test("a silent heading at the end is not heard", () => assert.equal(cueAt(headed, 3250), 3));
test("where all is silent, nothing is heard", () => assert.equal(cueAt([{ start: 5, end: 5 }], 9), -1));

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
