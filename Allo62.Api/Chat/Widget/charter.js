/** Colours of another charter, kept readable whatever they are. @module */

const leastContrast = 4.5;

/** @param {HTMLElement} host @param {string | null} accent colour such as `#0b4f8a` */
export function applyAccent(host, accent) {
  const names = ["--allo62-accent", "--allo62-on-accent", "--allo62-link", "--allo62-link-dark"];
  for (const name of names) host.style.removeProperty(name);
  const colour = /^#[0-9a-f]{6}$/i.test(accent ?? "") ? parsed(/** @type {string} */ (accent)) : null;
  if (!colour) return;
  const onAccent = contrast(colour, [255, 255, 255]) >= leastContrast ? "#ffffff" : "#111111";
  const values = [hex(colour), onAccent, hex(readable(colour, [255, 255, 255], [0, 0, 0])), hex(readable(colour, [27, 32, 41], [255, 255, 255]))];
  names.forEach((name, i) => host.style.setProperty(name, values[i] ?? ""));
}

/** The nearest mixture with another colour that can be read on a ground. @param {number[]} colour @param {number[]} ground @param {number[]} towards */
export function readable(colour, ground, towards) {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((part, i) => Math.round(part + ((towards[i] ?? 0) - part) * share));
    if (contrast(mixed, ground) >= leastContrast) return mixed;
  }
  return towards;
}

/** Contrast as WCAG has it. @param {number[]} one @param {number[]} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** @param {number[]} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** @param {string} text */
function parsed(text) {
  return [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
}

/** @param {number[]} colour */
function hex(colour) {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
