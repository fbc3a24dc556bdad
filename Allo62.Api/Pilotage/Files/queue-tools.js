import { element } from "./element.js";
import { reasons, states } from "./words.js";

/** Keys, what they do as it is shown. */
const keys = [
  ["P", "prendre la demande"], ["V", "la première catégorie proposée est la bonne"], ["C", "chercher une autre catégorie"], ["H", "hors périmètre : personne ici ne répond à cela"],
  ["I", "inutilisable : le texte n'apprend rien"], ["R", "rendre la demande"], ["S", "demande suivante"], ["D", "demande précédente"],
];

/** What of the queue is shown. @param {() => void} load */
export function queueFilters(load) {
  const choice = (/** @type {string} */ id, /** @type {string} */ label, /** @type {[string, string][]} */ options) => element("label", {}, label,
    element("select", { id, change: () => load() }, ...options.map(([value, name]) => element("option", { value }, name))));
  return element("form", { class: "filters", submit: (/** @type {Event} */ event) => event.preventDefault() },
    choice("etat", "État", Object.entries(states)), choice("raison", "Raison", [["", "Toutes"], ...Object.entries(reasons)]),
    choice("ordre", "Ordre", [["value", "Les plus utiles d'abord"], ["newest", "Les plus récentes"], ["oldest", "Les plus anciennes"]]),
    element("button", { type: "button", click: () => load() }, "Mettre à jour"));
}

/** @param {import("./shortcuts.js").Shortcuts} shortcuts */
export function keyHelp(shortcuts) {
  const box = element("input", { type: "checkbox", id: "raccourcis", checked: true, change: () => (shortcuts.isOn = box.checked) });
  return element("details", { class: "keys", open: matchMedia("(min-width: 40rem)").matches },
    element("summary", {}, "Raccourcis du clavier"),
    element("ul", {}, ...keys.map(([key, what]) => element("li", {}, element("kbd", {}, key), ` ${what}`))),
    element("label", { class: "check" }, box, "Raccourcis actifs"));
}
