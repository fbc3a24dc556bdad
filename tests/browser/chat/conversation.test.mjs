// What people do: answers, choices, corrections, several needs, what can be taken away.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { onPage } from "../harness.mjs";
import { service, texts } from "./service.mjs";
import { answers, ask, desktop, lastAnswer, openChat, phone, states, write } from "./steps.mjs";

/** What was sent to an endpoint, as it was sent. */
function sentTo(page, path, method) {
  const bodies = [];
  page.on("request", (request) => request.url().includes(path) && request.method() === method && bodies.push(request.postDataJSON()));
  return bodies;
}

describe("chat: answers", () => {
  test("Vital_Answer_ShowsTheNumbersBeforeAnythingElse", () => onPage(phone, async (page) => {
    await openChat(page);
    await ask(page, texts.vital);
    const first = await page.locator(`${lastAnswer} > *`).first().getAttribute("class");
    assert.equal(first, "urgency vital");
    assert.equal(await page.locator(`${lastAnswer} .urgency a`).first().getAttribute("href"), "tel:15");
    assert.equal(await page.locator(`${lastAnswer} .urgency a[href="sms:114"]`).count(), 1);
    const block = await page.locator(`${lastAnswer} .urgency`).boundingBox();
    assert.ok(block.y >= 0 && block.y + block.height <= phone.height, "the whole block is in sight");
    for (const link of await page.locator(`${lastAnswer} .urgency a`).all()) assert.ok((await link.boundingBox()).height >= 44);
  }));

  test("Route_Answer_SaysWhoWhyAndWhatToPrepare", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    assert.match(await page.locator(`${lastAnswer} .ways a`).first().getAttribute("href"), /^tel:\+33/);
    assert.equal(await page.locator(`${lastAnswer} .verify strong`).textContent(), "À vérifier");
    assert.ok((await page.locator(`${lastAnswer} .prepare li`).count()) > 0);
    assert.equal(await page.locator(`${lastAnswer} .why p`).count(), 2);
    // The commune is not asked where nothing depends on it.
    assert.equal(await page.locator(`${lastAnswer} [role=combobox]`).count(), 0);
  }));

  test("Choice_Tapped_IsAnsweredAndStaysVisible", () => onPage(phone, async (page) => {
    await openChat(page);
    await ask(page, texts.clarify);
    const choice = page.locator(`${lastAnswer} .choices button`).first();
    const label = await choice.textContent();
    await choice.click();
    await page.waitForSelector(`${lastAnswer} .contact`);
    assert.equal(await page.locator("allo62-chat .person p").last().locator("span").last().textContent(), label);
    assert.equal(await page.locator("allo62-chat [aria-pressed=true]").textContent(), label);
  }));

  test("Question_AnsweredInWords_GoesBackWithItsState", () => onPage(desktop, async (page) => {
    const sent = sentTo(page, "/v1/classify", "POST");
    await openChat(page);
    await ask(page, texts.clarify);
    await write(page, "la deuxième");
    await page.waitForSelector(`${lastAnswer} .contact`);
    assert.ok(sent[1].state.length > 20);
    assert.equal(sent[1].text, "la deuxième");
    assert.equal(sent[0].conversationId, sent[1].conversationId);
  }));

  test("NoneOfTheChoices_IsTakenAtItsWord", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.clarify);
    const offered = await page.locator(`${lastAnswer} .choices button`).allTextContents();
    await page.click(`${lastAnswer} [data-focus=none]`);
    await page.waitForFunction(() => document.querySelector("allo62-chat").shadowRoot.querySelectorAll(".turn.service").length === 2);
    for (const label of offered.slice(0, -1)) assert.ok(!(await page.locator(`${lastAnswer} .choices button`).allTextContents()).includes(label));
  }));

  test("Human_Asked_IsOneTapAwayAtAnyTime", () => onPage(phone, async (page) => {
    await openChat(page);
    await states.desk(page);
    assert.equal(await page.locator(`${lastAnswer} .ways a`).first().getAttribute("href"), "tel:+33321216216");
    assert.ok(await page.locator("allo62-chat .human").isVisible());
  }));

  test("Several_Needs_AreTakenOneAfterTheOther", () => onPage(phone, async (page) => {
    await openChat(page);
    await states.several(page, texts);
    assert.equal(await page.locator("allo62-chat .turn.service ol li").count(), 2);
    const firstCategory = await page.locator(`${lastAnswer} .category`).textContent();
    await page.click(`${lastAnswer} .next`);
    await page.waitForFunction((before) => document.querySelector("allo62-chat").shadowRoot.querySelectorAll(".turn.service").length > before, 2);
    assert.notEqual(await page.locator(`${lastAnswer} .category`).textContent(), firstCategory);
    assert.equal(await page.locator("allo62-chat .next").count(), 0);
  }));
});

