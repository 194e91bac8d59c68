/**
 * Looks at the sound in every frame while it plays and the page is seen, else as often as the element tells, which may be every 250 ms.
 * @param {Sound} sound
 * @param {() => void} look
 */
export function watch(sound, look) {
  let frame = 0;
  const next = () => {
    if (!frame && sound.state === "playing" && !document.hidden) frame = requestAnimationFrame(step);
  };
  const step = () => {
    frame = 0;
    look();
    next();
  };
  sound.changed.listen(next);
  sound.moved.listen(() => {
    look();
    next();
  });
}
