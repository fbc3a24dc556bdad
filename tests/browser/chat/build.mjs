// Makes Allo62.Api/Chat/Files/allo62-chat.js of the modules beside it: « npm run widget ». The result is committed, and a test compares it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { repository } from "../harness.mjs";

export const bundleFile = join(repository, "Allo62.Api/Chat/Files/allo62-chat.js");

/** @returns {Promise<string>} one script without dependencies, for a plain <script> tag */
export async function bundle() {
  const result = await build({
    entryPoints: [join(repository, "Allo62.Api/Chat/Widget/allo62-chat.js")],
    bundle: true, minify: true, format: "iife", target: ["chrome105", "firefox115", "safari16"], charset: "utf8", write: false, legalComments: "none",
    banner: { js: "/* Allo 62, EUPL-1.2. Made of Allo62.Api/Chat/Widget by « npm run widget » in tests/browser. */" },
    plugins: [{ name: "css", setup: (made) => made.onLoad({ filter: /style\.js$/ }, squeeze) }],
  });
  return result.outputFiles[0].text;
}

/** The style sheet is a text for the bundler: without its indentation it is a fifth smaller. */
async function squeeze({ path }) {
  const { readFileSync } = await import("node:fs");
  return { contents: readFileSync(path, "utf8").replace(/\/\*[^]*?\*\/\s*/g, "").replace(/\n\s*/g, "\n").replace(/ ?([{;]) /g, "$1"), loader: "js" };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(bundleFile, await bundle());
