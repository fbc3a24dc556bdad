import { onAddress } from "#page/address.js";
import { answer, data, label, rows } from "#page/data.js";
import { element } from "#page/element.js";
import { counted } from "#page/format.js";

const shades = 5;

/** Opens a pair of families as a table of its categories; each cell leads to its rows. */
export function startConfusion() {
  const place = /** @type {HTMLElement} */ (document.getElementById("confusion-detail"));
  onAddress("confusion", (values) => {
    const [from, to] = [values.get("de"), values.get("vers")];
    place.replaceChildren();
    if (!from || !to) return;
    const cells = between(from, to);
    const lines = [...new Set([...cells.keys()].map((key) => Number(key.split(">")[0])))];
    const columns = [...new Set([...cells.keys()].map((key) => Number(key.split(">")[1])))];
    const most = Math.max(1, ...cells.values());
    place.append(
      element("h3", {}, from === to ? `Confusions dans « ${from} »` : `De « ${from} » vers « ${to} »`),
      element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Confusions par catégorie" }, element("table", { class: "matrix" },
        element("caption", {}, "En ligne : la bonne catégorie ; en colonne : la réponse. Une case ouvre ses demandes."),
        element("thead", {}, element("tr", {}, element("td"), ...columns.map((column) => element("th", { scope: "col" }, label(column))))),
        element("tbody", {}, ...lines.map((line) => element("tr", {}, element("th", { scope: "row" }, label(line)),
          ...columns.map((column) => cell(line, column, cells.get(`${line}>${column}`) ?? 0, most))))))));
    place.scrollIntoView({ block: "nearest" });
    place.focus({ preventScroll: true });
  });
}

/** @param {number} from @param {number} to @param {number} wrong @param {number} most */
function cell(from, to, wrong, most) {
  if (wrong === 0) return element("td", {}, element("span", { class: "visually-hidden" }, "0"));
  const address = new URLSearchParams({ statut: "erreurs", categorie: data.categories[from].id, reponse: data.categories[to].id });
  return element("td", { class: `shade-${Math.ceil(Math.sqrt(wrong / most) * shades)}` },
    element("a", { href: `#lignes?${address}`, "aria-label": `${counted(wrong, "demande")} de ${label(from)} vers ${label(to)}` }, String(wrong)));
}

/** Wrong rows by pair of categories of two families. @param {string} from @param {string} to @returns {Map<string, number>} */
function between(from, to) {
  const found = new Map();
  rows.label.forEach((category, row) => {
    if (rows.right[row] || data.categories[category].family !== from || data.categories[answer(row)].family !== to) return;
    const key = `${category}>${answer(row)}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  });
  return found;
}
