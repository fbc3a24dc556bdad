// Drives a conversation as a front-end would: node generated/js/conversation.js BASE_URL TEXT. Prints what it saw as JSON.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/api.js";

type Answer = components["schemas"]["ClassifyResponse"];

const [baseUrl, text] = process.argv.slice(2);
if (baseUrl === undefined || text === undefined) throw new Error("usage: conversation.js BASE_URL TEXT");
const client = createClient<paths>({ baseUrl });

function must<T>(result: { data?: T; error?: unknown }, what: string): T {
  if (result.data === undefined) throw new Error(`${what}: ${JSON.stringify(result.error)}`);
  return result.data;
}

async function classify(body: components["schemas"]["ClassifyRequest"]): Promise<Answer> {
  return must(await client.POST("/v1/classify", { body }), "classify");
}

const categories = must(await client.GET("/v1/categories"), "categories");
const first = await classify({ text, commune: "62041", channel: "chat" });
let last = first;
const decisions: string[] = [first.decision];
while (last.decision === "clarify" && last.clarification !== null && decisions.length < 5) {
  const [choice] = last.clarification.choices;
  last = await classify({ state: last.clarification.state, choice: choice?.id ?? "none" });
  decisions.push(last.decision);
}
const feedback = must(
  await client.PUT("/v1/feedback/{requestId}", { params: { path: { requestId: last.requestId } }, body: { verdict: "right", reached: true } }),
  "feedback",
);
const refused = await client.POST("/v1/classify", { body: { text: "" } });
console.log(JSON.stringify({
  categories: categories.length,
  decisions,
  contact: last.contact?.phone ?? last.handoff?.contact.phone ?? null,
  urgency: first.urgency.level,
  verdict: feedback.verdict,
  revision: feedback.revision,
  problem: refused.error?.type ?? null,
}));
