import { keepCounts } from "./counts.js";
import { Deck } from "./deck.js";
import { listenToKeys } from "./keyboard.js";
import { Keypad } from "./keypad.js";
import { cueAt } from "./moments.js";
import { keepAwake, showOnLockScreen, silenceOtherTabs } from "./outside.js";
import { keepPlaceInLinks } from "./languages.js";
import { one } from "./page.js";
import { keepNear } from "./near.js";
import { showSaving } from "./phone.js";
import { Photos } from "./photos.js";
import { Place } from "./progress.js";
import { prepareSheets, settings } from "./reading.js";
import { Saving } from "./saving.js";
import { leaveTrail, showScreens } from "./screen.js";
import { searchIn } from "./search.js";
import { Sound, watch } from "./sound.js";
import { listStops } from "./stops.js";
import { markDates } from "./timeline.js";
import { readTour, settle } from "./tour.js";
import { Transcript } from "./transcript.js";
import { Visit } from "./visit.js";
import { Zoom } from "./zoom.js";

const STEP_MS = 15000;

settle();
const tour = readTour();
const sound = new Sound(/** @type {HTMLAudioElement} */ (one("#sound")));
const place = new Place(tour);
const visit = new Visit(tour, sound, place);
leaveTrail(visit, tour);
keepPlaceInLinks(tour, visit);
showScreens(visit, tour);
const photos = new Photos(visit);
const zoom = new Zoom(visit);
const transcript = new Transcript(visit, tour.stops);
const deck = new Deck(visit, sound);
const keypad = new Keypad(tour);
listStops(tour, visit, sound, place);
const { files = "", bytes } = document.body.dataset;
const saving = new Saving(new URL(files, document.baseURI).href, Number(bytes));
showSaving(saving, tour, visit);
keepNear(tour, visit, sound, saving);
addEventListener("load", () => saving.look());
markDates(tour, visit, place);
searchIn(tour);

const dialog = (/** @type {string} */ name) => /** @type {HTMLDialogElement} */ (one(`#${name}`));

/** @type {Record<string, () => void>} */
const acts = {
  start: () => visit.open(place.next ?? tour.stops[0]),
  stops: () => visit.look("stops"),
  number: () => (keypad.clear(), visit.look("number")),
  photo: () => visit.look("photo"),
  search: () => (visit.look("search"), one("#query").focus()),
  close: () => history.back(),
  play: () => visit.toggle(),
  back: () => visit.step(-STEP_MS),
  forward: () => visit.step(STEP_MS),
  "back-5": () => visit.step(-5000),
  "forward-5": () => visit.step(5000),
  previous: () => (visit.over && visit.stop ? visit.open(visit.stop) : visit.before ? visit.open(visit.before) : visit.seek(0)),
  next: () => (visit.after ? visit.open(visit.after) : visit.look("stops")),
  listen: () => visit.choose("listen"),
  gentler: () => visit.choose("gentler"),
  choose: () => visit.choose(""),
  describe: () => visit.describe(),
  direct: () => visit.direct(),
  read: () => visit.choose("read"),
  follow: () => transcript.follow(),
  reading: () => dialog("reading").showModal(),
  more: () => dialog("more").showModal(),
  "close-more": () => dialog("more").close(),
  phone: () => (dialog("more").close(), visit.look("phone")),
  save: () => saving.save(),
  "pause-saving": () => saving.pause(),
  unsave: () => saving.remove(),
  decline: () => saving.decline(),
  "previous-photo": () => (zoom.reset(), photos.step(-1)),
  "next-photo": () => (zoom.reset(), photos.step(1)),
  larger: () => zoom.by(1.5),
  smaller: () => zoom.by(1 / 1.5),
  clear: () => keypad.clear(),
  erase: () => keypad.erase(),
  "go-number": () => keypad.found && visit.open(keypad.found, "replace"),
};
const act = (/** @type {string} */ name) => acts[name]?.();

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const key = /** @type {HTMLElement | null} */ (target.closest("[data-do], [data-go], [data-look]"));
  if (!key || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { do: name, go, look: view, sentence: id } = key.dataset;
  if (go || view) event.preventDefault();
  if (name && ["previous", "next", "describe"].includes(name)) dialog("more").close();
  if (name && key.getAttribute("aria-disabled") !== "true") act(name);
  const stop = tour.stops.find((each) => String(each.number) === go);
  if (go === "start") visit.look("start");
  if (view) visit.look(/** @type {View} */ (view));
  if (stop && id) openAt(stop, id);
  else if (stop) visit.open(stop, visit.view === "stops" ? "replace" : "push");
});

/** Opens a stop at one of its sentences, and plays from there unless an advisory waits. @param {Stop} stop @param {string} id */
function openAt(stop, id) {
  const at = Math.max(0, stop.ids.indexOf(id));
  place.keep(stop, stop.cues[at].start, false);
  visit.open(stop);
  visit.seek(stop.cues[at].start);
  if (visit.view === "read") stop.sentences[at].scrollIntoView({ block: "center" });
}

let sentence = -2;
function look() {
  const { stop } = visit;
  if (!stop || sound.track !== stop) return;
  const { ms } = sound;
  const now = cueAt(stop.cues, ms);
  deck.at(ms, now);
  if (now === sentence) return;
  sentence = now;
  transcript.mark(now);
  photos.inTime(now);
  if (now >= 0) place.keep(stop, ms, sound.state === "playing");
  visit.prepare();
}

const keepPlace = () => visit.stop && sound.track === visit.stop && place.keep(visit.stop, sound.ms, true);
visit.changed.listen(({ turned }) => {
  if (turned) sentence = -2;
  deck.at(visit.ms, -1);
  look();
  if (visit.view === "stop") transcript.follow(true);
});
watch(sound, look);
sound.changed.listen(() => sound.ms && sound.state !== "playing" && keepPlace());
addEventListener("pagehide", keepPlace);

const tellSignal = () => (one("#offline").hidden = navigator.onLine);
for (const event of ["online", "offline"]) addEventListener(event, tellSignal);
tellSignal();

listenToKeys(visit, act, keypad);
showOnLockScreen(tour, visit, sound, act);
silenceOtherTabs(sound);
keepCounts(tour, visit, sound);
const stayAwake = keepAwake();
prepareSheets(visit, () => {
  sound.rate = Number(settings().rate ?? 1);
  deck.rate();
  stayAwake();
  const { silent = false } = settings();
  document.documentElement.toggleAttribute("data-silent", silent);
  if (silent) sound.pause();
  if (visit.stop && visit.view === (silent ? "stop" : "read")) visit.show({ view: "stop", number: visit.stop.number });
});
const { view, opened } = document.body.dataset;
// A saved tour has one document; the worker leads there from the address of a stop or of a view.
const [, stop, asked] = /^#(?:stops\/(\d+)|(timeline|photos|support))/.exec(location.hash) ?? [];
visit.show({ view: /** @type {View} */ (stop ? "stop" : asked ?? view), number: Number(stop ?? opened ?? 0) }, "replace");
