import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSideways, onPage } from "../harness.mjs";
import { startService, until } from "../service.mjs";

const hostile = "<img src=x onerror=alert(1)> la borne de recharge <script>alert(2)</script>";
const asked = [
  "on m'a coupé l'électricité ce matin, j'ai un bébé", "mon rsa a été suspendu", "il y a un trou énorme sur la D939", "demande d'apa pour ma grand mère", "je voudrais parler à un humain",
  "quel film à la borne de recharge de Lens", "réserver une borne de recharge pour mon vélo", "recette de cuisine à la borne de recharge", "résultat du match à la borne de recharge 06 12 34 56 78", "quel temps fera-t-il à la borne de recharge", hostile,
];

/** @type {Awaited<ReturnType<typeof startService>>} */
let service;
/** Console errors of a browser for answers that a test is about. */
const expected = /status of 4(01|03|09|12|29)/;

/** What an analyst does first. @param {import("playwright-core").Page} page @param {string} [key] */
async function enter(page, key = service.keys.analyste, view = "") {
  await page.goto(`${service.address}/pilotage${view}`);
  await page.fill("#cle", key);
  await page.keyboard.press("Enter");
}

/** @param {object} options @param {(page: import("playwright-core").Page) => Promise<void>} run */
const onPilotage = (options, run) => onPage({ allowed: service.address, ...options }, run);

async function openFigures(page) {
  await enter(page);
  await page.waitForSelector("#chiffres-contenu .cards");
}

async function openQueue(page) {
  await enter(page, service.keys.analyste, "#relecture");
  await page.waitForSelector("#demande-titre");
}

const queue = async (state) => (await service.call("GET", `/v1/review?state=${state}&pageSize=200`)).value;
/** @param {import("playwright-core").Page} page @param {RegExp} text */
const told = (page, text) => page.waitForFunction((source) => new RegExp(source).test(document.getElementById("relecture-message").textContent), text.source);
const shownText = (page) => page.locator("#demande blockquote").textContent();

before(async () => {
  service = await startService({ keys: { analyste: "analyst", collegue: "analyst", guichet: "frontend" } });
  for (const text of asked) {
    const answer = await service.ask(text, { channel: "chat" });
    const said = { [asked[1]]: { verdict: "right", reached: true }, [asked[2]]: { verdict: "corrected", correctedCategory: "mairie_vie_quotidienne", reached: false } }[text];
    // On a busy machine the database may take longer than the service waits for it.
    if (said) await until(async () => (await service.call("PUT", `/v1/feedback/${answer.requestId}`, said)).status === 200);
  }
  await until(async () => (await queue("open")).total === asked.length);
});
after(() => service.stop());

describe("pilotage: key", () => {
  for (const [name, key, says] of [["Unknown", () => "a62_nonsense", /n'est pas connue/], ["Absent", () => "", /n'est pas connue/], ["OfAFrontend", () => service.keys.guichet, /clé d'analyste/]]) {
    test(`Key_${name}_IsRefusedInPlainWords`, () => onPilotage({ expected }, async (page) => {
      await enter(page, key());
      const alert = page.locator("#entree-message");
      await alert.waitFor();
      assert.match(await alert.textContent(), says);
      assert.equal(await page.locator("#session").isVisible(), false);
      assert.equal(await page.evaluate(() => document.activeElement.id), "cle");
    }));
  }

  test("Key_Entered_IsNowhereButInMemory", () => onPilotage({}, async (page) => {
    await openFigures(page);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.documentElement.outerHTML, document.getElementById("cle").value]));
    assert.equal(kept.includes(service.keys.analyste), false);
    await page.reload();
    assert.equal(await page.locator("#entree").isVisible(), true);
    assert.equal(await page.locator("#chiffres").isVisible(), false);
  }));

  test("Key_Forgotten_TakesEverythingWithIt", () => onPilotage({}, async (page) => {
    await openQueue(page);
    await page.click("#oublier");
    assert.equal(await page.locator("#relecture").textContent(), "");
    assert.equal(await page.locator("#chiffres").textContent(), "");
    await page.keyboard.press("p");
    assert.equal((await queue("claimed")).total, 0);
  }));
});

