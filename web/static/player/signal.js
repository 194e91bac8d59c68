/** @template T @returns {Signal<T>} */
export function signal() {
  /** @type {((value: T) => void)[]} */
  const ears = [];
  return { listen: (hear) => void ears.push(hear), tell: (value) => ears.forEach((hear) => hear(value)) };
}
