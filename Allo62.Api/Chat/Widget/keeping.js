/** A conversation is kept for the tab only when the person asked for it. @module */

const place = "allo62-chat";

/** @returns {any} what was kept; null when nothing was, or the browser keeps nothing */
export function readKept() {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

/** @param {object | null} conversation null: nothing any more */
export function keep(conversation) {
  try {
    if (conversation) sessionStorage.setItem(place, JSON.stringify(conversation));
    else sessionStorage.removeItem(place);
  } catch {
    // Storage is forbidden or full: the conversation stays in memory, as without it.
  }
}
