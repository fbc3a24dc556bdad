// Hostile texts, answers and pages; leaving quickly.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onPage } from "../harness.mjs";
import { service, texts } from "./service.mjs";
import { answers, ask, desktop, lastAnswer, openChat, phone, write } from "./steps.mjs";

const hostile = `"><img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload=window.hit=1>{{7*7}}\${1}javascript:window.hit=1`;

/** An answer in which every text is hostile. */
const hostileContact = {
  name: hostile, phone: "javascript:window.hit=1", sms: hostile, url: "javascript:window.hit=1", address: hostile, deafAccess: hostile, note: hostile,
  openNow: false, opensAt: "2026-11-25T08:30:00+01:00", closesAt: null, verifiedOn: hostile, needsVerification: true,
};
const hostileAnswer = (decision) => ({
  requestId: "../../v1/models", modelVersion: hostile, decision, category: { id: "../x", label: hostile }, confidence: 1, alternatives: [{ id: hostile, label: hostile, confidence: 1 }],
  contact: decision === "route" ? hostileContact : null,
  about: { description: hostile, authority: hostile, prepare: [hostile], dependsOnCommune: true },
  urgency: { level: "vital", message: hostile, numbers: [{ number: "javascript:window.hit=1", label: hostile, bySms: false }] },
  handoff: decision === "handoff" ? { reason: "constructor", contact: hostileContact } : null,
  clarification: decision === "clarify" ? { question: hostile, choices: [{ id: hostile, label: hostile }], state: "s" } : null,
  explanation: [], recording: "off",
});

async function assertOnlyText(page) {
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const shown = await page.evaluate(() => [...document.querySelector("allo62-chat").shadowRoot.querySelectorAll("*")].map((one) => ({
    name: one.localName, links: [...one.attributes].filter((attribute) => /^(on|src$|href$)/.test(attribute.name)).map((attribute) => attribute.value),
  })));
  assert.deepEqual(shown.filter((one) => ["img", "script", "iframe", "object"].includes(one.name)), []);
  for (const link of shown.flatMap((one) => one.links)) assert.match(link, /^(tel:|sms:|https?:|\/)/);
}

describe("chat: hostile texts", () => {
  test("Text_OfThePerson_IsOnlyText", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, hostile);
    assert.ok((await page.locator("allo62-chat .person").textContent()).includes("<script>"));
    await assertOnlyText(page);
  }));

  for (const decision of ["route", "clarify", "handoff"]) {
    test(`Answer_Hostile_${decision}_IsOnlyText`, () => onPage(desktop, async (page) => {
      await page.route("**/v1/classify", (route) => route.fulfill({ json: hostileAnswer(decision) }));
      await openChat(page);
      await ask(page, texts.route);
      assert.ok((await page.locator(lastAnswer).textContent()).includes("onerror"));
      await assertOnlyText(page);
    }));
  }

  for (const [name, body] of [
    ["NotJson", "<html>"], ["Null", "null"], ["Array", "[]"], ["Empty", "{}"], ["NoUrgency", '{"decision":"route"}'],
    ["WrongTypes", '{"requestId":1,"decision":"route","urgency":{"level":"vital","numbers":"x"},"contact":{"name":{}}}'],
  ]) {
    test(`Answer_Broken_${name}_IsAFaultInWords`, () => onPage(desktop, async (page) => {
      await page.route("**/v1/classify", (route) => route.fulfill({ contentType: "application/json", body }));
      await openChat(page);
      await write(page, texts.route);
      await page.waitForSelector("allo62-chat .status.fault");
      assert.match(await page.locator("allo62-chat .status.fault").textContent(), /abîmée/);
    }));
  }

  test("Communes_Hostile_AreOnlyText", () => onPage(desktop, async (page) => {
    await page.route("**/v1/communes?*", (route) => route.fulfill({ json: [{ insee: hostile, name: hostile, postalCodes: [hostile], otherName: hostile }] }));
    await openChat(page);
    await ask(page, texts.local);
    await page.fill(`${lastAnswer} [role=combobox]`, "boul");
    await page.waitForSelector(`${lastAnswer} [role=option]`);
    await assertOnlyText(page);
  }));

  test("Policy_InlineScriptAndForeignScript_AreRefused", () => onPage({ ...desktop, expected: /Content Security Policy|TrustedScript|TrustedHTML/ }, async (page) => {
    await openChat(page);
    const refused = await page.evaluate(async () => {
      const violations = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
      for (const make of [(script) => (script.textContent = "window.hit = 1"), (script) => (script.src = "https://evil.example/x.js")]) {
        const script = document.createElement("script");
        try { make(script); } catch { violations.push("trusted-types"); continue; }
        document.head.append(script);
      }
      await new Promise((resolve) => setTimeout(resolve));
      return violations;
    });
    assert.ok(refused.length >= 2);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  }));
});

