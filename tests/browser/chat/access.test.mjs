// Every state, on a phone in light colours and on a screen in dark ones: axe, nothing sideways, targets large enough; keyboard and spoken words.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertAccessible, assertNoSideways, onPage } from "../harness.mjs";
import { service, texts } from "./service.mjs";
import { ask, desktop, lastAnswer, openChat, phone, states, write } from "./steps.mjs";

const expected503 = /503/;

/** WCAG 2.2, 2.5.8: at least 24 pixels each way; words in a line of text are excepted. */
async function assertTargets(page) {
  const small = await page.evaluate(() => [...document.querySelector("allo62-chat").shadowRoot.querySelectorAll("button, a, input, select, summary, [role=option]")]
    .filter((one) => one.checkVisibility() && !one.closest("p:not(.card-actions, .options)"))
    .map((one) => ({ name: one.textContent || one.id, ...one.getBoundingClientRect().toJSON() }))
    .filter((one) => one.height < 24 || one.width < 24).map((one) => one.name));
  assert.deepEqual(small, []);
}

describe("chat: every state", () => {
  for (const [name, reach] of Object.entries(states)) {
    for (const [device, options] of [["Phone", phone], ["DesktopDark", { ...desktop, dark: true }]]) {
      test(`State_${name}_${device}_IsAccessible`, () => onPage({ ...options, expected: expected503 }, async (page) => {
        await openChat(page);
        await reach(page, texts);
        await assertAccessible(page);
        await assertNoSideways(page);
        await assertTargets(page);
      }));
    }
    // 1280 pixels at 400 %: 320 by 225 pixels of the page's own.
    test(`State_${name}_At320AndFourfold_NothingSideways`, () => onPage({ ...phone, width: 320, height: 225, expected: expected503 }, async (page) => {
      await openChat(page);
      await reach(page, texts);
      await assertNoSideways(page);
      const wide = await page.evaluate(() => [...document.querySelector("allo62-chat").shadowRoot.querySelectorAll("*")]
        .filter((one) => one.checkVisibility() && !one.closest(".hidden") && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className || one.tagName));
      assert.deepEqual(wide, []);
    }));
  }

  for (const language of ["en", "ar", "pl"]) {
    test(`Language_${language}_IsAccessibleAndSaysThatRequestsAreFrench`, () => onPage(phone, async (page) => {
      await openChat(page);
      await page.selectOption("allo62-chat select", language);
      assert.ok((await page.locator("allo62-chat .welcome .note").textContent()).length > 20);
      await ask(page, texts.route);
      assert.equal(await page.locator("allo62-chat .frame").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
      // What the service says stays French, and is marked so.
      assert.equal(await page.locator(`${lastAnswer} .contact > .who span`).getAttribute("lang"), "fr");
      await assertAccessible(page);
      await assertNoSideways(page);
    }));
  }

  test("ForcedColours_Urgency_KeepsItsBorders", () => onPage({ ...desktop, context: { forcedColors: "active", reducedMotion: "reduce" } }, async (page) => {
    await openChat(page);
    await ask(page, texts.vital);
    assert.equal(await page.locator(`${lastAnswer} .urgency`).evaluate((one) => getComputedStyle(one).borderTopWidth), "3px");
    await assertAccessible(page);
  }));

  test("ReducedMotion_Nothing_Moves", () => onPage(desktop, async (page) => {
    await openChat(page);
    await ask(page, texts.route);
    assert.equal(await page.evaluate(() => document.getAnimations().length + document.querySelector("allo62-chat").shadowRoot.getAnimations().length), 0);
  }));

  for (const path of ["/chat/exemple", "/chat/accessibilite"]) {
    test(`Page_${path.split("/").pop()}_IsAccessible`, () => onPage(phone, async (page) => {
      await page.goto(service + path);
      await assertAccessible(page);
      await assertNoSideways(page);
    }));
  }
});

describe("chat: keyboard and spoken words", () => {
  const spoken = (page) => page.locator("allo62-chat [aria-live]");

  test("Answer_Urgent_IsSpokenOnceWithUrgencyFirst", () => onPage(desktop, async (page) => {
    await openChat(page);
    await page.evaluate(() => {
      window.said = [];
      new MutationObserver(() => {
        const words = document.querySelector("allo62-chat").shadowRoot.querySelector("[aria-live]").textContent;
        if (words) window.said.push(words);
      }).observe(document.querySelector("allo62-chat").shadowRoot.querySelector("[aria-live]"), { childList: true, characterData: true, subtree: true });
    });
    await ask(page, texts.urgent);
    await page.waitForFunction(() => window.said.length > 0);
    const said = await page.evaluate(() => window.said);
    assert.equal(said.length, 1);
    assert.match(said[0], /^Une aide rapide est possible\. .*3919.*Qui peut vous aider|^Une aide rapide est possible\. .*17/);
    // Nothing else is live: the answer would be read twice.
    assert.equal(await page.locator("allo62-chat .turns [aria-live], allo62-chat [role=log]").count(), 0);
  }));

  test("Conversation_ByKeyboardOnly_ReachesAnAnswerAndItsFeedback", () => onPage(desktop, async (page) => {
    await openChat(page);
    await page.focus("allo62-chat #message");
    await page.keyboard.type(texts.clarify);
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${lastAnswer} .choices`);
    await page.focus("allo62-chat .thread");
    for (let i = 0; i < 40 && !(await focusIs(page, "[data-focus]:not([data-focus=message], [data-focus=copy])")); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${lastAnswer} .contact`);
    for (let i = 0; i < 40 && !(await focusIs(page, "[data-focus=yes]")); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForSelector(`${lastAnswer} .noted`);
    // The button is gone; who pressed it has not lost their place.
    assert.ok(await focusIs(page, ".noted"));
  }));

  test("Dialog_KeepsTheFocusAndGivesItBack", () => onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.locator("allo62-chat .launcher").focus();
    await page.keyboard.press("Enter");
    assert.ok(await focusIs(page, "#message"));
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      // The browser's own buttons are outside of the page; the page behind is never reached.
      assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.localName === "allo62-chat"));
      assert.ok(!(await focusIs(page, ".launcher")));
    }
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("allo62-chat dialog").isVisible(), false);
    assert.ok(await focusIs(page, ".launcher"));
  }));

  test("Commune_ByKeyboard_FormerNameBecomesThePlaceAndEscapeStaysInTheDialog", () => onPage(desktop, async (page) => {
    await page.goto(`${service}/chat/exemple`);
    await page.click("allo62-chat .launcher");
    await ask(page, texts.local);
    const field = page.locator(`${lastAnswer} [role=combobox]`);
    await field.focus();
    await field.pressSequentially("saint om");
    await page.waitForSelector(`${lastAnswer} [role=option]`);
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("allo62-chat dialog").isVisible());
    assert.equal(await field.getAttribute("aria-expanded"), "false");
    await field.fill("62500");
    await page.waitForSelector(`${lastAnswer} [role=option]:has-text("Saint-Omer")`);
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("ArrowDown");
      if ((await page.locator(`${lastAnswer} [aria-selected=true]`).textContent()).startsWith("Saint-Omer")) break;
    }
    assert.equal(await field.getAttribute("aria-activedescendant"), await page.locator(`${lastAnswer} [aria-selected=true]`).getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${lastAnswer} .place:has-text("Saint-Omer")`);
    assert.match(await page.locator(`${lastAnswer} .contact > .who`).textContent(), /Saint-Omer/);
    assert.ok(await focusIs(page, "[data-focus=commune]"));
  }));

  test("Labels_AreTheWordsThatAreSeen_ForThoseWhoSpeakThem", () => onPage(desktop, async (page) => {
    await openChat(page);
    for (const name of ["Quitter vite", "Parler à quelqu'un", "Nouvelle demande", "Envoyer"]) assert.equal(await page.getByRole("button", { name, exact: true }).count(), 1, name);
    assert.equal(await page.getByRole("textbox", { name: "Votre message" }).count(), 1);
    assert.equal(await page.getByRole("link", { name: /112/ }).getAttribute("href"), "tel:112");
    assert.equal(await page.getByRole("link", { name: /114/ }).getAttribute("href"), "sms:114");
    await write(page, "  !  ");
    assert.equal(await page.locator("allo62-chat #composer-message").textContent(), "Écrivez quelques mots.");
    assert.equal(await spoken(page).count(), 1);
  }));

  test("Dictation_SaysFirstThatTheVoiceMayLeave", () => onPage(desktop, async (page) => {
    await page.addInitScript(() => {
      window.SpeechRecognition = class {
        start() { window.started = true; this.onresult({ results: [[{ transcript: "un trou dans la route" }]] }); this.onend(); }
        stop() {}
      };
    });
    await openChat(page);
    await page.click("allo62-chat .dictate");
    assert.match(await page.locator("allo62-chat #composer-message").textContent(), /envoyer votre voix/);
    assert.equal(await page.evaluate(() => window.started), undefined);
    await page.click("allo62-chat .dictate");
    assert.equal(await page.inputValue("allo62-chat #message"), "un trou dans la route");
  }));
});

/** @param {import("playwright-core").Page} page @param {string} selector */
function focusIs(page, selector) {
  return page.evaluate((wanted) => document.querySelector("allo62-chat").shadowRoot.activeElement?.matches(wanted) ?? false, selector);
}
