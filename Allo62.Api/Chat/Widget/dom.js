/** Makes elements. Text only ever becomes text: nothing here reads markup. @module */

/** @typedef {Node | string | null | undefined | false} Child */

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} attributes null and false leave one out; functions listen
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...present(children));
  return made;
}

/** @param {Child[]} children @returns {(Node | string)[]} */
export function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
}

/** What the service says: French, from left to right, in whatever language the widget speaks. @param {string} text */
export function french(text) {
  return element("span", { lang: "fr", dir: "ltr" }, text);
}

/** A drawing beside words; it says nothing that they do not. @param {string} path outline in a box of 24 @returns {SVGElement} */
export function icon(path) {
  const drawing = document.createElementNS(svgNamespace, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", "icon");
  const outline = document.createElementNS(svgNamespace, "path");
  outline.setAttribute("d", path);
  drawing.append(outline);
  return drawing;
}

/** @param {HTMLElement} place @param {...Child} children */
export function fillWith(place, ...children) {
  place.replaceChildren(...present(children));
}
