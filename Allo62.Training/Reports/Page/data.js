// What the page holds, read once.

/** @typedef {{ id: string, label: string, family: string }} Category */
/** @typedef {{ words: number[], near: number[], action: string }} RowError */
/** @typedef {{ id: string, text: string, label: number, suggested: number, labelShare: number, suggestedShare: number, sure: boolean, learnt: boolean }} Suspect */
/** @typedef {{ threshold: number, coverage: number, risk: { value: number }, rightRoute: number, wrongRoute: number, clarified: number, clarifiedWithAnswer: number, handedOff: number, handedOffOutOfScope: number, callsPerRequest: number }} Point */
/** @typedef {{ rightRoute: number, wrongRoute: number, clarifiedRight: number, clarifiedWrong: number, handedOff: number, handedOffOutOfScope: number }} Costs */
/** @typedef {{ id: string[], date: (string | null)[], channel: (string | null)[], text: string[], label: number[], ranked: number[][], right: number[], outcome: string[], calls: number[], suspected: number[], missedUrgency: number[] }} Rows */
/** @typedef {{ version: string, categories: Category[], curve: Point[], costs: Costs, calls: number, routed: number, rows: Rows, errors: Record<string, RowError>, training: { id: string, text: string, label: number }[], suspects: Suspect[] }} PageData */

/** @type {PageData} */
export const data = JSON.parse(await unpacked([...document.querySelectorAll("script.donnees")].map((piece) => piece.textContent ?? "").join("")));

/** Base64 of zlib to text; a loop, since callbacks and data addresses take seconds for millions of characters. @param {string} base64 */
function unpacked(base64) {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

export const rows = data.rows;

/** @param {number} category */
export const label = (category) => data.categories[category].label;

/** @type {Map<string, number>} */
export const categoryNumbers = new Map(data.categories.map((category, i) => [category.id, i]));

/** First answer of a row. @param {number} row */
export const answer = (row) => rows.ranked[row][0];

/** Its confidence, 0 to 1. @param {number} row */
export const confidence = (row) => rows.ranked[row][1] / 1000;
