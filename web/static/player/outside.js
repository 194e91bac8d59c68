import { settings } from "./reading.js";
import { waitOf } from "./screen.js";

/**
 * The phone's own controls: lock screen, headphones, car. While the tour waits they show Play, which is the answer to go on.
 * @param {Tour} tour
 * @param {Visit} visit
 * @param {Sound} sound
 * @param {(name: string) => void} act
 */
export function showOnLockScreen(tour, visit, sound, act) {
  const { mediaSession } = navigator;
  if (!mediaSession) return;
  /** @type {Partial<Record<MediaSessionAction, MediaSessionActionHandler>>} */
  const handlers = {
    play: () => visit.answer(),
    pause: () => sound.pause(),
    seekbackward: () => act("back"),
    seekforward: () => act("forward"),
    previoustrack: () => act("previous"),
    nexttrack: () => act("next"),
    seekto: ({ seekTime }) => visit.step((seekTime ?? 0) * 1000 - sound.ms),
  };
  const apply = () => {
    for (const [name, handler] of Object.entries(handlers)) {
      try {
        mediaSession.setActionHandler(/** @type {MediaSessionAction} */ (name), handler);
      } catch {
        // An action that this browser does not know.
      }
    }
  };
  const tell = () => {
    const { track } = sound;
    mediaSession.playbackState = !visit.waiting && ["playing", "loading"].includes(sound.state) ? "playing" : "paused";
    // Silence, and what is said while the tour waits, have no length to move in.
    if (!track || visit.waiting) return mediaSession.setPositionState?.();
    const duration = track.ms / 1000;
    mediaSession.setPositionState?.({ duration, position: Math.min(sound.ms / 1000, duration), playbackRate: sound.rate });
  };
  // Read now: their addresses hold from where the page was opened.
  const icons = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"]'));
  const marks = [...icons].map(({ href, type, sizes }) => ({ src: href, type, sizes: sizes.value || "any" }));
  let shown = "";
  const show = () => {
    tell();
    const { stop } = visit;
    const title = stop ? waitOf(visit) || `${stop.number} ${stop.title}` : "";
    if (!stop || title === shown) return;
    shown = title;
    const picture = ((visit.over && visit.after) || stop).article.querySelector("img");
    // Of the photo's files the one that is shown: that one is on a phone without a network.
    const artwork = picture ? [{ src: picture.currentSrc || picture.src, sizes: picture.dataset.size }] : marks;
    mediaSession.metadata = new MediaMetadata({ title, artist: tour.title, album: tour.title, artwork });
  };
  visit.changed.listen(show);
  // Some browsers forget the handlers when a new source begins.
  sound.changed.listen(() => {
    if (sound.state === "playing") apply();
    tell();
  });
  sound.moved.listen(tell);
}

/** Two tabs never sound together: whoever begins to play silences the others. @param {Sound} sound */
export function silenceOtherTabs(sound) {
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel("wayvoice:playing");
  channel.addEventListener("message", () => sound.pause());
  sound.changed.listen(() => sound.state === "playing" && channel.postMessage(null));
}

/** Keeps the screen on where the visitor asked for it and the browser can. @returns {() => void} heeds the setting */
export function keepAwake() {
  const { wakeLock } = navigator;
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  const heed = async () => {
    await lock?.release();
    lock = settings().awake && !document.hidden ? await wakeLock.request("screen").catch(() => null) : null;
  };
  // Where it is not secure, browsers have none.
  if (!wakeLock) return () => undefined;
  document.querySelector(".awake")?.removeAttribute("hidden");
  document.addEventListener("visibilitychange", heed);
  return heed;
}
