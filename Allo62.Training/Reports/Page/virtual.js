import { element } from "#page/element.js";

const spare = 6;
const tall = 112;
const usual = 58;
const narrow = matchMedia("(max-width: 47.99rem)");

/**
 * @typedef {object} Column
 * @property {string} name heading
 * @property {string} key name in the address
 * @property {string} kind style: wide, narrow, extra (left out on a phone)
 * @property {(row: number) => string} text what is shown
 * @property {(row: number) => number | string} order what it is sorted by
 * @property {(row: number) => string} [tone] style of the cell
 */

/** A table of any length: only the rows in sight are in the page. Rows are of one height; the keyboard moves through all of them. */
export class VirtualTable {
  /**
   * @param {HTMLElement} frame the box that scrolls
   * @param {Column[]} columns
   * @param {{ caption: string, open: (row: number) => void, sorted: (key: string, down: boolean) => void }} options
   */
  constructor(frame, columns, options) {
    this.frame = frame;
    this.columns = columns;
    this.options = options;
    /** @type {number[]} */
    this.rows = [];
    this.active = 0;
    this.sort = { key: "", down: false };
    /** Which rows are in the page; empty when they must be drawn anew. */
    this.drawn = "";
    this.head = element("tr", { role: "row", "aria-rowindex": 1 }, ...columns.map((column) => this.heading(column)));
    this.body = element("tbody", { role: "rowgroup" });
    this.table = element("table", { role: "table" }, element("caption", { class: "visually-hidden" }, options.caption), element("thead", { role: "rowgroup" }, this.head), this.body);
    frame.replaceChildren(this.table);
    frame.addEventListener("scroll", () => this.draw());
    frame.addEventListener("keydown", (event) => this.key(event));
    this.body.addEventListener("click", (/** @type {MouseEvent} */ event) => this.click(event));
    narrow.addEventListener("change", () => this.show(this.rows));
    new ResizeObserver(() => this.draw()).observe(frame);
  }

  get height() {
    return narrow.matches ? tall : usual;
  }

  /** @param {Column} column */
  heading(column) {
    const button = element("button", { type: "button", click: () => this.options.sorted(column.key, this.sort.key === column.key ? !this.sort.down : false) }, column.name);
    return element("th", { scope: "col", role: "columnheader", class: column.kind, "data-key": column.key }, button);
  }

  /** @param {number[]} rows @param {{ key: string, down: boolean }} [sort] */
  show(rows, sort = this.sort) {
    this.rows = rows;
    this.sort = sort;
    this.active = 0;
    this.frame.scrollTop = 0;
    this.table.setAttribute("aria-rowcount", String(rows.length + 1));
    for (const heading of this.head.children) {
      if (heading.dataset.key === sort.key) heading.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    this.drawn = "";
    this.draw();
  }

  draw() {
    const height = this.height;
    const first = Math.max(0, Math.floor(this.frame.scrollTop / height) - spare);
    const end = Math.min(this.rows.length, first + Math.ceil(this.frame.clientHeight / height) + 2 * spare);
    const wanted = `${first}-${end}-${height}`;
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    this.frame.style.setProperty("--row", `${height}px`);
    const hadFocus = this.body.contains(document.activeElement);
    const shown = this.rows.slice(first, end).map((row, i) => this.line(row, first + i));
    this.body.replaceChildren(this.gap(first * height), ...shown, this.gap((this.rows.length - end) * height));
    if (hadFocus) this.focusActive();
  }

  /** @param {number} height */
  gap(height) {
    return element("tr", { class: "gap", role: "presentation", style: `height:${height}px` });
  }

  /** @param {number} row @param {number} position */
  line(row, position) {
    return element("tr", { role: "row", tabindex: position === this.active ? 0 : -1, "aria-rowindex": position + 2, "data-position": position },
      ...this.columns.map((column) => element("td", { role: "cell", class: `${column.kind} ${column.tone?.(row) ?? ""}` }, element("div", { class: "clip" }, column.text(row)))));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.target instanceof HTMLButtonElement) return;
    const page = Math.max(1, Math.floor(this.frame.clientHeight / this.height) - 1);
    const moves = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity });
    if (event.key in moves) {
      event.preventDefault();
      const inside = this.body.contains(document.activeElement);
      this.move(inside || Math.abs(moves[event.key]) > 1 ? this.active + moves[event.key] : this.active);
    } else if (event.key === "Enter" && this.rows.length > 0 && this.body.contains(document.activeElement)) {
      event.preventDefault();
      this.options.open(this.rows[this.active]);
    }
  }

  /** @param {number} position */
  move(position) {
    if (this.rows.length === 0) return;
    this.active = Math.min(Math.max(position, 0), this.rows.length - 1);
    const head = narrow.matches ? 0 : this.head.offsetHeight;
    const top = this.active * this.height;
    if (top < this.frame.scrollTop) this.frame.scrollTop = top;
    else if (top + this.height + head > this.frame.scrollTop + this.frame.clientHeight) this.frame.scrollTop = top + this.height + head - this.frame.clientHeight;
    this.drawn = "";
    this.draw();
    this.focusActive();
  }

  focusActive() {
    this.body.querySelector(`[data-position="${this.active}"]`)?.focus({ preventScroll: true });
  }

  /** @param {MouseEvent} event */
  click(event) {
    const line = event.target instanceof Element ? event.target.closest("[data-position]") : null;
    if (!(line instanceof HTMLElement)) return;
    this.active = Number(line.dataset.position);
    this.options.open(this.rows[this.active]);
  }
}

/** Choices of a field « tri » for these columns. @param {Column[]} columns @param {string} unsorted @returns {[string, string][]} */
export const sortChoices = (columns, unsorted) => [["", unsorted], ...columns.flatMap((column) => /** @type {[string, string][]} */ ([[column.key, `${column.name} ↑`], [`-${column.key}`, `${column.name} ↓`]]))];

/** What a value of the field « tri » says. @param {string} value */
export const readSort = (value) => ({ key: value.replace(/^-/, ""), down: value.startsWith("-") });

/**
 * Positions in the order of a column; equal ones stay as they were.
 * @param {number[]} rows
 * @param {Column | undefined} column
 * @param {boolean} down
 */
export function ordered(rows, column, down) {
  if (!column) return rows;
  const keys = new Map(rows.map((row) => [row, column.order(row)]));
  const compare = new Intl.Collator("fr").compare;
  const sign = down ? -1 : 1;
  return rows.toSorted((first, second) => {
    const [one, other] = [keys.get(first), keys.get(second)];
    return sign * (typeof one === "number" ? one - Number(other) : compare(String(one), String(other)));
  });
}
