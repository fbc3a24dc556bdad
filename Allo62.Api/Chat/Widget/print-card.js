import { element } from "./dom.js";

const paper = `
  body { font: 14pt/1.5 sans-serif; margin: 2cm; color: #000 }
  h1 { font-size: 20pt } a { color: inherit; text-decoration: none; display: block } svg, button, .hidden { display: none }
  .who { font-weight: bold; font-size: 16pt }`;

/**
 * Prints the card alone, not the page around it.
 * @param {string} about what it helps with
 * @param {import("./allo62-client.js").Contact} contact
 * @param {HTMLElement} card
 */
export function printCard(about, contact, card) {
  const frame = element("iframe", { title: contact.name, "aria-hidden": "true", tabindex: "-1" });
  frame.style.cssText = "position:fixed;width:1px;height:1px;border:0;opacity:0;pointer-events:none";
  // In the page, not in the widget: a frame without an address loads only there in every browser.
  document.body.append(frame);
  const inner = frame.contentDocument;
  const own = /** @type {(Window & typeof globalThis) | null} */ (frame.contentWindow);
  if (!inner || !own) return frame.remove();
  const style = new own.CSSStyleSheet();
  style.replaceSync(paper);
  inner.adoptedStyleSheets = [style];
  inner.title = contact.name;
  inner.body.append(element("h1", {}, about), inner.importNode(card, true));
  own.addEventListener("afterprint", () => frame.remove());
  own.print();
}
