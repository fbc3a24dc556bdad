// What goes wrong: no network, slow, limits, a starting service, an old question, another model, impatient fingers, reload.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onPage } from "../harness.mjs";
import { classify, service, startChatService, texts } from "./service.mjs";
import { answers, ask, desktop, lastAnswer, openChat, phone, states, write } from "./steps.mjs";

const fault = "allo62-chat .status.fault";
const problem = (status, type, headers = {}) => ({ status, headers, contentType: "application/problem+json", body: JSON.stringify({ type: `urn:allo62:problem:${type}`, status }) });
const numbersAreThere = async (page) => assert.ok(await page.locator('allo62-chat .frame .emergency a[href="tel:112"]').isVisible());

describe("chat: trouble", () => {
  test("Offline_TextIsKeptAndSentWhenTheNetworkIsBack", () => onPage({ ...phone, expected: /ERR_INTERNET_DISCONNECTED/ }, async (page) => {
    await openChat(page);
    await page.context().setOffline(true);
    await write(page, texts.route);
    await page.waitForSelector(fault);
    assert.match(await page.locator(fault).textContent(), /pas de connexion.*gardé.*03/su);
    await numbersAreThere(page);
    await page.context().setOffline(false);
    await page.waitForSelector(`${lastAnswer} .contact`);
    assert.equal(await page.locator(fault).count(), 0);
    assert.equal(await page.locator("allo62-chat .person").count(), 1);
  }));

  test("Limit_OfTheRealService_CountsDownAndSendsAgainByItself", async () => {
    const limited = await startChatService({ "Allo62:Security:AddressPerSecond": "0.4", "Allo62:Security:AddressBurst": "40" });
    await onPage({ ...desktop, allowed: limited, expected: /429/ }, async (page) => {
      await openChat(page, `${limited}/chat`);
      await page.evaluate(() => Promise.all(Array.from({ length: 45 }, () => fetch("/v1/model"))));
      await write(page, texts.route);
      await page.waitForSelector(fault);
      assert.match(await page.locator(fault).textContent(), /en même temps.*Nouvel essai dans \d+ s/su);
      await page.waitForSelector(`${lastAnswer} .contact`);
    });
  });

  test("Starting_TextCanBeChanged", () => onPage({ ...phone, expected: /503/ }, async (page) => {
    await openChat(page);
    await states.fault(page, texts);
    assert.match(await page.locator(fault).textContent(), /redémarre/);
    await page.click(`${fault} [data-focus=edit]`);
    assert.equal(await page.inputValue("allo62-chat #message"), texts.route);
    assert.equal(await page.locator("allo62-chat .person").count(), 0);
    await page.unroute("**/v1/classify");
    await page.click("allo62-chat .send");
    await page.waitForSelector(`${lastAnswer} .contact`);
  }));

  test("Failed_TriedAgainByHand_IsAnswered", () => onPage({ ...phone, expected: /ERR_FAILED/ }, async (page) => {
    let isDown = true;
    await page.route("**/v1/classify", (route) => (isDown ? route.abort() : route.continue()));
    await openChat(page);
    await write(page, texts.route);
    await page.waitForSelector(fault);
    isDown = false;
    await page.click(`${fault} [data-focus=retry]`);
    await page.waitForSelector(`${lastAnswer} .contact`);
    assert.equal(await answers(page), 1);
  }));

  test("Slow_SaysSoWhileItWaits", () => onPage(phone, async (page) => {
    /** @type {() => void} */
    let go = () => {};
    const gate = new Promise((resolve) => (go = () => resolve(undefined)));
    await page.route("**/v1/classify", async (route) => {
      await gate;
      await route.continue();
    });
    await page.clock.install();
    await openChat(page);
    await write(page, texts.route);
    await page.waitForSelector("allo62-chat .searching");
    await page.clock.runFor(4_500);
    assert.match(await page.locator("allo62-chat .status").textContent(), /plus long que d'habitude.*112/);
    await numbersAreThere(page);
    go();
    await page.waitForSelector(`${lastAnswer} .contact`);
  }));

  for (const [name, status, type, words] of [["NoKey", 401, "unauthorised", /pas ouvert/], ["TooLong", 413, "body-too-large", /plus court/]]) {
    test(`Refused_${name}_SaysSoAndDoesNotTryAgain`, () => onPage({ ...desktop, expected: new RegExp(String(status)) }, async (page) => {
      let count = 0;
      await page.route("**/v1/classify", (route) => (count++, route.fulfill(problem(status, type))));
      await openChat(page);
      await write(page, texts.route);
      await page.waitForSelector(fault);
      assert.match(await page.locator(fault).textContent(), words);
      assert.equal(await page.locator(`${fault} .countdown`).count(), 0);
      assert.equal(count, 1);
    }));
  }

  test("Question_TooOld_WordsAreReadAloneAndAChoiceIsShown", () => onPage({ ...desktop, expected: /410/ }, async (page) => {
    await openChat(page);
    await ask(page, texts.clarify);
    await page.route("**/v1/classify", (route) => (route.request().postDataJSON().state ? route.fulfill(problem(410, "state-expired")) : route.continue()));
    await write(page, texts.route);
    await page.waitForSelector(`${lastAnswer} .note`);
    assert.match(await page.locator(`${lastAnswer} .note`).textContent(), /trop ancienne/);
    await page.click("allo62-chat .turn.service >> nth=0 >> .choices button >> nth=0");
    await page.waitForFunction(() => document.querySelector("allo62-chat").shadowRoot.querySelectorAll(".turn.service").length === 3);
    assert.ok(await page.locator(`${lastAnswer} .contact`).isVisible());
  }));

  test("Model_SwappedMeanwhile_SaysToCheckTheAnswer", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.clarify);
    await page.route("**/v1/classify", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), modelVersion: "another" } });
    });
    await page.click(`${lastAnswer} .choices button`);
    await page.waitForSelector(`${lastAnswer} .note`);
    assert.match(await page.locator(`${lastAnswer} .note`).textContent(), /mis à jour/);
  }));

  test("DoubleClick_IsOneRequest", () => onPage(desktop, async (page) => {
    let count = 0;
    page.on("request", (request) => request.url().endsWith("/v1/classify") && count++);
    await openChat(page);
    await page.fill("allo62-chat #message", texts.clarify);
    await page.dblclick("allo62-chat .send");
    await page.waitForSelector(`${lastAnswer} .choices`);
    assert.equal(count, 1);
    await page.dblclick(`${lastAnswer} .choices button`);
    await page.waitForSelector(`${lastAnswer} .contact`);
    assert.equal(count, 2);
  }));

  test("Reload_ForgetsUnlessAsked", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    await page.reload();
    await page.waitForSelector("allo62-chat .composer");
    assert.equal(await answers(page), 0);
    assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length + document.cookie.length), 0);
    await page.click("allo62-chat .welcome summary");
    await page.check("allo62-chat #keep");
    await ask(page, texts.clarify);
    await page.reload();
    await page.waitForSelector(`${lastAnswer} .choices`);
    // The question is still open.
    await page.click(`${lastAnswer} .choices button`);
    await page.waitForSelector(`${lastAnswer} .contact`);
    await page.click("allo62-chat .welcome summary");
    await page.uncheck("allo62-chat #keep");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  }));

  test("Back_AndForward_TheChatStillAnswers", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    await page.goto(`${service}/chat/accessibilite`);
    await page.goBack();
    await page.waitForSelector("allo62-chat .composer");
    await ask(page, texts.route);
    assert.ok((await answers(page)) >= 1);
  }));

  test("Language_Changed_KeepsTheConversationAndTheWords", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    await page.fill("allo62-chat #message", "à moitié écrit");
    await page.selectOption("allo62-chat select", "pl");
    assert.equal(await answers(page), 1);
    assert.equal(await page.inputValue("allo62-chat #message"), "à moitié écrit");
  }));

  test("Restart_ForgetsTheConversation", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    await page.click("allo62-chat .restart");
    assert.equal(await answers(page), 0);
    assert.ok((await classify({ text: texts.route })).requestId);
  }));
});
