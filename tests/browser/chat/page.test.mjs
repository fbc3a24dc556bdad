// /chat without script: a form in, a page out.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onPage } from "../harness.mjs";
import { service, texts } from "./service.mjs";
import { desktop, openChat, phone } from "./steps.mjs";

const noScript = { ...phone, context: { javaScriptEnabled: false } };

async function send(page, text, commune = "") {
  await page.fill("#text", text);
  await page.fill("#commune", commune);
  await page.click(".request button");
}

describe("chat without script", () => {
  test("Request_IsAnsweredWithContactAndFeedback", () => onPage(noScript, async (page) => {
    await page.goto(`${service}/chat`);
    await send(page, texts.route);
    assert.match(await page.locator(".answer .call").first().getAttribute("href"), /^tel:0\d{9}$/);
    assert.equal(await page.locator(".answer h1").textContent(), "Qui peut vous aider");
    await page.click(".feedback button[value=oui]");
    assert.match(await page.locator(".message").textContent(), /Merci/);
    // The text was in a body: no address, no history holds it.
    assert.equal(page.url(), `${service}/chat`);
  }));

  test("Urgency_StandsFirst", () => onPage(noScript, async (page) => {
    await page.goto(`${service}/chat`);
    await send(page, texts.vital);
    assert.equal(await page.locator("main section").first().getAttribute("class"), "urgency");
    assert.equal(await page.locator(".urgency a").first().getAttribute("href"), "tel:15");
  }));

  test("Question_ChoiceLeadsToAContact", () => onPage(noScript, async (page) => {
    await page.goto(`${service}/chat`);
    await send(page, texts.clarify);
    await page.check(".choices input >> nth=0");
    await page.click(".choices button");
    assert.ok(await page.locator(".answer .contact").isVisible());
  }));

  test("Commune_GivenWithTheRequest_IsThePlacesContact", () => onPage(noScript, async (page) => {
    await page.goto(`${service}/chat`);
    await send(page, texts.local, "Boulogne-sur-Mer");
    assert.match(await page.locator(".answer .who").textContent(), /Boulogne/);
  }));

  test("Text_Hostile_IsOnlyText", () => onPage(desktop, async (page) => {
    await page.setContent(`<form method="post" action="${service}/chat"><textarea name="text"></textarea><input name="commune" value='"><script>window.hit=1</script>'><button>x</button></form>`);
    await page.fill("textarea", " ".repeat(3));
    await page.click("button");
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator("allo62-chat > main script").count(), 0);
  }));

  test("Form_NotAcceptable_IsAPageInWords", async () => {
    const post = (body, type = "application/x-www-form-urlencoded") => fetch(`${service}/chat`, { method: "POST", body, headers: { "Content-Type": type } });
    for (const [body, status, words] of [
      ["text=", 400, "Écrivez quelques mots"], [`text=${"x".repeat(5_000)}`, 400, "4 000"], [`text=${"x".repeat(70_000)}`, 400, "trop long"],
      ["choice=none&state=altered", 400, "Écrivez de nouveau"], ["requestId=1&helped=oui", 404, "trop ancienne"], ["text=rsa&state=altered", 200, "Qui peut vous aider"],
    ]) {
      const response = await post(body);
      const page = (await response.text()).replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
      assert.equal(response.status, status, body.slice(0, 40));
      assert.ok(page.includes(words), `${body.slice(0, 40)}: ${words}`);
      assert.equal(response.headers.get("Cache-Control"), "no-store");
    }
    assert.equal((await post("{}", "application/json")).status, 400);
  });

  test("Words_WrittenBeforeTheScriptCame_AreKept", () => onPage(phone, async (page) => {
    /** @type {() => void} */
    let go = () => {};
    const gate = new Promise((resolve) => (go = () => resolve(undefined)));
    await page.route("**/chat/allo62-chat.js", async (route) => {
      await gate;
      await route.continue();
    });
    const loaded = page.goto(`${service}/chat`);
    await page.locator("#text").fill("déjà écrit");
    go();
    await loaded;
    await page.waitForSelector("allo62-chat .composer");
    assert.equal(await page.inputValue("allo62-chat #message"), "déjà écrit");
  }));

  test("Layout_OfTheFirstAnswer_DoesNotShift", () => onPage(phone, async (page) => {
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: "layout-shift", buffered: true });
    });
    await openChat(page);
    await page.fill("allo62-chat #message", texts.route);
    await page.click("allo62-chat .send");
    await page.waitForSelector("allo62-chat .contact");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.ok((await page.evaluate(() => window.shift)) < 0.01);
  }));
});
