import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { assertAccessible, assertNoSideways, onPage } from "../harness.mjs";
import { address, content, longAddress } from "./report.mjs";

const list = "#explorateur";
const rows = `${list} [data-position]`;
const wrong = content.rows.filter((row) => !row.right);

/** Opens the report, at a fragment if given. */
async function open(page, fragment = "", file = address) {
  await page.goto(`${file}${fragment}`);
  await page.waitForSelector(rows);
}

const shownCount = async (page, place = list) => Number((await page.locator(`${place} .count`).textContent()).replace(/\s*sur.*/, "").replace(/\s/g, ""));
const cells = (page, column) => page.locator(`${rows} td:nth-child(${column})`).allTextContents();

describe("report: list of requests", () => {
  test("Filter_WrongAnswers_OnlyThose", () => onPage({}, async (page) => {
    await open(page);
    assert.equal(await shownCount(page), content.rows.length);
    await page.selectOption("#lignes-statut", "erreurs");
    assert.equal(await shownCount(page), wrong.length);
    await page.selectOption("#lignes-categorie", "rsa");
    const expected = wrong.filter((row) => row.category === "rsa");
    assert.ok(expected.length > 0);
    assert.deepEqual((await cells(page, 1)).sort(), expected.map((row) => row.text).sort());
    await page.click(`${list} button:has-text("Tout afficher")`);
    assert.equal(await shownCount(page), content.rows.length);
  }));

  test("Search_WithoutAccentsAndCase_FindsThem", () => onPage({}, async (page) => {
    await open(page);
    await page.fill("#lignes-q", "DEPARTEMENTALE chaussee");
    const found = await cells(page, 1);
    assert.ok(found.includes("nid de poule sur la route départementale, trou énorme sur la chaussée"));
    assert.equal(await shownCount(page), found.length);
  }));

  test("Sort_ByHeading_BothWays", () => onPage({}, async (page) => {
    await open(page);
    const heading = page.locator(`${list} th[data-key="confiance"]`);
    await heading.locator("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "ascending");
    const confidences = content.rows.map((row) => row.ranked[0].confidence).sort((one, other) => one - other);
    const shown = (share) => `${(share * 100).toFixed(1).replace(".", ",")}`;
    assert.ok((await cells(page, 4))[0].startsWith(shown(confidences[0])));
    await heading.locator("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    assert.ok((await cells(page, 4))[0].startsWith(shown(confidences.at(-1))));
    assert.match(page.url(), /tri=-confiance/);
  }));

  test("Export_FilteredRows_FrenchExcelWithoutFormula", () => onPage({}, async (page) => {
    await open(page, "#lignes?categorie=rsa");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`${list} button:has-text("Exporter")`)]);
    const text = readFileSync(await download.path(), "utf8");
    assert.ok(text.startsWith("\ufeffid;date;canal;texte;categorie"));
    assert.equal(text.trimEnd().split("\r\n").length, 1 + content.rows.filter((row) => row.category === "rsa").length);
    assert.ok(text.includes(`"'=1+1 le RSA suspendu ; ""encore"""`));
    assert.match(text, /;0,\d+;/);
  }));

  test("Keyboard_ArrowsEndEnterEscape_MoveOpenAndComeBack", () => onPage({}, async (page) => {
    await open(page);
    await page.locator(`${list} .virtual`).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.position), "1");
    await page.keyboard.press("End");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.position), String(content.rows.length - 1));
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("dialog h2").textContent(), `Demande ${content.rows.at(-1).id}`);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.position), String(content.rows.length - 1));
  }));

  test("Open_Error_ShowsWordsNearestSecondChoiceAndAction", () => onPage({}, async (page) => {
    const error = content.errors.find((other) => other.words.some((word) => word.weight > 0) && other.nearest.length > 0);
    const row = content.rows[error.row];
    await open(page, `#lignes?ligne=${encodeURIComponent(row.id)}`);
    const dialog = page.locator("dialog");
    assert.ok((await dialog.locator("mark.for").count()) > 1);
    assert.ok((await dialog.textContent()).includes(error.nearest[0].row.text));
    assert.equal(await dialog.locator("ol li").count(), 3);
    assert.ok((await dialog.locator(".action").textContent()).length > 10);
  }));

  test("Text_WithMarkup_IsShownAndNotRun", () => onPage({}, async (page) => {
    await open(page, "#lignes?ligne=t-nasty");
    assert.ok((await page.locator("dialog blockquote").textContent()).startsWith("</script><img src=x onerror=alert(1)>"));
    assert.equal(await page.locator("img").count(), 0);
  }));

  test("FiftyThousandRows_OnlyThoseInSightAreInThePage", () => onPage({}, async (page) => {
    await open(page, "", longAddress(50_000));
    assert.equal(await shownCount(page), 50_000);
    assert.ok((await page.locator(rows).count()) < 60);
    await page.locator(`${list} .virtual`).focus();
    await page.keyboard.press("End");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.position), "49999");
    assert.ok((await page.locator(rows).count()) < 60);
    await page.selectOption("#lignes-statut", "erreurs");
    assert.ok((await shownCount(page)) > 1_000);
  }));
});

