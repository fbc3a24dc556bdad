import { element } from "#page/element.js";

/** Makes the headings of the page's tables sort their rows. */
export function startSorting() {
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table.sortable"))) {
    table.querySelectorAll("thead th").forEach((heading, column) => {
      const button = element("button", { type: "button", click: () => sort(table, heading, column) }, ...heading.childNodes);
      heading.replaceChildren(button);
    });
  }
}

/** @param {HTMLTableElement} table @param {Element} heading @param {number} column */
function sort(table, heading, column) {
  const down = heading.getAttribute("aria-sort") === "ascending";
  table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  const compare = new Intl.Collator("fr", { numeric: true }).compare;
  const key = (/** @type {HTMLTableRowElement} */ row) => row.cells[column].dataset.order ?? row.cells[column].textContent ?? "";
  const numeric = heading.classList.contains("number");
  const lines = [...table.tBodies[0].rows].toSorted((one, other) => (numeric ? Number(key(one)) - Number(key(other)) || compare(key(one), key(other)) : compare(key(one), key(other))));
  table.tBodies[0].append(...(down ? lines.reverse() : lines));
}
