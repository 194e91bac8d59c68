/**
 * The phone's own controls: lock screen, headphones, car.
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
    play: () => sound.state !== "playing" && visit.toggle(),
    pause: () => sound.pause(),
    seekbackward: () => act("back"),
    seekforward: () => act("forward"),
    previoustrack: () => act("previous"),
    nexttrack: () => act("next"),
    seekto: ({ seekTime }) => visit.seek((seekTime ?? 0) * 1000),
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
    const { stop } = sound;
    if (!stop) return;
    mediaSession.playbackState = sound.state === "playing" ? "playing" : "paused";
    mediaSession.setPositionState?.({ duration: stop.ms / 1000, position: Math.min(sound.ms, stop.ms) / 1000, playbackRate: sound.rate });
  };
  visit.changed.listen(() => {
    const { stop } = visit;
    if (!stop) return;
    const picture = stop.article.querySelector("img");
    const artwork = picture ? [{ src: picture.src }] : [];
    mediaSession.metadata = new MediaMetadata({ title: `${stop.number} ${stop.title}`, artist: tour.title, album: tour.title, artwork });
  });
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
