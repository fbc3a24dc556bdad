/** Addresses made of what the service says. Anything unexpected becomes null, never a link. @module */

/** @param {string | null | undefined} number @returns {string | null} */
export function phoneLink(number) {
  const digits = dialled(number);
  return digits ? `tel:${digits}` : null;
}

/** @param {string | null | undefined} number @returns {string | null} */
export function smsLink(number) {
  const digits = dialled(number);
  return digits ? `sms:${digits}` : null;
}

/** @param {string | null | undefined} address @returns {string | null} web pages only: no javascript:, no data: */
export function webLink(address) {
  if (typeof address !== "string") return null;
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A map that sets no cookie and asks for no location. @param {string} address */
export function mapLink(address) {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}

/** A number as it is read, on one line. @param {string} number */
export function unbroken(number) {
  return number.replaceAll(" ", "\u00a0");
}

/** @param {string | null | undefined} number @returns {string} digits, with the country's code where that is needed abroad */
function dialled(number) {
  if (typeof number !== "string") return "";
  const digits = number.replace(/[^\d+]/g, "");
  return /^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits;
}
