// Corrections that the reader makes here: kept in this page alone until they are exported for « allo62 import-corrections ».
import { download } from "#page/csv.js";
import { data } from "#page/data.js";
import { element } from "#page/element.js";

/** @type {Map<string, { text: string, category: string, correction: string, why: string }>} */
const made = new Map();
let initials = "";
let exported = true;
/** @type {HTMLButtonElement[]} */
const buttons = [];

const choices = data.categories.toSorted((one, other) => one.label.localeCompare(other.label, "fr"));

addEventListener("beforeunload", (event) => {
  if (!exported && made.size > 0) event.preventDefault();
});

function count() {
  for (const button of buttons) {
    button.textContent = `Exporter mes corrections (${made.size})`;
    button.disabled = made.size === 0;
  }
}

/** A button that hands the corrections over as CSV; several of them show the same number. */
export function exportButton() {
  const button = element("button", { type: "button", click: () => {
    const today = new Date().toLocaleDateString("sv-SE");
    download("corrections.csv", [
      ["id", "texte", "categorie", "correction", "par", "le", "pourquoi"],
      ...[...made].map(([id, row]) => [id, row.text, row.category, row.correction, initials, today, row.why]),
    ]);
    exported = true;
  } });
  buttons.push(button);
  count();
  return button;
}

/**
 * Fields to correct one row; what is chosen counts at once.
 * @param {string} id
 * @param {string} text
 * @param {number} label
 */
export function correctionFields(id, text, label) {
  const before = made.get(id);
  const select = element("select", { id: "correction-categorie" }, element("option", { value: "" }, "Ne pas corriger"),
    ...choices.map((category) => element("option", { value: category.id }, category.label)));
  select.value = before?.correction ?? "";
  const why = element("input", { id: "correction-pourquoi", value: before?.why ?? "", autocomplete: "off" });
  const who = element("input", { id: "correction-par", value: initials, autocomplete: "off", maxlength: 60 });
  const keep = () => {
    initials = who.value;
    if (select.value) made.set(id, { text, category: data.categories[label].id, correction: select.value, why: why.value });
    else made.delete(id);
    exported = made.size === 0;
    count();
  };
  for (const field of [select, why, who]) field.addEventListener("change", keep);
  return element("div", {}, element("h3", {}, "Corriger l'étiquette"), element("div", { class: "fields" },
    element("label", { for: "correction-categorie" }, "Bonne catégorie", select), element("label", { for: "correction-pourquoi" }, "Pourquoi", why),
    element("label", { for: "correction-par" }, "Vos initiales", who)),
    element("p", { class: "hint" }, "Les corrections restent dans cette page ; exportez-les avant de la fermer."));
}
