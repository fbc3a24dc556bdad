// Runs every *.test.mjs below this folder in one process, so that they share one browser. « node run.mjs [PART OF A PATH] »
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after } from "node:test";
import { closeBrowser } from "./harness.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? "";
const files = readdirSync(folder, { recursive: true }).map(String)
  .filter((file) => file.endsWith(".test.mjs") && !file.includes("node_modules") && file.includes(wanted)).sort();
for (const file of files) await import(pathToFileURL(join(folder, file)).href);
after(closeBrowser);
