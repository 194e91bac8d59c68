/** The nouns of the player, for the type checker alone; no browser asks for this file. */

/** When a sentence is heard, in ms. */
interface Cue {
  start: number;
  end: number;
}

/** A stop and how long it is, in ms. */
interface Part {
  number: number;
  ms: number;
}

/** A stop as the page holds it. */
interface Stop extends Part {
  /** Counted from 0. */
  place: number;
  title: string;
  /** Its length as on a clock, and in words. */
  clock: string;
  length: string;
  audio: string;
  /** Of its own page. */
  address: string;
  /** It has an advisory. */
  advised: boolean;
  article: HTMLElement;
  heading: HTMLElement;
  text: HTMLElement;
  row: HTMLElement;
  sentences: HTMLElement[];
  cues: Cue[];
  photos: HTMLElement[];
  /** The sentence that each photo is shown from. */
  photosFrom: number[];
}

interface Tour {
  slug: string;
  edition: string;
  title: string;
  address: string;
  stops: Stop[];
}

/** Stops heard; the stop one is at, 0 for none, and where in it. */
interface Progress {
  heard: readonly number[];
  stop: number;
  ms: number;
}

type View = "start" | "stop" | "gate" | "read" | "stops" | "number" | "photo";

/** What a change of screen leaves in the browser's history. */
type Trace = "push" | "replace" | "none";

/** One step of the browser's history; number 0 before any stop. */
interface Step {
  view: View;
  number: number;
}

/** A change of screen; turned: to another stop. */
interface Change {
  trace: Trace;
  turned: boolean;
}

/** What the visitor set. */
interface Settings {
  size?: string;
  theme?: string;
  letters?: boolean;
  rate?: number;
}

/** The interface's texts by key; one with plurals by number and by plural category. */
type Words = Record<string, string | Record<string, string>>;

/** Something that can be listened to. */
interface Signal<T> {
  listen(hear: (value: T) => void): void;
  tell(value: T): void;
}

type Sound = import("./sound.js").Sound;
type Visit = import("./visit.js").Visit;
type Place = import("./progress.js").Place;
type Keypad = import("./keypad.js").Keypad;