describe("chat: in other people's pages", () => {
  test("Page_WithHostileStyle_ChangesNothingInside", () => onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { all: unset !important; font: italic 5px fantasy !important; color: #fff !important; background: #fff !important; display: none !important; visibility: hidden !important }
        html, body { display: block !important } allo62-chat { opacity: 0 !important; position: absolute !important; left: -9999px !important; pointer-events: none !important; text-transform: uppercase !important }
        button, dialog, p { display: none !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    await page.click("allo62-chat .launcher");
    await ask(page, texts.route);
    const looks = await page.locator(`${lastAnswer} h3`).evaluate((one) => { const style = getComputedStyle(one); return [style.fontSize, style.textTransform, style.visibility, style.fontStyle]; });
    assert.deepEqual(looks, ["20px", "none", "visible", "normal"]);
    assert.equal(await page.locator("allo62-chat").evaluate((one) => getComputedStyle(one).opacity), "1");
    assert.ok(await page.locator("allo62-chat dialog").isVisible());
  }));

  test("Page_IsNotChangedByTheWidget", () => onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.waitForSelector("allo62-chat .launcher");
    assert.deepEqual(await page.evaluate(() => [document.body.style.length, document.querySelectorAll("style").length, document.adoptedStyleSheets.length, Object.keys(window).filter((name) => /allo|chat/i.test(name))]), [0, 0, 0, []]);
  }));

  test("Page_OfAnotherOrigin_LoadsTheWidgetAndAsksTheService", async () => {
    const { createServer } = await import("node:http");
    const { startChatService } = await import("./service.mjs");
    const site = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(`<!DOCTYPE html><html lang="fr"><title>Site</title><script src="${api}/chat/allo62-chat.js" defer></script><link rel="icon" href="data:,"><allo62-chat accent="#ffe600" name="Nord"></allo62-chat></html>`));
    await new Promise((resolve) => site.listen(0, "127.0.0.1", () => resolve(undefined)));
    const origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (site.address()).port}`;
    const api = await startChatService({ "Allo62:Security:Origins:0": origin });
    await onPage({ ...desktop, allowed: "http://127.0.0.1:" }, async (page) => {
      await page.goto(origin);
      await page.click("allo62-chat .launcher");
      assert.equal(await page.locator("allo62-chat h2").first().textContent(), "Nord");
      await ask(page, texts.route);
      // Yellow as a ground takes dark words.
      assert.equal(await page.locator("allo62-chat .send").evaluate((one) => getComputedStyle(one).color), "rgb(17, 17, 17)");
    });
    site.close();
  });
});

describe("chat: leaving quickly", () => {
  const elsewhere = `${service}/chat/accessibilite`;
  const prepare = async (page) => {
    await openChat(page);
    await page.evaluate((address) => document.querySelector("allo62-chat").setAttribute("exit", address), elsewhere);
    await page.click("allo62-chat .welcome summary");
    await page.check("allo62-chat #keep");
    await ask(page, texts.urgent);
  };
  // The other site answers with nothing: the browser stays where it is, and what is seen before the other site comes can be looked at.
  const stay = (page) => page.route(elsewhere, (route) => route.fulfill({ status: 204 }));
  const assertGone = async (page) => {
    await page.waitForURL(elsewhere);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    // In the place of the chat: one step back leads to what was before it.
    await page.goBack();
    assert.ok(!page.url().endsWith("/chat"));
  };

  test("Button_CoversForgetsAndLeaves", () => onPage(phone, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await prepare(page);
    await page.click("allo62-chat button.exit");
    await assertGone(page);
  }));

  test("Cover_IsThereBeforeTheOtherSite", () => onPage(phone, async (page) => {
    await prepare(page);
    await stay(page);
    await page.click("allo62-chat button.exit");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).display), "none");
    assert.equal(await page.title(), "");
    assert.equal(await page.evaluate(() => document.querySelector("allo62-chat").shadowRoot.querySelectorAll(".turn").length + sessionStorage.length), 0);
  }));

  test("Cover_OfTheDialogInATownsPage_HidesThePageToo", () => onPage(phone, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.click("allo62-chat .launcher");
    await page.evaluate((address) => document.querySelector("allo62-chat").setAttribute("exit", address), elsewhere);
    await stay(page);
    await page.click("allo62-chat button.exit");
    assert.equal(await page.locator("h1").isVisible(), false);
    assert.equal(await page.locator("allo62-chat dialog").isVisible(), false);
  }));

  test("Shift_ThreeTimes_Leaves", () => onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await prepare(page);
    await page.keyboard.press("Shift");
    await page.waitForSelector('allo62-chat [aria-live]:has-text("encore 2 fois")');
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await assertGone(page);
  }));

  test("Shift_ForCapitalsOrTooSlow_DoesNotLeave", () => onPage(desktop, async (page) => {
    await page.clock.install();
    await prepare(page);
    await page.focus("allo62-chat #message");
    for (const letter of ["A", "B", "C", "D"]) await page.keyboard.press(`Shift+${letter}`);
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await page.clock.runFor(5_100);
    await page.keyboard.press("Shift");
    assert.ok(page.url().endsWith("/chat"));
    assert.equal(await answers(page), 1);
  }));

  test("Words_SayThatTheHistoryStays", () => onPage(phone, async (page) => {
    await openChat(page);
    assert.match(await page.locator("allo62-chat button.exit").getAttribute("title"), /historique du navigateur n'est pas effacé/);
    assert.match(await page.locator("allo62-chat .welcome").textContent(), /historique du navigateur n'est pas effacé/);
  }));

  test("Back_FromTheBrowsersMemory_IsEmptyAndSeen", () => onPage(desktop, async (page) => {
    await prepare(page);
    // As the browser tells a page that comes back.
    await stay(page);
    await page.click("allo62-chat button.exit");
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).display), "none");
    assert.equal(await answers(page), 0);
  }));
});
