const MOST = 6;

/**
 * A picture made larger or smaller around a point; it never leaves a gap in its frame.
 * @param {Scaled} now
 * @param {number} factor
 * @param {number} px of the point, from the middle of the frame; so is py
 * @param {number} py
 * @param {number} width of the frame
 * @param {number} height
 * @returns {Scaled}
 */
export function scaled(now, factor, px, py, width, height) {
  const scale = Math.min(MOST, Math.max(1, now.scale * factor));
  const by = scale / now.scale;
  return moved({ scale, x: px - (px - now.x) * by, y: py - (py - now.y) * by }, 0, 0, width, height);
}

/** The same picture pushed along. @param {Scaled} now @param {number} dx @param {number} dy @param {number} width @param {number} height @returns {Scaled} */
export function moved({ scale, x, y }, dx, dy, width, height) {
  const within = (/** @type {number} */ at, /** @type {number} */ size) => Math.max(-1, Math.min(1, at / ((size * (scale - 1)) / 2 || 1))) * ((size * (scale - 1)) / 2);
  return { scale, x: within(x + dx, width), y: within(y + dy, height) };
}
