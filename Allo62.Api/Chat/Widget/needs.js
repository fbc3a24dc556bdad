/** Words by which people pass from one request to the next. */
const borders = /(?:^|[\s.;,!?]+)(?:et aussi|et j'ai aussi|j'ai aussi|par ailleurs|autre chose|autre question|une autre question|deuxièmement|d'autre part|et une deuxième chose)[\s:,]+|\n\s*(?:[-•*]|\d{1,2}[.)])\s+|^\s*(?:[-•*]|\d{1,2}[.)])\s+/giu;

const fewestWords = 3;
const most = 4;

/**
 * The requests in a message that says by itself that there are several: « … et aussi … », a list. A story of many sentences is one request.
 * @param {string} text
 * @returns {string[]} two to four parts in the person's own words; empty when it is one request
 */
export function needsIn(text) {
  const parts = text.replaceAll("’", "'").split(borders).map((part) => part.replace(/^[\s,.;:]+|[\s,;:]+$/g, "")).filter((part) => part !== "");
  const isList = parts.length > 1 && parts.length <= most && parts.every((part) => part.split(/\s+/).length >= fewestWords);
  return isList ? parts : [];
}