describe("report: links", () => {
  test("DeepLink_FilterAndRow_Restored", () => onPage({}, async (page) => {
    const row = wrong[0];
    await open(page, `#lignes?statut=erreurs&ligne=${encodeURIComponent(row.id)}`);
    assert.equal(await page.locator("dialog h2").textContent(), `Demande ${row.id}`);
    assert.equal(await page.inputValue("#lignes-statut"), "erreurs");
    assert.equal(await shownCount(page), wrong.length);
    await page.keyboard.press("Escape");
    // The dialog tells that it closed in a task of its own.
    await page.waitForFunction(() => !location.hash.includes("ligne="));
    assert.match(page.url(), /statut=erreurs/);
  }));

  test("DeepLink_UnknownCategory_SaysSoInsteadOfShowingAll", () => onPage({}, async (page) => {
    await page.goto(`${address}#lignes?categorie=inconnue`);
    await page.waitForSelector(`${list} .count`);
    assert.equal(await shownCount(page), 0);
    assert.match(await page.locator("#lignes-categorie option:checked").textContent(), /absent/);
  }));

  test("Confusion_FamilyThenPair_LeadsToItsRows", () => onPage({}, async (page) => {
    await open(page);
    await page.locator("#confusion .matrix td a").first().click();
    const pair = page.locator("#confusion-detail td a").first();
    const expected = Number(await pair.textContent());
    await pair.click();
    assert.equal(await shownCount(page), expected);
    assert.equal(await page.inputValue("#lignes-statut"), "erreurs");
  }));

  test("Summary_EveryLink_LeadsSomewhere", () => onPage({}, async (page) => {
    await open(page);
    const links = await page.locator("nav a, #resume a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.ok(links.length > 15);
    const missing = await page.evaluate((all) => all.filter((link) => !document.getElementById(link.slice(1).split("?")[0])), links);
    assert.deepEqual(missing, []);
  }));
});

describe("report: threshold", () => {
  const shown = (value) => value.toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 3 });

  test("Threshold_Moved_CostAndMarksFollow", () => onPage({}, async (page) => {
    await open(page);
    await page.locator("#seuil-valeur").fill("90");
    const point = content.figures.riskCoverage[90];
    const phrase = await page.locator("#seuil-phrase").textContent();
    assert.ok(phrase.includes(`${shown(point.callsPerRequest)} appel par demande`), phrase);
    assert.match(page.url(), /#seuil\?seuil=0\.90/);
    const before = await page.locator("#graphe-cout .moved").getAttribute("cx");
    await page.locator("#seuil-valeur").fill("20");
    assert.notEqual(await page.locator("#graphe-cout .moved").getAttribute("cx"), before);
  }));

  test("Costs_Changed_CostFollows", () => onPage({}, async (page) => {
    await open(page, "#seuil?seuil=0.90");
    await page.locator("#seuil summary").first().click();
    await page.fill('[name="wrongRoute"]', "10");
    const point = content.figures.riskCoverage[90];
    const expected = point.callsPerRequest + (10 - content.figures.outcomes.costs.wrongRoute) * point.wrongRoute / content.rows.length;
    assert.ok((await page.locator("#seuil-phrase").textContent()).includes(`${shown(expected)} appel par demande, avec vos coûts`));
  }));
});

