// The real service for the tests of the chat: demonstration model, real catalogue, SQLite. Trained once a run, or taken from ALLO62_TEST_MODELS.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../harness.mjs";
import { startService, train } from "../service.mjs";

const data = join(repository, "data");
const logs = readdirSync(join(data, "log")).filter((file) => file.endsWith(".csv")).map((file) => join(data, "log", file));
const models = process.env.ALLO62_TEST_MODELS ?? train("--data", ...logs, "--catalogue", join(data, "catalogue.json"));

/** Starts one more service with the same model. @param {Record<string, string>} [settings] @returns {Promise<string>} its address */
export const startChatService = async (settings = {}) => (await startService({ settings: { "Allo62:Model": models, ...settings } })).address;

/** The service that all tests share; ALLO62_TEST_SERVICE names one that runs already. */
export const service = process.env.ALLO62_TEST_SERVICE ?? (await startChatService());

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
