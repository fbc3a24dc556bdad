import { clarifyPart, deskCard, handoffPart, routePart } from "./answer-view.js";
import { element, french } from "./dom.js";
import { phoneLink } from "./links.js";
import { fill } from "./texts.js";
import { urgencyBlock } from "./urgency-view.js";

/** @typedef {import("./conversation.js").Turn} Turn */
/** @typedef {import("./view.js").View} View */

/** One entry of the conversation. @param {Turn} turn @param {boolean} isLast @param {View} view */
export function turnView(turn, isLast, view) {
  if (turn.kind === "person") {
    return element("li", { class: "turn person" }, element("p", {}, element("span", { class: "hidden" }, view.texts.you + " : "), element("span", { dir: "auto" }, String(turn.text))));
  }
  return element("li", { class: "turn service" },
    turn.answer && urgencyBlock(turn.answer.urgency, view),
    turn.note && element("p", { class: "note" }, view.texts[turn.note]),
    turn.kind === "needs" ? needsPart(turn, view) : turn.kind === "desk" ? deskPart(turn, view) : decisionPart(turn, view),
    isLast && turn.kind !== "needs" && nextPart(view));
}

/** What an answer says in a few words, for those who listen: urgency first. @param {Turn} turn @param {View} view */
export function spokenText(turn, view) {
  const { texts } = view;
  const { answer } = turn;
  const urgency = answer && (answer.urgency.level === "urgent" || answer.urgency.level === "vital")
    ? [answer.urgency.level === "vital" ? texts.vital : texts.urgent, answer.urgency.message, ...answer.urgency.numbers.map((number) => `${number.number}, ${number.label}`)] : [];
  const contact = turn.contacts?.contacts[0] ?? answer?.contact ?? answer?.handoff?.contact ?? turn.desk;
  const decision = turn.kind === "needs" ? [texts.several]
    : answer?.clarification ? [texts.question, answer.clarification.question, ...answer.clarification.choices.map((choice) => choice.label)]
    : [answer?.handoff ? texts.handoff : texts.route, contact?.name, contact?.phone];
  return [...urgency, ...decision].filter(Boolean).join(". ");
}

/** @param {Turn} turn @param {View} view */
function decisionPart(turn, view) {
  if (turn.contacts || turn.answer?.decision === "route") return routePart(turn, view);
  return turn.answer?.decision === "clarify" ? clarifyPart(turn, view) : handoffPart(turn, view);
}

/** @param {Turn} turn @param {View} view */
function needsPart(turn, view) {
  return element("div", {}, element("h3", {}, view.texts.severalTitle), element("p", {}, view.texts.several),
    element("ol", {}, ...(turn.needs ?? []).map((need) => element("li", {}, element("span", { dir: "auto" }, need)))));
}

/** @param {Turn} turn @param {View} view */
function deskPart(turn, view) {
  const { texts, desk } = view;
  const call = phoneLink(desk.phone);
  return element("div", { class: "handoff" }, element("h3", {}, texts.human),
    turn.desk ? deskCard(turn.desk, view) : element("p", {}, french(desk.name), " ", call && element("a", { class: "button primary", href: call }, fill(texts.call, { number: desk.phone }))));
}

/** The next of several requests. @param {View} view */
function nextPart({ conversation, texts }) {
  const next = conversation.waiting[0];
  return next !== undefined && element("button", { type: "button", class: "primary next", click: () => conversation.takeNext() }, fill(texts.next, { text: next }));
}
