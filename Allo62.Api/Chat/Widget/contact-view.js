import { element, french, icon } from "./dom.js";
import { icons } from "./icons.js";
import { mapLink, phoneLink, smsLink, unbroken, webLink } from "./links.js";
import { openingText } from "./opening.js";
import { printCard } from "./print-card.js";
import { fill } from "./texts.js";
import { vcardOf } from "./vcard.js";

/** @typedef {import("./allo62-client.js").Contact} Contact */
/** @typedef {import("./view.js").View} View */

/** Who, how, when; with what can be done with it. @param {Contact} contact @param {string} about what it helps with @param {View} view */
export function contactCard(contact, about, view) {
  const card = element("div", { class: "contact" },
    element("p", { class: "who" }, french(contact.name)),
    openingLine(contact, view),
    contact.needsVerification !== false && verifyLine(contact, view),
    element("div", { class: "ways" }, ...ways(contact, view)),
    contact.address && element("p", { class: "address" }, icon(icons.place), french(contact.address)),
    contact.note && element("p", {}, french(contact.note)),
    contact.deafAccess && element("p", {}, element("strong", {}, view.texts.deaf + " : "), french(contact.deafAccess)));
  card.append(cardActions(contact, about, card, view));
  return card;
}

/** A contact in a list of others. @param {Contact} contact @param {View} view */
export function contactLine(contact, view) {
  const phone = phoneLink(contact.phone);
  const site = webLink(contact.url);
  return element("li", {},
    element("p", { class: "who" }, french(contact.name)),
    openingLine(contact, view),
    contact.needsVerification !== false && verifyLine(contact, view),
    contact.address && element("p", {}, french(contact.address)),
    phone && element("p", {}, element("a", { href: phone }, fill(view.texts.call, { number: unbroken(String(contact.phone)) }))),
    !phone && site && element("p", {}, outside(site, view.texts.site, view)));
}

/** @param {Contact} contact @param {View} view */
function openingLine(contact, view) {
  const state = typeof contact.openNow !== "boolean" ? "unknown" : contact.openNow ? "open" : "closed";
  return element("p", { class: `opening ${state}` }, icon(icons.clock), openingText(contact, view.texts, view.language, new Date()));
}

/** @param {Contact} contact @param {View} view */
function verifyLine(contact, view) {
  const since = contact.verifiedOn ? fill(view.texts.verifySince, { date: dayText(contact.verifiedOn, view.language) }) : view.texts.verifyUnknown;
  return element("p", { class: "verify" }, icon(icons.warn), element("strong", {}, view.texts.verify), " ", since);
}

/** A day, a month or a year, as the source has it. @param {string} date @param {string} language */
function dayText(date, language) {
  const parts = date.split("-").length;
  const moment = new Date(`${date}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01-01T").replace(/^(\d{4}-\d{2})T/, "$1-01T"));
  if (Number.isNaN(moment.getTime())) return date;
  /** @type {Intl.DateTimeFormatOptions} */
  const shown = parts === 1 ? { year: "numeric" } : parts === 2 ? { month: "long", year: "numeric" } : { day: "numeric", month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(language === "ar" ? "ar-u-nu-latn" : language, { ...shown, timeZone: "UTC" }).format(moment);
}

/** @param {Contact} contact @param {View} view @returns {HTMLElement[]} the first is the one to take */
function ways(contact, view) {
  const phone = phoneLink(contact.phone);
  const sms = smsLink(contact.sms);
  const site = webLink(contact.url);
  return /** @type {HTMLElement[]} */ ([
    phone && element("a", { class: "button primary", href: phone }, icon(icons.phone), fill(view.texts.call, { number: unbroken(String(contact.phone)) })),
    sms && element("a", { class: "button", href: sms }, icon(icons.message), fill(view.texts.smsNumber, { number: unbroken(String(contact.sms)) })),
    site && outside(site, view.texts.site, view, phone ? "button" : "button primary", icons.web),
    contact.address && outside(mapLink(contact.address), view.texts.map, view, "button", icons.place),
  ].filter(Boolean));
}

/** @param {string} address @param {string} words @param {View} view @param {string} [look] @param {string} [drawing] */
function outside(address, words, view, look, drawing) {
  return element("a", { href: address, class: look, target: "_blank", rel: "noopener noreferrer" },
    drawing && icon(drawing), words, element("span", { class: "hidden" }, " " + view.texts.newWindow));
}

/** @param {Contact} contact @param {string} about @param {HTMLElement} card @param {View} view */
function cardActions(contact, about, card, view) {
  const { texts } = view;
  const text = [contact.name, contact.phone, contact.sms && `SMS ${contact.sms}`, contact.address, webLink(contact.url)].filter(Boolean).join("\n");
  const copy = element("button", { type: "button", class: "quiet", "data-focus": "copy", click: async () => {
    await navigator.clipboard.writeText(text);
    view.announce(texts.copied);
    copy.lastChild?.replaceWith(texts.copied);
  } }, icon(icons.copy), texts.copy);
  return element("p", { class: "card-actions" },
    "clipboard" in navigator && copy,
    element("button", { type: "button", class: "quiet", click: () => printCard(about, contact, card) }, icon(icons.print), texts.print),
    element("button", { type: "button", class: "quiet", click: () => saveFile(vcardOf(contact, about)) }, icon(icons.card), texts.save));
}

/** @param {string} card */
function saveFile(card) {
  const address = URL.createObjectURL(new Blob([card], { type: "text/vcard" }));
  element("a", { href: address, download: "contact.vcf" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
