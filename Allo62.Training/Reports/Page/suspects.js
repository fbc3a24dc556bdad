import { onAddress, scrollTo, writeAddress } from "#page/address.js";
import { download } from "#page/csv.js";
import { categoryNumbers, data, label } from "#page/data.js";
import { exportButton } from "#page/corrections.js";
import { showSuspect } from "#page/detail.js";
import { element } from "#page/element.js";
import { Filters } from "#page/filters.js";
import { count, folded, share } from "#page/format.js";
import { VirtualTable, ordered, readSort, sortChoices } from "#page/virtual.js";

const suspects = data.suspects;

/** @type {import("#page/virtual.js").Column[]} */
const columns = [
  { name: "Demande", key: "texte", kind: "wide", text: (i) => suspects[i].text, order: (i) => folded(suspects[i].text) },
  { name: "Étiquette", key: "etiquette", kind: "", text: (i) => label(suspects[i].label), order: (i) => label(suspects[i].label), tone: () => "wrong" },
  { name: "Proposée", key: "proposee", kind: "", text: (i) => label(suspects[i].suggested), order: (i) => label(suspects[i].suggested) },
  { name: "Confiance", key: "confiance", kind: "small number", text: (i) => share(suspects[i].suggestedShare / 1000), order: (i) => suspects[i].suggestedShare },
  { name: "Présomption", key: "presomption", kind: "narrow", text: (i) => (suspects[i].sure ? "forte" : "faible"), order: (i) => (suspects[i].sure ? 0 : 1) },
  { name: "Provenance", key: "provenance", kind: "narrow extra", text: (i) => (suspects[i].learnt ? "apprentissage" : "mesure"), order: (i) => (suspects[i].learnt ? 1 : 0) },
];

/** The list of suspected labels, the most doubtful first. */
export function startSuspects() {
  const place = document.getElementById("suspects");
  if (!place) return;
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (place.querySelector(selector));
  /** @type {number[]} */
  let shown = [];
  const table = new VirtualTable(find(".virtual"), columns, {
    caption: "Étiquettes suspectes",
    open: (i) => {
      if (suspects[i].learnt) showSuspect(suspects[i], () => table.move(table.active));
      else location.hash = `#lignes?ligne=${encodeURIComponent(suspects[i].id)}`;
    },
    sorted: (key, down) => { filters.change("tri", `${down ? "-" : ""}${key}`); refresh(); },
  });
  const used = [...new Set(suspects.map((suspect) => suspect.label))].map((category) => /** @type {[string, string]} */ ([data.categories[category].id, label(category)]));
  const filters = new Filters(find(".filters"), [
    { name: "q", label: "Chercher des mots", kind: "search" },
    { name: "categorie", label: "Étiquette", kind: "select", choices: [["", "Toutes"], ...used.toSorted((one, other) => one[1].localeCompare(other[1], "fr"))] },
    { name: "tri", label: "Trier par", kind: "select", choices: sortChoices(columns, "Doute") },
    { name: "fortes", label: "Fortes présomptions seulement", kind: "check" },
  ], {
    prefix: "suspects",
    changed: () => refresh(),
    buttons: [element("button", { type: "button", class: "main", click: () => download("etiquettes-choisies.csv", [
      ["id", "texte", "categorie", "categorie_proposee", "forte_presomption", "provenance"],
      ...shown.map((i) => [suspects[i].id, suspects[i].text, data.categories[suspects[i].label].id, data.categories[suspects[i].suggested].id, suspects[i].sure ? "oui" : "non", suspects[i].learnt ? "apprentissage" : "mesure"]),
    ]) }, "Exporter cette liste (CSV)"), exportButton()],
  });

  function refresh(keepAddress = false) {
    const values = filters.all();
    const words = folded(values.q).split(/\s+/).filter((word) => word !== "");
    const category = values.categorie && (categoryNumbers.get(values.categorie) ?? -1);
    shown = suspects.map((_, i) => i).filter((i) => (!values.fortes || suspects[i].sure) && (category === "" || suspects[i].label === category)
      && words.every((word) => folded(suspects[i].text).includes(word)));
    const sort = readSort(values.tri);
    shown = ordered(shown, columns.find((column) => column.key === sort.key), sort.down);
    table.show(shown, sort);
    find(".count").textContent = `${count(shown.length)} sur ${count(suspects.length)}`;
    if (!keepAddress) writeAddress("etiquettes", values);
  }

  refresh(true);
  onAddress("etiquettes", (values, followed) => {
    filters.set(values);
    refresh(true);
    if (followed && [...values].length > 0) scrollTo("etiquettes");
  });
}
