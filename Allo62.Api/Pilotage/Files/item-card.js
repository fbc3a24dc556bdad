import { element } from "./element.js";
import { atMoment, decisions, handoffReasons, outOfScope, reasons, share, states, urgencies, verdicts } from "./words.js";

/** @typedef {import("./api.js").Item} Item */
/** @typedef {{ id: string, label: string }} Category */

/**
 * A request as the queue knows it.
 * @param {Item} item
 * @param {(id: string | null) => string} labelOf
 */
export function itemFacts(item, labelOf) {
  const feedback = item.feedback;
  const said = feedback && [
    feedback.verdict && verdicts[feedback.verdict], feedback.correctedCategory && `plutôt « ${labelOf(feedback.correctedCategory)} »`,
    feedback.reached === true ? "a joint quelqu'un" : feedback.reached === false ? "n'a joint personne" : null,
  ].filter(Boolean).join(", ");
  const facts = [
    ["Pourquoi la relire", item.reasons.length > 0 ? item.reasons.map((reason) => reasons[reason]).join(", ") : "pas de raison particulière"],
    ["Réponse donnée", item.handoffReason ? `${decisions[item.decision]} : ${handoffReasons[item.handoffReason].toLowerCase()}` : decisions[item.decision]],
    ["Catégorie proposée", item.category === null ? "aucune" : `${labelOf(item.category)} (sûre à ${share(item.confidence)})`],
    ["Retour de la personne", said || "aucun"],
    ["Urgence", urgencies[item.urgency]],
    ["Reçue le", [atMoment(item.at), item.channel, item.commune && `commune ${item.commune}`].filter(Boolean).join(", ")],
    ["État", stateOf(item, labelOf)],
  ];
  return element("dl", { class: "facts" }, ...facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

/** @param {Item} item */
export const itemText = (item) => (item.text === null
  ? element("p", { class: "hint" }, "La personne a choisi dans une liste : il n'y a pas de texte.")
  : element("blockquote", { class: "text" }, item.text));

/**
 * What can be settled with one key: the category proposed, and the one that the person gave.
 * @param {Item} item
 * @returns {string[]} ids
 */
export const suggestionsOf = (item) => [...new Set([item.category, item.feedback?.correctedCategory].filter((id) => id !== null && id !== undefined && id !== outOfScope.id))].map(String);

/** @param {Item} item @param {(id: string | null) => string} labelOf */
function stateOf(item, labelOf) {
  const who = item.reviewedBy === null ? "" : `, par ${item.reviewedBy}`;
  return `${states[item.state]}${who}${item.reviewedCategory === null ? "" : ` : ${labelOf(item.reviewedCategory)}`}`;
}
