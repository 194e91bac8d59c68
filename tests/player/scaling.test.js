import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, scaled } from "../../web/static/player/scaling.js";

const whole = { scale: 1, x: 0, y: 0 };

test("the point under the fingers stays under them", () => {
  const { scale, x, y } = scaled(whole, 2, 50, -20, 400, 300);
  assert.deepEqual([scale, 50 * scale + x, -20 * scale + y], [2, 50, -20]);
});
test("a picture is never smaller than whole, nor larger than six times", () => {
  assert.deepEqual([scaled(whole, 0.2, 0, 0, 400, 300).scale, scaled(whole, 90, 0, 0, 400, 300).scale], [1, 6]);
});
test("a picture that is whole again lies where it lay", () => {
  const { x, y } = scaled({ scale: 3, x: 300, y: -200 }, 0.1, 10, 10, 400, 300);
  assert.deepEqual([Math.abs(x), Math.abs(y)], [0, 0]);
});
test("a picture is pushed to its edge and not beyond", () => {
  assert.deepEqual(moved({ scale: 2, x: 0, y: 0 }, 900, -900, 400, 300), { scale: 2, x: 200, y: -150 });
});
