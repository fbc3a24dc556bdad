import { correctionFields } from "#page/corrections.js";
import { answer, data, label, rows } from "#page/data.js";
import { element } from "#page/element.js";
import { actions, day, outcomes, share } from "#page/format.js";

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("ligne"));
/** @type {() => void} */
let closed = () => {};
dialog.addEventListener("close", () => closed());

/**
 * Everything about one row, in a dialog.
 * @param {number} row
 * @param {{ neighbour: (step: number) => void, closed: () => void }} options
 */
export function showRow(row, options) {
  const error = data.errors[row];
  closed = options.closed;
  dialog.replaceChildren(
    element("div", { class: "head" },
      element("h2", { id: "ligne-titre", tabindex: -1 }, `Demande ${rows.id[row]}`),
      element("div", { class: "buttons" },
        element("button", { type: "button", click: () => options.neighbour(-1) }, "Précédente"), " ",
        element("button", { type: "button", click: () => options.neighbour(1) }, "Suivante"), " ",
        element("button", { type: "button", class: "main", click: () => dialog.close() }, "Fermer"))),
    element("blockquote", {}, ...words(row)),
    error?.words.length ? element("p", { class: "hint" }, element("mark", { class: "for" }, "pour la réponse donnée"), " ", element("mark", { class: "against" }, "pour l'étiquette")) : null,
    element("p", {}, "Étiquette : ", element("strong", {}, label(rows.label[row])), rows.suspected[row] ? " (suspecte)" : ""),
    element("p", {}, `Issue : ${outcomes[rows.outcome[row]]}. `, [day(rows.date[row]), rows.channel[row]].filter(Boolean).join(", ")),
    element("h3", {}, "Ce que le modèle a répondu"), element("ol", {}, ...choices(row)),
    ...(error ? [element("h3", {}, "Action proposée"), element("p", { class: "action" }, actions[error.action]), ...decided(row), ...near(error)] : []),
    correctionFields(rows.id[row], rows.text[row], rows.label[row]),
  );
  show();
}

/**
 * A suspected label of a training row, of which the page holds no more than this.
 * @param {import("#page/data.js").Suspect} suspect
 * @param {() => void} whenClosed
 */
export function showSuspect(suspect, whenClosed) {
  closed = whenClosed;
  dialog.replaceChildren(
    element("div", { class: "head" }, element("h2", { id: "ligne-titre", tabindex: -1 }, `Ligne d'apprentissage ${suspect.id}`),
      element("button", { type: "button", class: "main", click: () => dialog.close() }, "Fermer")),
    element("blockquote", {}, suspect.text),
    element("p", {}, "Étiquette : ", element("strong", {}, label(suspect.label)), ` (probabilité ${share(suspect.labelShare / 1000)})`),
    element("p", {}, "Proposée : ", element("strong", {}, label(suspect.suggested)), ` (probabilité ${share(suspect.suggestedShare / 1000)})`),
    correctionFields(suspect.id, suspect.text, suspect.label),
  );
  show();
}

function show() {
  if (!dialog.open) dialog.showModal();
  /** @type {HTMLElement} */ (dialog.querySelector("h2")).focus();
}

/** @param {number} row */
function* choices(row) {
  for (let i = 0; i < rows.ranked[row].length; i += 2) {
    const [category, thousandths] = rows.ranked[row].slice(i, i + 2);
    const right = category === rows.label[row] || (i === 0 && rows.right[row] === 1);
    yield element("li", {}, `${label(category)} : ${share(thousandths / 1000)}`, right ? element("span", { class: "right" }, " ✓ juste") : null);
  }
}

/** The text with the deciding words marked. @param {number} row */
function words(row) {
  const text = rows.text[row];
  const parts = [];
  let at = 0;
  for (const [start, length, weight] of triples(data.errors[row]?.words ?? []).toSorted((one, other) => one[0] - other[0])) {
    if (weight === 0 || start < at) continue;
    parts.push(text.slice(at, start), element("mark", { class: weight > 0 ? "for" : "against" }, text.slice(start, start + length)));
    at = start + length;
  }
  return [...parts, text.slice(at)];
}

/** The same for those who do not see colours. @param {number} row */
function decided(row) {
  const all = triples(data.errors[row].words);
  const quoted = (/** @type {number[][]} */ list) => list.map(([start, length]) => `«\u00a0${rows.text[row].slice(start, start + length)}\u00a0»`).join(", ") || "aucun mot";
  if (all.length === 0) return [];
  return [
    element("h3", {}, "Mots qui ont décidé"),
    element("p", {}, `Pour «\u00a0${label(answer(row))}\u00a0» : ${quoted(all.filter((word) => word[2] > 0))}. Pour «\u00a0${label(rows.label[row])}\u00a0» : ${quoted(all.filter((word) => word[2] < 0))}.`),
  ];
}

/** @param {import("#page/data.js").RowError} error */
function near(error) {
  if (error.near.length === 0) return [];
  const list = element("ul", { class: "near" });
  for (let i = 0; i < error.near.length; i += 2) {
    const example = data.training[error.near[i]];
    list.append(element("li", {}, example.text, element("br"), element("strong", {}, label(example.label)), ` (${example.id}, ressemblance ${share(error.near[i + 1] / 100)})`));
  }
  return [element("h3", {}, "Exemples d'apprentissage les plus proches"), list];
}

/** @param {number[]} numbers @returns {number[][]} */
function triples(numbers) {
  return Array.from({ length: numbers.length / 3 }, (_, i) => numbers.slice(3 * i, 3 * i + 3));
}
