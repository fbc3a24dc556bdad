import { element } from "#page/element.js";

/**
 * @typedef {object} Field
 * @property {string} name name in the address
 * @property {string} label
 * @property {"search" | "select" | "check"} kind
 * @property {[string, string][]} [choices] value and text; the first is « all » with an empty value
 */

/** The fields above a list, and their values. */
export class Filters {
  /**
   * @param {HTMLElement} place
   * @param {Field[]} fields
   * @param {{ prefix: string, changed: () => void, buttons: HTMLElement[] }} options
   */
  constructor(place, fields, options) {
    /** @type {Map<string, HTMLInputElement | HTMLSelectElement>} */
    this.inputs = new Map();
    for (const field of fields) {
      const id = `${options.prefix}-${field.name}`;
      const input = field.kind === "select"
        ? element("select", { id, change: options.changed }, ...(field.choices ?? []).map(([value, text]) => element("option", { value }, text)))
        : element("input", { id, type: field.kind === "check" ? "checkbox" : "search", input: options.changed });
      this.inputs.set(field.name, input);
      place.append(field.kind === "check" ? element("label", { class: "check", for: id }, input, field.label) : element("label", { for: id }, field.label, input));
    }
    const clear = element("button", { type: "button", click: () => { this.set(new URLSearchParams()); options.changed(); } }, "Tout afficher");
    place.append(element("div", { class: "buttons" }, clear, ...options.buttons));
  }

  /** @param {string} name @returns {string} */
  value(name) {
    const input = this.inputs.get(name);
    if (input instanceof HTMLInputElement && input.type === "checkbox") return input.checked ? "oui" : "";
    return input?.value ?? "";
  }

  /** @param {URLSearchParams} values */
  set(values) {
    for (const [name, input] of this.inputs) {
      const value = values.get(name) ?? "";
      if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = value !== "";
      else input.value = value;
      // An address may name what is not in this report: then the list says so instead of silently showing all.
      if (input instanceof HTMLSelectElement && input.value !== value) {
        input.append(element("option", { value }, `${value} (absent de ce rapport)`));
        input.value = value;
      }
    }
  }

  /** Sets one field. @param {string} name @param {string} value */
  change(name, value) {
    const input = this.inputs.get(name);
    if (input) input.value = value;
  }

  /** @returns {Record<string, string>} */
  all() {
    return Object.fromEntries([...this.inputs.keys()].map((name) => [name, this.value(name)]));
  }
}
