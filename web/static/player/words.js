const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** A length as on a clock, "1:08". @param {number} ms */
export function clock(ms) {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const end = String(seconds % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${end}` : `${minutes}:${end}`;
}

/** "5 min", at least one. @param {number} ms */
export const minutes = (ms) => `${Math.max(1, Math.round(ms / 60000))} min`;

/** "Six stops". @param {number} number @param {string} noun */
export const count = (number, noun) => `${NUMBERS[number] ?? number} ${noun}${number === 1 ? "" : "s"}`;

/** "1.25×". @param {number} rate */
export const times = (rate) => `${rate}×`;
