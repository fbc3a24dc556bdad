import { communeField } from "./commune-field.js";
import { contactCard, contactLine } from "./contact-view.js";
import { element, french } from "./dom.js";
import { feedbackPart } from "./feedback-view.js";
import { fill } from "./texts.js";

/** @typedef {import("./conversation.js").Turn} Turn */
/** @typedef {import("./allo62-client.js").Contact} Contact */
/** @typedef {import("./view.js").View} View */

const mostOthers = 4;

/** Who can help, and why them. @param {Turn} turn an answer that routes, or a category that was picked @param {View} view */
export function routePart(turn, view) {
  const { texts } = view;
  const category = turn.contacts?.category ?? turn.answer?.category;
  const about = turn.contacts?.about ?? turn.answer?.about;
  const [contact, ...others] = turn.contacts?.contacts ?? [/** @type {Contact} */ (turn.answer?.contact)];
  if (!contact) return null;
  const place = about?.dependsOnCommune && placePart(turn, contact, view);
  return element("div", { class: "route" },
    element("h3", {}, texts.route),
    category && element("p", { class: "category" }, french(category.label)),
    // Without a number to call, the commune is what is missing; with one, it comes after.
    !contact.phone && place,
    contactCard(contact, category?.label ?? "", view),
    contact.phone && place,
    about && element("details", { class: "why" },
      element("summary", {}, texts.why),
      element("p", {}, french(about.description)),
      element("p", {}, fill(texts.authority, { authority: "" }), french(about.authority))),
    about && about.prepare.length > 0 && element("section", { class: "prepare" },
      element("h4", {}, texts.prepare),
      element("ul", {}, ...about.prepare.map((thing) => element("li", {}, french(thing)))),
      element("p", { class: "hint" }, texts.prepareWithout)),
    others.length > 0 && element("details", {},
      element("summary", {}, texts.others),
      element("ul", { class: "others" }, ...others.slice(0, mostOthers).map((other) => contactLine(other, view)))),
    feedbackPart(turn, view));
}

/** A question with its choices. @param {Turn} turn @param {View} view */
export function clarifyPart(turn, view) {
  const { texts, conversation } = view;
  const clarification = turn.answer?.clarification;
  if (!clarification) return null;
  const choices = [...clarification.choices.map((choice) => ({ id: String(choice.id), label: String(choice.label), words: french(String(choice.label)) })),
    { id: "none", label: texts.none, words: texts.none }];
  return element("div", { class: "clarify" },
    element("h3", {}, texts.question),
    element("p", {}, french(String(clarification.question))),
    element("div", { class: "choices" }, ...choices.map((choice) => element("button", {
      type: "button", "data-focus": choice.id, "aria-pressed": turn.chosen ? String(turn.chosen === choice.id) : null, "aria-disabled": turn.chosen ? "true" : null,
      click: () => conversation.choose(turn, choice.id, choice.label),
    }, choice.words))));
}

/** A human takes over. @param {Turn} turn @param {View} view */
export function handoffPart(turn, view) {
  const { texts, conversation } = view;
  const handoff = turn.answer?.handoff;
  if (!handoff) return null;
  const guesses = handoff.reason === "low_confidence" ? [turn.answer?.category, ...(turn.answer?.alternatives ?? [])].slice(0, 3) : [];
  return element("div", { class: "handoff" },
    element("h3", {}, texts.handoff),
    element("p", {}, texts[handoff.reason] ?? texts.low_confidence),
    handoff.reason === "out_of_scope" && texts.frenchOnly && element("p", { class: "note" }, texts.frenchOnly),
    guesses.length > 0 && element("div", { class: "choices" }, element("p", {}, texts.perhaps),
      ...guesses.map((guess) => guess && element("button", { type: "button", click: () => conversation.pick(guess.id, guess.label, turn) }, french(String(guess.label))))),
    deskCard(handoff.contact, view));
}

/** The human desk, and what to do until it opens. @param {Contact} desk @param {View} view */
export function deskCard(desk, view) {
  const { texts } = view;
  return element("div", {}, contactCard(desk, texts.human, view),
    desk.openNow === false && element("section", { class: "prepare" }, element("h4", {}, texts.waiting), element("ul", {}, ...texts.waitingList.map((thing) => element("li", {}, thing)))));
}

/** @param {Turn} turn @param {Contact} contact @param {View} view */
function placePart(turn, contact, view) {
  const { texts, conversation } = view;
  if (!turn.place) return communeField((commune) => void conversation.liveIn(turn, { insee: commune.insee, name: commune.name }), view);
  const isSame = turn.answer?.contact?.name === contact.name;
  return element("p", { class: "place" }, fill(isSame ? texts.communeSame : texts.communeChosen, { name: turn.place.name }), " ",
    element("button", { type: "button", class: "link", "data-focus": "commune", click: () => conversation.leavePlace(turn) }, texts.communeChange));
}
