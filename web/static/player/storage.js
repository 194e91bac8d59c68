/**
 * A value kept in the browser under a key; where storage is closed or full, it is kept as long as the page.
 * @param {"localStorage" | "sessionStorage"} area
 * @param {string} key
 */
export function storage(area, key) {
  /** @type {unknown} */
  let held = null;
  try {
    held = JSON.parse(window[area].getItem(key) ?? "null");
  } catch {
    // Closed to us, or not our JSON: begin anew.
  }
  return {
    read: () => held,
    /** @param {unknown} value */
    write(value) {
      held = value;
      try {
        window[area].setItem(key, JSON.stringify(value));
      } catch {
        // Kept in memory above.
      }
    },
  };
}
