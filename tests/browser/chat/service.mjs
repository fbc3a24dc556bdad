// The real service for the tests of the chat: demonstration model, real catalogue, SQLite. Trained once a run, or taken from ALLO62_TEST_MODELS.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository, temporaryFolder } from "../harness.mjs";

const data = join(repository, "data");
const program = (name, file) => join(repository, "artifacts/bin", name, "release", file);

const models = process.env.ALLO62_TEST_MODELS ?? train();

function train() {
  const folder = join(temporaryFolder(), "models");
  const logs = readdirSync(join(data, "log")).filter((file) => file.endsWith(".csv")).map((file) => join(data, "log", file));
  execFileSync("dotnet", [program("Allo62.Training", "allo62.dll"), "train", "--data", ...logs, "--catalogue", join(data, "catalogue.json"), "--out", folder], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

/** Starts a service on a free port; it ends with the run. @param {...string} settings @returns {Promise<string>} its address */
export async function startService(...settings) {
  const child = spawn("dotnet", [program("Allo62.Api", "allo62-api.dll"), "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
    `--Allo62:Model=${models}`, `--Allo62:Catalogue=${data}`, `--Allo62:State=${temporaryFolder()}`, "--Allo62:Storage:StoreRequests=true",
    "--Allo62:Security:AddressPerSecond=0", ...settings], { stdio: ["ignore", "pipe", "inherit"] });
  process.on("exit", () => child.kill());
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = /Now listening on: (http:\S+)/.exec(line)?.[1];
    if (!address) continue;
    // Read on, or the service would wait for room; and do not hold the run for it.
    lines.on("line", () => {});
    child.unref();
    child.stdout.unref();
    await untilReady(address);
    return address;
  }
  throw new Error("the service did not start");
}

async function untilReady(address) {
  for (let attempt = 0; attempt < 1_800; attempt++) {
    const health = await fetch(`${address}/health/ready`).then((response) => response.json()).catch(() => null);
    if (health?.status === "healthy") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the service was not ready");
}

/** The service that all tests share; ALLO62_TEST_SERVICE names one that runs already. */
export const service = process.env.ALLO62_TEST_SERVICE ?? (await startService());

/** @param {object} body */
export async function classify(body) {
  const response = await fetch(`${service}/v1/classify`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return response.json();
}

/** A text that the model in service answers in a way, among those that are near it: models change, the tests need not. */
async function textFor(what, isIt, ...texts) {
  for (const text of texts) if (isIt(await classify({ text }))) return text;
  return assert.fail(`none of the texts is answered with ${what}`);
}

/** What people write, by how it is answered. */
export const texts = {
  route: await textFor("route", (a) => a.decision === "route" && a.urgency.level === "none" && !a.about.dependsOnCommune, "mon rsa n'est pas arrivé ce mois-ci", "il y a un trou dans la route D939"),
  local: await textFor("a contact by commune", (a) => a.decision === "route" && a.category.id === "etat_civil", "je veux faire ma carte d'identité", "refaire mon passeport"),
  clarify: await textFor("clarify", (a) => a.decision === "clarify" && a.urgency.level === "none", "aide pour le logement", "besoin d'un papier pour la voiture", "garde de mon enfant", "je veux un logement", "carte de stationnement et papiers", "aide pour payer", "allocation logement"),
  unsure: await textFor("low confidence", (a) => a.handoff?.reason === "low_confidence", "problème avec mon dossier", "je veux déménager", "je n'arrive plus à payer", "un courrier que je ne comprends pas"),
  outside: await textFor("out of scope", (a) => a.handoff?.reason === "out_of_scope", "je voudrais une pizza", "quel temps fera-t-il demain"),
  human: "je veux parler à quelqu'un",
  vital: "mon mari ne respire plus",
  urgent: "mon mari me frappe j'ai peur",
  several: "mon rsa n'est pas arrivé ce mois-ci et aussi il y a un trou énorme sur la route D939",
};
