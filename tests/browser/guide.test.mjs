// The example page of docs/guides/front-end.md, as it stands but for the address of the service.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { assertAccessible, onPage, repository } from "./harness.mjs";
import { startService, until } from "./service.mjs";

const file = readFileSync(`${repository}docs/guides/front-end-example.html`, "utf8");

describe("guide: example front-end", () => {
  /** @type {Awaited<ReturnType<typeof startService>>} */
  let service;
  /** @type {import("node:http").Server} */
  let site;
  let address = "";

  before(async () => {
    site = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(file.replaceAll("http://127.0.0.1:5062", service.address)));
    await new Promise((resolve) => site.listen(0, "127.0.0.1", () => resolve(undefined)));
    address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (site.address()).port}`;
    service = await startService({ settings: { "Allo62:Security:Origins:0": address } });
  });
  after(async () => {
    site.close();
    await service.stop();
  });

  /** @param {import("playwright-core").Page} page @param {string} text */
  async function ask(page, text) {
    await page.goto(address);
    await page.fill("input", text);
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=status] > *");
  }

  test("Example_Length_IsFortyLines", () => assert.equal(file.trimEnd().split("\n").length, 40));

  test("Example_UrgentRequest_NumbersBeforeTheContactThenFeedback", () => onPage({ allowed: "http://127.0.0.1:" }, async (page) => {
    await ask(page, "on m'a coupé l'électricité ce matin, j'ai un bébé");
    const names = await page.locator("[role=status] > *").evaluateAll((all) => all.map((one) => one.tagName));
    assert.equal(names[0], "H2");
    assert.equal(names[1], "A");
    assert.match(await page.locator("[role=status] a").first().getAttribute("href"), /^(tel|sms):\d+$/);
    const feedback = page.locator("button", { hasText: "Ce n'est pas ça" });
    if (await feedback.count()) {
      // On a busy machine the database may take longer than the service waits for it: the page then says « Réessayez ».
      await until(async () => {
        const said = await page.locator("[role=status] p").count();
        await feedback.click();
        await page.waitForFunction((before) => document.querySelectorAll("[role=status] p").length > before, said);
        return (await page.locator("text=Merci, c'est noté.").count()) > 0;
      });
    }
    await assertAccessible(page);
  }));

  test("Example_Question_ChoiceGoesBackWithTheState", () => onPage({ allowed: "http://127.0.0.1:" }, async (page) => {
    const texts = ["facture et rsa", "aide pour ma mère et le rsa", "rsa facture électricité", "je n'arrive plus à payer", "une aide pour payer", "facture aide maison", "dossier en attente", "aide", "allocation logement", "aide pour le logement"];
    let unclear;
    for (const text of texts) if (!unclear && (await service.ask(text)).decision === "clarify") unclear = text;
    assert.ok(unclear, "the model asks nothing: add a text that it is unsure of");
    await ask(page, unclear);
    await page.locator("[role=status] button").first().click();
    await page.waitForSelector("text=Ce n'est pas ça");
  }));

  test("Example_ServiceAway_SaysWhomToCall", () => onPage({ allowed: "http://127.0.0.1:", expected: /ERR_|Failed to load/ }, async (page) => {
    await page.goto(address);
    await page.context().setOffline(true);
    await page.fill("input", "mon rsa");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=03 21 216 216");
  }));
});
