// The part of the address after #: a section, and what is set in it, such as #lignes?statut=erreurs&q=edf. It can be copied and sent.

/** @returns {{ section: string, values: URLSearchParams }} */
export function readAddress() {
  const [section, values = ""] = location.hash.slice(1).split("?");
  return { section, values: new URLSearchParams(values) };
}

/**
 * Says where the reader is, without a new entry in the history for each key typed.
 * @param {string} section
 * @param {Record<string, string | null | undefined>} values
 */
export function writeAddress(section, values) {
  const set = new URLSearchParams(Object.entries(values).filter((entry) => entry[1]).map(([name, value]) => [name, String(value)]));
  const text = set.toString();
  history.replaceState(null, "", `#${section}${text ? `?${text}` : ""}`);
}

/**
 * Runs now and whenever the reader follows a link to a section.
 * @param {string} section
 * @param {(values: URLSearchParams, followed: boolean) => void} show
 */
export function onAddress(section, show) {
  const look = (/** @type {boolean} */ followed) => {
    const address = readAddress();
    if (address.section === section) show(address.values, followed);
  };
  addEventListener("hashchange", () => look(true));
  look(location.hash.includes("?"));
}

/** A fragment with values names no element: the browser does not scroll by itself. @param {string} section */
export function scrollTo(section) {
  const heading = document.querySelector(`#${section} h2`);
  heading?.scrollIntoView();
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}
