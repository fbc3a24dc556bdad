import { fill } from "./texts.js";

const presses = 3;
const resetMilliseconds = 5_000;

/**
 * Covers the page at once, forgets the conversation and puts another site in its place. The browser's history keeps its entries, which the
 * texts say.
 * @param {string} address
 * @param {() => void} forget
 */
export function leave(address, forget) {
  // All of the page, dialogs in the top layer too, before the other site is loaded.
  document.documentElement.style.setProperty("display", "none", "important");
  document.title = "";
  forget();
  location.replace(address);
}

/** A page that comes back from the browser's memory is shown again, empty. @param {() => void} onBack */
export function watchReturn(onBack) {
  const onShow = (/** @type {PageTransitionEvent} */ event) => {
    if (!event.persisted) return;
    document.documentElement.style.removeProperty("display");
    onBack();
  };
  window.addEventListener("pageshow", onShow);
  return () => window.removeEventListener("pageshow", onShow);
}

/**
 * Three presses of Shift and nothing else leave as well. Each is told to those who listen; after five seconds it begins anew.
 * @param {() => void} onExit
 * @param {() => import("./view.js").View} view
 */
export function watchShift(onExit, view) {
  let count = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isAlone = false;
  const reset = () => {
    clearTimeout(timer);
    count = 0;
  };
  const onDown = (/** @type {KeyboardEvent} */ event) => {
    isAlone = event.key === "Shift" && !event.repeat ? true : event.key === "Shift" && isAlone;
    if (event.key !== "Shift") reset();
  };
  const onUp = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Shift" || !isAlone) return;
    isAlone = false;
    clearTimeout(timer);
    count++;
    if (count === presses) {
      reset();
      onExit();
      return;
    }
    view().announce(fill(view().texts.exitPress, { count: presses - count }));
    timer = setTimeout(() => {
      reset();
      view().announce(view().texts.exitReset);
    }, resetMilliseconds);
  };
  window.addEventListener("keydown", onDown, true);
  window.addEventListener("keyup", onUp, true);
  return () => {
    reset();
    window.removeEventListener("keydown", onDown, true);
    window.removeEventListener("keyup", onUp, true);
  };
}