describe("report: page", () => {
  for (const [width, dark] of [[1280, false], [1280, true], [375, false], [375, true]]) {
    test(`Axe_${width}_${dark ? "Dark" : "Light"}_NoViolation`, () => onPage({ width, height: 800, dark }, async (page) => {
      await open(page);
      await page.locator("details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      await page.evaluate(() => { location.hash = document.querySelector("#confusion .matrix td a").getAttribute("href"); });
      await page.waitForSelector("#confusion-detail td a");
      await assertNoSideways(page);
      await assertAccessible(page);
      await page.locator(rows).first().click();
      await assertAccessible(page);
    }));
  }

  test("Theme_Button_SwitchesAndSaysSo", () => onPage({}, async (page) => {
    await open(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.click("#theme");
    assert.notEqual(await paper(), light);
    assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
  }));

  test("FixedTable_Heading_SortsByNumber", () => onPage({}, async (page) => {
    await open(page);
    const calls = () => page.locator("#paires tbody td:nth-child(3)").evaluateAll((all) => all.map((cell) => Number(cell.dataset.order)));
    await page.locator("#paires th").nth(2).locator("button").click();
    const up = await calls();
    assert.ok(up.length > 2);
    assert.deepEqual(up, [...up].sort((one, other) => one - other));
  }));

  test("Suspects_FlippedLabel_IsListedAndFilterable", () => onPage({}, async (page) => {
    await open(page);
    assert.equal(await shownCount(page, "#suspects"), content.suspects.length);
    assert.ok(content.suspects.slice(0, Math.ceil(content.suspects.length / 5)).some((suspect) => suspect.row.id === "t-faux"));
    await page.check("#suspects-fortes");
    assert.equal(await shownCount(page, "#suspects"), content.suspects.filter((suspect) => suspect.isConfident).length);
  }));

  test("Print_ListsAndControls_LeaveRoomToTables", () => onPage({}, async (page) => {
    await open(page);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("nav").isVisible(), false);
    assert.equal(await page.locator(`${list} .virtual`).isVisible(), false);
    assert.equal(await page.locator(`${list} .print-only`).isVisible(), true);
    assert.equal(await page.locator("#paires table").isVisible(), true);
  }));

  test("Keyboard_FirstTab_SkipsToContent", () => onPage({}, async (page) => {
    await open(page);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Aller au contenu");
  }));
});

describe("report: corrections", () => {
  test("Correct_Row_ExportedAsImportExpects", () => onPage({}, async (page) => {
    await open(page, "#lignes?ligne=t-faux");
    const button = page.locator(`${list} button:has-text("mes corrections")`);
    await page.selectOption("#correction-categorie", "routes");
    await page.fill("#correction-pourquoi", "nid de poule ; pas le RSA");
    await page.fill("#correction-par", "ab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.equal(await button.textContent(), "Exporter mes corrections (1)");
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\r\n");
    assert.equal(lines[0], "\ufeffid;texte;categorie;correction;par;le;pourquoi");
    assert.match(lines[1], /^t-faux;[^;]+;rsa;routes;ab;\d{4}-\d\d-\d\d;"nid de poule ; pas le RSA"$/);
  }));

  test("Suspect_OfTraining_OpensAndCanBeCorrected", () => onPage({}, async (page) => {
    const learnt = content.suspects.find((suspect) => suspect.row.inTraining);
    await open(page);
    await page.fill("#suspects-q", learnt.row.text.slice(0, 30).replace(/[^\p{L} ]/gu, " ").trim());
    await page.locator("#suspects [data-position]").first().click();
    assert.match(await page.locator("dialog h2").textContent(), /apprentissage/);
    await page.selectOption("#correction-categorie", learnt.suggested);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#suspects button:has-text('mes corrections')").textContent(), "Exporter mes corrections (1)");
  }));
});
