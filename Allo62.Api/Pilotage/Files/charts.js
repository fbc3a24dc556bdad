import { drawn, element } from "./element.js";
import { count, shareOf } from "./words.js";

const width = 480;
const height = 150;
const floor = 120;

/**
 * Bars and their figures in one table.
 * @param {string} caption
 * @param {string} what heading of the names
 * @param {{ label: string, value: number, more?: string[] }[]} rows
 * @param {string[]} [more] headings of further figures
 * @param {number} [total] of which the figures are parts; their sum if it is not given
 */
export function barTable(caption, what, rows, more = [], total = rows.reduce((sum, row) => sum + row.value, 0)) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element("table", { class: "bars" },
      element("caption", {}, caption),
      element("thead", {}, element("tr", {},
        element("th", { scope: "col" }, what),
        element("th", { scope: "col", class: "number" }, "Demandes"),
        element("th", { scope: "col", class: "number" }, "Part"),
        ...more.map((name) => element("th", { scope: "col", class: "number" }, name)),
        element("td", { class: "picture" }))),
      element("tbody", {}, ...rows.map((row) => element("tr", {},
        element("th", { scope: "row" }, row.label),
        element("td", { class: "number" }, count(row.value)),
        element("td", { class: "number" }, shareOf(row.value, total)),
        ...(row.more ?? []).map((figure) => element("td", { class: "number" }, figure)),
        element("td", { class: "picture" }, bar(row.value / most)))))));
}

/** @param {number} share of the longest bar */
function bar(share) {
  return drawn("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, drawn("rect", { width: share * 100, height: 10 }));
}

/**
 * Columns, one for each point, with a second shade for a part of each; the figures stand in a table that can be unfolded.
 * @param {string} title
 * @param {{ label: string, mark: string, value: number, part: number | null }[]} points mark: written under the column, or empty
 * @param {{ what: string, part: string }} names
 */
export function columnChart(title, points, names) {
  const hasPart = points.some((point) => point.part !== null);
  const most = Math.max(1, ...points.map((point) => point.value));
  const step = width / points.length;
  const tall = (/** @type {number} */ value) => (value / most) * (floor - 24);
  const columns = points.flatMap((point, i) => {
    const at = { x: i * step + step * 0.1, width: step * 0.8 };
    const part = point.part ?? 0;
    return [
      drawn("rect", { ...at, class: "whole", y: floor - tall(point.value), height: tall(point.value) }),
      hasPart ? drawn("rect", { ...at, class: "part", y: floor - tall(part), height: tall(part) }) : null,
      point.mark ? drawn("text", { x: i * step + step / 2, y: height - 6, "text-anchor": i === 0 && step < 30 ? "start" : "middle" }, point.mark) : null,
    ];
  });
  return element("figure", {},
    element("figcaption", {}, title),
    hasPart ? element("p", { class: "legend", "aria-hidden": "true" }, element("span", { class: "swatch whole" }), " toutes ", element("span", { class: "swatch part" }), ` ${names.part.toLowerCase()}`) : null,
    drawn("svg", { class: "columns-chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${title}. Le plus haut : ${summit(points)}. Les chiffres sont dans le tableau.` },
      drawn("line", { class: "axis", x1: 0, x2: width, y1: floor, y2: floor }),
      drawn("text", { x: 0, y: 14 }, `${count(most)} au plus`),
      ...columns),
    element("details", {}, element("summary", {}, "Voir le tableau"),
      element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${title}, tableau` }, element("table", {},
        element("caption", {}, title),
        element("thead", {}, element("tr", {}, ...[names.what, "Demandes", ...(hasPart ? [names.part] : [])].map((name, i) => element("th", { scope: "col", class: i > 0 && "number" }, name)))),
        element("tbody", {}, ...points.map((point) => element("tr", {},
          element("th", { scope: "row" }, point.label),
          element("td", { class: "number" }, count(point.value)),
          hasPart ? element("td", { class: "number" }, count(point.part ?? 0)) : null)))))));
}

/** @param {{ label: string, value: number }[]} points */
function summit(points) {
  const best = points.reduce((one, other) => (other.value > one.value ? other : one));
  return best.value === 0 ? "aucune demande" : `${best.label}, ${count(best.value)}`;
}
