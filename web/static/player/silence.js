const RATE = 8000;

/**
 * Silence as a wave file: one channel of 8 bits, 8000 of them a second.
 * @param {number} seconds
 */
export function silentWave(seconds) {
  const size = RATE * seconds;
  const wave = new DataView(new ArrayBuffer(44 + size));
  const spell = (/** @type {number} */ at, /** @type {string} */ word) =>
    [...word].forEach((letter, place) => wave.setUint8(at + place, letter.charCodeAt(0)));
  spell(0, "RIFF");
  spell(8, "WAVEfmt ");
  spell(36, "data");
  // Uncompressed and one channel; a byte a frame and eight bits: two numbers of 16 bits in one of 32.
  const numbers = [[4, 36 + size], [16, 16], [20, 0x10001], [24, RATE], [28, RATE], [32, 0x80001], [40, size]];
  for (const [at, number] of numbers) wave.setUint32(at, number, true);
  return new Uint8Array(wave.buffer).fill(128, 44);
}
