import { element } from "./element.js";
import { counted, folded, outOfScope } from "./words.js";

/** @typedef {{ id: string, label: string, words: string }} Choice */

/** @param {import("./api.js").Category[]} categories @returns {Choice[]} */
export const choicesOf = (categories) => [
  ...categories.map((category) => ({ id: category.id, label: category.label, words: folded(`${category.label} ${category.id} ${category.description} ${category.family}`) })),
  { ...outOfScope, words: folded(outOfScope.label) },
];

/**
 * A field that narrows a list: arrows choose, Enter takes.
 * @param {Choice[]} choices
 * @param {(id: string) => void} take
 * @param {() => void} leave Escape
 * @returns {{ root: HTMLElement, focus: () => void }}
 */
export function categoryChoice(choices, take, leave) {
  const found = element("p", { class: "hint", role: "status" });
  const list = element("select", { id: "categories", size: 6, "aria-label": "Catégories trouvées" });
  const field = element("input", { id: "categorie", type: "search", autocomplete: "off", spellcheck: "false", "aria-controls": "categories", "aria-describedby": "categorie-aide" });

  function narrow() {
    const wanted = folded(field.value).split(/\s+/).filter(Boolean);
    const fitting = choices.filter((choice) => wanted.every((word) => choice.words.includes(word)))
      // A name that has the words comes before a description that has them.
      .sort((one, other) => Number(wanted.every((word) => folded(other.label).includes(word))) - Number(wanted.every((word) => folded(one.label).includes(word))));
    list.replaceChildren(...fitting.map((choice) => element("option", { value: choice.id }, choice.label)));
    list.selectedIndex = fitting.length > 0 ? 0 : -1;
    tell(fitting.length);
  }
  function tell(/** @type {number} */ number = list.options.length) {
    found.textContent = number === 0 ? "Aucune catégorie : essayez un autre mot." : `${counted(number, "catégorie")}. Choisie : ${list.options[list.selectedIndex].text}`;
  }
  function takeChosen() {
    if (list.value) take(list.value);
  }

  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) {
      list.selectedIndex = Math.min(list.options.length - 1, Math.max(0, list.selectedIndex + move));
      if (list.selectedIndex >= 0) tell();
    } else if (event.key === "Enter") takeChosen();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });
  list.addEventListener("change", () => tell());
  list.addEventListener("dblclick", takeChosen);
  list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter") takeChosen();
    else if (event.key === "Escape") leave();
  });
  narrow();
  return {
    root: element("div", { class: "choice" },
      element("label", { for: "categorie" }, "Autre catégorie"), field,
      element("p", { class: "hint", id: "categorie-aide" }, "Tapez un mot, choisissez avec les flèches, validez avec Entrée. Échap pour sortir."),
      list, found,
      element("button", { type: "button", click: takeChosen }, "Enregistrer cette catégorie")),
    focus: () => field.focus(),
  };
}
