/** The nouns of the player, for the type checker alone; no browser asks for this file. */

/** When a sentence is heard, in ms. */
interface Cue {
  start: number;
  end: number;
}

/** Something to hear, and how long it is, in ms. */
interface Track {
  audio: string;
  ms: number;
}

/** What places in a stop are told by: its number, its length in ms, and its sentences. */
interface Part {
  number: number;
  ms: number;
  ids: readonly string[];
  cues: readonly Cue[];
}

/** A stop in certain words, and their sound. */
interface Wording extends Track {
  /** Its length as on a clock. */
  clock: string;
  /** What shows them: the title and the passages. */
  parts: HTMLElement[];
  sentences: HTMLElement[];
  ids: string[];
  cues: Cue[];
  /** The sentence that each photo is shown from. */
  photosFrom: number[];
  /** The sentence line as it is drawn of them. */
  line: HTMLElement;
}

/** A stop as the page holds it, in the words that were chosen. */
interface Stop extends Wording {
  usual: Wording;
  gentler: Wording | null;
  number: number;
  /** Counted from 0. */
  place: number;
  title: string;
  /** Its length in words. */
  length: string;
  /** Of its own page. */
  address: string;
  /** It has an advisory. */
  advised: boolean;
  /** The next stop is elsewhere. */
  elsewhere: boolean;
  /** Spoken beside the narration: the advisory, the way to the next stop, what the place looks like. */
  advisory: Track | null;
  directions: Track | null;
  description: Track | null;
  article: HTMLElement;
  heading: HTMLElement;
  text: HTMLElement;
  row: HTMLElement;
  photos: HTMLElement[];
}

interface Tour {
  slug: string;
  edition: string;
  title: string;
  address: string;
  stops: Stop[];
}

/** Stops heard; the stop one is at, 0 for none, its sentence, and the ms since that began. */
interface Progress {
  heard: readonly number[];
  stop: number;
  sentence: string;
  offset: number;
}

type View = "start" | "stop" | "gate" | "read" | "wait" | "stops" | "number" | "photo" | "phone" | "search" | "timeline" | "photos" | "support";

/** What a change of screen leaves in the browser's history. */
type Trace = "push" | "replace" | "none";

/** One step of the browser's history; number 0 before any stop. */
interface Step {
  view: View;
  number: number;
}

/** A change of screen; turned: to another stop; itself: the tour went on, nobody asked for it. */
interface Change {
  trace: Trace;
  turned: boolean;
  itself?: boolean;
}

/** A picture in its frame: how many times larger than whole, and how far its middle was pushed, in px. */
interface Scaled {
  scale: number;
  x: number;
  y: number;
}

/** What the visitor set. */
interface Settings {
  size?: string;
  theme?: string;
  letters?: boolean;
  rate?: string;
  /** At the end of a stop: go on; wait where the next one is elsewhere, which is usual; wait. */
  end?: "go" | "place" | "wait";
  /** Text alone, no voice. */
  silent?: boolean;
  /** Keep the screen on. */
  awake?: boolean;
}

/** The interface's texts by key; one with plurals by number and by plural category. */
type Words = Record<string, string | Record<string, string>>;

/** Numbers of stops that were played, and of those heard to the end, once for each visit. */
interface Counts {
  plays: number[];
  completions: number[];
}

/** A file that saving needs; stop: the first that needs it. */
interface ListedFile {
  url: string;
  bytes: number;
  sha256: string;
  type: string;
  stop?: number;
}

/** All that an edition needs in one language. Kept on the phone it tells more: when it was saved, in ms; that it was paused; an edition that the visitor declined. */
interface Listing {
  edition: number;
  bytes: number;
  files: ListedFile[];
  saved?: number;
  paused?: boolean;
  declined?: number;
}

type SavingState =
  | "offered" | "saving" | "waiting" | "paused" | "saved" | "newer" | "failed" | "full" | "gone" | "insecure" | "unable";

/** Something that can be listened to. */
interface Signal<T> {
  listen(hear: (value: T) => void): void;
  tell(value: T): void;
}

type Sound = import("./sound.js").Sound;
type Visit = import("./visit.js").Visit;
type Place = import("./progress.js").Place;
type Saving = import("./saving.js").Saving;
type Keypad = import("./keypad.js").Keypad;
