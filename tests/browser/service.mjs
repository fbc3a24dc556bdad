// The real API for browser tests: the small model of the report's tests unless another is named, SQLite in a folder of its own, requests kept.
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { repository, temporaryFolder } from "./harness.mjs";

const bin = join(repository, "artifacts/bin");
const service62 = join(bin, "Allo62.Api/release/allo62-api.dll");
const console62 = join(bin, "Allo62.Training/release/allo62.dll");
const started = new Set();

/** @type {string | undefined} */
let models;

/** A folder with a package that was trained once for all tests; ALLO62_TEST_MODELS names another one. */
function trained() {
  if (process.env.ALLO62_TEST_MODELS) return process.env.ALLO62_TEST_MODELS;
  return (models ??= train("--data", join(repository, "tests/browser/report/train.csv")));
}

/** Trains a model. @param {...string} what arguments of « allo62 train » @returns {string} the folder of its package */
export function train(...what) {
  const folder = join(temporaryFolder(), "models");
  execFileSync("dotnet", [console62, "train", ...what, "--out", folder], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

/**
 * Starts a service on a free port; one that nobody stops ends with the run.
 * @param {{ settings?: Record<string, string>, keys?: Record<string, string> }} options keys: role by name
 * @returns {Promise<{ address: string, keys: Record<string, string>, stop: () => Promise<void>, ask: (text: string, more?: object) => Promise<any>, call: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<{ status: number, value: any }> }>}
 */
export async function startService({ settings = {}, keys = {} } = {}) {
  const state = temporaryFolder();
  const made = Object.fromEntries(Object.entries(keys).map(([name, role]) => [name,
    execFileSync("dotnet", [service62, "keys", "add", "--name", name, "--role", role, "--file", join(state, "keys.json")], { stdio: ["ignore", "pipe", "ignore"] }).toString().trim()]));
  const all = {
    "Allo62:Model": settings["Allo62:Model"] ?? trained(), "Allo62:Catalogue": join(repository, "data"), "Allo62:State": state, "Allo62:Storage:StoreRequests": "true",
    "Allo62:Security:AddressPerSecond": "0", "Allo62:Security:KeyPerSecond": "0", "Logging:LogLevel:Microsoft.Hosting.Lifetime": "Information", ...settings,
  };
  const child = spawn("dotnet", [service62, "--urls", "http://127.0.0.1:0", ...Object.entries(all).map(([name, value]) => `--${name}=${value}`)], { stdio: ["ignore", "pipe", "inherit"] });
  started.add(child);
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (piece) => {
      said += piece;
      const found = /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.on("exit", (code) => reject(new Error(`The service ended with ${code}.`)));
  });
  // It does not keep the run going.
  child.unref();
  child.stdout.unref();
  const bearer = Object.values(made)[0];
  async function call(method, path, body, headers = {}) {
    const response = await fetch(address + path, {
      method, body: body && JSON.stringify(body),
      headers: { ...(bearer && { Authorization: `Bearer ${bearer}` }), ...(body && { "Content-Type": "application/json" }), ...headers },
    });
    const text = await response.text();
    return { status: response.status, value: text ? JSON.parse(text) : null };
  }
  await until(async () => (await call("GET", "/health/ready")).value?.status === "healthy");
  return {
    address, keys: made, call,
    ask: async (text, more = {}) => (await call("POST", "/v1/classify", { text, ...more })).value,
    stop: () => new Promise((resolve) => {
      started.delete(child);
      child.removeAllListeners("exit");
      child.on("exit", () => resolve(undefined));
      child.ref();
      child.kill("SIGTERM");
    }),
  };
}

/** Looks until it is so. @param {() => Promise<boolean>} look */
export async function until(look) {
  const end = Date.now() + 180_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error("It did not happen within three minutes.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

process.on("exit", () => started.forEach((child) => child.kill("SIGKILL")));
