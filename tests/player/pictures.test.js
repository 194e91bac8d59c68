import assert from "node:assert/strict";
import { test } from "node:test";
import { photoAt, swiped } from "../../web/static/player/pictures.js";

test("before any photo is due, the first is shown", () => assert.equal(photoAt([2, 5], 0), 0));
test("a photo is shown from its sentence", () => assert.equal(photoAt([0, 3, 7], 3), 1));
test("a photo stays until the next is due", () => assert.equal(photoAt([0, 3, 7], 6), 1));
test("of two from one sentence, the later is shown", () => assert.equal(photoAt([0, 0], 0), 1));
test("a stop without photos shows none", () => assert.equal(photoAt([], 4), 0));

test("a finger that goes left brings the next photo", () => assert.equal(swiped(-80, 10), 1));
test("a finger that goes right brings the one before", () => assert.equal(swiped(80, -10), -1));
test("a tap is no swipe", () => assert.equal(swiped(5, 2), 0));
test("a finger that scrolls is no swipe", () => assert.equal(swiped(60, 90), 0));
