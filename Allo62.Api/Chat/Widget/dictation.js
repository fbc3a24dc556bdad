import { element, icon } from "./dom.js";
import { icons } from "./icons.js";

/** @returns {(new () => any) | undefined} the browser's own speech recognition */
const recogniser = () => /** @type {any} */ (globalThis).SpeechRecognition ?? /** @type {any} */ (globalThis).webkitSpeechRecognition;

export const canDictate = () => recogniser() !== undefined;

/**
 * A button that writes down what is said. The browser may send the voice away: it is said first, and only a second press begins.
 * @param {import("./view.js").View} view
 * @param {(words: string) => void} onWords
 * @param {(words: string) => void} say
 */
export function dictation({ texts }, onWords, say) {
  const Recogniser = recogniser();
  let isAgreed = false;
  /** @type {any} */
  let running = null;
  const name = element("span", { class: "hidden" }, texts.dictate);
  const button = element("button", { type: "button", class: "dictate", click: () => {
    if (running) return running.stop();
    if (!isAgreed) {
      isAgreed = true;
      say(texts.dictateNotice);
      return;
    }
    start();
  } }, icon(icons.microphone), name);

  function start() {
    if (!Recogniser) return;
    running = new Recogniser();
    running.lang = "fr-FR";
    running.onresult = (/** @type {any} */ event) => onWords(String(event.results[event.results.length - 1][0].transcript));
    running.onerror = () => say(texts.dictateFailed);
    running.onend = () => mark(false);
    mark(true);
    say("");
    running.start();
  }

  /** @param {boolean} isOn */
  function mark(isOn) {
    if (!isOn) running = null;
    button.setAttribute("aria-pressed", String(isOn));
    name.textContent = isOn ? texts.dictateStop : texts.dictate;
  }

  return button;
}
