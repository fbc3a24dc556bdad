/**
 * What the widget says, one file a language in texts/. To add a language: copy texts/fr.js, translate the values, list it here.
 * What the service answers (contacts, questions, urgent messages) is French in every language.
 * @module
 */

import { ar } from "./texts/ar.js";
import { en } from "./texts/en.js";
import { fr } from "./texts/fr.js";
import { pl } from "./texts/pl.js";

/** @typedef {import("./texts/fr.js").Texts} Texts */

/** @type {Record<string, Texts>} */
export const languages = { fr, en, ar, pl };

/** Languages that are written from right to left. */
export const rightToLeft = ["ar"];

/** @param {string | null | undefined} tag such as `fr-FR` @returns {string} a language that there is */
export function languageOf(tag) {
  const language = (tag ?? "").slice(0, 2).toLowerCase();
  return language in languages ? language : "fr";
}

/** @param {string} text @param {Record<string, string | number>} values */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
