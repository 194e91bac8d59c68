/**
 * Something that can be listened to.
 * @template T
 * @typedef {{listen: (hear: (value: T) => void) => void, tell: (value: T) => void}} Signal
 */

/**
 * @template T
 * @returns {Signal<T>}
 */
export function signal() {
  /** @type {((value: T) => void)[]} */
  const ears = [];
  return {
    listen: (hear) => void ears.push(hear),
    tell: (value) => ears.forEach((hear) => hear(value)),
  };
}
