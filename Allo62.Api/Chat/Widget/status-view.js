import { element, french } from "./dom.js";
import { phoneLink, unbroken } from "./links.js";
import { fill } from "./texts.js";

/** @typedef {import("./allo62-client.js").FaultKind} FaultKind */
/** @typedef {import("./view.js").View} View */

/** @type {Record<FaultKind, keyof import("./texts.js").Texts>} */
const faultTexts = {
  unreachable: "faultUnreachable", timeout: "faultTimeout", busy: "faultBusy", unavailable: "faultUnavailable", expired: "faultUnreadable",
  forbidden: "faultForbidden", invalid: "faultInvalid", unreadable: "faultUnreadable", cancelled: "faultUnreachable",
};

/** What is going on: searching, slow, or what went wrong and what can be done. @param {View} view */
export function statusPart(view) {
  const { texts, conversation, desk } = view;
  const { status } = conversation;
  if (status.kind === "idle") return null;
  if (status.kind !== "fault") {
    return element("div", { class: "status" }, element("p", { class: "searching" }, texts.searching, element("span", { class: "dots", "aria-hidden": "true" })),
      status.kind === "slow" && element("p", {}, texts.slow));
  }
  const seconds = status.retryAt === null ? 0 : Math.max(0, Math.ceil((status.retryAt - Date.now()) / 1000));
  const call = phoneLink(desk.phone);
  return element("div", { class: "status fault" },
    element("p", {}, element("strong", {}, faultText(view)), " ", texts.kept),
    status.retryAt !== null && element("p", { class: "countdown" }, fill(texts.retryIn, { seconds })),
    element("p", {}, element("button", { type: "button", class: "primary", "data-focus": "retry", click: () => conversation.retry() }, texts.retry), " ",
      element("button", { type: "button", "data-focus": "edit", click: () => view.write(conversation.takeBack()) }, texts.edit)),
    call && element("p", {}, texts.faultDesk, " ", french(desk.name), " ", element("a", { href: call }, unbroken(desk.phone))));
}

/** @param {View} view the fault in words; empty when there is none */
export function faultText({ texts, conversation }) {
  const { status } = conversation;
  if (status.kind !== "fault") return "";
  return String(status.fault.kind === "unreachable" && navigator.onLine === false ? texts.faultOffline : texts[faultTexts[status.fault.kind]]);
}
