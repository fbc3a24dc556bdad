import { onAddress, readAddress, scrollTo, writeAddress } from "#page/address.js";
import { download } from "#page/csv.js";
import { exportButton } from "#page/corrections.js";
import { answer, categoryNumbers, confidence, data, label, rows } from "#page/data.js";
import { element } from "#page/element.js";
import { Filters } from "#page/filters.js";
import { count, day, folded, outcomes, share, shortActions } from "#page/format.js";
import { showRow } from "#page/detail.js";
import { VirtualTable, ordered, readSort, sortChoices } from "#page/virtual.js";

/** @type {Record<string, (row: number) => boolean>} */
const states = {
  erreurs: (row) => rows.right[row] === 0,
  mal: (row) => rows.outcome[row] === "wrong_route",
  question: (row) => rows.outcome[row] === "clarified",
  humain: (row) => rows.outcome[row] === "handed_off",
  urgences: (row) => rows.missedUrgency[row] === 1,
  suspectes: (row) => rows.suspected[row] === 1,
  justes: (row) => rows.right[row] === 1,
};

/** @type {import("#page/virtual.js").Column[]} */
const columns = [
  { name: "Demande", key: "texte", kind: "wide", text: (row) => rows.text[row], order: (row) => folded(rows.text[row]) },
  { name: "Étiquette", key: "etiquette", kind: "", text: (row) => label(rows.label[row]), order: (row) => label(rows.label[row]) },
  { name: "Réponse", key: "donnee", kind: "", text: (row) => label(answer(row)), order: (row) => label(answer(row)), tone: (row) => (rows.right[row] ? "right" : "wrong") },
  { name: "Confiance", key: "confiance", kind: "small number", text: (row) => share(confidence(row)), order: confidence },
  { name: "Issue", key: "issue", kind: "middle", text: (row) => outcomes[rows.outcome[row]], order: (row) => outcomes[rows.outcome[row]] },
  { name: "Appels", key: "appels", kind: "small number extra", text: (row) => count(rows.calls[row]), order: (row) => rows.calls[row] },
  { name: "Date", key: "date", kind: "narrow roomy", text: (row) => day(rows.date[row]), order: (row) => rows.date[row] ?? "" },
];

const all = Array.from(rows.id, (_, row) => row);
/** @type {string[] | undefined} */
let searchable;

/** The list of all measured rows: filter, search, sort, open, export. */
export function startExplorer() {
  const place = /** @type {HTMLElement} */ (document.getElementById("explorateur"));
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (place.querySelector(selector));
  let shown = all;

  const table = new VirtualTable(find(".virtual"), columns, {
    caption: "Demandes mesurées",
    open: (row) => openRow(row),
    sorted: (key, down) => { filters.change("tri", `${down ? "-" : ""}${key}`); refresh(); },
  });
  const choices = data.categories.map((category) => /** @type {[string, string]} */ ([category.id, category.label])).toSorted((one, other) => one[1].localeCompare(other[1], "fr"));
  const filters = new Filters(find(".filters"), [
    { name: "q", label: "Chercher des mots", kind: "search" },
    { name: "statut", label: "Lesquelles", kind: "select", choices: [["", "Toutes"], ["erreurs", "Première réponse fausse"], ["mal", "Mal orientées"], ["question", "Question posée"], ["humain", "Passées à un humain"], ["urgences", "Urgences sans alerte"], ["suspectes", "Étiquette suspecte"], ["justes", "Première réponse juste"]] },
    { name: "categorie", label: "Étiquette", kind: "select", choices: [["", "Toutes"], ...choices] },
    { name: "reponse", label: "Réponse donnée", kind: "select", choices: [["", "Toutes"], ...choices] },
    { name: "action", label: "Action proposée", kind: "select", choices: [["", "Toutes"], ...Object.entries(shortActions)] },
    { name: "tri", label: "Trier par", kind: "select", choices: sortChoices(columns, "Ordre du fichier") },
  ], {
    prefix: "lignes",
    changed: () => refresh(),
    buttons: [element("button", { type: "button", class: "main", click: () => download("demandes-choisies.csv", exported()) }, "Exporter cette liste (CSV)"), exportButton()],
  });

  function refresh(keepAddress = false) {
    const values = filters.all();
    const words = folded(values.q).split(/\s+/).filter((word) => word !== "");
    if (words.length > 0) searchable ??= rows.text.map(folded);
    const category = values.categorie && (categoryNumbers.get(values.categorie) ?? -1);
    const given = values.reponse && (categoryNumbers.get(values.reponse) ?? -1);
    const state = states[values.statut];
    shown = all.filter((row) => (!state || state(row)) && (category === "" || rows.label[row] === category) && (given === "" || answer(row) === given)
      && (!values.action || data.errors[row]?.action === values.action) && words.every((word) => searchable?.[row].includes(word)));
    const sort = readSort(values.tri);
    shown = ordered(shown, columns.find((column) => column.key === sort.key), sort.down);
    table.show(shown, sort);
    find(".count").textContent = `${count(shown.length)} sur ${count(all.length)}`;
    if (!keepAddress) writeAddress("lignes", values);
  }

  function openRow(/** @type {number} */ row) {
    const before = readAddress();
    writeAddress("lignes", { ...Object.fromEntries(before.section === "lignes" ? before.values : []), ligne: rows.id[row] });
    showRow(row, {
      neighbour: (step) => {
        const at = shown.indexOf(row) + step;
        if (shown[at] !== undefined) { table.active = at; openRow(shown[at]); }
      },
      closed: () => {
        const now = readAddress();
        now.values.delete("ligne");
        writeAddress("lignes", Object.fromEntries(now.values));
        if (shown.length > 0) table.move(table.active);
      },
    });
  }

  const exported = () => [
    ["id", "date", "canal", "texte", "categorie", "reponse", "confiance", "juste", "issue", "appels", "action"],
    ...shown.map((row) => [rows.id[row], rows.date[row], rows.channel[row], rows.text[row], data.categories[rows.label[row]].id, data.categories[answer(row)].id,
      confidence(row), rows.right[row] ? "oui" : "non", outcomes[rows.outcome[row]], rows.calls[row], shortActions[data.errors[row]?.action] ?? ""]),
  ];

  refresh(true);
  onAddress("lignes", (values, followed) => {
    filters.set(values);
    refresh(true);
    if (followed) scrollTo("lignes");
    const row = values.has("ligne") ? rows.id.indexOf(values.get("ligne") ?? "") : -1;
    if (row < 0) return;
    table.active = Math.max(0, shown.indexOf(row));
    openRow(row);
  });
}
