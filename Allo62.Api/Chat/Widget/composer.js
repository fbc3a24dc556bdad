import { canDictate, dictation } from "./dictation.js";
import { element, icon } from "./dom.js";
import { icons } from "./icons.js";

const longestText = 4_000;

/** Where people write. @param {import("./view.js").View} view @param {(text: string) => void} onSend */
export function composer(view, onSend) {
  const { texts } = view;
  const message = element("p", { class: "hint", id: "composer-message", role: "status" });
  const field = element("textarea", {
    id: "message", rows: 1, maxlength: longestText, placeholder: texts.placeholder, "aria-describedby": "composer-message", dir: "auto", enterkeyhint: "send", "data-focus": "message",
    input: grow,
    keydown: (/** @type {KeyboardEvent} */ event) => {
      // On a touch keyboard Enter begins a new line: the button is beside it.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
      event.preventDefault();
      send();
    },
  });
  const say = (/** @type {string} */ words) => (message.textContent = words);
  const form = element("form", { class: "composer", novalidate: true, submit: (/** @type {Event} */ event) => {
    event.preventDefault();
    send();
  } },
    element("label", { for: "message", class: "hidden" }, texts.field),
    field,
    canDictate() && dictation(view, (words) => write(`${field.value} ${words}`.trim()), say),
    element("button", { class: "primary send", "aria-label": texts.send }, icon(icons.send), element("span", {}, texts.send)),
    message);

  function send() {
    const text = field.value.trim();
    if (view.conversation.isBusy) return;
    if (!/[\p{L}\p{N}]/u.test(text)) {
      say(texts.tooShort);
      field.focus();
      return;
    }
    write("");
    // The keyboard of a phone would hide the answer.
    if (matchMedia("(pointer: coarse)").matches) field.blur();
    onSend(text);
  }

  /** @param {string} text */
  function write(text) {
    field.value = text;
    say("");
    grow();
  }

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, 160)}px`;
  }

  return {
    form,
    field,
    write,
    /** @param {boolean} hasQuestion */
    update: (hasQuestion) => (field.placeholder = hasQuestion ? texts.placeholderAnswer : texts.placeholder),
  };
}
