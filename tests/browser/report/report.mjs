// One report for all tests of the page: trained and measured on the two small files beside this one.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { repository, temporaryFolder } from "../harness.mjs";

const console62 = join(repository, "artifacts/bin/Allo62.Training/release/allo62.dll");
const here = new URL("./", import.meta.url).pathname;

function make() {
  const folder = temporaryFolder();
  const run = (...parameters) => execFileSync("dotnet", [console62, ...parameters], { stdio: ["ignore", "ignore", "inherit"] });
  run("train", "--data", join(here, "train.csv"), "--out", join(folder, "models"));
  run("report", "--model", join(folder, "models"), "--data", join(here, "requests.csv"), "--train", join(here, "train.csv"), "--check-labels",
    "--catalogue", join(repository, "data/catalogue.json"), "--urgency-data", join(repository, "data/test/urgency.csv"), "--out", join(folder, "rapport"));
  return join(folder, "rapport");
}

export const folder = make();
export const address = `file://${join(folder, "rapport.html")}`;
export const content = JSON.parse(readFileSync(join(folder, "rapport.json"), "utf8"));

/** The same page with its rows repeated: what fifty thousand rows do to it. @param {number} rows */
export function longAddress(rows) {
  const page = readFileSync(join(folder, "rapport.html"), "utf8");
  const pieces = /<script type="text\/plain" class="donnees">([^<]*)<\/script>\n/g;
  const packed = Buffer.from([...page.matchAll(pieces)].map((piece) => piece[1]).join(""), "base64");
  const data = JSON.parse(inflateSync(packed).toString("utf8"));
  const count = data.rows.id.length;
  for (const [name, column] of Object.entries(data.rows)) {
    data.rows[name] = Array.from({ length: rows }, (_, i) => (name === "id" ? `ligne-${i}` : column[i % count]));
  }
  const file = join(folder, "long.html");
  const first = page.search(pieces);
  const again = `<script type="text/plain" class="donnees">${deflateSync(JSON.stringify(data)).toString("base64")}</script>\n`;
  const rest = page.replace(pieces, "");
  writeFileSync(file, rest.slice(0, first) + again + rest.slice(first));
  return `file://${file}`;
}
