import { fill } from "./texts.js";

/** @typedef {import("./allo62-client.js").Contact} Contact */
/** @typedef {import("./texts.js").Texts} Texts */

const zone = "Europe/Paris";

/**
 * « Ouvert, ferme à 17 h », « Fermé, ouvre demain à 8 h 30 », as clocks in France show it wherever the reader is.
 * @param {Contact} contact
 * @param {Texts} texts
 * @param {string} language
 * @param {Date} now
 */
export function openingText(contact, texts, language, now) {
  if (typeof contact.openNow !== "boolean") return texts.hoursUnknown;
  if (contact.openNow) return contact.closesAt ? fill(texts.openUntil, { time: timeOf(contact.closesAt, language) }) : texts.openAlways;
  if (!contact.opensAt) return texts.closed;
  return fill(texts.closedUntil, { when: momentOf(contact.opensAt, texts, language, now) });
}

/** @param {string} moment @param {Texts} texts @param {string} language @param {Date} now */
function momentOf(moment, texts, language, now) {
  const time = timeOf(moment, language);
  const days = dayNumber(new Date(moment)) - dayNumber(now);
  if (days <= 0) return fill(texts.today, { time });
  if (days === 1) return fill(texts.tomorrow, { time });
  /** @type {Intl.DateTimeFormatOptions} */
  const named = days < 7 ? { weekday: "long" } : { weekday: "long", day: "numeric", month: "long" };
  return fill(texts.onDay, { day: new Intl.DateTimeFormat(language, { ...named, timeZone: zone }).format(new Date(moment)), time });
}

/** @param {string} moment @param {string} language */
function timeOf(moment, language) {
  const shown = new Intl.DateTimeFormat(language === "ar" ? "ar-u-nu-latn" : language, { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(moment));
  if (language !== "fr") return shown;
  const [hours, minutes] = shown.split(":");
  return minutes === "00" ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

/** Days since 1970 in France. @param {Date} moment */
function dayNumber(moment) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);
  return Date.parse(`${parts}T00:00:00Z`) / 86_400_000;
}
