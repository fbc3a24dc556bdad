import { element } from "./dom.js";
import { phoneLink, smsLink } from "./links.js";
import { fill } from "./texts.js";

/** Set by regulation: shown without asking anyone, also when nothing else works. */
const numbers = /** @type {const} */ ([["112", "all"], ["15", "samu"], ["17", "police"], ["18", "fire"], ["114", "sms"]]);

/** The emergency numbers, one tap away. @param {import("./texts.js").Texts} texts */
export function emergencyBar(texts) {
  return element("nav", { class: "emergency", "aria-label": texts.emergency },
    element("ul", {}, ...numbers.map(([number, name]) => element("li", {},
      element("a", { href: name === "sms" ? smsLink(number) : phoneLink(number), "aria-label": fill(name === "sms" ? texts.smsNumber : texts.callNumber, { number }) + " – " + texts[name] },
        element("strong", {}, number), element("span", {}, texts[name]))))));
}
