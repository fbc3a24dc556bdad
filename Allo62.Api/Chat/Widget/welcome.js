import { element } from "./dom.js";

/**
 * The first screen: what it can do, that it is a program, what happens to the words.
 * @param {import("./view.js").View} view
 * @param {{ heading: "h2" | "h3", isKept: boolean, onKeep: (keep: boolean) => void, more: HTMLElement[] }} options
 */
export function welcome({ texts, write }, { heading, isKept, onKeep, more }) {
  const keep = element("input", { type: "checkbox", id: "keep", checked: isKept, change: () => onKeep(keep.checked), "aria-describedby": "keep-hint" });
  return element("section", { class: "welcome" },
    element(heading, {}, texts.welcomeTitle),
    texts.frenchOnly && element("p", { class: "note" }, texts.frenchOnly),
    element("p", { class: "lead" }, texts.welcomeCan),
    element("p", {}, texts.welcomeProgram, " ", texts.welcomeNames),
    element("div", { class: "choices examples" }, element("p", {}, texts.examplesTitle),
      ...texts.examples.map((example) => element("button", { type: "button", lang: "fr", dir: "ltr", click: () => write(example) }, example))),
    element("details", {}, element("summary", {}, texts.more),
      element("p", {}, texts.welcomeWords),
      element("p", {}, texts.welcomeExit),
      element("p", {}, keep, " ", element("label", { for: "keep" }, texts.keep)),
      element("p", { class: "hint", id: "keep-hint" }, texts.keepHint)),
    element("p", { class: "options" }, ...more));
}
