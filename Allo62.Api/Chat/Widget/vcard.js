import { phoneLink, webLink } from "./links.js";

/** @typedef {import("./allo62-client.js").Contact} Contact */

/** The contact as phones keep it (RFC 6350). @param {Contact} contact @param {string} about what it helps with */
export function vcardOf(contact, about) {
  const site = webLink(contact.url);
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `FN:${escaped(contact.name)}`,
    "KIND:org",
    `ORG:${escaped(contact.name)}`,
    phoneLink(contact.phone) && `TEL;VALUE=uri;TYPE="voice,work":${phoneLink(contact.phone)}`,
    phoneLink(contact.sms) && `TEL;VALUE=uri;TYPE=text:${phoneLink(contact.sms)}`,
    site && `URL:${site}`,
    contact.address && `ADR:;;${escaped(contact.address)};;;;France`,
    about && `NOTE:${escaped(about)}`,
    "END:VCARD",
  ];
  return lines.filter(Boolean).map((line) => folded(/** @type {string} */ (line))).join("\r\n") + "\r\n";
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Lines of at most 75 bytes; the rest goes on behind a space. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let [result, length] = ["", 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > 75) [result, length] = [`${result}\r\n `, 1];
    result += character;
    length += bytes;
  }
  return result;
}
