import assert from "node:assert/strict";
import { test } from "node:test";
import { silence } from "../../web/static/player/sound.js";

test("silence is a wave file of 20 s in which nothing sounds", async () => {
  const bytes = new Uint8Array(await silence().arrayBuffer());
  const file = new DataView(bytes.buffer);
  const word = (from, to) => String.fromCharCode(...bytes.slice(from, to));
  assert.deepEqual([word(0, 4), word(8, 16), word(36, 40)], ["RIFF", "WAVEfmt ", "data"]);
  assert.equal(file.getUint32(4, true), bytes.length - 8);
  assert.equal(file.getUint32(40, true), bytes.length - 44);
  const [format, channels, rate, perSecond, block, bits] = [
    file.getUint16(20, true), file.getUint16(22, true), file.getUint32(24, true),
    file.getUint32(28, true), file.getUint16(32, true), file.getUint16(34, true),
  ];
  assert.deepEqual({ format, channels, block, bits }, { format: 1, channels: 1, block: 1, bits: 8 });
  assert.equal(perSecond, rate);
  assert.equal((bytes.length - 44) / perSecond, 20);
  // The middle of eight bits without a sign.
  assert.ok(bytes.slice(44).every((sample) => sample === 128));
});
