// What all browser tests share: one browser, pages that fail on errors and on any request to the outside, axe.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const repository = new URL("../../", import.meta.url).pathname;

/** @type {Promise<import("playwright-core").Browser> | undefined} */
let started;
const folders = [];

export async function closeBrowser() {
  await (await started)?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** A folder that is gone after the run. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "allo62-browser-"));
  folders.push(folder);
  return folder;
}

/**
 * Runs a test on a new page; afterwards nothing may have failed and nothing may have been asked of the network.
 * @param {{ width?: number, height?: number, dark?: boolean, allowed?: string, expected?: RegExp,
 *   context?: import("playwright-core").BrowserContextOptions }} options allowed: beginning of addresses that may be asked; expected: console errors
 *   that belong to the test; context: more for the browser
 * @param {(page: import("playwright-core").Page) => Promise<void>} run
 */
export async function onPage({ width = 1280, height = 900, dark = false, allowed = "file:", expected, context: more }, run) {
  started ??= chromium.launch({ executablePath: executable, args: flags });
  const context = await (await started).newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: "fr-FR", ...more });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && !expected?.test(message.text()) && faults.push(`console: ${message.text()}`));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(allowed) && !address.startsWith("data:") && !address.startsWith("blob:")) faults.push(`request: ${address.slice(0, 80)}`);
  });
  try {
    await run(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** No violation of WCAG 2.2 A or AA and of axe's best practices. @param {import("playwright-core").Page} page */
export async function assertAccessible(page) {
  // As an expression of its own: a page's Content-Security-Policy forbids eval in it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.map((violation) => `${violation.id}: ${violation.help}; ${violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`);
  });
  assert.deepEqual(violations, []);
}

/** The page is not wider than the screen. @param {import("playwright-core").Page} page */
export async function assertNoSideways(page) {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
}
