import assert from "node:assert/strict";
import { test } from "node:test";
import { checked, left, moved, resumeAt, resumeStop, stateOf } from "../../web/static/player/progress.js";

/** A stop of sentences of 10 s. */
const stop = (number, ids) => ({ number, ms: ids.length * 10000, ids, cues: ids.map((_, at) => ({ start: at * 10000, end: at * 10000 + 10000 })) });
const stops = [stop(1, [..."abcdef"]), stop(2, [..."abcdefghij"]), stop(7, [..."abcd"])];
const none = checked(null);
const at = (number, ms, heard = []) => ({ ...moved(none, stops.find((each) => each.number === number), ms, false), heard });

test("whatever storage held, progress begins anew unless it is one", () => {
  for (const odd of [null, 3, "x", {}, { heard: 1, stop: 1, offset: 1 }, { heard: [], stop: "1", offset: 0 }, { heard: [], stop: 1, ms: 4 }]) {
    assert.deepEqual(checked(odd), { heard: [], stop: 0, sentence: "", offset: 0 });
  }
});
test("kept progress is taken as it is", () => {
  const kept = { heard: [1], stop: 2, sentence: "b", offset: 5 };
  assert.equal(checked(kept), kept);
});

test("a stop is heard once most of it has sounded", () => {
  assert.deepEqual(moved(none, stops[0], 52000, true), { heard: [1], stop: 1, sentence: "f", offset: 2000 });
});
test("a stop is not heard at its half", () => assert.deepEqual(moved(none, stops[0], 30000, true).heard, []));
test("moving the place without sound hears nothing", () => assert.deepEqual(moved(none, stops[0], 59000, false).heard, []));
test("a stop heard twice is counted once", () => {
  const once = moved(none, stops[0], 60000, true);
  assert.deepEqual(moved(once, stops[0], 60000, true).heard, [1]);
});

test("one goes on where one was", () => assert.equal(resumeAt(at(2, 4000), stops[1]), 4000));
test("another stop begins at its start", () => assert.equal(resumeAt(at(2, 4000), stops[0]), 0));
test("a stop left at its end begins again", () => assert.equal(resumeAt(at(2, 99500, [2]), stops[1]), 0));
test("in a new edition one goes on in the same sentence, wherever it stands now", () => {
  assert.equal(resumeAt(at(2, 34000), stop(2, [..."xyabcde"])), 54000);
});
test("where a sentence is shorter now, one goes on at its end", () => {
  const short = { ...stops[1], cues: stops[1].cues.map(({ start }) => ({ start, end: start + 3000 })) };
  assert.equal(resumeAt(at(2, 34000), short), 33000);
});
test("where the sentence is no more, the stop begins at its start", () => assert.equal(resumeAt(at(2, 34000), stop(2, [..."abcxyz"])), 0));

test("a new visitor starts anew", () => assert.equal(resumeStop(none, stops), null));
test("one goes on at the stop one is in", () => assert.equal(resumeStop(at(2, 4000), stops), stops[1]));
test("after a whole stop one goes on at the next, by order and not by number", () => {
  assert.equal(resumeStop(at(2, 100000, [2]), stops), stops[2]);
});
test("after the last stop one starts anew", () => assert.equal(resumeStop(at(7, 40000, [7]), stops), null));
test("a stop that is no more is forgotten", () => assert.equal(resumeStop({ ...at(2, 10), stop: 5 }, stops), null));

test("the row of a stop tells its state", () => {
  const progress = at(2, 4000, [1]);
  assert.deepEqual(stops.map((stop) => stateOf(progress, stop, false)), ["heard", "paused", "new"]);
  assert.equal(stateOf(progress, stops[1], true), "playing");
});
test("what is left leaves out what was heard", () => assert.equal(left(at(2, 40000, [1]), stops), 100000));
