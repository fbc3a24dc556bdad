import { element, french, icon } from "./dom.js";
import { icons } from "./icons.js";
import { phoneLink, smsLink, unbroken } from "./links.js";

/** What to do first, before any other answer. @param {import("./allo62-client.js").Answer["urgency"]} urgency @param {import("./view.js").View} view */
export function urgencyBlock(urgency, view) {
  if (urgency.level !== "urgent" && urgency.level !== "vital") return null;
  return element("section", { class: `urgency ${urgency.level}` },
    element("h3", {}, urgency.level === "vital" ? view.texts.vital : view.texts.urgent),
    element("p", {}, french(String(urgency.message))),
    element("ul", {}, ...urgency.numbers.map(numberButton)));
}

/** @param {{ number: string, label: string, bySms: boolean }} number */
function numberButton(number) {
  const link = number.bySms ? smsLink(number.number) : phoneLink(number.number);
  const words = [icon(number.bySms ? icons.message : icons.phone), element("strong", {}, unbroken(String(number.number))), french(String(number.label))];
  return element("li", {}, link ? element("a", { class: "number", href: link }, ...words) : element("p", { class: "number" }, ...words));
}
