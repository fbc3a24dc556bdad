// Pictures for docs/guides/analystes.md and the README: « node pictures.mjs RAPPORT.html ../../docs/guides/images ».
import { join, resolve } from "node:path";
import { takeChatPictures } from "./chat/pictures.mjs";
import { closeBrowser, onPage } from "./harness.mjs";

const [, , report, folder] = process.argv;
const address = `file://${resolve(report)}`;
const take = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });

await onPage({ width: 1100, height: 720 }, async (page) => {
  await page.goto(address);
  await page.waitForSelector("#explorateur [data-position]");
  await take(page, "rapport-en-bref");
  for (const [section, name] of [["seuil", "rapport-seuil"], ["confusion", "rapport-confusions"], ["etiquettes", "rapport-etiquettes"]]) {
    await page.evaluate((id) => document.getElementById(id).scrollIntoView(), section);
    await take(page, name);
  }
  await page.goto(`${address}#lignes?statut=erreurs`);
  await page.waitForSelector("#explorateur [data-position]");
  await page.evaluate(() => document.getElementById("lignes").scrollIntoView());
  await take(page, "rapport-lignes");
  await page.locator("#explorateur [data-position='1']").click();
  await page.setViewportSize({ width: 1100, height: 980 });
  await take(page, "rapport-demande");
});
await takeChatPictures(folder);
await closeBrowser();
process.exit(0);