describe("chat: wrong answers and opinions", () => {
  test("NotThis_ThenAnAlternativeThenYes_IsKeptAsCorrected", () => onPage(desktop, async (page) => {
    const sent = sentTo(page, "/v1/feedback/", "PUT");
    await openChat(page);
    await states.corrected(page, texts);
    await page.click(`${lastAnswer} [data-focus=yes]`);
    await page.waitForSelector(`${lastAnswer} .noted`);
    await page.waitForFunction(() => true);
    assert.equal(sent[0].verdict, "wrong");
    assert.equal(sent[1].verdict, "corrected");
    assert.ok(sent[1].correctedCategory.length > 2);
    assert.equal(await page.locator("allo62-chat .fault").count(), 0);
  }));

  test("Comment_WithPersonalData_IsMaskedBeforeItIsKept", () => onPage(desktop, async (page) => {
    await openChat(page);
    await states.right(page, texts);
    await page.fill(`${lastAnswer} textarea`, "merci, rappelez-moi au 06 12 34 56 78, M. Jean Dupont");
    await page.click(`${lastAnswer} .feedback details button`);
    await page.waitForSelector(`${lastAnswer} .feedback [role=status]`);
    const { items } = await (await fetch(`${service}/v1/review?pageSize=200`)).json();
    const comments = items.map((item) => item.feedback?.comment).filter(Boolean);
    assert.ok(comments.some((comment) => comment.includes("rappelez-moi")));
    assert.ok(comments.every((comment) => !comment.includes("06 12") && !comment.includes("Dupont")));
  }));

  test("Opinion_NotKept_SaysSo", () => onPage({ ...desktop, expected: /503/ }, async (page) => {
    await page.route("**/v1/feedback/*", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }));
    await openChat(page);
    await states.right(page, texts);
    await page.waitForSelector(`${lastAnswer} .feedback .fault`);
  }));
});

describe("chat: taken away", () => {
  test("Contact_Saved_IsAVcard", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`${lastAnswer} .card-actions button:has-text("Garder")`)]);
    assert.equal(download.suggestedFilename(), "contact.vcf");
    assert.match(readFileSync(await download.path(), "utf8"), /^BEGIN:VCARD\r\nVERSION:4\.0\r\nFN:.*TEL.*END:VCARD\r\n$/s);
  }));

  test("Contact_Copied_IsText", () => onPage({ ...desktop, context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    await page.click(`${lastAnswer} [data-focus=copy]`);
    await page.waitForSelector(`${lastAnswer} [data-focus=copy]:has-text("Copié")`);
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^.+\n0[\d ]+/);
  }));

  test("Contact_Printed_IsAloneOnThePaper", () => onPage(desktop, async (page) => {
    await page.addInitScript(() => {
      window.print = () => {
        const inner = window.frameElement ? document : null;
        window.parent.printed = inner?.body.innerText;
      };
    });
    await openChat(page);
    await ask(page, texts.route);
    await page.click(`${lastAnswer} .card-actions button:has-text("Imprimer")`);
    await page.waitForFunction(() => window.printed);
    const paper = await page.evaluate(() => window.printed);
    assert.match(paper, /Accueil|Mairie/);
    assert.ok(!paper.includes("Quitter vite") && !paper.includes("Copier"));
  }));

  test("Example_Tapped_IsOnlyWritten", () => onPage(phone, async (page) => {
    await openChat(page);
    await page.click("allo62-chat .examples button");
    assert.equal(await page.inputValue("allo62-chat #message"), "Mon RSA n'est pas arrivé");
    assert.equal(await answers(page), 0);
  }));
});
