/** Two tabs never sound together: whoever begins to play silences the others. @param {Sound} sound */
export function silenceOtherTabs(sound) {
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel("wayvoice:playing");
  channel.addEventListener("message", () => sound.pause());
  sound.changed.listen(() => sound.state === "playing" && channel.postMessage(null));
}
