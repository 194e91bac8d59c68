/**
 * The place of the sentence heard at a time: the last that has begun; the first before any has.
 * @param {readonly Cue[]} cues in order
 * @param {number} ms
 */
export function cueAt(cues, ms) {
  let low = 0;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cues[middle].start <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}
