/**
 * The place of the sentence heard at a time: the last that has begun; -1 before any has. A silent heading, as long as
 * nothing, is never heard.
 * @param {readonly Cue[]} cues in order
 * @param {number} ms
 */
export function cueAt(cues, ms) {
  let low = -1;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cues[middle].start <= ms) low = middle;
    else high = middle - 1;
  }
  while (cues[low]?.start === cues[low]?.end && low >= 0) low--;
  return low;
}

/**
 * The photo that belongs to a sentence: the last one shown from it or from a sentence before it.
 * @param {readonly number[]} from the sentence each photo is shown from, in order
 * @param {number} sentence
 */
export function photoAt(from, sentence) {
  let shown = 0;
  from.forEach((first, photo) => {
    if (first <= sentence) shown = photo;
  });
  return shown;
}

/**
 * Which way a finger went: 1 to the next photo, -1 to the one before, 0 where it only tapped or scrolled.
 * @param {number} dx
 * @param {number} dy
 */
export function swiped(dx, dy) {
  if (Math.abs(dx) < 40 || Math.abs(dx) < 1.5 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}
