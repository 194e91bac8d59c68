import assert from "node:assert/strict";
import { test } from "node:test";
import { checked, left, moved, resumeAt, resumeStop, stateOf } from "../../web/static/player/progress.js";

const stops = [
  { number: 1, ms: 60000 },
  { number: 2, ms: 100000 },
  { number: 7, ms: 40000 },
];
const none = checked(null);

test("whatever storage held, progress begins anew unless it is one", () => {
  for (const odd of [null, 3, "x", {}, { heard: 1, stop: 1, ms: 1 }, { heard: [], stop: "1", ms: 0 }]) {
    assert.deepEqual(checked(odd), { heard: [], stop: 0, ms: 0 });
  }
});
test("kept progress is taken as it is", () => {
  const kept = { heard: [1], stop: 2, ms: 5 };
  assert.equal(checked(kept), kept);
});

test("a stop is heard once most of it has sounded", () => {
  assert.deepEqual(moved(none, stops[0], 52000, true), { heard: [1], stop: 1, ms: 52000 });
});
test("a stop is not heard at its half", () => assert.deepEqual(moved(none, stops[0], 30000, true).heard, []));
test("moving the place without sound hears nothing", () => assert.deepEqual(moved(none, stops[0], 59000, false).heard, []));
test("a stop heard twice is counted once", () => {
  const once = moved(none, stops[0], 60000, true);
  assert.deepEqual(moved(once, stops[0], 60000, true).heard, [1]);
});

test("one goes on where one was", () => assert.equal(resumeAt({ heard: [], stop: 2, ms: 4000 }, stops[1]), 4000));
test("another stop begins at its start", () => assert.equal(resumeAt({ heard: [], stop: 2, ms: 4000 }, stops[0]), 0));
test("a stop left at its end begins again", () => assert.equal(resumeAt({ heard: [2], stop: 2, ms: 99500 }, stops[1]), 0));

test("a new visitor starts anew", () => assert.equal(resumeStop(none, stops), null));
test("one goes on at the stop one is in", () => assert.equal(resumeStop({ heard: [], stop: 2, ms: 4000 }, stops), stops[1]));
test("after a whole stop one goes on at the next, by order and not by number", () => {
  assert.equal(resumeStop({ heard: [2], stop: 2, ms: 100000 }, stops), stops[2]);
});
test("after the last stop one starts anew", () => assert.equal(resumeStop({ heard: [7], stop: 7, ms: 40000 }, stops), null));
test("a stop that is no more is forgotten", () => assert.equal(resumeStop({ heard: [], stop: 5, ms: 10 }, stops), null));

test("the row of a stop tells its state", () => {
  const progress = { heard: [1], stop: 2, ms: 4000 };
  assert.deepEqual(stops.map((stop) => stateOf(progress, stop, false)), ["heard", "paused", "new"]);
  assert.equal(stateOf(progress, stops[1], true), "playing");
});
test("what is left leaves out what was heard", () => assert.equal(left({ heard: [1], stop: 2, ms: 40000 }, stops), 100000));