describe("pilotage: figures", () => {
  test("Figures_OfToday_AreThoseOfTheApi", () => onPilotage({}, async (page) => {
    await openFigures(page);
    const figures = (await service.call("GET", "/v1/statistics")).value;
    const cards = Object.fromEntries(await page.locator(".card").evaluateAll((all) => all.map((card) => [card.querySelector("h3").textContent, card.querySelector(".figure").textContent])));
    assert.equal(cards.Demandes, String(asked.length));
    assert.equal(cards["Accueil fermé"], "inconnu");
    assert.equal(cards["Résolues, selon les personnes"].replace(/\s/g, " "), "50 %");
    assert.equal(Number(cards["À relire"]), figures.review.open);
    const rows = await page.locator("table.bars").first().locator("tbody tr").evaluateAll((all) => all.map((row) => Number(row.querySelector("td").textContent)));
    assert.deepEqual(rows, figures.decisions.map((row) => row.requests));
    const hours = page.locator("figure", { hasText: "Demandes par heure" });
    assert.equal(await hours.locator("svg rect.whole").count(), 24);
    await hours.locator("summary").click();
    assert.equal((await hours.locator("tbody td.number").allTextContents()).reduce((sum, cell) => sum + Number(cell), 0), asked.length);
    assert.match(await page.locator("#chiffres").textContent(), /horaires de l'accueil ne sont pas dans le catalogue/);
  }));

  test("Figures_Unanswered_AreGroupedAndOnlyEverText", () => onPilotage({}, async (page) => {
    await openFigures(page);
    const topics = page.locator(".topics");
    assert.match(await topics.locator("h4").first().textContent(), /borne/);
    assert.equal(await page.locator("main img, main script").count(), 0);
    assert.equal((await page.locator("main").textContent()).includes("06 12"), false);
  }));

  test("Figures_Period_CanBeChosen", () => onPilotage({ expected: /status of 400/ }, async (page) => {
    await openFigures(page);
    await page.click("text=Ce mois");
    await page.waitForFunction(() => document.getElementById("chiffres-message").textContent.startsWith("Du ") || new Date().getDate() === 1);
    assert.equal(await page.locator("button[aria-pressed=true]").textContent(), "Ce mois");
    await page.fill("#debut", "2020-01-01");
    await page.fill("#fin", "2020-01-31");
    await page.click("text=Afficher");
    await page.waitForFunction(() => /2020.*: 0 demande/.test(document.getElementById("chiffres-message").textContent));
    assert.equal(await page.locator("figure").nth(1).locator("svg rect.whole").count(), 31);
    await page.fill("#debut", "2026-01-01");
    await page.click("text=Afficher");
    await page.waitForFunction(() => /pas possible/.test(document.getElementById("chiffres-message").textContent));
  }));
});

describe("pilotage: review by keyboard", () => {
  test("Keys_ClaimCorrectNext_SettleWithoutAMouse", () => onPilotage({}, async (page) => {
    await openQueue(page);
    const [first, second] = (await queue("open")).items;
    assert.equal(await shownText(page), first.text);
    await page.keyboard.press("h");
    await told(page, /Prenez d'abord/);
    await page.keyboard.press("p");
    await told(page, /est à vous/);
    assert.equal((await queue("claimed")).items[0].reviewedBy, "analyste");
    await page.keyboard.press("c");
    assert.equal(await page.evaluate(() => document.activeElement.id), "categorie");
    // Letters that are shortcuts elsewhere are only letters here.
    await page.keyboard.type("hip rsa suspendu");
    assert.equal((await queue("claimed")).total, 1);
    await page.fill("#categorie", "chomage");
    const chosen = await page.locator("#categories option").first().getAttribute("value");
    await page.keyboard.press("Enter");
    await told(page, /Enregistré/);
    assert.equal(await shownText(page), second.text);
    const settled = (await queue("resolved")).items[0];
    assert.deepEqual([settled.requestId, settled.reviewedCategory, settled.reviewedBy], [first.requestId, chosen, "analyste"]);
    assert.equal(chosen, "emploi_chomage");
  }));

  test("Keys_ConfirmUnusableReleaseAndMove_DoWhatIsShown", () => onPilotage({}, async (page) => {
    await openQueue(page);
    const before = (await queue("open")).items;
    const at = before.findIndex((item) => item.category !== null && item.feedback === null);
    for (let i = 0; i < at; i++) await page.keyboard.press("s");
    await page.keyboard.press("p");
    await told(page, /est à vous/);
    await page.keyboard.press("r");
    await told(page, /de nouveau à relire/);
    await page.keyboard.press("p");
    await told(page, /est à vous/);
    await page.keyboard.press("v");
    await told(page, /Enregistré/);
    assert.equal((await queue("resolved")).items.find((item) => item.requestId === before[at].requestId).reviewedCategory, before[at].category);
    await page.keyboard.press("p");
    await told(page, /est à vous/);
    await page.keyboard.press("i");
    await told(page, /inutilisable/);
    assert.equal((await queue("unusable")).total, 1);
    await page.keyboard.press("d");
    assert.match(await page.locator("#demande-titre").textContent(), /^Demande \d+ sur \d+/);
  }));

  test("Shortcuts_TurnedOff_DoNothing", () => onPilotage({}, async (page) => {
    await openQueue(page);
    await page.uncheck("#raccourcis");
    await page.locator("#demande-titre").focus();
    await page.keyboard.press("p");
    await page.keyboard.press("s");
    assert.match(await page.locator("#demande-titre").textContent(), /^Demande 1 /);
    assert.equal((await queue("claimed")).total, 0);
  }));

  test("Claim_SomeoneWasFaster_ExplainsAndShowsWho", () => onPilotage({ expected }, async (page) => {
    await openQueue(page);
    const [item] = (await queue("open")).items;
    const taken = await service.call("POST", `/v1/review/${item.requestId}/claim`, undefined, { "If-Match": item.etag, Authorization: `Bearer ${service.keys.collegue}` });
    assert.equal(taken.status, 200);
    await page.keyboard.press("p");
    await told(page, /Quelqu'un d'autre a changé cette demande/);
    assert.match(await page.locator("#demande .facts").textContent(), /En cours, par collegue/);
    await page.keyboard.press("p");
    await told(page, /Quelqu'un d'autre a pris cette demande/);
    await service.call("POST", `/v1/review/${item.requestId}/release`, undefined, { "If-Match": taken.value.etag });
  }));

  test("Queue_HostileText_IsOnlyText", () => onPilotage({}, async (page) => {
    // Asked anew: the tests before may have worked through the first one.
    const again = (await service.ask(hostile, { channel: "chat" })).requestId;
    const stored = async () => (await queue("open")).items.find((item) => item.requestId === again);
    await until(async () => (await stored()) !== undefined);
    await openQueue(page);
    await page.locator("#file button", { hasText: "borne de recharge <script>" }).first().click();
    assert.equal(await shownText(page), (await stored()).text);
    assert.equal(await page.locator("main img, main script").count(), 0);
  }));

  test("Service_Away_SaysSoAndKeepsThePage", () => onPilotage({ expected: /Failed to load resource|ERR_/ }, async (page) => {
    await openQueue(page);
    await page.context().setOffline(true);
    await page.keyboard.press("p");
    await told(page, /ne répond pas/);
    await page.context().setOffline(false);
    assert.equal(await page.locator("#demande blockquote").count(), 1);
  }));
});

describe("pilotage: page", () => {
  for (const [width, dark] of [[1280, false], [1280, true], [375, false], [320, true]]) {
    test(`Axe_${width}_${dark ? "Dark" : "Light"}_NoViolation`, () => onPilotage({ width, dark }, async (page) => {
      await page.goto(`${service.address}/pilotage`);
      await assertAccessible(page);
      await openFigures(page);
      await page.locator("details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      await assertNoSideways(page);
      await assertAccessible(page);
      await page.click("#vers-relecture");
      await page.waitForSelector("#demande-titre");
      await page.keyboard.press("p");
      await told(page, /est à vous/);
      await assertNoSideways(page);
      await assertAccessible(page);
      await page.keyboard.press("r");
      await told(page, /de nouveau à relire/);
    }));
  }

  test("Keyboard_SkipLink_StaysInTheViewThatIsOpen", () => onPilotage({}, async (page) => {
    await openQueue(page);
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#relecture").isVisible(), true);
    await page.goBack();
    await page.click("#vers-chiffres");
    await page.waitForSelector("#chiffres-contenu .cards");
    assert.equal(await page.evaluate(() => document.activeElement.id), "chiffres-titre");
    assert.equal(await page.locator("#relecture").isVisible(), false);
  }));

  test("Without_StoredRequests_SaysWhyThereIsNothing", async () => {
    const empty = await startService({ settings: { "Allo62:Storage:StoreRequests": "false" } });
    try {
      await onPage({ allowed: empty.address }, async (page) => {
        await page.goto(`${empty.address}/pilotage`);
        await page.click("text=Entrer");
        await page.waitForSelector("#chiffres-contenu .cards");
        assert.match(await page.locator("#chiffres-contenu").textContent(), /ne garde pas les demandes/);
      });
    } finally {
      await empty.stop();
    }
  });
});
