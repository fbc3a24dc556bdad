// CSV for a French Excel: semicolons, a byte order mark, no cell that would run as a formula.

const risky = /^[=+\-@\t\r\n]/;

/** @param {unknown} cell */
function written(cell) {
  const text = typeof cell === "number" ? String(cell).replace(".", ",") : String(cell ?? "");
  const safe = typeof cell === "string" && risky.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {unknown[][]} lines */
export const csv = (lines) => `\ufeff${lines.map((line) => line.map(written).join(";")).join("\r\n")}\r\n`;

/** @param {string} name @param {unknown[][]} lines */
export function download(name, lines) {
  const address = URL.createObjectURL(new Blob([csv(lines)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
